"""Files of a board with one mistake each that an editor should see as well, and odd ones that are right."""

from __future__ import annotations

from textwrap import dedent

BOTTLENECK = """
    - id: silt
      title: Slib
      description: De vaargeul slibt dicht.
    """
BOARD = """
    names:
      - name: Havenberaad
    abbreviation: HB
    """
MEETING = """
    id: 2024-01
    date: 2024-06-12
    start: 13:30
    end: 14:30
    place: {name: Havenhuis}
    items:
      - id: opening
        title: Opening
        purpose: opening
    """
INDICATOR = """
    - id: depth
      title: Diepte
      unit: meter
      direction: rising
    """
FUNDING = """
    - id: fund
      title: Fonds
      tier: national
      kind: fund
      funding:
        - id: fund-1
          amount: 5000000
          currency: EUR
          period: one_off
          payer: national
    """
SEAT = """
    - id: chair
      title: Voorzitter
      role: chair
    """
EU_INPUT = """
    id: dredging
    subject: Baggeren
    task: 28-2-a
    essence: Kort
    position: Wij willen baggeren.
    """
SNAPSHOT = """
    id: snapshot-2024-q1
    period: 2024-Q1
    reference_day: 2024-03-31
    version: 1
    """
WHOLE = {
    "board.yaml": BOARD,
    "bottlenecks.yaml": BOTTLENECK,
    "meetings/2024-01.yaml": MEETING,
    "indicators.yaml": INDICATOR,
    "instruments.yaml": FUNDING,
    "seats.yaml": SEAT,
    "eu/dredging.yaml": EU_INPUT,
    "snapshots/2024-Q1.yaml": SNAPSHOT,
}

Case = tuple[str, str]
"""A file, and the lines that take the place of its field of that name; `-name` takes the field out."""

WRONG: dict[str, Case] = {
    # Fields
    "a field that is not there": ("bottlenecks.yaml", "sevrity: 3"),
    "a field of another kind": ("seats.yaml", "severity: 3"),
    "a field in capitals": ("seats.yaml", "Group: Leden"),
    "a field by its name in the model": ("seats.yaml", "since: 2024-01-01"),
    "a field that nobody can write": ("seats.yaml", "group: {own: Leden}"),
    "a field that is needed": ("seats.yaml", "-role"),
    "an identifier that is needed": ("bottlenecks.yaml", "-id"),
    "a needed field of a meeting": ("meetings/2024-01.yaml", "-date"),
    "a needed field of a block": ("meetings/2024-01.yaml", "place: {address: Kade 1}"),
    "a needed field of an item": ("meetings/2024-01.yaml", "items: [{id: opening, title: Opening}]"),
    "an unknown field of an item": (
        "meetings/2024-01.yaml",
        "items: [{id: a, title: A, purpose: opening, duration: 5}]",
    ),
    "an unknown field of a part of an item": (
        "meetings/2024-01.yaml",
        "items: [{id: a, title: A, purpose: opening, items: [{id: b, title: B, purpose: opening, x: 1}]}]",
    ),
    "a field twice": ("seats.yaml", "group: Leden\ngroup: Reders"),
    "a needed field that is empty": ("seats.yaml", "role:"),
    "a needed text that is empty": ("bottlenecks.yaml", "title:"),
    "a list that is empty": ("bottlenecks.yaml", "priorities:"),
    "a block that is empty": ("board.yaml", "defaults:"),
    "a word with a usual value that is empty": ("bottlenecks.yaml", "competition_check:"),
    "a yes or no that is empty": ("bottlenecks.yaml", "example:"),
    "a number that is empty": ("board.yaml", "defaults: {dispatch: }"),
    # Texts
    "a text that is a list": ("bottlenecks.yaml", "title: [Slib]"),
    "a text in a third language": ("bottlenecks.yaml", "title: {de: Schlick}"),
    "a text in no language": ("bottlenecks.yaml", "title: {}"),
    "an empty text": ("bottlenecks.yaml", "title: ''"),
    "a text of spaces": ("bottlenecks.yaml", "title: '  '"),
    "an empty text in a language": ("bottlenecks.yaml", "title: {nl: '', en: Silt}"),
    "a list in a language": ("bottlenecks.yaml", "title: {nl: [Slib], en: Silt}"),
    "a block in a language": ("bottlenecks.yaml", "title: {nl: {en: Silt}}"),
    "one line that has two": ("seats.yaml", 'person: "een\\ntwee"'),
    "one line with a tab": ("seats.yaml", 'person: "een\\ttwee"'),
    "one line that is a list": ("seats.yaml", "person: [een]"),
    "one line that is a block": ("seats.yaml", "person: {nl: een}"),
    "one line that is an empty text": ("seats.yaml", "person: ''"),
    # Identifiers and links
    "an identifier in capitals": ("bottlenecks.yaml", "id: Silt"),
    "an identifier with a space": ("bottlenecks.yaml", "id: the silt"),
    "an identifier with an underscore": ("bottlenecks.yaml", "id: the_silt"),
    "an identifier with two hyphens": ("bottlenecks.yaml", "id: the--silt"),
    "an identifier with a last hyphen": ("bottlenecks.yaml", "id: silt-"),
    "an identifier that is a list": ("bottlenecks.yaml", "id: [silt]"),
    "an identifier below nothing": ("bottlenecks.yaml", "id: -5"),
    "a link in capitals": ("bottlenecks.yaml", "raised_by: Shipper"),
    "a link that is a block": ("bottlenecks.yaml", "raised_by: {id: shipper}"),
    "links that are no list": ("bottlenecks.yaml", "priorities: quays"),
    "a link among links that is none": ("bottlenecks.yaml", "priorities: [quays, The Quays]"),
    "a link among links that is empty": ("bottlenecks.yaml", "priorities: [quays, ~]"),
    # Words to choose from
    "a word that is no choice": ("seats.yaml", "role: boss"),
    "a word in capitals": ("seats.yaml", "role: Chair"),
    "a word in Dutch": ("seats.yaml", "role: voorzitter"),
    "a word that is a list": ("seats.yaml", "role: [chair]"),
    "a number for a word": ("seats.yaml", "role: 1"),
    "a word with spaces": ("seats.yaml", "role: ' chair '"),
    "a language that is none": ("board.yaml", "language: de"),
    "a word in a list that is no choice": ("board.yaml", "languages: [nl, fr]"),
    "a word that may be left out": ("board.yaml", "mandate: rules"),
    "a label of another standard": ("meetings/2024-01.yaml", "tlp: TLP:WHITE"),
    "a label above what may be kept": ("meetings/2024-01.yaml", "marking: {label: stg. geheim}"),
    # Dates and times
    "a day first": ("bottlenecks.yaml", "raised_on: 12-06-2024"),
    "a month only": ("bottlenecks.yaml", "raised_on: 2024-06"),
    "a year only": ("bottlenecks.yaml", "raised_on: 2024"),
    "a day that is not there": ("bottlenecks.yaml", "raised_on: 2024-02-30"),
    "a month that is not there": ("bottlenecks.yaml", "raised_on: 2024-13-01"),
    "a day with a time": ("bottlenecks.yaml", "raised_on: 2024-06-12T10:00:00"),
    "a short day": ("bottlenecks.yaml", "raised_on: 2024-6-12"),
    "a day in words": ("bottlenecks.yaml", "raised_on: 12 juni 2024"),
    "a day that is a list": ("bottlenecks.yaml", "raised_on: [2024-06-12]"),
    "a time with a point": ("meetings/2024-01.yaml", "start: 13.30"),
    "a time past midnight": ("meetings/2024-01.yaml", "start: 25:00"),
    "a time with seconds": ("meetings/2024-01.yaml", "start: 13:30:00"),
    "an hour only": ("meetings/2024-01.yaml", "start: 13"),
    "a rough date in words": ("instruments.yaml", "since: begin 2024"),
    "a fifth quarter": ("instruments.yaml", "since: 2024-Q5"),
    "a year of two digits": ("instruments.yaml", "since: 24"),
    "a rough date that is a list": ("instruments.yaml", "since: [2024]"),
    "a rough date that is true": ("instruments.yaml", "since: true"),
    "a rough date with another field": ("instruments.yaml", "since: {value: 2024, about: true}"),
    "a rough date without its value": ("instruments.yaml", "since: {approx: true}"),
    "a rough date with a wrong value": ("instruments.yaml", "since: {value: soon}"),
    # Numbers
    "a number in words": ("board.yaml", "defaults: {dispatch: zeven}"),
    "a number with its unit": ("board.yaml", "defaults: {dispatch: 7 dagen}"),
    "a number with decimals": ("board.yaml", "defaults: {dispatch: 7.5}"),
    "a number below nothing": ("board.yaml", "defaults: {dispatch: -1}"),
    "a number that is too large": ("board.yaml", "thresholds: {ratio_at_risk: 101}"),
    "a number that is too small": ("board.yaml", "thresholds: {least_contributors: 2}"),
    "a number that is a list": ("board.yaml", "defaults: {dispatch: [7]}"),
    "a number that is true": ("board.yaml", "defaults: {dispatch: true}"),
    "no minutes at all": ("board.yaml", "standing_items: [{id: a, title: A, purpose: closing, minutes: 0}]"),
    "an amount in words": ("indicators.yaml", "baseline: {on: 2024-01-01, value: veel}"),
    "an amount with a comma": ("indicators.yaml", "baseline: {on: 2024-01-01, value: '13,5'}"),
    "an amount with its sign": ("indicators.yaml", "baseline: {on: 2024-01-01, value: € 5}"),
    "an amount that is infinite": ("indicators.yaml", "baseline: {on: 2024-01-01, value: inf}"),
    "yes in words": ("bottlenecks.yaml", "example: yes"),
    "yes in Dutch": ("bottlenecks.yaml", "example: ja"),
    "yes as a number": ("bottlenecks.yaml", "example: 1"),
    # Forms
    "a letter too many": ("board.yaml", "country: NLD"),
    "a small letter": ("board.yaml", "abbreviation: hb"),
    "a number for letters": ("board.yaml", "country: 31"),
    "a digest that is none": (
        "snapshots/2024-Q1.yaml",
        "entries: [{of: silt, hash: abc}]",
    ),
    # Blocks and lists
    "a block that is a text": ("meetings/2024-01.yaml", "place: Havenhuis"),
    "a block that is a list": ("meetings/2024-01.yaml", "place: [Havenhuis]"),
    "a block that may be left out and is a text": ("bottlenecks.yaml", "source: kst-1"),
    "a list that is a block": ("bottlenecks.yaml", "history: {on: 2024-01-01}"),
    "a list that is a text": ("eu/dredging.yaml", "red_lines: geen"),
    "an item that is a text": ("bottlenecks.yaml", "history: [begonnen]"),
    "a second part of the file": ("seats.yaml", "group: Leden\n---"),
    "an item that is nothing": ("bottlenecks.yaml", "history: [~]"),
    "a list that needs an item": ("meetings/2024-01.yaml", "items: []"),
    "a list that is too long": ("meetings/2024-01.yaml", "chair: {outcomes: [a, b, c, d]}"),
}  # fmt: skip
WHOLE_FILE_WRONG: dict[str, Case] = {
    "a record that is a text": ("seats.yaml", "- voorzitter"),
    "a record that is nothing": ("seats.yaml", "- id: a\n  title: A\n  role: chair\n-"),
    "a list that is one record": ("seats.yaml", "id: a\ntitle: A\nrole: chair"),
    "a meeting that is a list": ("meetings/2024-01.yaml", "- id: 2024-01"),
    "a bracket that is never closed": ("seats.yaml", "- id: a\n  title: A\n  role: [chair\n"),
    "a tab before a field": ("seats.yaml", "- id: a\n\ttitle: A\n"),
    "a colon in a text": ("seats.yaml", "- id: a\n  title: Voorzitter: tijdelijk\n  role: chair\n"),
}
TOLD_NEARBY: dict[str, Case] = {
    "a quote that is never closed": ("seats.yaml", "- id: a\n  title: 'A\n"),
    "a field that does not line up": ("seats.yaml", "- id: a\n  title: A\n   role: chair\n"),
    "a needed field of a block below its name": (
        "seats.yaml",
        "- id: a\n  title: A\n  role: chair\n  source:\n    locator: blz. 1\n",
    ),
}
"""The editor tells these one line higher or lower: at the name of a block, or where its parser gives up."""
ONLY_CHECK: dict[str, Case] = {
    "a 29th of February in a common year": ("bottlenecks.yaml", "raised_on: 2023-02-29"),
    "a number out of bounds between quotes": ("board.yaml", "thresholds: {ratio_at_risk: '101'}"),
    "a number in another way of YAML": ("board.yaml", "defaults: {dispatch: 0x7}"),
    "a plus before a number": ("board.yaml", "defaults: {dispatch: +7}"),
    "an amount in another way of YAML": ("indicators.yaml", "baseline: {on: 2024-01-01, value: 1e3}"),
    "an amount with seven decimals": ("indicators.yaml", "baseline: {on: 2024-01-01, value: 0.1234567}"),
    "a number for a digest": ("snapshots/2024-Q1.yaml", "entries: [{of: silt, hash: 12}]"),
    "yes in another way of YAML": ("bottlenecks.yaml", "example: True"),
    "an identifier that YAML takes for true": ("bottlenecks.yaml", "id: TRUE"),
    "a text whose only language is empty": ("bottlenecks.yaml", "title: {nl: }"),
    "a character that no paper can show": ("bottlenecks.yaml", 'title: "Sl\\u200bib"'),
    "a tag": ("bottlenecks.yaml", "title: !!str Slib"),
}
ODD: dict[str, Case] = {
    "a text that is a number": ("bottlenecks.yaml", "title: 2024"),
    "a text that is true": ("bottlenecks.yaml", "title: true"),
    "a text that YAML once took for no": ("bottlenecks.yaml", "title: no"),
    "a text that is a time": ("bottlenecks.yaml", "title: 13:30"),
    "a text of several lines": ("bottlenecks.yaml", "title: |\n  een\n  twee"),
    "a folded text": ("seats.yaml", "person: >-\n  een\n  twee"),
    "a line with its end": ("seats.yaml", "person: |\n  een"),
    "a text in both languages": ("bottlenecks.yaml", "title: {nl: Slib, en: Silt}"),
    "a text in one language": ("bottlenecks.yaml", "title: {nl: 2024}"),
    "a text with an empty language": ("bottlenecks.yaml", "title: {nl: Slib, en: }"),
    "a line that is a number": ("seats.yaml", "person: 12"),
    "a field that may be left out and is empty": ("bottlenecks.yaml", "raised_on:\nraised_by: ~\nsource:"),
    "a word that may be left out and is empty": ("board.yaml", "mandate:"),
    "a label that may be left out and is empty": ("meetings/2024-01.yaml", "tlp: null"),
    "a text that may be left out and is empty": ("seats.yaml", "group:"),
    "a needed field that may be empty": (
        "instruments.yaml",
        "funding: [{id: f, amount: 1, currency: , period: one_off, payer: eu}]",
    ),
    "an identifier that is a number": ("bottlenecks.yaml", "id: 2024"),
    "an identifier with a point": ("bottlenecks.yaml", "id: 2024.05"),
    "an identifier of digits and hyphens": ("bottlenecks.yaml", "id: 2024-05-01"),
    "an identifier between quotes": ("bottlenecks.yaml", "id: ' silt '"),
    "an identifier that reads as true": ("bottlenecks.yaml", "id: true"),
    "a link that is a number": ("bottlenecks.yaml", "priorities: [1, a-2]"),
    "a number between quotes": ("board.yaml", "defaults: {dispatch: '7'}"),
    "a number with a nought before it": ("board.yaml", "defaults: {dispatch: 007}"),
    "yes between quotes": ("bottlenecks.yaml", "example: 'true'"),
    "an amount with decimals": ("indicators.yaml", "baseline: {on: 2024-01-01, value: 13.25}"),
    "an amount below nothing": ("indicators.yaml", "baseline: {on: 2024-01-01, value: -3}"),
    "an amount between quotes": ("indicators.yaml", "baseline: {on: 2024-01-01, value: '13.5'}"),
    "an hour of one digit": ("meetings/2024-01.yaml", "start: 9:30"),
    "a day between quotes": ("bottlenecks.yaml", "raised_on: '2024-06-12'"),
    "a leap day": ("bottlenecks.yaml", "raised_on: 2024-02-29"),
    "a rough date that is a year": ("instruments.yaml", "since: 2024"),
    "a rough date that is a month": ("instruments.yaml", "since: 2024-06"),
    "a rough date that is a half-year": ("instruments.yaml", "since: 2024-H1"),
    "a rough date as a block": ("instruments.yaml", "since: {value: 2024, approx: true}"),
    "a rough date between quotes with spaces": ("instruments.yaml", "since: ' 2024-Q1 '"),
    "a letter that YAML once took for no": ("board.yaml", "country: NO"),
    "a form with spaces around it": ("board.yaml", "country: ' NL '"),
    "a digest of digits": ("snapshots/2024-Q1.yaml", f"entries: [{{of: silt, hash: {'1' * 64}}}]"),
    "a list of nothing": ("bottlenecks.yaml", "priorities: []"),
    "a block of nothing": ("board.yaml", "defaults: {}"),
    "names between quotes": ("bottlenecks.yaml", '"example": true'),
    "three dashes first": ("board.yaml", "---"),
}


def text(case: Case) -> str:
    """The whole file with a case in it."""
    name, lines = case
    rows = dedent(WHOLE[name]).strip().split("\n")
    if lines == "---":
        return "\n".join([lines, *rows, ""])
    is_list = rows[0].startswith("- ")
    indent = "  " if is_list else ""
    fields = [
        f"{indent}{row.removeprefix('- ') if number == 0 else row[len(indent) :]}"
        for number, row in enumerate(rows)
    ]
    wanted = [] if lines.startswith("-") else [f"{indent}{row}" for row in lines.split("\n")]
    field = f"{indent}{lines.removeprefix('-').split(':')[0]}:"
    first = next((number for number, row in enumerate(fields) if row.startswith(field)), len(fields))
    last = next(
        (n for n in range(first + 1, len(fields)) if fields[n][len(indent) :][:1].isalpha()), len(fields)
    )
    fields[first:last] = wanted
    if is_list:
        fields[0] = f"- {fields[0].removeprefix(indent)}"
    return "\n".join([*fields, ""])
