"""What fields are called, and how their absence is put."""

import pytest

from kfbeslut import model
from kfbeslut.model import Document, fields_of
from kfbeslut.model.constraints import Items
from kfbeslut.vocabulary.labels import absence, field_label

#: What is said in a line of its own, or stands in no document.
WITHOUT_LABELS = {
    "Actor",
    "Block",
    "BodyRules",
    "Context",
    "DelegatedPower",
    "Entry",
    "FileChecks",
    "LocalRules",
    "Mandate",
    "PartialDate",
    "ReviewMarks",
    "Roster",
    "Row",
    "Section",
    "Table",
}

CLASSES = [
    cls
    for name in model.__all__
    if name not in WITHOUT_LABELS and fields_of(cls := getattr(model, name))
]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_has_a_name(cls):
    """Each field of each class has a name in both languages."""
    for field in fields_of(cls):
        label = field_label(cls.__name__, field.name)
        assert label.sv
        assert label.en


@pytest.mark.parametrize(
    "cls", [cls for cls in CLASSES if issubclass(cls, Document)], ids=lambda cls: cls.__name__
)
def test_every_absence_can_be_put(cls):
    """Each field of a document that may be stated to be empty has words for that."""
    facts = {"by", "officers", "wording"}
    for field in fields_of(cls):
        if isinstance(field.constraint, Items) and field.name not in facts:
            assert absence(field.name).sv
