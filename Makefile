# Everything that people and machines do here. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help run demo test lint format golden truth browser screenshots clean

help: ## list what can be done
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.app: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Data Party needs Python 3.11 or newer: make PYTHON=python3.12 run")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.app requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

run: $(VENV)/.app ## set up and start the app in the browser
	$(BIN)/python app.py

demo: $(VENV)/.app ## make the demo body's store on the command line
	$(BIN)/python -m lib demo

browser: $(VENV)/.dev ## make sure that a Chromium is there for the tests
	$(BIN)/python -m tests.browser.chromium

lint: $(VENV)/.dev ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.dev ## bring the code into the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: $(VENV)/.dev ## rewrite the golden rows and what is generated in the documents; read the diff
	GOLDEN=write $(BIN)/python -m pytest tests/sources tests/test_documents.py

truth: $(VENV)/.dev ## count verdicts over thousands of made-up worlds, and write docs/truth.md
	$(BIN)/python -m tests.truth --write

screenshots: browser ## make the pictures of the documents anew; look at each
	$(BIN)/python -m tests.browser.screenshots
	$(BIN)/python -m tests.browser.verdict_pictures

test: lint browser ## set up and run all checks and tests
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

clean: ## remove what set-up and tests made; your data in data/local stays
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
