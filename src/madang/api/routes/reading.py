"""Routes of the page: reading."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/reading")
