# What has to hold before a commit. `make check` needs the extra `dev`; `.ci/run` does all from nothing.

.PHONY: check formatting lint types layers rule-examples format test

check: formatting lint types layers rule-examples

formatting:
	ruff format --check .

lint:
	ruff check .

types:
	mypy

layers:
	lint-imports --no-logo

rule-examples:
	python -m factcheck rules test

format:
	ruff format .
	ruff check --fix .

test:
	pytest
