# What has to hold before a commit. `make check` needs the extra `dev`; `.ci/run` does all from nothing.

.PHONY: check formatting lint types layers rule-examples pages format test reports

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

pages:
	python -m factcheck rules show > docs/rules-list.md
	python -m factcheck rules schema rule > docs/schemas/rule.schema.json
	python -m factcheck rules schema reference > docs/schemas/reference.schema.json

format:
	ruff format .
	ruff check --fix .

test:
	pytest

# The report on seeds/ in every format, and its beginning in the README.
reports:
	python -m tests.golden
