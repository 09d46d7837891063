"""`python -m ecomfit`, for where the program is installed but its folder is not on the path."""

from ecomfit.cli.main import main

if __name__ == "__main__":
    main()
