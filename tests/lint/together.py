#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchfloor contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a checker over the sources of models/ and app/, several of one room at a time.

Several sources are included into one file and checked as one: those that sources.py says can be.
Where such a file does not compile it is halved, until what is left does or is one source.
Under WATCHFLOOR_LONG every source is checked by itself, which also shows what one forgets to include.

What was found clean is remembered for a month in the cache folder, by everything that was looked at: it is not looked at again until a
source of its group, any header, the checks or the checker is another. What was found is told each time, and a run under WATCHFLOOR_LONG
remembers nothing. A month, for the libraries' own headers change too.

    together.py tidy|clazy:CHECKS [SOURCE…]    exit 1: something was found
"""
import concurrent.futures
import contextlib
import functools
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

import sources

MOST = 1 if os.environ.get("WATCHFLOOR_LONG") else 16
root = pathlib.Path(__file__).resolve().parents[2]
folder = root / "build" / "lint"
memory = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "watchfloor" / "lint"
KEPT = 30 * 24 * 3600  # seconds
precompiled = re.compile(r" -Winvalid-pch( +-include \S+cmake_pch\.hxx)?| -include \S+cmake_pch\.hxx")


def groups(only):
    """[(flags, [source...])...]: what lies together goes together; every group sees what any of its sources sees."""
    found = {}
    for entry in json.loads((root / "build" / "compile_commands.json").read_text()):
        flags = []
        words = iter(shlex.split(precompiled.sub("", entry["command"])))
        for word in words:
            if word in ("-o", "-MF", "-MT"):
                next(words)
            elif word in ("-isystem", "-I"):
                flags.append(word + next(words))
            elif word.startswith("-") and word not in ("-c", "-MD", "-Werror"):  # what is an error here the checks say
                flags.append(word)
        for path in compiled(pathlib.Path(entry["file"])):
            inside = path.is_relative_to(root / "models") or path.is_relative_to(root / "app")
            if inside and path.suffix == ".cpp" and (not only or path.resolve() in only):
                found[path] = flags
    result = []
    for group in sources.together(sorted(found), MOST):
        flags = dict.fromkeys(flag for path in group for flag in found[path])
        result.append((list(flags), group))
    return result


def compiled(path):
    """The source; of a file in which several are compiled as one, those."""
    if path.suffix != ".cxx" or not path.name.startswith("unity_"):
        return [path]
    return [pathlib.Path(name) for name in re.findall(r'^#include "(.+\.cpp)"$', path.read_text(encoding="utf-8"), re.M)]


def program(tool):
    return "clang-tidy" if tool == "tidy" else "clazy-standalone"


@functools.cache
def shared(tool):
    """Of what was looked at, that which is one for all groups: the checker, what it checks, how it is asked, and every header."""
    version = subprocess.run([program(tool), "--version"], capture_output=True, text=True).stdout
    digest = hashlib.sha256("\0".join((tool, version)).encode())
    headers = [path for room in ("models", "app", "tests") for path in (root / room).rglob("*.h")]
    for path in [root / ".clang-tidy", pathlib.Path(__file__).resolve(), *sorted(headers)]:
        digest.update(f"\0{path.relative_to(root)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


def key(tool, flags, paths):
    """By what a group is remembered; the folder it lies in is of no matter."""
    digest = hashlib.sha256(shared(tool))
    digest.update("\0".join(flags).replace(str(root), ".").encode())
    for path in paths:
        digest.update(f"\0{path.relative_to(root)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def forget_old():
    for entry in memory.glob("*"):
        with contextlib.suppress(FileNotFoundError):  # another run does the same
            if entry.stat().st_mtime < time.time() - KEPT:
                entry.unlink()


def checked(tool, number, flags, paths):
    """The same as check(), without what is remembered as clean; whether it was is the second answer."""
    if os.environ.get("WATCHFLOOR_LONG"):
        return check(tool, number, flags, paths), False
    clean = memory / key(tool, flags, paths)
    if clean.exists():
        return [], True
    found = check(tool, number, flags, paths)
    if not found and key(tool, flags, paths) == clean.name:  # nobody changed it meanwhile
        clean.touch()
    return found, False


def check(tool, number, flags, paths):
    """What the tool says about these sources, compiled as one."""
    if len(paths) == 1:
        source = paths[0]
    else:
        source = folder / f"together-{number}.cpp"
        source.write_text("".join(f'#include "{path}"\n' for path in paths))
    place = folder / f"commands-{number}"
    place.mkdir(parents=True, exist_ok=True)
    command = ["c++", *flags, *(f"-I{parent}" for parent in sorted({path.parent for path in paths})), "-c", str(source)]
    (place / "compile_commands.json").write_text(
        json.dumps([{"directory": str(root / "build"), "file": str(source), "command": shlex.join(command)}]))
    if tool == "tidy":
        run = [program(tool), "-quiet", "-p", str(place), f"--config-file={root / '.clang-tidy'}", str(source)]
    else:
        run = [program(tool), "-p", str(place), "-checks=" + tool.removeprefix("clazy:"), str(source)]
    done = subprocess.run(run, capture_output=True, text=True, cwd=root)
    said = done.stdout + done.stderr
    broken = "[clang-diagnostic-error]" in said if tool == "tidy" else done.returncode != 0
    if broken and len(paths) > 1:
        half = len(paths) // 2
        return check(tool, number, flags, paths[:half]) + check(tool, f"{number}b", flags, paths[half:])
    found = r"error:|warning: .*\[(?!-W)" if tool == "tidy" else r"error:|\[-Wclazy-"
    lines = said.splitlines()
    if done.returncode != 0 and not any(re.search(found, line) for line in lines):
        return lines or [f"{source}: the checker ended with {done.returncode}"]
    return [line for line in lines if re.search(found, line)]


def main():
    tool = sys.argv[1]
    only = {pathlib.Path(name).resolve() for name in sys.argv[2:]}
    folder.mkdir(parents=True, exist_ok=True)
    memory.mkdir(parents=True, exist_ok=True)
    forget_old()
    jobs = len(os.sched_getaffinity(0))
    work = sorted(groups(only), key=lambda group: -len(group[1]))
    if not work:
        sys.exit("no source to check")
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        told = list(pool.map(lambda numbered: checked(tool, numbered[0], *numbered[1]), enumerate(work)))
    found = sorted({line for lines, _ in told for line in lines})
    remembered = sum(was for _, was in told)
    print(f"{sum(len(group[1]) for group in work)} sources in {len(work)} groups, {remembered} of these known to be clean",
          file=sys.stderr)
    for line in found:
        print(line)
    sys.exit(bool(found))


main()
