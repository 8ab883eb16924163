#!/usr/bin/env bash
# pdtab 0.1.1, tabi(table, gamma=True), "complete Stata compatibility: replicates all major features of Stata's tabulate".
# Beside Goodman and Kruskal's gamma stands its asymptotic standard error. By Goodman and Kruskal (1963; Agresti, Analysis
# of Ordinal Categorical Data) it is 4 / (P + Q)^2 times the root of the sum of n (Q A - P D)^2 over the cells, with A
# and D the numbers that agree and disagree with a cell, P and Q the sums of n A and n D. pdtab gives the root of
# 16 n / (P + Q)^2, which knows no cell at all: for the table of 105 articles a thirteenth of the right one, which a
# bootstrap bears out, and a smaller part of it the more articles. With all numbers doubled the error should fall to 0.71
# of itself, and falls to 0.35. It is not nought where gamma is 1 and nothing varies. By it nearly any gamma is far from
# nought: the 0.08 of a table with hardly a tendency is nine errors away, by the formula less than one. The docstring says
# "gamma with asymptotic standard error", the result calls it ase, a comment in the source alone says "simplified". No
# issue on it was found.
# Seen: gamma 0.50, error 0.0081, by the formula 0.1101, bootstrap 0.11 / doubled: 0.0029, by the formula 0.0779
#       / always in step: gamma 1.00, error 0.0129, by the formula 0.0000
#       / hardly a tendency: gamma 0.08, error 0.0084, by the formula 0.1295
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pdtab==0.1.1' 'pandas==3.1.1' 'scipy==1.17.1' \
    'numpy==2.4.6' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import numpy as np
import pdtab


def formula(table: np.ndarray) -> tuple[float, float]:
    rows, columns = table.shape
    same, other = np.zeros(table.shape), np.zeros(table.shape)
    for i in range(rows):
        for j in range(columns):
            same[i, j] = table[:i, :j].sum() + table[i + 1 :, j + 1 :].sum()
            other[i, j] = table[:i, j + 1 :].sum() + table[i + 1 :, :j].sum()
    p, q = (table * same).sum(), (table * other).sum()
    error = 4 / (p + q) ** 2 * np.sqrt((table * (q * same - p * other) ** 2).sum())
    return (p - q) / (p + q), error


def measured(table: np.ndarray) -> tuple[float, float, float]:
    found = pdtab.tabi(table.tolist(), gamma=True).statistics["gamma"]
    gamma, error = formula(table)
    assert abs(gamma - found["statistic"]) < 1e-9
    return gamma, found["ase"], error


articles = np.array([[20, 10, 5], [10, 20, 10], [5, 10, 15]])
gamma, error, right = measured(articles)
rng = np.random.default_rng(1)
draws = rng.multinomial(articles.sum(), articles.ravel() / articles.sum(), 2000).reshape(-1, 3, 3)
spread = np.std([formula(draw)[0] for draw in draws])
print(f"gamma {gamma:.2f}, error {error:.4f}, by the formula {right:.4f}, bootstrap {spread:.2f}", end=" / ")
gamma, error, right = measured(2 * articles)
print(f"doubled: {error:.4f}, by the formula {right:.4f}", end=" / ")
for told, table in (
    ("always in step", np.diag([20, 20, 20])),
    ("hardly a tendency", np.array([[13, 12, 10], [12, 13, 12], [10, 12, 11]])),
):
    gamma, error, right = measured(table)
    end = " / " if told == "always in step" else "\n"
    print(f"{told}: gamma {gamma:.2f}, error {error:.4f}, by the formula {right:.4f}", end=end)
PY
)
echo "$seen"
[ "$seen" = "gamma 0.50, error 0.0081, by the formula 0.1101, bootstrap 0.11 / doubled: 0.0029, by the formula 0.0779 \
/ always in step: gamma 1.00, error 0.0129, by the formula 0.0000 \
/ hardly a tendency: gamma 0.08, error 0.0084, by the formula 0.1295" ]
