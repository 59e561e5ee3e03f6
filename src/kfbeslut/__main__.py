"""What `python -m kfbeslut` does: the same as the command `kfbeslut`."""

import sys

from kfbeslut.cli import main

if __name__ == "__main__":
    sys.exit(main())
