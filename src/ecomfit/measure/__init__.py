"""The laboratory: how good a quiz is, for real and simulated people, and many people scored at once."""
