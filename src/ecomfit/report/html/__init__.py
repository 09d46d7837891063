"""Reports as one page without anything from elsewhere."""
