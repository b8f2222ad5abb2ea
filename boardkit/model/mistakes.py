"""How a value that a person wrote wrongly is told: an English sentence with names to fill in, and a hint."""

from pydantic_core import PydanticCustomError


def mistake(code: str, message: str, *, hint: str = "", **values: object) -> PydanticCustomError:
    """An error for a validator to raise; `message` and `hint` are keys of the translations."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "values": values})
