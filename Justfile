# What people who build Madang do. `just` alone lists it.

python := env("MADANG_PYTHON", ".venv/bin/python")

default:
    @just --list

# a virtual environment with everything for building
setup:
    python3 -m venv .venv
    .venv/bin/pip install -q -r requirements/dev.txt
    .venv/bin/pip install -q --no-deps -e .

# everything a change must pass, apart from the tests
check:
    {{python}} -m ruff check src tests benchmarks
    {{python}} -m ruff format --check src tests benchmarks
    {{python}} -m mypy
    {{python}} -m importlinter.cli lint 2>/dev/null || .venv/bin/lint-imports

# the tests; `just test tests/store` for some
test *what:
    {{python}} -m pytest -n 2 {{what}}

# how fast it is, as ratios within one run
bench *what:
    {{python}} -m benchmarks {{what}}

# pin what is installed, with hashes and without any address
pin:
    uv pip compile -q --universal --generate-hashes --no-header --no-annotate pyproject.toml -o requirements/run.txt
    uv pip compile -q --universal --generate-hashes --no-header --no-annotate --extra test --extra team pyproject.toml -o requirements/test.txt
    uv pip compile -q --universal --generate-hashes --no-header --no-annotate --all-extras pyproject.toml -o requirements/dev.txt
