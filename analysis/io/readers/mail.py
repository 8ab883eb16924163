"""A saved mail message (``.eml``): a newsletter, a press release, or an archive export."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import PurePosixPath

from analysis.io.articles import Story
from analysis.io.readers.base import Trouble
from analysis.io.readers.clippings import printed, read_clippings
from analysis.io.readers.markup import blocks, roles_of
from analysis.io.readers.text import check_beginning, newlines

_FORWARDED = re.compile(r"(?:(?:re|sv|fwd?|vs)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$.*", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)
_COVER = 100  # the most words of a note that only accompanies attachments
_PICTURES = ("image", "audio", "video")
_PLAIN_ENOUGH = 0.5  # the least share of the HTML's words in the plain text


def read_mail(raw: bytes) -> Iterator[Story | Trouble]:
    """Read the text of a message; attachments are reported."""
    check_beginning(raw)
    message = email.message_from_bytes(raw, policy=email.policy.default)
    if not any(message[name] for name in ("from", "subject", "date", "content-type")):
        raise Trouble("is not a mail message", "save it again from the mail program as .eml")
    attached = [name for part in message.iter_attachments() if (name := _file_name(part))]
    plain, found = _plain(message), _blocks(message)
    words = sum(len(said.split()) for _, said in found)
    if attached and max(words, len(plain.split())) < _COVER:
        raise _attached(attached, read=False)
    if lines := printed(plain):
        yield from read_clippings(lines)
    elif len(plain.split()) >= _PLAIN_ENOUGH * words:
        yield _story(message, plain)
    else:
        yield _story(message, "\n\n".join(said for _, said in found), found)
    if attached:
        yield _attached(attached, read=True)


def _story(message: EmailMessage, text: str, found: list[tuple[str, str]] | None = None) -> Story:
    """Make a Story of the text of a message, with the subject as title and sender as outlet."""
    return Story(
        text,
        title=_FORWARDED.sub("", str(message["subject"] or ""), count=1).strip(),
        date=str(message["date"] or ""),
        credit=parseaddr(str(message["from"] or ""))[0],
        **roles_of(found or []),
    )


def _plain(message: EmailMessage) -> str:
    """Return the plain text of a message without signature and forwarding marks."""
    text = _SIGNATURE.sub("", _body(message, "plain")).strip()
    lines = [line for line in text.split("\n") if line.strip()]
    quoted = sum(line.startswith(">") for line in lines) > len(lines) / 2
    return _QUOTED.sub("", text) if quoted else text


def _blocks(message: EmailMessage) -> list[tuple[str, str]]:
    """Return the blocks of the HTML of a message."""
    return [block for block in blocks(_body(message, "html")) if block[0] != "title"]


def _body(message: EmailMessage, kind: str) -> str:
    """Return a message's text of a kind, ``plain`` or ``html``; nothing if it has none."""
    part = message.get_body((kind,))
    if part is None:
        return ""
    try:
        return newlines(str(part.get_content()))
    except (LookupError, ValueError):  # an encoding that does not exist
        return newlines(bytes(part.get_payload(decode=True) or b"").decode("utf-8", "replace"))


def _file_name(part: EmailMessage) -> str:
    """Return the name of an attachment, if it may contain text."""
    named = PurePosixPath(part.get_filename() or "").name
    return "" if part.get_content_maintype() in _PICTURES else named


def _attached(names: list[str], *, read: bool) -> Trouble:
    """Return the Trouble of a message with attachments."""
    reason = f"has attachments that are not read: {', '.join(names)}"
    return Trouble(reason, "save each as a file of its own, and name that file", read=read)
