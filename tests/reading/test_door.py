"""The one function by which most programs read."""

import pytest

from kfbeslut.errors import BrokenPluginError, UnknownPluginError
from kfbeslut.plugins import registered
from kfbeslut.reading import Reading, read


class Mirror:
    """A reader that understands nothing."""

    def read(self, text, kind=None):
        return Reading(text=text[::-1], kind=kind)


def test_another_reader_by_name():
    """A reader that is named is asked, with the kind that was given."""
    with registered("kfbeslut.readers", "mirror", Mirror()):
        reading = read("abc", kind="Motion", reader="mirror")

    assert (reading.text, reading.kind) == ("cba", "Motion")


def test_plugin_that_is_no_reader():
    """A plugin that can't read is told so before it is given any text."""
    with (
        registered("kfbeslut.readers", "mute", object()),
        pytest.raises(BrokenPluginError, match="read"),
    ):
        read("abc", reader="mute")


def test_unknown_reader():
    """A name that no reader has is an error that says so."""
    with pytest.raises(UnknownPluginError):
        read("abc", reader="mirror")
