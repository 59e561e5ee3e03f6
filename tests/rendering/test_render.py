"""The door of the renderers."""

import pytest

from kfbeslut import plugins
from kfbeslut.errors import BrokenPluginError, UnknownPluginError
from kfbeslut.model import Motion
from kfbeslut.rendering import render


class Shouting:
    """A renderer that somebody else wrote."""

    media_type = "text/x-shouting"

    def render(self, layout):
        return layout.title.upper().encode()


def test_html_is_made_where_nothing_is_said():
    """Without a format, a page is HTML."""
    assert render(Motion(title="Bänkar")).startswith("<!DOCTYPE html>")


def test_renderers_are_plugins():
    """A renderer that somebody registers is asked for by its name."""
    with plugins.registered("kfbeslut.renderers", "shouting", Shouting()):
        page = render(Motion(title="Bänkar"), "shouting")

    assert page == "BÄNKAR".encode()


def test_unknown_formats_are_refused():
    """A format that nothing renders is refused, with those that there are."""
    with pytest.raises(UnknownPluginError, match="html"):
        render(Motion(), "htm")


def test_what_renders_nothing_is_no_renderer():
    """A plugin that can't render is told from those that can when it is asked for."""
    with (
        plugins.registered("kfbeslut.renderers", "empty", object()),
        pytest.raises(BrokenPluginError, match="media_type"),
    ):
        render(Motion(), "empty")
