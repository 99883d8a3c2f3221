"""Spreadsheets: sheets and columns out of the model, cells into the values that YAML gives."""
