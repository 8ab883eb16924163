"""PDF files made word for word: what stands where on a page is known."""

from collections.abc import Sequence

Text = tuple[int, int, int, str, float]  # left, bottom, size, words and points added to each space
WIDTHS = {" ": 278, "f": 278, "i": 222, "j": 222, "l": 222, "r": 333, "t": 278, "m": 833, "w": 722,
          "v": 500, "k": 500, "c": 500, "s": 500, "å": 556, ",": 278, ".": 278}  # fmt: skip


def pdf(*pages: Sequence[Text | tuple[int, int, int, str]]) -> bytes:
    """Return a PDF of A4 pages in Helvetica, with Windows's encoding."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", font]
    kids = []
    for page in pages:
        body = "\n".join(
            f"BT /F1 {size} Tf {space[0] if space else 0:.3f} Tw {left} {bottom} Td ({words}) Tj ET"
            for left, bottom, size, words, *space in page
        ).encode("cp1252")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(body), body))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            b"/Contents %d 0 R>>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    )
    return out + end % (len(objects) + 1, table, len(objects) + 1, len(out))


def justified(lines: Sequence[str], left: int, top: int, width: int, size: int = 11) -> list[Text]:
    """Return lines of one column whose spaces are as wide as it takes to fill ``width`` points."""
    found = []
    for number, words in enumerate(lines):
        natural = sum(WIDTHS.get(letter, 556) for letter in words) * size / 1000
        space = (width - natural) / words.count(" ")
        found.append((left, top - 13 * number, size, words, space))
    return found
