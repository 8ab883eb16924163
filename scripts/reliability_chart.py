"""Draw how reliable the confidence is, by how the speaker was found, into docs/.

It reads ``unseen_judgements.csv``: quotes of real articles, and whether the rules, which nobody had
made on these articles, were right. Each confidence comes from weights fitted on other articles.
"""

import matplotlib as mpl
import pandas as pd
from train_confidence import METHODS, UNSEEN, in_folds, read_judgements

from analysis.core.paths import PROJECT

BINS = 4  # for each way, of as many quotes each
INK, PALE, ACCENT = "#1a1a1a", "#bdbdbd", "#0b5f8a"
PATH = PROJECT / "docs" / "confidence-reliability.svg"


def reliability() -> pd.DataFrame:
    """Return a row for each way and bin: quotes, mean confidence, share that is right."""
    table = in_folds(read_judgements(UNSEEN))
    ranks = table.groupby("method")["confidence"].rank(method="first", pct=True)
    bins = (ranks * BINS).clip(upper=BINS - 1e-9).astype(int)
    return (
        table.groupby(["method", bins.rename("bin")])
        .agg(n=("right", "size"), confidence=("confidence", "mean"), right=("right", "mean"))
        .reset_index()
    )


def draw(table: pd.DataFrame) -> None:
    """Draw a small chart for each way: the dots lie on the line where the confidence is right."""
    mpl.use("Agg")
    mpl.rcParams |= {"svg.hashsalt": "reliability", "font.size": 9, "svg.fonttype": "path"}
    from matplotlib import pyplot as plt  # after its backend is chosen

    figure, axes = plt.subplots(
        1, len(METHODS), figsize=(9, 2.3), sharey=True, layout="constrained"
    )
    for ax, method in zip(axes, METHODS, strict=True):
        of = table[table["method"] == method]
        ax.plot([0, 1], [0, 1], color=PALE, linewidth=1)
        ax.plot(of["confidence"], of["right"], "o", color=ACCENT, markersize=5)
        ax.set_title(f"{method} (n = {of['n'].sum()})", fontsize=9, color=INK, loc="left")
        ax.set(xlim=(0, 1.03), ylim=(0, 1.03), xticks=(0, 0.5, 1), yticks=(0, 0.5, 1))
        ax.spines[["top", "right"]].set_visible(False)
    axes[0].set_ylabel("share right")
    figure.supxlabel("mean confidence of a quarter of the quotes", fontsize=9)
    figure.savefig(PATH, metadata={"Date": None})


if __name__ == "__main__":
    shown = reliability()
    print(shown.round(3).to_string(index=False))
    draw(shown)
