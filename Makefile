# Each target sets up what it needs. Python 3.11, pip and make are all a machine must have.
.PHONY: setup demo run test check bench evaluate
.DEFAULT_GOAL := demo
PYTHON_IN := .venv/bin/python

setup:            ## build .venv with everything that tests and checks need
	@.ci/setup dev

demo:             ## three phones in the browser, no token, no internet
	@.ci/setup run
	@$(PYTHON_IN) -m demo

run:              ## the bot against Telegram, with config.toml and the token from the environment
	@.ci/setup run
	@$(PYTHON_IN) -m bot run

check: setup      ## style, types, layers, words, settings
	$(PYTHON_IN) -m ruff check .
	$(PYTHON_IN) -m ruff format --check .
	$(PYTHON_IN) -m mypy
	.venv/bin/lint-imports
	$(PYTHON_IN) -m messages.check

test: check       ## everything CI runs
	$(PYTHON_IN) -m pytest -n 2

bench: setup      ## this bot beside a bare echo bot, in one run
	@$(PYTHON_IN) -m tests.benchmarks

evaluate: setup   ## how often the answers are right, on questions never tuned on
	@$(PYTHON_IN) -m tests.knowledge.evaluation
