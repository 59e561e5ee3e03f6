"""
How many examples: a hundred each time, 2,000 before a release.

    python -m pytest tests/property --hypothesis-profile=full
"""

import hypothesis

hypothesis.settings.register_profile(
    "full", parent=hypothesis.settings.get_profile("patient"), max_examples=2000
)
