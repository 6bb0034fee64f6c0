"""Routes of the page: claims."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/claims")
