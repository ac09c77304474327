#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchfloor contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a string of the program has no finished translation.

Runs lupdate into a copy of the committed file, so that a string new in the sources counts as missing. Also fails when a
translation lost or gained a placeholder (%1, %n), and when a source puts a number that may be 1 before a plural: that
is written "%n lines" and counted, and watchfloor_en.ts, which holds nothing else, says "1 line". And when something is
called sent or given that was only recorded.

Usage: check.py [LUPDATE]; with --update first, the committed files themselves are brought up to date.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = [HERE.parent / room for room in ("models", "app", "qml")]
PLACEHOLDER = re.compile(r"%L?(\d|n)")
# "%1 lines": what the program counts is %n. Not what it only measures ("%1 min"), and not where a noun stands before ("lines: %1").
COUNTED = re.compile(
    r"%L?\d+ (?:\w+ )?(characters|days|duties|events|faults|hours|layers|lines|minutes|orders|people|pumps|readings|rows|sheets"
    r"|signs|units|values|vehicles)\b"
)
# Where it is never 1, or the sentence is about several whatever their number.
NEVER_ONE = {
    "%1 days",  # from 48 hours on
    "“%1”: %2 characters at most.",
    "%1 orders recorded",  # of one order the unit is named
    "Send %1 units",  # likewise
    "The text has %1 lines; the sign shows %2.",  # more than a sign has rows
    "Not even “%1” fits a sign of %2 rows and %3 columns: it takes %4 columns at least.",
    "%1 events, %2 seats, %3 records, %4 forked",
    "%1 events hold such text outside the vault (free text, or written before there was a vault): events are never "
    "rewritten, so it stays there.",
    "%1 personal texts erased; %2 events of %3 records now read “%4” there.",
}
# Nothing is transmitted: what a desk records is not called given or sent.
NEVER_SAID = re.compile(r"已(下达|发送|发出)|orders? sent|order is sent")
# Said by lupdate when it would file a string under another context than the running program asks for.
WRONG_CONTEXT = re.compile(r"Qualifying with unknown|undeclared qualified class|lacks Q_OBJECT|without context")
ENUM = re.compile(r"\benum class (\w+)(\s*:\s*\w+)?")
# A short name for a translation, which lupdate cannot read: QString say(const char *text) { return …translate("Facts", text); }
# A class with Q_DECLARE_TR_FUNCTIONS(Facts) does the same.
HELPER = re.compile(
    r"\b(\w+)(?: = \[\])?\(const char \*(\w+)\)\s*\{\s*return QCoreApplication::translate\((\"[^\"]+\"), \2\);\s*\}"
)


def is_english(ts_file):
    """Whether it is the file of the sources' own language, which holds only what is counted."""
    return Path(ts_file).stem.endswith("_en")


def run_lupdate(lupdate, ts_file):
    """Brings ts_file up to date; returns what lupdate could not make sense of.

    It reads a copy of the sources. Enumerations are plain there: lupdate loses its way in a header after "enum class E
    : quint8" inside a class, and files the strings of the next class under a wrong context.
    """
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for room in SOURCES:
            copies.append(shutil.copytree(room, Path(folder) / room.name))
        paths = [path for room in copies for path in room.rglob("*") if path.suffix in (".h", ".cpp")]
        unread = []
        for path in paths:
            text = path.read_text("utf-8")
            path.write_text(ENUM.sub(r"enum \1", text), "utf-8")
            if helper := HELPER.search(text):
                unread.append(f"{path.relative_to(folder)}: lupdate cannot read what {helper[1]}() says: Q_DECLARE_TR_FUNCTIONS")
        headers = {path.parent for path in paths}
        command = [lupdate, "-silent", "-locations", "none", "-extensions", "cpp,h,qml"]
        command += ["-pluralonly"] if is_english(ts_file) else []
        command += [f"-I{headers_of}" for headers_of in sorted(headers)]
        done = subprocess.run([*command, *copies, "-ts", ts_file], check=True, stderr=subprocess.PIPE, text=True)
        messages = done.stderr.replace(f"{folder}/", "").splitlines()
    return unread + [line for line in messages if WRONG_CONTEXT.search(line)]


def faults(ts_file):
    for context in ElementTree.parse(ts_file).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            state = translation.get("type")
            if state in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if state == "unfinished" or not all(forms):
                yield f"{name}: not translated: {source!r}"
            if is_english(ts_file) and len(set(forms)) < 2:
                yield f"{name}: one is called like many: {source!r}"
            if COUNTED.search(source) and "%n" not in source and source not in NEVER_ONE:
                yield f"{name}: what is counted is %n: {source!r}"
            for text in (source, *forms):
                if text and NEVER_SAID.search(text):
                    yield f"{name}: nothing is transmitted: {text!r}"
            wanted = set(PLACEHOLDER.findall(source)) - {"n"}
            for form in forms:
                if form and set(PLACEHOLDER.findall(form)) - {"n"} != wanted:
                    yield f"{name}: placeholders differ: {source!r} and {form!r}"


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    lupdate = arguments[0] if arguments else shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"
    if "--update" in sys.argv:
        for committed in sorted(HERE.glob("*.ts")):
            run_lupdate(lupdate, committed)
        return 0
    status = 0
    for committed in sorted(HERE.glob("*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / committed.name
            shutil.copy(committed, copy)
            found = run_lupdate(lupdate, copy)
            found += faults(copy)
        for fault in found:
            print(f"{committed.name}: {fault}", file=sys.stderr)
        if found:
            print(f"{committed.name}: {len(found)} faults; after check.py --update, translate what is new", file=sys.stderr)
            status = 1
    return status


sys.exit(main())
