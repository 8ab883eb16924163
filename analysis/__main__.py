"""The command line: ``python -m analysis build`` and ``report``."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from analysis.tables import News

EPILOG = """\
exit codes:
  0  articles were read; files that could not be are listed, with reason and cure
  1  nothing could be read
  2  the command was used wrongly

example:
  python -m analysis report seeds data/articles --out report
"""


class Command(NamedTuple):
    """A subcommand: what it does, its own options, and what runs it."""

    help: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    options = parser().parse_args(arguments)
    return COMMANDS[options.command].run(options)


def parser() -> argparse.ArgumentParser:
    """Return the parser with every command of COMMANDS."""
    top = argparse.ArgumentParser(
        prog="python -m analysis",
        description="Read Danish news articles: who is quoted, how much, how readably.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    subparsers = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        below = subparsers.add_parser(
            name, help=command.help, description=f"{command.help[0].upper()}{command.help[1:]}.",
            epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter,
        )  # fmt: skip
        command.add_options(below)
    return top


def _articles_to_folder(below: argparse.ArgumentParser) -> None:
    below.add_argument(
        "sources", nargs="+", metavar="SOURCE",
        help="a .txt file, a folder (searched to the bottom) or a glob",
    )  # fmt: skip
    below.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")


def _build_options(below: argparse.ArgumentParser) -> None:
    _articles_to_folder(below)
    below.add_argument("--csv", action="store_true", help="write CSV beside Parquet")


def _report_options(below: argparse.ArgumentParser) -> None:
    _articles_to_folder(below)
    below.add_argument(
        "--language", choices=("en", "da"), default="en", help="of the figures (default: en)"
    )


def _build(options: argparse.Namespace) -> int:
    from analysis.report import build

    news = build(options.sources, options.out, csv_too=options.csv)
    return _tell(news, f"The tables lie in {options.out}")


def _report(options: argparse.Namespace) -> int:
    from analysis.report import report

    news = report(options.sources, options.out, language=options.language)
    return _tell(news, f"Open {options.out / 'index.html'}")


def _tell(news: News, last_line: str) -> int:
    """List what could not be read, then say where the results lie; return the exit code."""
    if len(news.problems):
        print(f"{len(news.problems)} could not be read:", file=sys.stderr)
    for problem in news.problems.itertuples():
        print(f"  {problem.source} {problem.reason}: {problem.cure}", file=sys.stderr)
    if news.articles.empty:
        print("Nothing could be read.", file=sys.stderr)
        return 1
    print(f"{len(news.articles)} articles, {len(news.quotes)} quotes. {last_line}")
    return 0


COMMANDS = {
    "build": Command("write the tables of articles", _build_options, _build),
    "report": Command(
        "write tables, executed notebooks and figures of articles", _report_options, _report
    ),
}

if __name__ == "__main__":
    sys.exit(main())
