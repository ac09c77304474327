// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"

#include <QList>
#include <QStringView>

namespace wf {

/// Slips of the hand in a YAML file that no parser names where they are: a tab or a space that is none (U+3000, U+00A0) before a key or
/// after its colon, a full-width colon after a key. Each with its place and what to type. Quoted texts, comments, block texts
/// and what stands inside brackets are left alone. At most 20.
[[nodiscard]] QList<Fault> yamlSlips(QStringView text, const QString &file);

/// What may be wrong with a value that should be a number or a time and is none: curly quotes, full-width digits, 0x10, 1:30. Empty
/// where nothing is known.
[[nodiscard]] QString valueSlip(const QString &value);

} // namespace wf
