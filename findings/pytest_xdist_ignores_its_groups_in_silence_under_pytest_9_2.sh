#!/usr/bin/env bash
# pytest 9.2.0 with pytest-xdist 3.8.0, beside pytest 9.1.1.
# `--dist loadgroup` sends all tests of one xdist_group mark to one worker, as documented. Under
# pytest 9.2.0 the mark is ignored without a word: tests of one group run in several workers, so
# that a costly fixture shared by the group is made again in each. This project pins pytest < 9.2.
# Seen: pytest 9.1.1: 1 worker / pytest 9.2.0: 2 workers
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/test_group.py" <<'PY'
import os
import time
from pathlib import Path

import pytest


@pytest.mark.parametrize("n", range(8))
@pytest.mark.xdist_group("one")
def test_in_a_group(n):
    time.sleep(0.1)
    with Path("workers").open("a") as file:
        file.write(os.environ["PYTEST_XDIST_WORKER"] + "\n")
PY
seen=""
for version in 9.1.1 9.2.0; do
  python3 -m venv "$folder/$version"
  "$folder/$version/bin/pip" install --quiet --disable-pip-version-check \
    "pytest==$version" 'pytest-xdist==3.8.0' 2>/dev/null
  rm -f "$folder/workers"
  (cd "$folder" && "$version/bin/python" -m pytest -q -n 2 --dist loadgroup test_group.py >/dev/null)
  n=$(sort -u "$folder/workers" | wc -l)
  seen="${seen:+$seen / }pytest $version: $n worker$([ "$n" = 1 ] || echo s)"
done
echo "$seen"
[ "$seen" = "pytest 9.1.1: 1 worker / pytest 9.2.0: 2 workers" ]
