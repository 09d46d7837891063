"""An honest career-fit quiz for e-commerce jobs."""
