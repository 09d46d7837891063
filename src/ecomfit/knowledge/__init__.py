"""YAML to a checked knowledge base: records, the reader that finds every error, and forgiving look-up."""
