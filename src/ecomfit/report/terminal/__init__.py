"""Reports on a terminal. Only here, and in the command line, is rich."""
