"""One paper in a new process: `cold.py MODULE MAKER FOLDER` imports a tool and makes the paper."""

import importlib
import sys
from pathlib import Path

module, maker, folder = sys.argv[1:]
make = getattr(importlib.import_module(module), maker)(Path(folder))
(Path(folder) / f"by-{module}-{maker}.docx").write_bytes(make())
