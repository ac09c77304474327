// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QHash>
#include <QStringList>

namespace wf {

/// What a text for several signs waits for, once one of them was confirmed.
struct SignsLeft {
    qsizetype open = 0; ///< still to be confirmed
    QStringList faulty; ///< subjects: out of order, so that nobody can confirm them
};

/// After the bulletin's step `verb` ("bulletin.publish", "bulletin.withdraw"; nothing is left by others). `before`: the fields of the
/// signs as they were when it was taken; of a sign that is not in it nothing speaks against its being confirmed.
[[nodiscard]] SignsLeft signsLeft(const Record &bulletin, const QString &verb, const QHash<QString, QJsonObject> &before);

} // namespace wf
