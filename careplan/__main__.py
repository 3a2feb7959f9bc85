"""``python -m careplan``."""

from __future__ import annotations

import sys

from careplan.cli import script

if __name__ == "__main__":
    sys.exit(script())
