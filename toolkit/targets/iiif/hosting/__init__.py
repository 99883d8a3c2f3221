"""Say to web servers what they must do: who may read, what each file is, what has moved or gone.

A static host decides about headers, not we; so every build writes the settings of the usual ones
into `dist/<slug>/hosting`, out of one table.
"""

from __future__ import annotations
