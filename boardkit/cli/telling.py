"""What happened to a paper, in a sentence."""

from __future__ import annotations

from boardkit.language import Language
from boardkit.output.writing import Result


def told(result: Result, language: Language) -> str:
    """Where the paper is; when a person had edited the file, that theirs was left as it is."""
    sentence = f"{result.path.as_posix()}: {language.word(result.what)}"
    if result.beside is None:
        return sentence
    kept = language.say(
        "{file} was edited, is final or is not ours, and is left as it is.",
        {"file": result.beside.as_posix()},
    )
    return f"{sentence}. {kept}"
