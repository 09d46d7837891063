"""How many questions the quiz asks; apart from the rest, since the opening screen says it before numpy is loaded."""

#: The quiz asks no fewer questions than this before it may call itself settled, and no more than that at most.
LEAST = 12
MOST = 30
