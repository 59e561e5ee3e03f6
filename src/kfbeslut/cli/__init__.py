"""
How a person at a shell asks: the command `kfbeslut`.

It reads, checks, renders and keeps papers, and says all in Swedish or in English. It is the one
place of the package that asks the clock which day it is.
"""

from kfbeslut.cli.program import main

__all__ = ["main"]
