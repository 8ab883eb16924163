"""An article as Nexis prints it in Word: headline, outlet and date above the word ``Body``."""

from analysis.io.articles import Story
from analysis.io.dates import read_date
from analysis.io.readers.printed import Part

_HEAD = 25  # lines that may stand above the text
_DAY = range(1, 6)  # lines below the headline that may be the date, if they have no label


def read_nexis(part: Part) -> Story | None:
    """Return the article that Nexis printed; None if it is from another archive."""
    kinds = [line.kind if line else "" for line in part.lines]
    body = kinds.index("body") if "body" in kinds[:_HEAD] else 0
    head = [
        p.words
        for p, line in zip(*part.slice(0, body), strict=True)
        if line is None or {"date", "updated"} & line.facts.keys()
    ]
    day = next((n for n in _DAY if n < len(head) and read_date(head[n])[1] == "day"), 0)
    if not day:
        return None
    facts: dict[str, str] = {}
    for line in filter(None, part.lines):
        facts = line.facts | facts
    below = part.slice(body, part.tail)
    text = [p.words for p, line in zip(*below, strict=True) if not line or line.kind == "fact"]
    return Story(
        "\n\n".join(filter(None, [facts.get("lead", ""), facts.get("text", ""), *text])),
        title=" ".join(head[0].split()),
        author=facts.get("author", ""),
        date=head[day],
        credit=head[1].rstrip(".") if day > 1 else facts.get("credit", ""),
    )
