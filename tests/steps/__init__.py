"""Tests of the room that makes files only when needed."""
