"""Routes of the page: search."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/search")
