"""Tests of what an answer says."""
