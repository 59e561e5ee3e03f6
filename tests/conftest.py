"""
Makes tests of what is written: README, docs and the examples in docstrings.

In Markdown, the blocks marked `python` and `console` of one file run in the order of the file, in
one folder of their own that begins with a copy of `examples/`. Each line of a `console` block that
begins with `$ ` is given to a shell, and what it prints must be what stands below it. Commands that
are to be read only, such as an installation, stand in blocks marked `sh`.

In Python files, the examples in docstrings see the names of their module. Everywhere, `...` in an
expected output stands for anything.
"""

import contextlib
import doctest
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import hypothesis
from sybil import Sybil
from sybil.evaluators.doctest import OutputChecker
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.markdown import SkipParser as MarkdownSkipParser
from sybil.parsers.rest import DocTestParser, SkipParser

PROJECT = Path(__file__).parents[1]
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)

# How long an example takes says nothing about it on a machine that does other things too.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")


class ConsoleParser(CodeBlockParser):
    """
    Runs the commands of a block marked `console` and compares what they print.

    Standard output and standard error are compared as one, in the order a person would see them.
    """

    language = "console"

    def evaluate(self, example):
        checker = OutputChecker()
        for command, want in COMMAND.findall(example.parsed):
            got = self.run(command)
            if not checker.check_output(want, got, doctest.ELLIPSIS):
                told = doctest.Example(command, want)
                return f"$ {command}\n" + checker.output_difference(told, got, doctest.ELLIPSIS)
        return None

    def run(self, command):
        scripts = Path(sys.executable).parent
        environment = os.environ | {
            "COLUMNS": "100",
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "PYTHONUTF8": "1",
        }
        return subprocess.run(
            command,
            shell=True,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        ).stdout


def enter_folder(namespace):
    """Give a document a folder of its own, with the examples in it."""
    namespace["_leave"] = leave = contextlib.ExitStack()
    folder = leave.enter_context(tempfile.TemporaryDirectory())
    shutil.copytree(PROJECT / "examples", Path(folder, "examples"))
    leave.enter_context(contextlib.chdir(folder))


def leave_folder(namespace):
    namespace["_leave"].close()


class Written:
    """Collects the files; as a plugin and not in a conftest.py it sees those beside tests/ too."""

    pytest_collect_file = staticmethod(
        (
            Sybil(
                path=PROJECT,
                pattern="*.md",
                parsers=[
                    ConsoleParser(),
                    MarkdownSkipParser(),
                    PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
                ],
                setup=enter_folder,
                teardown=leave_folder,
            )
            + Sybil(
                path=PROJECT / "src",
                pattern="*.py",
                parsers=[DocTestParser(optionflags=doctest.ELLIPSIS), SkipParser()],
            )
        ).pytest()
    )


def pytest_configure(config):
    config.pluginmanager.register(Written(), "written")
