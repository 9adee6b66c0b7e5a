# Two commands: `make run` and `make test`. The rest is for people who change the code.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
VENV ?= .venv
PYTHON ?= $(shell scripts/python.sh)
BIN := $(VENV)/bin
PORT ?= 8501
INSTALL := $(BIN)/pip --disable-pip-version-check --no-input install --quiet
# Bytecode is kept, also where the environment says not to: else each start compiles us anew.
export PYTHONDONTWRITEBYTECODE :=
# The first question indexes the gazetteer, so that the page's first visitor need not wait for it.
WARM = $(BIN)/python -m geodata locate Kyiv >/dev/null

.PHONY: run test servers fix lint bench golden lock clean

run: $(VENV)/.run-ready ## install, read the sample articles, open the dashboard
	@test -e full.index || echo "Positions of all villages, 500,000 rows: $(BIN)/python -m geodata gazetteer build --download"
	$(BIN)/python -m dashboard --server.port $(PORT)

test: $(VENV)/bin/pip ## install, then everything CI runs
	$(MAKE) --no-print-directory -j 2 $(VENV)/.test-ready servers
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n 2 --dist loadfile

# What the tests drive is fetched while pip installs: the one waits for the net, the other computes.
servers:
	scripts/chromium.sh
	scripts/postgresql.sh

lint:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --num-workers 2
	$(BIN)/lint-imports

fix: $(VENV)/.test-ready ## format, and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.test-ready ## time what README says about speed
	BENCH=1 $(BIN)/python -m pytest benchmarks --benchmark-enable --benchmark-only

golden: $(VENV)/.test-ready ## write the seeds' snapshot anew; read the diff
	GOLDEN=write $(BIN)/python -m pytest tests/test_golden.py

lock: $(VENV)/.test-ready ## pin the newest versions that pyproject.toml allows
	$(BIN)/pip-compile --quiet --upgrade --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-options --output-file requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --upgrade --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-options --allow-unsafe --extra dev --extra data --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

$(VENV)/bin/pip:
	scripts/venv.sh "$(PYTHON)" "$(VENV)"

$(VENV)/.run-ready: requirements.txt pyproject.toml | $(VENV)/bin/pip
	$(INSTALL) -r requirements.txt
	$(INSTALL) --no-deps -e .
	$(WARM)
	touch $@

$(VENV)/.test-ready: requirements-dev.txt requirements.txt pyproject.toml | $(VENV)/bin/pip
	$(INSTALL) -r requirements-dev.txt
	$(INSTALL) --no-deps -e .
	$(WARM)
	touch $@ $(VENV)/.run-ready

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
