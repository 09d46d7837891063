"""Pure mathematics: the belief about a person, how roles fit it, and what to ask next."""
