# Everything that is done to this project, by name: `make help`.
PYTHON ?= python3
TODAY ?= 2026-11-24
BIN := .venv/bin
JOBS ?= $(shell nproc 2>/dev/null || echo 1)

.DEFAULT_GOAL := help
.PHONY: help site past serve test check mutants fuzz bench wheel words docs pictures fonts letters schema versions lock format clean

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

# ---- Set-up: each stamp is made again when what it is made of changes, or when the environment is gone, half made or moved ----

.NOTPARALLEL:
WHOLE = $(BIN)/python -c "" 2>/dev/null && grep -qsF "$(CURDIR)/.venv/" $(BIN)/pip
$(shell $(WHOLE) || rm -f .make/python .make/python-test)

.make/system: generator/system.sh
	@sh generator/system.sh site
	@mkdir -p .make && touch $@

.make/python: requirements.lock pyproject.toml | .make/system
	@$(WHOLE) || $(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@mkdir -p .make && touch $@

.make/system-test: generator/system.sh
	@sh generator/system.sh test
	@mkdir -p .make && touch $@

.make/python-test: requirements-dev.lock .make/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@mkdir -p .make && touch $@

.make/python-mutants: requirements-mutants.lock .make/python-test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-mutants.lock
	@mkdir -p .make && touch $@

.make/node: tests/browser/package-lock.json | .make/system-test
	cd tests/browser && npm ci --silent --no-audit --no-fund --omit-lockfile-registry-resolved
	@mkdir -p .make && touch $@

# ---- What users and colleagues do -----------------------------------------------------------------

site: .make/python ## Set up, then build the example firm into site/: pages and booklets
	$(BIN)/accountplan build --today $(TODAY)

past: .make/python ## Build the example with a past of two years under Git, in .make/past/site: courses, changes, bars in the booklets
	$(BIN)/python generator/past.py

serve: .make/python ## Show the example firm at a local address, rebuilt on each save
	$(BIN)/accountplan serve --today $(TODAY)

test: .make/system-test .make/python-test .make/node ## Set up, then run every test: browser and print included
	@$(MAKE) --no-print-directory check
	$(BIN)/python -m pytest -n $(JOBS) -rs --durations=20 --durations-min=5

check: .make/python-test ## Format, lint, types, the law of the rooms, dead code, catalogues: quick
	@$(BIN)/ruff format --quiet --check generator tests benchmarks || { echo "Run: make format"; exit 1; }
	@$(BIN)/ruff check --quiet generator tests benchmarks
	@$(BIN)/mypy
	@$(BIN)/lint-imports || { echo "See 'The law of the rooms' in CONTRIBUTING.md: what two verbs need belongs in model or base, and only pipeline calls several."; exit 1; }
	@$(BIN)/python generator/dead.py
	@$(BIN)/python generator/arithmetic.py
	@$(BIN)/python generator/words.py check

mutants: .make/python-mutants ## Plant faults and see which no test notices: minutes a room, an hour in all (ROOMS="score present" SAMPLE=200 SEED=2 JOBS=1)
	$(BIN)/python generator/mutants.py $(ROOMS) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(SEED),--seed $(SEED)) $(if $(JOBS),--jobs $(JOBS))

fuzz: .make/python-test ## Try inputs that reach code which no input reached before (TARGET=show_text RUNS=1000000)
	$(BIN)/python tests/fuzz/run.py $(or $(TARGET),show_text) -runs=$(or $(RUNS),1000000)

bench: .make/python ## Measure against the plain script and against a build that keeps nothing: ratios in one run (N="100 1000")
	$(BIN)/python benchmarks/run.py $(N)
	$(BIN)/python benchmarks/aims.py

wheel: .make/python ## Make the package that is installed elsewhere, in dist/
	rm -f dist/accountplan-*.whl
	$(BIN)/python -m build --wheel --no-isolation
	@ls dist/*.whl

# ---- What is made from the code and kept in the repository: a test keeps each fresh ------------------

format: .make/python-test ## Format the code
	$(BIN)/ruff check --quiet --fix generator tests benchmarks
	$(BIN)/ruff format --quiet generator tests benchmarks

words: .make/python ## Bring the message catalogues up to date with the code
	$(BIN)/python generator/words.py update

docs: .make/python ## Write the reference pages from the code
	$(BIN)/python generator/docs.py

pictures: .make/python .make/system-test ## Make the pictures of docs/ from the example firm
	$(BIN)/python generator/pictures.py

fonts: .make/python ## Make the fonts from their releases on npm, and the tables of what they hold
	@mkdir -p .make/fonts && cd .make/fonts && npm pack --silent source-sans@3.52.0 source-serif@4.5.1 >/dev/null
	$(BIN)/python generator/fonts.py .make/fonts/source-sans-3.52.0.tgz .make/fonts/source-serif-4.5.1.tgz

letters: .make/python ## Cut the short table of the alphabet out of that of the library
	$(BIN)/python generator/letters.py

schema: .make/python ## Write the JSON Schema files from the models, and note what `init` writes today
	$(BIN)/accountplan schema --out schema
	$(BIN)/python generator/texts.py

lock: .make/python-test ## Pin the newest versions of all dependencies, with hashes
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group mutants -c requirements-dev.lock pyproject.toml -o requirements-mutants.lock

versions: .make/python-test .make/system-test ## Run the quick tests on the oldest and newest dependencies (NEWER=python3.13 for the newest)
	$(BIN)/python generator/versions.py $(NEWER)

clean: ## Remove what was set up and built (plans are never touched)
	rm -rf .venv .make tests/browser/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist
	rm -rf generator/accountplan/locale/*/LC_MESSAGES
	find site -mindepth 1 ! -name .gitkeep -delete
