"""
How the HTML page looks, on a screen, in the dark and on paper.

The colours keep a contrast of at least 4.5 to 1 against their background in both schemes (WCAG
2.1, 1.4.3). Sizes follow the reader's own. The style holds none of the characters that HTML gives
a meaning, so it can be written like any text.
"""

from typing import Final

__all__ = ["STYLE"]

STYLE: Final = """
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1f24; --quiet: #545d69; --line: #d5dae0;
  --accent: #1d4f7c; --tint: #eef3f8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --ink: #e6e9ed; --quiet: #a7b0bc; --line: #39424d;
    --accent: #8fc1ee; --tint: #1d252e;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); }
body {
  font: 1.0625rem/1.6 'Source Serif 4', 'Source Serif Pro', Charter, 'Bitstream Charter',
    'Iowan Old Style', Cambria, Georgia, 'Noto Serif', 'DejaVu Serif', serif;
  margin: 0 auto; max-width: 44rem; padding: 2.5rem 1.25rem 5rem;
  overflow-wrap: break-word; hyphens: auto;
}
h1, h2, h3, h4, h5, h6, th, dt, caption, .eyebrow, .subtitle, .mark, .understanding {
  font-family: system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial,
    sans-serif;
}
header { border-bottom: 1px solid var(--line); margin-bottom: 1.75rem; padding-bottom: 1.4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; hyphens: manual; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem); letter-spacing: -.015em; margin: 0; }
h2 { font-size: 1.3rem; margin: 2.25rem 0 .6rem; }
h3 { font-size: 1.08rem; margin: 1.75rem 0 .4rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
p { margin: 0 0 .9rem; }
p, li, dd, td { white-space: pre-line; }
.eyebrow { color: var(--accent); font-size: .9rem; font-weight: 600; margin: 0 0 .5rem; }
.subtitle { color: var(--quiet); font-size: 1.15rem; margin: .5rem 0 0; }
.absence { color: var(--quiet); font-style: italic; }
ul { margin: 0 0 .9rem; padding-left: 1.5rem; }
ul ul { margin: .4rem 0 0; }
li { margin-bottom: .45rem; }
.marked { list-style: none; padding-left: 2.2em; }
.mark { float: left; font-size: .94em; font-weight: 600; margin-left: -2.34em; min-width: 2em; }
blockquote {
  border-left: 3px solid var(--line); color: var(--quiet); margin: 0 0 .9rem;
  padding: .1rem 0 .1rem 1.1rem;
}
blockquote :last-child, section :last-child { margin-bottom: 0; }
.decision {
  background: var(--tint); border-left: 4px solid var(--accent); border-radius: 0 6px 6px 0;
  margin: 1.75rem 0; padding: 1.1rem 1.4rem 1.25rem;
}
.decision h2, .decision h3, .decision h4 { color: var(--accent); margin-top: 0; }
.decision .mark { color: var(--accent); }
dl { margin: 0 0 1.1rem; }
dl + dl { border-top: 1px solid var(--line); padding-top: 1.1rem; }
dl div {
  align-items: baseline; display: grid; gap: 0 1.25rem;
  grid-template-columns: minmax(7rem, 11rem) 1fr; padding: .14rem 0;
}
dt { color: var(--quiet); font-size: .88rem; }
dd { grid-column: 2; margin: 0; }
li dl { font-size: .92rem; line-height: 1.45; margin: .15rem 0 .7rem; }
li dl div { gap: 0 .75rem; grid-template-columns: max-content 1fr; padding: 0; }
.wide { margin: 0 0 1.2rem; overflow-x: auto; }
.wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
table {
  border-collapse: collapse; font-size: .95rem; font-variant-numeric: tabular-nums; hyphens: manual;
  line-height: 1.45; width: 100%;
}
caption { color: var(--quiet); font-size: .88rem; padding-bottom: .4rem; text-align: left; }
th, td { border-bottom: 1px solid var(--line); padding: .45rem 1rem .45rem 0; text-align: left;
  vertical-align: top; }
th { font-size: .88rem; }
thead th { border-bottom: 2px solid var(--quiet); }
.understanding {
  border-top: 4px solid var(--line); font-size: .94rem; line-height: 1.5; margin-top: 4rem;
  padding-top: .5rem;
}
.understanding h2 { margin-top: 1rem; }
.understanding h3 { border-top: 0; margin-top: 1.5rem; }
@media (max-width: 34rem) {
  dl div, li dl div { grid-template-columns: 1fr; padding: .2rem 0; }
  dd { grid-column: 1; }
}
@media print {
  :root {
    --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; --tint: #fff;
  }
  @page { margin: 22mm 20mm; }
  body { font-size: 10.5pt; max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  li, tr, dl div, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .wide { overflow: visible; }
}
"""
