"""What a person did when a file cannot be read on, told in their words and not in the parser's."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from boardkit.problems import Problem, Where
from boardkit.source import fault as see
from boardkit.source.fault import Fault, Spot
from boardkit.source.saying import Saying


@dataclass(frozen=True, slots=True)
class Rule:
    """When a fault is this mistake: by the parser's words, then by the lines around it; and where it lies."""

    problem: str
    context: str
    saying: Saying
    at: Callable[[Fault], Spot] = see.at_stop
    when: Callable[[Fault], bool] = lambda _: True

    def explains(self, fault: Fault) -> bool:
        """Whether this is what went wrong."""
        return (
            re.search(self.problem, fault.problem) is not None
            and re.search(self.context, fault.context) is not None
            and self.when(fault)
        )


QUOTE_LATE = Saying(
    "yaml-quote",
    message="The quote that opens here closes only on a later line.",
    hint="Close it at the end of its text; a text that holds quotes goes between quotes of the other kind.",
)
QUOTE_OPEN = Saying(
    "yaml-quote",
    message="The quote that opens here is never closed.",
    hint="Put the same quote at the end of the text.",
)
QUOTE_EARLY = Saying(
    "yaml-quote",
    message="The text goes on after its closing quote.",
    hint="Put the whole text between quotes; a text that holds quotes goes between quotes of the other kind.",
)
BRACKET_OPEN = Saying(
    "yaml-bracket",
    message="The bracket {character} that opens here is not closed.",
    hint="Close it, or put the whole text between quotes.",
)
BRACKET_COMMA = Saying(
    "yaml-bracket",
    message="A comma or a closing bracket belongs here.",
    hint="Put a text that holds a comma, a colon or a bracket between quotes.",
)
BRACKET_EARLY = Saying(
    "yaml-bracket",
    message="The text goes on after its closing bracket.",
    hint="Put a text that starts with a bracket between quotes.",
)
TAB = Saying(
    "yaml-tab",
    message="A tab stands where only spaces may stand.",
    hint="Put spaces in its place: two for each step to the right.",
)
FIRST_CHARACTER = Saying(
    "yaml-character",
    message="A text cannot start with {character} unless it stands between quotes.",
    hint="Put the whole text between quotes.",
)
BACKSLASH = Saying(
    "yaml-backslash",
    message="A backslash between double quotes changes the meaning of what follows it.",
    hint="Put this text between single quotes.",
)
SPECIAL_SPACE = Saying(
    "yaml-space",
    message="A non-breaking space stands where an ordinary space belongs.",
    hint="Type the spaces on this line again instead of pasting them.",
)
COLON = Saying(
    "yaml-colon",
    message="The text holds a colon, so that it reads as one field inside another.",
    hint="Put the whole text between quotes.",
)
COLON_SPACE = Saying(
    "yaml-space",
    message="There is no space after the colon.",
    hint="Write the name, a colon, a space and then the value.",
)
DASH_SPACE = Saying(
    "yaml-space",
    message="There is no space after the dash.",
    hint="Write a dash, a space and then the item.",
)
NO_COLON = Saying(
    "yaml-field",
    message="There is no colon in this line, so that it is not a field.",
    hint="Write a name, a colon, a space and a value; indent a text that goes on from the line above.",
)
NO_NAME = Saying(
    "yaml-field",
    message="There is no name before the colon.",
    hint="Write the name of the field before it.",
)
DASH_LINE = Saying(
    "yaml-list",
    message="A list cannot start on the same line as the name of its field.",
    hint="Start it on the next line, with each item on a line of its own.",
)
NO_DASH = Saying(
    "yaml-list",
    message="An item of the list should start here, but there is no dash.",
    hint="Start the line with a dash and a space, or line it up with the fields of the item above.",
)
INDENT_DEEP = Saying(
    "yaml-indent",
    message="This line stands further to the right than the field above, which has a value already.",
    hint="Line up the fields of one block; put a text of several lines between quotes.",
)
INDENT = Saying(
    "yaml-indent",
    message="This line does not line up with the lines that it belongs to.",
    hint="Start all fields of one block, and all dashes of one list, in the same column.",
)
UNCLEAR = Saying(
    "yaml-unclear",
    message="The file cannot be read from here on.",
    hint="Look at the indentation, the quotes and the colons of this line and of the one above it.",
)

# libyaml's words, then those of PyYAML's own parser where they differ. The first rule that fits is told.
_SECOND = "mapping values are not allowed"
_SCAN_KEY = "expected ':'"
_END = "did not find expected key|expected <block end>"
_DASH = "expected '-' indicator|expected <block end>"
_NO_MORE = "document start"
_FLOW = "expected ',' or"
RULES: tuple[Rule, ...] = (
    Rule("", "", QUOTE_LATE, see.at_quote, see.quote_runs_on),
    Rule("end of stream|document (indicator|separator)", "quoted", QUOTE_OPEN, see.at_start),
    Rule("found a tab character", "", TAB),
    Rule("cannot start any token", "", TAB, when=see.is_a_tab),
    Rule("cannot start any token|mapping keys are not|expected (the )?node content", "", FIRST_CHARACTER),
    Rule("", "an alias|an anchor|a tag|block scalar|directive", FIRST_CHARACTER, see.at_start),
    Rule("undefined tag handle", "", FIRST_CHARACTER, see.at_start),
    Rule("escape|hexdecimal|Unicode", "quoted", BACKSLASH),
    Rule(_SECOND, "", COLON, when=see.second_colon),
    Rule(_SECOND, "", COLON_SPACE, see.at_line, see.line_without_space_after_colon),
    Rule(_SECOND, "", SPECIAL_SPACE, see.above, see.above_with_special_space),
    Rule(_SECOND, "", COLON_SPACE, see.above, see.above_without_space_after_colon),
    Rule(_SECOND, "", DASH_SPACE, see.above, see.above_without_space_after_dash),
    Rule(_SECOND, "", NO_COLON, see.above, see.above_without_colon),
    Rule(_SECOND, "", INDENT_DEEP, see.at_line, see.lies_deeper),
    Rule(_SCAN_KEY, "simple key", SPECIAL_SPACE, see.at_start, see.started_with_special_space),
    Rule(_SCAN_KEY, "simple key", COLON_SPACE, see.at_start, see.started_without_space_after_colon),
    Rule(_SCAN_KEY, "simple key", DASH_SPACE, see.at_start, see.started_without_space_after_dash),
    Rule(_SCAN_KEY, "simple key", NO_COLON, see.at_start),
    Rule("found unexpected ':'", "", COLON_SPACE, when=see.is_before_a_bracket),
    Rule("found unexpected ':'", "", COLON),
    Rule("sequence entries are not allowed", "", DASH_LINE),
    Rule(_FLOW, "", BRACKET_OPEN, see.at_start, see.runs_over_lines),
    Rule(_FLOW, "", BRACKET_COMMA),
    Rule(_END, "block mapping", QUOTE_EARLY, when=see.follows_a_quote),
    Rule(_END, "block mapping", BRACKET_EARLY, when=see.follows_a_bracket),
    Rule(_END, "block mapping", NO_NAME, when=see.begins_with_a_colon),
    Rule("expected", "", SPECIAL_SPACE, when=see.indented_with_special_space),
    Rule(_DASH, "block collection", NO_DASH),
    Rule(_END, "block mapping", INDENT, see.at_line),
    Rule(_NO_MORE, "", COLON_SPACE, see.above, see.above_without_space_after_colon),
    Rule(_NO_MORE, "", NO_COLON, see.above, see.above_without_colon),
    Rule(_NO_MORE, "", INDENT),
)


def told(fault: Fault, path: str) -> Problem:
    """The mistake behind a fault, at the place where a person has to mend it."""
    rule = next((one for one in RULES if one.explains(fault)), Rule("", "", UNCLEAR))
    line, column = rule.at(fault)
    character = fault.row((line, column))[column - 1 : column]
    values = {"character": character} if "{character}" in rule.saying.message else {}
    return rule.saying.at(Where(path, line, column), **values)
