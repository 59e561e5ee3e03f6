"""
The rules of Almvik, an invented municipality, as a plugin for kfbeslut.
"""

from importlib.resources import files

from almvik_rules.rules import certified_by_both_sides, title_names_the_matter
from kfbeslut.serialization import loads_local_rules

__all__ = ["conditions", "rules"]

rules = (title_names_the_matter, certified_by_both_sides)

conditions = loads_local_rules(files(__name__).joinpath("conditions.toml").read_bytes())
