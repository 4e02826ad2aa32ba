#!/usr/bin/env python3
"""Scores what `kg extract` reads in the annotated articles beside the repository and in articles/, and holds each figure above its floor.

run.py KG_DLL SHARED: the built program, and the folder with corpus/, data/ and gold/. Prints a line per figure and, last, "N passed, N failed".
The floors (floors.json) stand a little below what was measured last: they catch a fall, they are no aim. Raise them when a figure has risen.
"""
import json, pathlib, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).parent


def extract(kg, source, target):
    with open(target, "wb") as out:
        subprocess.run(["dotnet", kg, "extract", str(source), "--format", "jsonl", "--quiet"], stdout=out, check=True)


def python(*arguments):
    return subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, check=True).stdout


def figures(kg, shared, work):
    """Yields (name, value) for every figure that the scorers print."""
    gold = work / "gold.jsonl"
    gold.write_text("".join((shared / "gold" / name).read_text(encoding="utf-8") for name in ("seeds.jsonl", "articles.jsonl")), encoding="utf-8")
    extract(kg, shared / "corpus", work / "corpus.jsonl")
    for language, scores in json.loads(python(shared / "gold/score.py", gold, work / "corpus.jsonl", "--json")).items():
        for name, score in scores.items():
            if isinstance(score, dict):
                yield f"articles.{language}.{name}", score.get("f1", score.get("accuracy"))
    extract(kg, HERE / "articles/documents.jsonl", work / "own.jsonl")
    for name, score in json.loads(python(shared / "gold/score.py", HERE / "articles/annotations.jsonl", work / "own.jsonl", "--json"))["all"].items():
        if isinstance(score, dict):
            yield f"own.{name}", score.get("f1", score.get("accuracy"))
    for language in ("en", "ar"):
        extract(kg, shared / f"gold/mentions-{language}.jsonl", work / f"mentions-{language}.jsonl")
        table = python(shared / "gold/mentions.py", shared / f"gold/mentions-{language}.jsonl", work / f"mentions-{language}.jsonl")
        yield f"mentions.{language}", float(next(line for line in table.splitlines() if line.startswith("all")).split()[-1])
        extract(kg, shared / f"data/parallel/{language}.jsonl", work / f"parallel-{language}.jsonl")
    agree = python(shared / "gold/agree.py", work / "parallel-en.jsonl", work / "parallel-ar.jsonl")
    for name in ("entities", "events"):
        yield f"agree.{name}", float(re.search(rf"{name} agree ([0-9.]+)", agree)[1])


def main():
    kg, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as work:
        measured = dict(figures(kg, shared, pathlib.Path(work)))
    failed = 0
    for name, floor in floors.items():
        value = measured.get(name)
        held = value is not None and value >= floor
        failed += not held
        print(f"{'holds' if held else 'FAILS':6}{name:32}{value if value is not None else 'not measured':>8} floor {floor}")
    print(f"{len(floors) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
