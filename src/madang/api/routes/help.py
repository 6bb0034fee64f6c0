"""Routes of the page: help."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/help")
