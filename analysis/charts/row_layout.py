"""Where the columns and rows of a plot go, beside the plot or above their tracks."""

from analysis.charts.row_plan import GAP, LABEL, SMALL, Row, RowPlan, label_style
from analysis.charts.sheet import Sheet
from analysis.charts.text_fitting import text_width
from analysis.charts.typefaces import Style

PLOT = 0.42  # of the width, at least, for the plot
ASIDE = 0.3  # of the width, at most, for the remarks beside the labels
ONE_LINE = 28.0  # px: height of a row with its label beside the plot, on a narrow chart
TWO_LINES = 44.0  # px: height of a row with its label above its bar, if the chart gives none
DOT_ROOM = 7  # px: half a dot at the end of the axis
MANY, DENSE = 20, 0.8  # on paper, more rows than MANY stand closer, so that more fits on a sheet


class RowLayout:
    """The places of the columns and rows of one plot."""

    def __init__(self, plan: RowPlan, sheet: Sheet, x: float, width: float, note: str) -> None:
        self.plan, self.sheet, self.x, self.width = plan, sheet, x, width
        self.narrow = sheet.narrow or width < sheet.width
        self.value = max(text_width(row.value, LABEL, Style.BOLD) for row in plan.rows)
        self.under = plan.aside == "under" or (self.narrow and plan.aside == "after")
        self.aside = 0.0
        if not self.under and not self.narrow:
            longest = max(text_width(row.aside, SMALL) for row in plan.rows)
            self.aside = min(longest, ASIDE * width)
        self.more = [] if self.narrow else self._more()
        self._columns_left()
        self._heights(note)

    def _more(self) -> list[float]:
        """Return the widths of the columns right of the plot."""
        return [
            max(text_width(text, SMALL) for text in (head, *(r.more[n] for r in self.plan.rows)))
            for n, head in enumerate(self.plan.heads)
        ]

    def _columns_left(self) -> None:
        """Give the labels their room, beside the plot or above it."""
        plan = self.plan
        taken = sum(w + GAP for w in (self.value, self.aside) if w) + 12
        self.right = sum(w + 2 * GAP for w in self.more) or DOT_ROOM
        room = (1 - PLOT) * self.width - taken - self.right * (1 - PLOT)
        longest = max(self.label_width(row) for row in plan.rows)
        under = plan.aside == "under" and any(row.aside for row in plan.rows)
        self.above = self.narrow and (longest > room or plan.track or under)
        self.label = min(longest, max(room, 0.2 * self.width))
        self.left = 0.0 if self.above else self.label + taken
        self.room = self.width - self.left - (0 if self.above else self.right)

    def _heights(self, note: str) -> None:
        """Give rows and heads their heights, less if the sheet has too little room."""
        heads = sum(self.opens(n) for n in range(len(self.plan.rows)))
        pitch = self._pitch()
        self.head, self.squeeze = min(28.0, 1.2 * pitch), 1.0
        if self.sheet.height is not None:
            over = 20 * (bool(self.plan.ticks) + bool(self.plan.bands))
            free = self.sheet.height - self.sheet.y - over - self.sheet.foot_height(note)
            needed = len(self.plan.rows) * pitch + heads * self.head
            self.squeeze = max(0.3, min(1.0, free / needed))
        elif self.sheet.theme.width == "print" and len(self.plan.rows) > MANY:
            self.squeeze = DENSE
        self.pitch, self.full = self.squeeze * pitch, pitch
        self.head *= self.squeeze

    def _pitch(self) -> float:
        """Return the height of a row in px; a label of one line needs no more than a bar."""
        wide, narrow = self.plan.pitch
        if self.above:
            return narrow if narrow > ONE_LINE else TWO_LINES
        if self.narrow and (self.under or narrow < ONE_LINE):
            return narrow
        return ONE_LINE if self.narrow else wide

    def label_width(self, row: Row) -> float:
        """Return the width of a row's label with what is under it."""
        under = text_width(self.under_label(row), SMALL) if self.under else 0
        return max(text_width(row.label, LABEL, label_style(row)), under)

    def under_label(self, row: Row) -> str:
        """Return what is written under a row's label."""
        if self.plan.aside == "under":
            return row.aside
        return f"{row.value}  {row.aside}".strip()

    def opens(self, n: int) -> bool:
        """Return whether the nth row opens a group."""
        rows = self.plan.rows
        return rows[n].group is not None and (n == 0 or rows[n - 1].group != rows[n].group)

    def middle(self) -> float:
        """Return the distance from a row's upper edge to the middle of its marks."""
        if not self.above:
            return self.pitch / 2
        return self.pitch - (14 if self.plan.pitch[1] < 50 else 22) * self.squeeze

    def place(self, value: float) -> float:
        """Return the place of ``value`` on the sheet."""
        low, high = self.plan.limits
        return self.x + self.left + self.room * (value - low) / (high - low)

    def column(self, n: int) -> float:
        """Return the right edge of the nth column right of the plot."""
        return self.x + self.width - sum(w + 2 * GAP for w in self.more[n + 1 :])
