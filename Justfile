# What people who build Madang do. `just` alone lists it.

bin := env("MADANG_BIN", ".venv/bin")

default:
    @just --list

# a virtual environment with everything for building
setup:
    python3 -m venv .venv
    .venv/bin/pip install -q -r requirements/dev.txt
    .venv/bin/pip install -q --no-deps -e .

# the workbench's pages, built into the package
web:
    {{bin}}/python web/npm.py ci
    {{bin}}/python web/npm.py run build

# the contract between server and pages, written anew after a route changed
contract:
    {{bin}}/python -m madang.api.contract
    {{bin}}/python web/npm.py run -s types

# the pages: their types, rules and tests (installs what they are built with)
check-web:
    {{bin}}/python web/npm.py ci
    {{bin}}/python web/npm.py run -s check
    {{bin}}/python web/npm.py run -s lint
    {{bin}}/python web/npm.py run -s test

# everything a change must pass, apart from the tests
check: check-web
    {{bin}}/ruff check src tests benchmarks proofs examples
    {{bin}}/ruff format --check src tests benchmarks proofs examples
    {{bin}}/mypy
    {{bin}}/lint-imports

# the tests; `just test tests/store` for some
test *what:
    {{bin}}/python -m pytest -n 2 {{what}}

# how fast it is, as ratios within one run; `just bench M`, `just bench peers S`
bench *what:
    {{bin}}/python -m benchmarks {{what}}

# the long form of a proof; `just prove crashes --count 500`
prove *what:
    {{bin}}/python -m proofs {{what}}

# the demonstration study in the workbench
demo:
    {{bin}}/madang demo

# pin what is installed, with hashes and without any address
pin:
    uv pip compile -q --universal --generate-hashes --no-header --no-annotate pyproject.toml -o requirements/run.txt
    uv pip compile -q --universal --generate-hashes --no-header --no-annotate --extra test --extra team pyproject.toml -o requirements/test.txt
    uv pip compile -q --universal --generate-hashes --no-header --no-annotate --all-extras pyproject.toml -o requirements/dev.txt
