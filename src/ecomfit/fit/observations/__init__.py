"""What an answer says of a person: a linear observation of the traits, with noise."""
