"""The command line: what a user types, and nothing of what it does."""


def main() -> None:
    """The console command; its parts are imported when they are needed."""
    from boardkit.cli.commands import app

    app()
