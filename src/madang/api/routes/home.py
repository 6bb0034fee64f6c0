"""Routes of the page: home."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/home")
