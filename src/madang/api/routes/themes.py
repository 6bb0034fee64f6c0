"""Routes of the page: themes."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/themes")
