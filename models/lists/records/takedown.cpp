// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "takedown.h"

#include "closure.h"
#include "closuresbeside.h"
#include "columns.h"
#include "ending.h"
#include "publishing.h"
#include "reopening.h"
#include "situation.h"
#include "verb.h"

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// "A-0006 滨河西路 · Asked for".
QString asItStands(const Situation &situation, const Record &record)
{
    return recordTitle(situation, record) + u" · "_s + stateTitle(record.kind(), record.state());
}

bool isPublicNow(const Situation &situation, const Record &record)
{
    if (record.kind() == "sign"_L1)
        return record.state() == "showing"_L1;
    return record.kind() == "bulletin"_L1 && isPublic(record, situation.records(u"sign"_s));
}

/// The flood point whose water hinders most on the stretch; empty: none.
QString pointOn(const Situation &situation, const Record &closure, qint64 now)
{
    const auto water = closureWater(situation, closure, now);
    return water && !water->point.isEmpty() ? water->point : closure.text("floodPoint"_L1);
}

} // namespace

QList<WaterFact> takeDownFacts(const Situation &situation, const Record &shown, qint64 now)
{
    const Record *closure = situation.record(shown.text("about"_L1));
    if (!closure || overSince(closure) == 0 || !isPublicNow(situation, shown))
        return {};
    const QString point = pointOn(situation, *closure, now);
    QList<WaterFact> facts = waterFacts(situation, point, now);
    for (const Record *alarm : point.isEmpty() ? QList<const Record *>() : situation.records(u"alarm"_s)) {
        if (alarm->text("floodPoint"_L1) == point && !isOver(*alarm))
            facts.append({ListsText::tr("Alarm"), asItStands(situation, *alarm)});
    }
    const auto look = [&situation](const QString &subject) { return situation.record(subject); };
    const QList<const Record *> beside = closuresBeside(*closure, situation.records(u"closure"_s), look);
    for (const Record *other : beside) {
        if (!isOver(*other))
            facts.append({ListsText::tr("Closure of this stretch"), asItStands(situation, *other)});
    }
    if (const Record *text = situation.record(staysUp(situation, shown, now).text))
        facts.append({ListsText::tr("Comes instead"), asItStands(situation, *text)});
    return facts;
}

QString takeDownWarning(const Situation &situation, const Record &shown, qint64 now)
{
    const StaysUp stays = staysUp(situation, shown, now);
    if (!stays.stays())
        return {};
    QStringList why;
    if (stays.deepCm >= 0)
        why.append(ListsText::tr("the water stands at %1 cm there").arg(qRound(stays.deepCm)));
    const Record *closure = situation.record(stays.closure);
    if (closure)
        why.append(asItStands(situation, *closure));
    const Record *text = situation.record(stays.text);
    const QString first = text ? ListsText::tr("First publish %1, then take this down.").arg(recordTitle(situation, *text))
        : closure              ? ListsText::tr("First publish a text of that closure, then take this down.")
                               : ListsText::tr("It stays until the water has fallen.");
    return ListsText::tr("Not to be taken down yet: %1. Drivers would be left without any warning. %2")
        .arg(why.join(ListsText::tr(", ")), first);
}

QString publicOf(const Situation &situation, const Record &closure)
{
    const QList<const Record *> signs = situation.records(u"sign"_s);
    const QList<const Record *> texts = situation.records(u"bulletin"_s);
    QStringList told;
    for (const Record *text : texts) {
        if (text->text("about"_L1) != closure.subject() || !isPublic(*text, signs))
            continue;
        const QString title = choiceTitle(u"bulletin"_s, u"medium"_s, text->text("medium"_L1)) + u' ' + text->displayNumber();
        const qsizetype all = text->value("messages"_L1).toObject().size();
        const QString on = ListsText::tr("confirmed on %1 of %2").arg(signsShowing(*text, signs).size()).arg(all);
        told.append(all > 0 ? title.trimmed() + u" · "_s + on : title.trimmed());
    }
    for (const Record *sign : signs) { // put up by itself
        if (sign->state() == "showing"_L1 && sign->text("about"_L1) == closure.subject() && !situation.record(sign->text("bulletin"_L1)))
            told.append(sign->name());
    }
    return told.isEmpty() ? QString()
                          : ListsText::tr("Public now: %1. It stays so until somebody takes it down.").arg(told.join(ListsText::tr(", ")));
}

} // namespace wf
