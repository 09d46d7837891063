"""The quiz on a terminal: cards, drawn or plain, from the opening to the last statement. Only here is questionary."""
