"""Charts as SVG that a page holds."""
