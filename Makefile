# careplan from a fresh clone: `make plan` prints a plan, `make test` passes every test, `make help` lists the rest.
#
#   PYTHON=/path/to/python   another interpreter (3.11, 3.12 or 3.13)
#   VENV=/path/to/directory  another place for the virtual environment

VENV ?= .venv
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11 python; do \
	$$each -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && { echo $$each; break; }; done)

PY := $(VENV)/bin/python
CODE := $(wildcard careplan tests examples benchmarks conftest.py)
WORKERS ?= 2

# durable-rules 2.0.28 still calls a function that Python 3.13 removed, and is slow unless optimised.
export CPPFLAGS := $(CPPFLAGS) -O2 -DPyEval_CallObject=PyObject_CallObject
PIP := $(PY) -m pip --quiet --disable-pip-version-check
# An installed package comes with its bytecode; where Python may not write it by itself, every start would compile anew.
COMPILED := $(PY) -m compileall -q careplan

.PHONY: help plan test test-long prove lint format bench soak million laws hostile mutants mutants-of-code audit guideline documents schemas clean
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

plan: $(VENV)/.ready ## set up, then print the plan of the first example
	@$(PY) -m careplan plan examples/profiles/chronic_low_back_pain.json

test: lint ## set up with the tools of development, then check style, types and every test
	@$(PY) -m pytest -n $(WORKERS)

test-long: $(VENV)/.ready-dev ## every test, each law with 10,000 examples (`make laws` can be stopped and goes on)
	@HYPOTHESIS_PROFILE=long $(PY) -m pytest -n $(WORKERS)

prove: $(VENV)/.ready-dev ## prove what the guideline can and cannot do, for every patient
	@$(PY) -m careplan prove

lint: $(VENV)/.ready-dev
	@$(PY) -m ruff check $(CODE)
	@$(PY) -m ruff format --check $(CODE)
	@$(PY) -m mypy --strict $(CODE)

format: $(VENV)/.ready-dev ## format the code and mend what can be mended by itself
	@$(PY) -m ruff check --fix $(CODE)
	@$(PY) -m ruff format $(CODE)

bench: $(VENV)/.ready-bench ## measure, as one table and as JSON
	@$(PY) -m benchmarks.run

soak: $(VENV)/.ready-dev ## plan 100,000 times in one process
	@$(PY) -m benchmarks.soak

million: $(VENV)/.ready-dev ## plan for a million different patients, in processes and threads; goes on where it was stopped
	@$(PY) -m benchmarks.million --state $(VENV)/million.json

laws: $(VENV)/.ready-dev ## every law 10,000 times, or those in LAW="5a 6"; goes on where it was stopped
	@$(PY) -m benchmarks.laws $(LAW) --state $(VENV)/laws.json

hostile: $(VENV)/.ready-dev ## read 100,000 hostile profiles, rule books, YAML and JSON texts
	@$(PY) -m benchmarks.hostile

mutants: $(VENV)/.ready-dev ## change the rules in every small way, and count what the vignettes notice
	@$(PY) -m benchmarks.mutants

mutants-of-code: $(VENV)/.ready-dev ## change the code of ledger and week in small ways, and count what their tests notice
	@$(PIP) install -e '.[mutation]'
	@$(VENV)/bin/mutmut run --max-children $(WORKERS); $(VENV)/bin/mutmut results

audit: $(VENV)/.ready-dev ## ask for known faults of every dependency; needs the network
	@$(PIP) install 'pip-audit>=2.9,<3'
	@$(PY) -m pip freeze --exclude-editable > $(VENV)/audited.txt
	@$(PY) -m pip_audit --strict --no-deps --disable-pip --progress-spinner off --requirement $(VENV)/audited.txt

guideline: $(VENV)/.ready ## write docs/guideline.md and docs/guideline-rules.md anew from the rules
	@$(PY) -m careplan.documents.guideline > docs/.guideline.md && mv docs/.guideline.md docs/guideline.md
	@$(PY) -m careplan.documents.guideline rules > docs/.guideline.md && mv docs/.guideline.md docs/guideline-rules.md

documents: $(VENV)/.ready ## write docs/evidence-coverage.md, docs/vocabulary.md and docs/reach.md anew from the evidence and the rules
	@$(PY) -m careplan.documents.evidence_coverage > docs/.evidence-coverage.md && mv docs/.evidence-coverage.md docs/evidence-coverage.md
	@$(PY) -m careplan.documents.vocabulary > docs/.vocabulary.md && mv docs/.vocabulary.md docs/vocabulary.md
	@$(PY) -m careplan.documents.reach > docs/.reach.md && mv docs/.reach.md docs/reach.md

schemas: $(VENV)/.ready ## write schemas/*.json anew from the models
	@$(PY) -m careplan.schemas

clean: ## remove the virtual environment and every cache
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

# --- setting up: the stamps depend on pyproject.toml, so that a second run starts at once ---

$(VENV)/.ready: pyproject.toml | $(PY)
	@echo "setting up $(VENV) ..."
ifdef WITHOUT_DURABLE_RULES
	@$(PY) -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\n')" \
		| grep -v '^durable-rules' > $@.txt && $(PIP) install -r $@.txt
	@$(PIP) install --no-deps -e .
else
	@$(PIP) install -e . || { $(not_built); }
endif
	@$(COMPILED)
	@touch $@

$(VENV)/.ready-dev: pyproject.toml | $(PY)
	@echo "setting up $(VENV) with the tools of development ..."
	@$(PIP) install -e '.[dev]' || { $(not_built); }
	@$(COMPILED)
	@touch $@ $(VENV)/.ready

$(VENV)/.ready-bench: $(VENV)/.ready-dev
	@$(PIP) install -e '.[bench]' || echo "Measuring without the other rule engines: they could not be installed." >&2
	@touch $@

$(PY):
	@test -n "$(PYTHON)" || { echo "Missing: Python 3.11, 3.12 or 3.13. Install one, or name it: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "$(PYTHON) is missing, or is not Python 3.11 or newer. Name another: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Missing: the venv module of $(PYTHON) (on Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }
ifndef WITHOUT_DURABLE_RULES
	@$(PYTHON) -c 'import os, shutil, sys, sysconfig; cc = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"; sys.exit(shutil.which(cc.split()[0]) is None)' \
		|| { echo "Missing: a C compiler, to build durable-rules (Debian and Ubuntu: apt install gcc; macOS: xcode-select --install)." >&2; $(other_way); }
	@$(PYTHON) -c 'import os, sys, sysconfig; sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))' \
		|| { echo "Missing: the headers of $(PYTHON), to build durable-rules (Debian and Ubuntu: apt install python3-dev)." >&2; $(other_way); }
endif
	@$(PYTHON) -m venv $(VENV)

other_way = echo "Plans can be had without it (a slower engine takes its place): make plan WITHOUT_DURABLE_RULES=1" >&2; exit 1
not_built = echo "Setting up failed: what pip says stands above. It needs the network and, for durable-rules, a C compiler and the headers of Python." >&2; $(other_way)
