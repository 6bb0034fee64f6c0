"""Routes of the page: sources."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/sources")
