// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

// What Qt's own dialogs for files say, in the contexts in which Qt looks it up: they speak the user's language also where Qt's
// translations are not installed. Named here so that they stand among the program's strings.
namespace wf {
namespace {

[[maybe_unused]] constexpr const char *fileDialog[] = {
    QT_TRANSLATE_NOOP("FileDialog", "File name"),
    QT_TRANSLATE_NOOP("FileDialog", "Filter"),
    QT_TRANSLATE_NOOP("FileDialog", "Overwrite file?"),
    QT_TRANSLATE_NOOP("FileDialog", "“%1” already exists.\nDo you want to replace it?"),
};
[[maybe_unused]] constexpr const char *buttons[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),     QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),   QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
};

} // namespace
} // namespace wf
