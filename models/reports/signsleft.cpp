// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signsleft.h"

#include <QJsonObject>

namespace wf {

using namespace Qt::StringLiterals;

SignsLeft signsLeft(const Record &bulletin, const QString &verb, const QHash<QString, QJsonObject> &before)
{
    const bool publishes = verb == "bulletin.publish"_L1;
    SignsLeft left;
    if (!publishes && verb != "bulletin.withdraw"_L1)
        return left;
    const QStringList hung = bulletin.value("hung"_L1).toVariant().toStringList();
    QStringList signs = publishes ? bulletin.value("messages"_L1).toObject().keys() : hung;
    if (publishes)
        signs.removeIf([&hung](const QString &subject) { return hung.contains(subject); });
    // Whatever state the text came to, it waits for nobody any more.
    const bool isPartly = publishes ? bulletin.state() == "approved"_L1 : bulletin.state() != "withdrawn"_L1;
    for (const QString &subject : std::as_const(signs)) {
        const auto known = before.constFind(subject);
        const Record sign(subject, known == before.cend() ? QJsonObject() : *known);
        if (sign.state() == "fault"_L1) {
            left.faulty.append(subject);
            continue;
        }
        // What shows another text by now has nothing of this one left to take down.
        const bool isGone
            = !publishes && !sign.state().isEmpty() && (sign.state() != "showing"_L1 || sign.text("bulletin"_L1) != bulletin.subject());
        left.open += isPartly && !isGone ? 1 : 0;
    }
    return left;
}

} // namespace wf
