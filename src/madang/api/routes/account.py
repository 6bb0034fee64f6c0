"""Routes of the page: account."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/account")
