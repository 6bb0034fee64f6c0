"""Routes of the page: codebook."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/codebook")
