"""Routes of the page: pairs."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/pairs")
