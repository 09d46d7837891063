"""What Typer would say in English: help and errors of usage, in the reader's language."""
