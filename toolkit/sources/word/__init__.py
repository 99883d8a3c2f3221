"""Read Word documents (.docx) as essays: read `essay.py` first."""
