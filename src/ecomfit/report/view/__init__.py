"""What every format shows, prepared for reading: typed, in the reader's language, with the digits that are shown."""
