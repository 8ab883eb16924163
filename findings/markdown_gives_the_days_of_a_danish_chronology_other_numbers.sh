#!/usr/bin/env bash
# Markdown 3.11.3 (the one of MkDocs), markdown-it-py 4.3.0 and nbconvert 7.17.2 (Jupyter's pages), an article's text as it stands.
# A Danish date is written `14. maj`, and a paragraph that begins so is an item of a numbered list, whose own number is not
# kept. The items of a list are counted on: a chronology of the 3rd and the 14th of May shows the 3rd and the 4th, or
# the 1st and the 2nd, and Markdown takes the reply below, which a hyphen opens, for the day after. CommonMark says that
# numbers after the first are disregarded; in an article shown in a notebook by display(Markdown(text)) it is another day.
# This project keeps the number of such a line where it reads Markdown, and shows articles as HTML.
# Seen: Markdown 1. maj 2. maj 3. Vi venter / markdown-it-py 3. maj 4. maj - Vi venter / nbconvert 3. maj 4. maj - Vi venter
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'Markdown==3.11.3' 'markdown-it-py==4.3.0' 'nbconvert==7.17.2' 'lxml==6.1.3' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import markdown
import nbformat
from lxml import html
from markdown_it import MarkdownIt
from nbconvert import HTMLExporter

text = "3. maj\n\n14. maj\n\n- Vi venter"
notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(text)])
pages = {
    "Markdown": markdown.markdown(text),
    "markdown-it-py": MarkdownIt().render(text),
    "nbconvert": HTMLExporter(template_name="basic").from_notebook_node(notebook)[0],
}


def shown(page: str) -> str:
    """Return the items of the page's lists with what a browser puts before each."""
    told = []
    for items in html.fromstring(f"<div>{page}</div>").iter("ol", "ul"):
        for number, item in enumerate(items.findall("li"), start=int(items.get("start", 1))):
            told.append(f"{number}." if items.tag == "ol" else "-")
            told.append(item.text_content().strip())
    return " ".join(told)


print(" / ".join(f"{name} {shown(page)}" for name, page in pages.items()))
PY
)
echo "$seen"
[ "$seen" = "Markdown 1. maj 2. maj 3. Vi venter / markdown-it-py 3. maj 4. maj - Vi venter / nbconvert 3. maj 4. maj - Vi venter" ]
