# make run [ARGS='draft "..."']   set up what is missing, then the window, or the command in ARGS
# make test [ARGS=tests/vault]    all tests, or some
# make check                      format, lint, types, imports, translations
# make translations               collect the window's words for Qt Linguist, and compile them
# make screenshots [ARGS='--languages de']  every screen from the running program, in build/screenshots
# make privacy-report [ARGS=--no-model]  what briefs tell, beside what must hold
# make wire-test                  the whole program in a network of its own, every byte and call looked at
# make fault-test [ARGS=tests/faults]  kills, full disks, damaged files and bad documents, in full numbers
# make seeded-leaks               thirty deliberate holes, and by which layer each is caught
# make coverage                   every branch of privacy/ and egress/, file by file
# make test-ner                   the optional name recogniser, on its real model (adds it to .venv)
# make setup EXTRA=ner            add the optional name recogniser
# make bench [ARGS=start]         the table of figures
# make vulkan [ARGS=--software]  a build of llama.cpp for graphics cards, in build/vulkan, and its trial
# make lock [UPGRADE=--upgrade]   new lock files from locks/*.in; wants uv
# make clean                      remove what was made, but for the compiled wheel; make distclean removes that too

.PHONY: run test check translations screenshots bench privacy-report wire-test fault-test seeded-leaks coverage test-ner vulkan lock clean distclean setup setup-dev
.DEFAULT_GOAL := run
# What started make is no business of what make starts: ARGS may hold private words.
unexport ARGS MAKEFLAGS MAKEOVERRIDES PYTHONPATH PYTHONHOME PYTHONSTARTUP

UV ?= uv
BIN := .venv/bin
SET_UP = -E -s -S -m tools.setup
# The environment's own Python says in a few hundredths of a second that nothing is to be done; any other does the work.
ensure = $(BIN)/python $(SET_UP) --check $(1) 2>/dev/null || \
	{ python=$$(sh tools/find-python.sh) && "$$python" $(SET_UP) $(1); }

run:
	@$(call ensure,$(if $(ARGS),,--window )runtime)
	@exec $(BIN)/cogenesis $(value ARGS)

test: setup-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest $(value ARGS)

check: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m tools.translations check

translations: setup-dev
	$(BIN)/python -m tools.translations update

screenshots: setup-dev
	$(BIN)/python -m tools.screenshots $(value ARGS)

bench: setup-dev
	$(BIN)/python -m benchmarks $(value ARGS)

privacy-report: setup-dev
	$(BIN)/python -m benchmarks.privacy $(value ARGS)

wire-test: setup-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m wire tests/wire $(value ARGS)

fault-test: setup-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m fault $(value ARGS)

seeded-leaks: setup-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m seeded tests/seeded $(value ARGS)

# The limits of time are not for a traced run.
coverage: setup-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/coverage run -m pytest tests/privacy tests/egress -q -k "not found_fast and not 20_ms and not no_time"
	$(BIN)/python -m tools.coverage_gate app/cogenesis/privacy app/cogenesis/egress

test-ner:
	@$(call ensure,--ner dev)
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m ner tests/recognition $(value ARGS)

setup:
	@$(call ensure,$(if $(EXTRA),--$(EXTRA) )runtime)

setup-dev:
	@$(call ensure,dev)

vulkan: setup-dev
	$(BIN)/python packaging/vulkan.py $(value ARGS)

lock:
	@command -v $(UV) >/dev/null || { echo "make lock wants uv; give its place with UV=..." >&2; exit 1; }
	cd locks && for name in build runtime dev ner model ner-model; do \
		$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
			--python-version $$([ $$name = ner-model ] && echo 3.12 || echo 3.11) $(UPGRADE) \
			$$(case $$name in *model) echo --no-deps;; esac) $$name.in -o $$name.txt || exit 1; \
	done

clean:
	rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage* build/setup* build/llama.log
	find app tests tools benchmarks -name __pycache__ -prune -exec rm -rf {} +

distclean: clean
	rm -rf build
