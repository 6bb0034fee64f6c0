# What people who build Madang do. `just` alone lists it.

bin := env("MADANG_BIN", ".venv/bin")

default:
    @just --list

# a virtual environment with everything for building
setup:
    python3 -m venv .venv
    .venv/bin/pip install -q -r requirements/dev.txt
    .venv/bin/pip install -q --no-deps -e .

# everything a change must pass, apart from the tests
check:
    {{bin}}/ruff check src tests benchmarks examples
    {{bin}}/ruff format --check src tests benchmarks examples
    {{bin}}/mypy
    {{bin}}/lint-imports

# the tests; `just test tests/store` for some
test *what:
    {{bin}}/python -m pytest -n 2 {{what}}

# how fast it is, as ratios within one run; `just bench M`, `just bench peers S`
bench *what:
    {{bin}}/python -m benchmarks {{what}}

# the demonstration study and its account
demo:
    {{bin}}/madang demo

# pin what is installed, with hashes and without any address
pin:
    uv pip compile -q --universal --generate-hashes --no-header --no-annotate pyproject.toml -o requirements/run.txt
    uv pip compile -q --universal --generate-hashes --no-header --no-annotate --extra test --extra team pyproject.toml -o requirements/test.txt
    uv pip compile -q --universal --generate-hashes --no-header --no-annotate --all-extras pyproject.toml -o requirements/dev.txt
