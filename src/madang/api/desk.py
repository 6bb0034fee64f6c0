"""What every route is handed: the open project."""

from typing import Annotated

from fastapi import Depends, Request

from madang.workbench.project import Project


def _project(request: Request) -> Project:
    project: Project = request.app.state.project
    return project


OpenProject = Annotated[Project, Depends(_project)]
"""The project the workbench was opened on, with the person at work as `who`."""
