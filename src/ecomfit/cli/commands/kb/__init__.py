"""The commands about a knowledge base, `ecomfit kb …`, one a module."""
