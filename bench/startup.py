"""How long `ecomfit explain` takes as a whole process, against an empty Typer program of the same version.

    python bench/startup.py

Prints medians of interleaved runs and their ratio; exits 1 when the ratio is above the bound.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time

EMPTY = """
import typer
app = typer.Typer(rich_markup_mode=None)
@app.command()
def main(name: str, json: bool = False): pass
app()
"""
EXPLAIN = "from ecomfit.cli.main import main; main()"
BOUND = 2.0


def seconds(code: str, *arguments: str) -> float:
    """Run a program in a new interpreter and return how long the whole process took."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, stdout=subprocess.DEVNULL, env=os.environ)
    return time.perf_counter() - start


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    pairs = []
    for i in range(runs + 1):
        pair = seconds(EMPTY, "courier", "--json"), seconds(EXPLAIN, "explain", "courier", "--json")
        if i:  # the first pair only warms the disk's cache
            pairs.append(pair)
    empty, explain = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs)
    print(f"empty Typer program   {1000 * empty:7.1f} ms (median of {runs})")
    print(f"ecomfit explain --json {1000 * explain:6.1f} ms")
    print(f"ratio                  {ratio:6.2f} (bound {BOUND})")
    return int(ratio > BOUND)


if __name__ == "__main__":
    sys.exit(main())
