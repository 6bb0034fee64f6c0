"""Names decided on in a table, a project sealed and unsealed, at the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from madang.cli.main import commands
from madang.text.hiding.hidden_name import NameKind
from madang.workbench.hiding import Choice, decide_names
from madang.workbench.memos import write_memo
from madang.workbench.people import add_participant
from madang.workbench.project import new, open_project


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


def test_work_in_a_sealed_copy_is_merged_with_its_key(study: Path, tmp_path: Path) -> None:
    run = CliRunner(env={"MADANG_PASSPHRASE": "four words of mine"}).invoke
    copy, key = tmp_path / "copy.madang", tmp_path / "study.age"
    with open_project(str(study), who="Haeun") as project:
        decide_names(project, [Choice(NameKind.PERSON, "박정순", "느티")])
    run(commands, ["seal", str(study), str(copy), "--key", str(key)])
    with open_project(str(copy), who="Minseo") as sealed:
        write_memo(sealed, "study", "", "느티에게 다시 묻기")

    without = run(commands, ["merge", str(study), str(copy), "--who", "Haeun"])
    found = run(commands, ["merge", str(study), str(copy), "--key", str(key), "--who", "Haeun"])

    assert (without.exit_code, found.exit_code) == (1, 0), found.output
    with open_project(str(study), read_only=True) as project:
        assert [each.text for each in project.corpus().memos] == ["느티에게 다시 묻기"]
