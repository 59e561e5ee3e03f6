"""What is promised, what can be imported and what the glossary explains are the same."""

import ast
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import kfbeslut

PROJECT = Path(__file__).parents[1]
PACKAGES = [
    "kfbeslut",
    *(
        module.name
        for module in pkgutil.walk_packages(kfbeslut.__path__, "kfbeslut.")
        if module.ispkg
    ),
]
GLOSSARY = PROJECT / "docs" / "reference" / "glossary.md"

#: Modules in whose docstrings italics are kept for Swedish terms.
SPOKEN = sorted(
    path
    for package in ("deadlines", "law", "model", "procedure")
    for path in (PROJECT / "src" / "kfbeslut" / package).glob("*.py")
)


def docstrings(code):
    """List the docstrings of a module, and of all that it defines, constants among them."""
    return [
        node.value.value
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]


def terms(text):
    """List the words in italics, *så, eller så*; those in bold are left alone."""
    italics = re.findall(r"(?<![*\w])\*(\w[^*]*)\*(?![*\w])", text)
    return {
        " ".join(term.casefold().split())
        for words in italics
        for term in words.strip(" …").split(",")
    }


def explained():
    """List the Swedish terms in the first column of the glossary's tables."""
    cells = re.findall(r"^\| (.+?) \|", GLOSSARY.read_text("utf-8"), re.MULTILINE)
    return {term.strip().casefold() for cell in cells for term in cell.split(",")}


@pytest.mark.parametrize("package", PACKAGES)
def test_promised_names_are_there(package):
    """Every name that a package promises can be imported from it."""
    module = import_module(package)

    assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_type_checkers_see_the_same_front_door():
    """The names that a type checker sees in the package are those that are fetched at run time."""
    tree = ast.parse(Path(kfbeslut.__file__).read_text("utf-8"))

    imported = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module.startswith("kfbeslut.")
        for alias in node.names
    }

    assert imported == {name: f"kfbeslut.{home}" for name, home in kfbeslut._HOMES.items()}
    assert set(kfbeslut.__all__) == {"__version__", *imported}


@pytest.mark.parametrize("path", SPOKEN, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_swedish_terms_are_explained(path):
    """Each Swedish term that a docstring sets in italics stands in the glossary."""
    said = docstrings(path.read_text("utf-8"))

    unexplained = set().union(*map(terms, said)) - explained()

    assert unexplained == set()


def test_the_version_is_the_one_that_was_packaged():
    """The version that the package tells is the one that pip knows it by."""
    from importlib.metadata import version

    assert kfbeslut.__version__ == version("kfbeslut")
