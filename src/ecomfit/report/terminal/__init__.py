"""Reports on a terminal. Only here, in the console that they are drawn on, and in the command line, is rich."""
