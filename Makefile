# What has to hold before a commit. `make check` is quick and needs the extra `dev`; `.ci/run` does all from nothing.

.PHONY: check format test

check:
	ruff format --check .
	ruff check .
	mypy
	lint-imports
	python -m factcheck rules test

format:
	ruff format .
	ruff check --fix .

test:
	pytest
