// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callfold.h"

using namespace Qt::StringLiterals;

namespace wf {

const Record *newestCall(const Situation &situation, const QStringList &names, const QString &about)
{
    const Record *found = nullptr;
    const QList<const Record *> calls = situation.records(u"call"_s);
    for (const Record *call : calls) {
        if (call->text("about"_L1) == about && names.contains(call->text("person"_L1)))
            found = call;
    }
    return found;
}

} // namespace wf
