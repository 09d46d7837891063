"""The commands: parse, call, print. The only place with exit codes."""
