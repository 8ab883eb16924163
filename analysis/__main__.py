"""The command line: ``python -m analysis build``, ``report`` and ``evaluate``."""

from __future__ import annotations

import argparse
import os
import re
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from analysis.core.guesses import did_you_mean

if TYPE_CHECKING:  # a command imports what it runs, so that --help is quick
    import pandas as pd

    from analysis.build.run import Built
    from analysis.report.workers import Workers

EPILOG = """\
exit codes:
  0    articles were read; files that could not be read are listed, with reason and cure
  1    nothing could be read
  2    wrong use (such as a path that does not exist), or the command could not continue (such as
       when the disk is full); the message says which. Finished parts of a build are kept
  130  stopped with Ctrl-C (SIGINT)
  141  the program that read the output was closed (a pipe such as `| head`)
  143  stopped with SIGTERM
  After 130, 141 and 143, finished parts of a build are kept: run the command again to continue.

example:
  """
_KEPT = "finished parts of a build are kept; run the same command again to go on from there"
SHOWN = 20  # problems listed on the terminal; the table of problems has them all


class Command(NamedTuple):
    """A subcommand: what it does, its own options, an example, and what runs it."""

    help: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    example: str


class Parser(argparse.ArgumentParser):
    """A parser that guesses what a mistyped command, value or option is."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, with the nearest of what is known, and stop."""
        if wrong := _MISTYPED.search(message):
            message += did_you_mean(wrong[1], self._known())
        super().error(message)

    def _known(self) -> list[str]:
        """Return the commands, the values and the options, also those of the commands."""
        known = list(self._option_string_actions)
        for choices in filter(None, (action.choices for action in self._actions)):
            known += choices
            commands = choices.values() if isinstance(choices, dict) else ()
            known += [option for one in commands for option in one._option_string_actions]
        return known


class Stopped(KeyboardInterrupt):
    """SIGINT (Ctrl-C) or SIGTERM arrived."""


_SIGNALS: dict[int, tuple[str, int]] = {
    signal.SIGINT: ("Stopped", 130),
    signal.SIGTERM: ("Stopped by SIGTERM", 143),
}
# A file that is missing, as Python is told of it; the command line has an option of that name.
_OF_PYTHON = re.compile(r"^(\w+)=('.*') does not exist(.*); use \w+=None for no file$")
# What argparse says of a command or value, and of an option, that it does not know.
_MISTYPED = re.compile(r"(?:invalid choice: '|unrecognized arguments: )([^' =]+)")
_arrived: list[int] = []  # signals since the command began; they explain later errors


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    options = parser().parse_args(arguments)
    alone = threading.current_thread() is threading.main_thread()
    before = {number: signal.signal(number, _stop) for number in _SIGNALS if alone}
    _arrived.clear()
    try:
        return _run(options)
    except BaseException as error:
        if not (_arrived or isinstance(error, KeyboardInterrupt)):
            raise
        # A library that is stopped while it is imported may raise an error of its own.
        said, code = _SIGNALS[_arrived[0] if _arrived else signal.SIGINT]
        _say(_broken_off(options, said))
        return code
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _run(options: argparse.Namespace) -> int:
    """Run a command; if it was stopped, print the reason on one line."""
    try:
        code = COMMANDS[options.command].run(options)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Nothing more can be written; the interpreter would try again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _say(_broken_off(options, "The program that read the output was closed"))
        return 141
    except OSError as error:
        if _arrived:
            raise
        _say(_message_of(error, options))
        return 2


def _message_of(error: OSError, options: argparse.Namespace) -> str:
    """Return what the system, or this package, says of a file."""
    if not error.filename:
        return _in(options, _OF_PYTHON.sub(_as_option, str(error)))
    if isinstance(error, FileNotFoundError):
        from analysis.io.discovery import nearest_path

        near = nearest_path(error.filename)
        return _in(options, f"{str(error.filename)!r} does not exist{near}")
    return f"{error.filename}: {_in(options, str(error.strerror), 'system')}"


def _as_option(found: re.Match[str]) -> str:
    return f"--{found[1].replace('_', '-')}: {found[2]} does not exist{found[3]}"


def _broken_off(options: argparse.Namespace, reason: str) -> str:
    """Return why a command broke off, and what is kept of a build."""
    builds = options.command != "evaluate"
    return _in(options, f"{reason}: {_KEPT}.") if builds else f"{reason}."


def _in(options: argparse.Namespace, line: str, column: str = "told") -> str:
    """Return a line in the language of the command, as the report's pages translate ``column``."""
    language: str = getattr(options, "language", "en")
    if language == "en":
        return line
    try:
        from analysis.charts.theme import Theme
        from analysis.report.table_words import value_name
    except ImportError:  # stopped while these were imported, they cannot be again
        return line
    return value_name(column, line, Theme(language=language))


def _stop(number: int, _: object) -> None:
    signal.signal(number, signal.SIG_IGN)  # once is enough
    _arrived.append(number)
    raise Stopped


def _say(line: str) -> None:
    """Print a line to the terminal, unless it is closed."""
    with suppress(OSError):
        print(_printable(line), file=sys.stderr, flush=True)


def parser() -> argparse.ArgumentParser:
    """Return the parser with every command of COMMANDS."""
    top = Parser(
        prog="python -m analysis",
        description="Read Danish news articles: who is quoted, how much, how readably.",
        epilog=EPILOG + COMMANDS["report"].example,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    subparsers = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        below = subparsers.add_parser(
            name, help=command.help, description=f"{command.help[0].upper()}{command.help[1:]}.",
            epilog=EPILOG + command.example, formatter_class=argparse.RawDescriptionHelpFormatter,
        )  # fmt: skip
        command.add_options(below)
    return top


def _articles_to_folder(below: argparse.ArgumentParser) -> None:
    below.add_argument(
        "sources", nargs="+", metavar="SOURCE",
        help="a file, a folder (with all its subfolders) or a glob",
    )  # fmt: skip
    below.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")


def _build_options(below: argparse.ArgumentParser) -> None:
    _articles_to_folder(below)
    below.add_argument("--csv", action="store_true", help="also write CSV")
    below.add_argument(
        "--workers", type=_at_least_1, metavar="N", help="number of processes (default: all cores)"
    )
    below.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="use the workers of this Dask scheduler (tcp://host:8786)",
    )
    _add_model(below)
    _add_columns(below)


def _add_model(below: argparse.ArgumentParser) -> None:
    below.add_argument("--model", help="a trained Danish spaCy pipeline to help with names")


def _add_columns(below: argparse.ArgumentParser) -> None:
    below.add_argument(
        "--columns",
        type=_columns,
        metavar="FIELD=COLUMN,…",
        help="the columns of a table: text=brødtekst,title=rubrik (default: recognised by name)",
    )


def _at_least_1(given: str) -> int:
    if not given.isdecimal() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"{given!r} is not a whole number of 1 or more")
    return int(given)


def _columns(given: str) -> dict[str, str]:
    from analysis.io.readers.columns import check_fields

    pairs = [pair.partition("=") for pair in given.split(",")]
    if not all(field and column for field, _, column in pairs):
        raise argparse.ArgumentTypeError(
            f"{given!r} does not have the form text=brødtekst,title=rubrik"
        )
    columns = {field.strip(): column.strip() for field, _, column in pairs}
    try:
        check_fields({"text": ""} | columns)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error).removeprefix("columns: ")) from None
    if "text" not in columns:
        raise argparse.ArgumentTypeError("name the column of the text: text=brødtekst")
    return columns


def _report_options(below: argparse.ArgumentParser) -> None:
    _articles_to_folder(below)
    below.add_argument(
        "--language", choices=("en", "da"), default="en", help="of the report (default: en)"
    )
    for made in ("corrections", "people"):
        below.add_argument(
            f"--{made}", metavar="CSV", default=f"data/{made}.csv",
            help=f"CSV file of {made} to apply (default: data/{made}.csv in this folder, if any)",
        )  # fmt: skip
    below.add_argument(
        "--source-types", metavar="TSV", default="data/source_types.tsv",
        help="your own scheme of source types (default: data/source_types.tsv here, if any)",
    )  # fmt: skip
    _add_model(below)
    _add_columns(below)


def _evaluate_options(below: argparse.ArgumentParser) -> None:
    below.add_argument("texts", metavar="TEXTS", help="the folder of the articles")
    below.add_argument(
        "gold", type=Path, metavar="GOLD.csv",
        help="the correct quotes: article, kind, start, end, speaker, as in a corrected quotes.csv",
    )  # fmt: skip
    below.add_argument(
        "--errors", type=Path, metavar="CSV", help="where to write every error with its context"
    )
    below.add_argument(
        "--compare", type=Path, metavar="CSV", help="the errors of an earlier run, to compare with"
    )
    _add_model(below)
    below.add_argument(
        "--corrections", type=Path, metavar="CSV",
        help="corrections to apply first (default: none, to measure the rules alone)",
    )  # fmt: skip


def _build(options: argparse.Namespace) -> int:
    from analysis.build.run import BuildStopped, build

    try:
        built = build(
            options.sources, options.out, csv=options.csv, workers=options.workers,
            cluster=options.cluster, model=options.model, columns=options.columns,
        )  # fmt: skip
    except (BuildStopped, ModuleNotFoundError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    if built.damaged:
        names = ", ".join(built.damaged)
        _say(f"Damaged or missing since the last build, and made again: {names}")
    return _tell_of(options, built, f"The tables are in {options.out}")


def _report(options: argparse.Namespace) -> int:
    from analysis.report.workers import Workers

    with Workers() as workers:  # they import what they need while this process does the same
        return _reported(options, workers)


def _reported(options: argparse.Namespace, workers: Workers) -> int:
    from analysis.build.run import BuildStopped
    from analysis.report.report import NotebookFailed, report
    from analysis.report.workers import WorkerDied

    try:
        built = report(
            options.sources, options.out, language=options.language,
            corrections=options.corrections, people=options.people, columns=options.columns,
            source_types=options.source_types, model=options.model, workers=workers,
        )  # fmt: skip
    except (BuildStopped, ModuleNotFoundError, ValueError, WorkerDied) as error:
        _say(_in(options, str(error)))
        return 2
    except NotebookFailed as error:  # whose sentence is in the report's language
        for line in (*str(error).splitlines(), _in(options, _opened(options.out))):
            _say(line)
        return 2
    return _tell_of(options, built, _opened(options.out))


def _opened(out: Path) -> str:
    return f"Open {out / 'index.html'}"


def _evaluate(options: argparse.Namespace) -> int:
    from analysis.evaluation import scores as evaluate
    from analysis.evaluation.gold import doubts, read_gold
    from analysis.loading import load

    try:  # what somebody wrote is read before the articles, which may take long
        gold = read_gold(options.gold)
        before = evaluate.read_errors(options.compare) if options.compare else None
        news = load(
            options.texts, model=options.model, corrections=options.corrections, people=None
        )
        counts = news.problems.to_dict("records"), len(news.articles), len(news.quotes)
        if news.articles.empty:
            return _tell(options, *counts, "")
        matches = evaluate.match(news, gold)
    except ValueError as error:
        _say(str(error))
        return 2
    errors = evaluate.errors(matches)
    for table in (evaluate.scores(matches, by) for by in ("group", "kind", "mark")):
        print(table.to_string(float_format="{:.3f}".format), end="\n\n")
    _print_intervals(matches)
    if options.errors:
        evaluate.write_errors(errors, options.errors)
    if before is not None:
        change = evaluate.compare(before, errors)
        columns = ["change", "article", "group", "result", "speaker", "gold_speaker", "context"]
        print(change[columns].to_string(index=False), end="\n\n")
    for doubt in doubts(news, gold):
        _say(doubt)
    last_line = f"{len(errors)} errors" + (f" are in {options.errors}" if options.errors else "")
    return _tell(options, *counts, last_line)


def _print_intervals(matches: pd.DataFrame) -> None:
    """Print the 95 % intervals of the groups that have enough articles, and name the others."""
    from analysis.core.statistics import FEWEST
    from analysis.evaluation.scores import intervals

    table = intervals(matches).dropna(how="all")
    if len(table):
        print(f"95 % intervals:\n{table.to_string(float_format='{:.3f}'.format)}", end="\n\n")
    for group in matches["group"].unique():
        if group not in table.index:
            print(
                f"No interval for {group}: it needs quotes in {FEWEST} articles or more", end="\n\n"
            )


def _tell_of(options: argparse.Namespace, built: Built, last_line: str) -> int:
    """List the problems of a build, then print where the results are; return the exit code."""
    return _tell(options, built.problem_rows.to_pylist(), built.articles, built.quotes, last_line)


def _tell(
    options: argparse.Namespace, problems: list[dict], articles: int, quotes: int, last_line: str
) -> int:
    """List the problems, then print where the results are; return the exit code."""
    _list(options, [row for row in problems if not row["read"]], "could not be read")
    _list(options, [row for row in problems if row["read"]], "to check (they were read)")
    if not articles:
        print(_in(options, "Nothing could be read."), file=sys.stderr)
        return 1
    counted = [
        f"{n:,} {noun}{'s' if n != 1 else ''}"
        for n, noun in ((articles, "article"), (quotes, "quote"))
    ]
    made = ", ".join(_in(options, count) for count in counted)
    print(f"{made}. {_in(options, last_line)}")
    return 0


def _list(options: argparse.Namespace, problems: list[dict], heading: str) -> None:
    if problems:
        print(_in(options, f"{len(problems):,} {heading}:"), file=sys.stderr)
    for row in problems[:SHOWN]:
        member, reason, cure = (
            _in(options, row[column], column) if isinstance(row[column], str) else ""
            for column in ("member", "reason", "cure")
        )
        line = f"{row['source']}{f' ({member})' if member else ''} {reason}: {cure}"
        print(f"  {_printable(line)}", file=sys.stderr)
    if len(problems) > SHOWN:
        rest = f"and {len(problems) - SHOWN:,} more, in the table problems"
        print(f"  {_in(options, rest)}", file=sys.stderr)


def _printable(line: str) -> str:
    """Return ``line`` without control characters, which a file name may contain."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in line)


COMMANDS = {
    "build": Command(
        "write the tables of articles", _build_options, _build,
        "python -m analysis build path/to/archive --out tables",
    ),
    "report": Command(
        "write tables, figures and a page to read for articles", _report_options, _report,
        "python -m analysis report seeds data/articles --out report",
    ),
    "evaluate": Command(
        "compare the quotes with correct ones", _evaluate_options, _evaluate,
        "python -m analysis evaluate tests/gold/texts tests/gold/gold.csv --errors errors.csv",
    ),
}  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())
