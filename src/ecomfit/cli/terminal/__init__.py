"""What goes on between the command line and a terminal: whether one can ask there, what shows how far it is."""
