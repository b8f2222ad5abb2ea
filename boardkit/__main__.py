"""`python -m boardkit` is the command boardkit."""

from boardkit.cli import main

if __name__ == "__main__":
    main()
