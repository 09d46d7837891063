"""Reports for scripts: what each JSON holds, beside the schemas."""
