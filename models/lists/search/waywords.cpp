// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waywords.h"

#include "columns.h"
#include "situation.h"
#include "waterstand.h"

using namespace Qt::StringLiterals;

namespace wf {

QString passText(const Record &point, const Situation &situation)
{
    const auto last = situation.latest(u"depth/"_s + point.id());
    const auto shown = last ? shownReading(situation, point, last->at) : last;
    const bool isInDoubt = shown && shown->source == "gauge"_L1 && !point.localText("doubtful"_L1).isEmpty();
    const auto fallen = shown ? fallenSince(situation, point, *shown, last->at) : std::nullopt;
    return fallen ? ListsText::tr("%1: read %2 cm, then %3 cm, in doubt")
                        .arg(point.name(), QString::number(qRound(shown->v.at(0))), QString::number(qRound(fallen->v.at(0))))
        : isInDoubt ? ListsText::tr("%1: last read %2 cm, in doubt").arg(point.name(), QString::number(shown->v.at(0), 'f', 0))
        : shown     ? ListsText::tr("%1: last read %2 cm").arg(point.name(), QString::number(shown->v.at(0), 'f', 0))
                    : ListsText::tr("%1: nobody has read it").arg(point.name());
}

QString passesText(const QStringList &points, const Situation &situation)
{
    QStringList texts;
    for (const QString &subject : points) {
        if (const Record *point = situation.record(subject))
            texts.append(passText(*point, situation));
    }
    return texts.join(ListsText::tr(", "));
}

QString aheadText(const QList<ClosedAhead> &ahead, const Situation &situation)
{
    QStringList texts;
    for (const ClosedAhead &one : ahead)
        texts.append(ListsText::tr("%1 (%2)").arg(one.road, recordTitle(situation, one.block)));
    return texts.join(ListsText::tr(", "));
}

} // namespace wf
