"""The commands: one file a command, all of one shape: `add` puts it in the application."""
