"""The small study of the workbench's tests, for the routes."""

from workbench.conftest import folder as folder
from workbench.conftest import project as project
