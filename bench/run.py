"""Every benchmark, one after the other: `python3 do.py bench`."""

import subprocess
import sys
from pathlib import Path

for script in ("engine.py", "process.py", "reading.py", "report.py", "leaks.py"):
    subprocess.run([sys.executable, str(Path(__file__).parent / script)], check=True)
