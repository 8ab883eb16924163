# Everything here sets itself up first; the second time that is quick.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ARTICLES ?= seeds data/articles
OUT ?= report
MOST ?= 10000
TEXTDESCRIPTIVES ?=
EXAMPLES ?= 5000
ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)
LOCK_FLAGS := --universal --python-version 3.11 --generate-hashes --no-header --quiet

.DEFAULT_GOAL := help
.PHONY: help setup report lab test style unit test-browser fuzz simulate docs bench tagger train lock clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 24
	@echo "  ARTICLES=path         your own files or folders, for report"

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name it with PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(READY) ## install everything into .venv, as locked

report: $(READY) ## tables, executed notebooks and figures of ARTICLES in report/
	$(BIN)/python -m analysis report $(ARTICLES) --out $(OUT)

lab: $(READY) ## open the notebooks in JupyterLab
	$(BIN)/jupyter lab $(ROOT) --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate --LabApp.news_url=None --LabApp.app_settings_dir=notebooks/settings --notebook-dir=. notebooks/01_articles.ipynb

test: $(READY) ## check style and types, and run all tests, side by side on all cores
	$(MAKE) --no-print-directory --jobs=2 style unit

style: $(READY) ## check style, order of imports, and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy

unit: $(READY) ## run all tests on all cores
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses auto --dist loadgroup

fuzz: $(READY) ## make up 35,000 articles and check all that must hold (half an hour; EXAMPLES=n)
	CITATSTREG_EXAMPLES=$(EXAMPLES) $(BIN)/python -m pytest -v -k whatever

test-browser: $(READY) ## open notebooks and report in Chromium (CHROMIUM=path, SCREENSHOTS=folder)
	$(BIN)/python -m pytest -rs tests/test_browser.py

simulate: $(READY) ## how often the intervals cover the truth, into docs/statistics.md and corrected-shares.md (half an hour)
	$(BIN)/python scripts/simulate_intervals.py
	$(BIN)/python scripts/simulate_types.py
	$(BIN)/python scripts/simulate_corrected.py

docs: $(READY) ## build the documentation as a site in site/, offline; a broken link is an error
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet
	@echo "Open site/index.html; to search: $(BIN)/python -m http.server --directory site"

bench: $(READY) ## measure speed and memory into docs/performance.md (MOST=100000 for all)
	$(BIN)/python scripts/bench.py --most $(MOST) --textdescriptives "$(TEXTDESCRIPTIVES)"

tagger: $(READY) ## train the part-of-speech tagger again (TREEBANK=file; see scripts/train_tagger.py)
	$(BIN)/python scripts/train_tagger.py $(or $(TREEBANK),$(error name the treebank: make tagger TREEBANK=file))

train: $(READY) ## fit the weights of the attribution on annotated articles (GOLD="folder folder")
	$(BIN)/python scripts/train_attribution.py $(GOLD)
	$(BIN)/python scripts/train_confidence.py

lock: ## resolve pyproject.toml into requirements.lock again (needs uv)
	uv pip compile pyproject.toml --all-extras $(LOCK_FLAGS) -o requirements.lock

clean: ## remove what the commands above made
	rm -rf $(VENV) report tables site
