"""`madang backup` and `madang restore` as a person runs them."""

from pathlib import Path

import pytest

from cli.conftest import Run


@pytest.fixture
def study(run: Run) -> Run:
    """A project with a version of its codebook, and a backup of it."""
    run("new", "welfare.madang")
    run("codebook", "welfare.madang", "--version", "1.0")
    run("backup", "welfare.madang")
    return run


def versions(run: Run) -> int:
    return sum(act["verb"] == "name_codebook_version" for act in run("history", "welfare.madang", "--json").json)


def test_a_backup_says_where_it_lies(study: Run, tmp_path: Path) -> None:
    answer = study("backup", "welfare.madang", "--backups", str(tmp_path / "usb"))

    assert answer.out.startswith(f"Kept and verified: {tmp_path / 'usb'}")


def test_the_list_says_when_and_how_much_was_done_since(study: Run) -> None:
    study("codebook", "welfare.madang", "--version", "2.0")

    (backup,) = study("restore", "welfare.madang", "--list", "--json").json

    assert (backup["why"], backup["acts"], backup["acts_after"]) == ("asked", 2, 1)


def test_a_restore_says_how_to_go_back(study: Run) -> None:
    study("codebook", "welfare.madang", "--version", "2.0")

    told = study("restore", "welfare.madang").out.splitlines()

    assert told[1].startswith("What it was before is kept: madang restore welfare.madang --from welfare-")


def test_going_back_by_the_name_that_a_restore_told(study: Run) -> None:
    study("codebook", "welfare.madang", "--version", "2.0")
    name = study("restore", "welfare.madang").out.split()[-1]

    study("restore", "welfare.madang", "--from", name)

    assert versions(study) == 2


def test_a_restored_project_passes_its_check(study: Run) -> None:
    study("codebook", "welfare.madang", "--version", "2.0")
    study("restore", "welfare.madang")

    assert (versions(study), study("check", "welfare.madang").code) == (1, 0)


def test_without_a_backup_the_list_names_the_command_that_makes_one(run: Run) -> None:
    run("new", "welfare.madang")

    assert "madang backup welfare.madang" in run("restore", "welfare.madang", "--list").out


@pytest.mark.parametrize("command", [("backup",), ("restore",), ("restore", "--list")])
def test_a_servers_project_is_told_to_use_the_servers_backups(run: Run, command: tuple[str, ...]) -> None:
    name, *options = command

    answer = run(name, "postgresql://localhost/study", *options)

    assert (answer.code, "pg_dump" in answer.err) == (1, True)


def test_a_command_says_that_no_backup_could_be_made_and_goes_on(
    run: Run, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    run("new", "welfare.madang")
    run("codebook", "welfare.madang", "--version", "1.0")
    (tmp_path / "welfare.madang.backups").write_text("a file in the way")

    answer = run("codebook", "welfare.madang", "--version", "2.0")

    assert (answer.code, [each.getMessage()[:37] for each in caplog.records]) == (
        0,
        ["No backup of welfare.madang could be "],
    )


def test_checking_leaves_the_project_one_file(study: Run, tmp_path: Path) -> None:
    study("check", "welfare.madang")

    assert sorted(each.name for each in tmp_path.iterdir()) == ["welfare.madang", "welfare.madang.backups"]
