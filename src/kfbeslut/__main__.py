"""What `python -m kfbeslut` does: the same as the command `kfbeslut`."""

import sys

from kfbeslut.cli import main

sys.exit(main())
