"""Names decided on in a table, a project sealed and unsealed, at the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from madang.cli.main import commands
from madang.workbench.people import add_participant
from madang.workbench.project import new


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A project with one participant."""
    with new(str(tmp_path / "study.madang"), who="Haeun") as project:
        add_participant(project, "박정순", "느티", [], {})
    return tmp_path / "study.madang"


def test_names_are_decided_on_in_a_table_and_the_project_is_sealed_and_unsealed(study: Path, tmp_path: Path) -> None:
    run = CliRunner(env={"MADANG_PASSPHRASE": "four words of mine"}).invoke
    table, copy, key = tmp_path / "names.csv", tmp_path / "copy.madang", tmp_path / "study.age"
    assert run(commands, ["hide", str(study), "--save", str(table)]).exit_code == 0
    table.write_text(table.read_text("utf-8-sig").replace("\n,person", "\nhide,person"), "utf-8")

    assert run(commands, ["hide", str(study), "--decide", str(table), "--who", "Haeun"]).exit_code == 0
    assert run(commands, ["seal", str(study), str(copy), "--key", str(key)]).exit_code == 0
    assert run(commands, ["unseal", str(copy), str(tmp_path / "again.madang"), "--key", str(key)]).exit_code == 0

    assert "박정순".encode() not in copy.read_bytes()
    assert "박정순".encode() in (tmp_path / "again.madang").read_bytes()
    assert key.read_bytes().startswith(b"age-encryption.org/v1")
