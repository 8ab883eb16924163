"""Pages of the documentation in which a script writes what stands between two marks."""

from pathlib import Path


def write_between(page: Path, begin: str, end: str, written: str) -> None:
    """Write the text between the first mark and the next second one; the rest of a page stays.

    Parameters
    ----------
    page
        The page, in UTF-8.
    begin, end
        The marks, which stay as well.
    written
        What is to stand between them, with its line breaks.

    Raises
    ------
    ValueError
        If the page lacks a mark.
    """
    before, rest = page.read_text(encoding="utf-8").split(begin)
    _, after = rest.split(end, 1)
    page.write_text(f"{before}{begin}{written}{end}{after}", encoding="utf-8")
