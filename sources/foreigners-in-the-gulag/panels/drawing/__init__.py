"""Draw the sheets of the exhibition: panels, poster and cover.

Words come from the records, places and ways from the TOML file of each sheet,
coasts and borders from `land.json`; `redraw.py` beside this folder is the command.
"""
