# SPDX-FileCopyrightText: 2026 Watchfloor contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sources of models/, app/ and of the tests can be compiled as one: nearly all of a compiler's and a checker's time goes into Qt's
headers, the same for every source. Two that give one name to two things of their own are kept apart, as far as that can be seen from the
first column of their unnamed namespaces, and so are a source and those that see a header which declares what it calls something else.

    sources.py FILE MOST    writes for CMake which sources of a room are compiled together, at most MOST; leaves FILE alone where it says so already
"""
import functools
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
houses = ("models", "app", "tests/unit", "tests/ui")
own_name = re.compile(
    r"^(?!#|//|/\*|\s|}|QTEST_|WATCHFLOOR_|(?:using )?namespace\b|(?:public|private|protected)\b)[^=({;]*?(?<![:\w~])(\w+)(?:\s+final)?"
    r"\s*(?:[({=;]|:(?!:)|$)", re.M)
included = re.compile(r'^#include "(?:[^"]*/)?([^"/]+)"', re.M)


@functools.cache
def text_of(path):
    return path.read_text(encoding="utf-8")


@functools.cache
def names(path):
    """What a source defines for itself alone: the words of its unnamed namespaces, also those of its plain enumerations, and its file-wide
    macros. All that a test defines is its own."""
    text = text_of(path)
    inside = "".join(re.findall(r"^namespace \{$(.*?)^\} // namespace$", text, re.M | re.S))
    values = " ".join(re.findall(r"\benum (?!class)[^{;]*\{([^}]*)\}", inside))
    own = text if path.is_relative_to(root / "tests") else inside
    return set(own_name.findall(own)) | set(re.findall(r"\w+", values)) | set(re.findall(r"^#define (\w+)", text, re.M))


@functools.cache
def headers():
    """{name: [header...]}"""
    found = {}
    for path in (path for house in ("models", "app", "tests") for path in (root / house).rglob("*.h")):
        found.setdefault(path.name, []).append(path)
    return found


@functools.cache
def seen_headers(path):
    """Those that a source sees, however it comes to see them."""
    seen = set()
    waiting = [path]
    while waiting:
        for name in included.findall(text_of(waiting.pop())):
            for header in headers().get(name, []):
                if header not in seen:
                    seen.add(header)
                    waiting.append(header)
    return seen


@functools.cache
def seen_names(path):
    return {name for header in seen_headers(path) for name in own_name.findall(text_of(header))}


@functools.cache
def helped_names(path):
    """{name: the header of the tests that declares it}: two such headers may call their helpers alike, each in a namespace of its own."""
    helpers = (header for header in seen_headers(path) if header.is_relative_to(root / "tests"))
    return {name: header for header in sorted(helpers) for name in own_name.findall(text_of(header))}


def may_join(group, own, path):
    return not (group["own"] & (own | seen_names(path)) or group["seen"] & own) and all(
        group["helped"].get(name, header) == header for name, header in helped_names(path).items())


def together(paths, most):
    """[[source...]...]: the sources in their order, each with the first group where nothing has a name of its own, at most so many."""
    groups = []
    for path in paths:
        own = names(path)
        for group in [] if own & seen_names(path) else groups:
            if len(group["sources"]) < most and may_join(group, own, path):
                break
        else:
            group = {"sources": [], "own": set(), "seen": set(), "helped": {}}
            groups.append(group)
        group["sources"].append(path)
        group["own"].update(own)
        group["seen"].update(seen_names(path))
        group["helped"].update(helped_names(path))
    return [group["sources"] for group in groups]


def rooms():
    """{folder with a CMakeLists.txt: [source...]}"""
    found = {}
    for path in sorted(path for house in houses for path in (root / house).rglob("*.cpp")):
        room = path.parent
        while not (room / "CMakeLists.txt").exists():
            room = room.parent
        found.setdefault(room, []).append(path)
    return found


def main(file, most):
    lines = []
    for _, paths in sorted(rooms().items()):
        for number, group in enumerate(together(paths, most)):
            if len(group) > 1:
                lines += [f"set(together_{path.relative_to(root)} {number})\n" for path in group]
    text = "".join(lines)
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
