"""One person's sitting: its state, its answers, its result, and the prompts of the terminal."""
