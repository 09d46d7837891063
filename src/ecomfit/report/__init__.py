"""From a result, or from the knowledge base, to something a person reads: each a function from data to text."""
