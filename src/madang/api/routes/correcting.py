"""Routes of the page: correcting."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/correcting")
