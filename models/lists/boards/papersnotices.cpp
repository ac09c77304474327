// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callfold.h"
#include "closure.h"
#include "columns.h"
#include "ending.h"
#include "handoverchange.h"
#include "noticedrafts.h"
#include "papersboard.h"
#include "people.h"
#include "verb.h"
#include "words.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

// What PapersBoard says to agencies and leaders, and what one shift hands to the next.
namespace wf {

namespace {

QVariantMap shown(const NoticeDraft &draft, const Situation &situation)
{
    const Record *agency = situation.record(draft.agency);
    return {{u"agency"_s, draft.agency},
            {u"agencyName"_s, agency ? agency->name() : QString()},
            {u"phone"_s, agency ? agency->text("phone"_L1) : QString()},
            {u"typeTitle"_s, choiceTitle(u"notice"_s, u"type"_s, draft.type)},
            {u"text"_s, draft.text.in(contentLanguage())},
            {u"replaces"_s, draft.replaces},
            {u"fields"_s, draft.fields().toVariantMap()}};
}

/// Does the seat bear the name of an office ("指挥长" that of the 值班指挥长) or of a brigade? Whoever sits there need not be called.
bool isSeatOf(const LocalText &title, const Seat &seat)
{
    const LocalText name = LocalText::from(seat.name);
    QString office = title.en;
    if (office.startsWith("the "_L1))
        office.remove(0, 4);
    // Never a part of it: the chief is not his deputy (分管副支队长).
    const bool isNamed = !name.zh.isEmpty() && (title.zh == name.zh || title.zh == u"值班"_s + name.zh);
    return isNamed || (!office.isEmpty() && name.en.compare(office, Qt::CaseInsensitive) == 0);
}

/// What has become of it, or what is to be done: who need only be told is not called until he answers.
QString callTitle(const CalloutLine &line, const Record *call)
{
    if (call)
        return stateTitle(u"call"_s, call->state());
    return line.mustAnswer ? ListsText::tr("not called yet") : ListsText::tr("not told yet");
}

} // namespace

QVariantList PapersBoard::casesNow(DueTimes &times) const
{
    QVariantList cases;
    const Situation &situation = m_lists.situation();
    // People first, then water on the road, then what only hinders; of the same gravity the newest.
    static const QStringList byGravity{u"trapped"_s, u"danger"_s, u"collapse"_s, u"closure"_s, u"signal"_s, u"reopening"_s};
    const auto add = [this, &cases](const Record &record, const QString &key, const QString &title) {
        const QList<NoticeDraft> drafts = noticesFor(key, record.subject());
        if (drafts.isEmpty())
            return;
        QStringList texts; // what is proposed follows what happened, also where nothing else of the case does
        for (const NoticeDraft &draft : drafts)
            texts.append(draft.text.in(contentLanguage()));
        const auto place = std::ranges::find_if(cases, [&key](const QVariant &other) {
            return byGravity.indexOf(other.toMap().value(u"case"_s).toString()) >= byGravity.indexOf(key);
        });
        cases.insert(place,
                     QVariantMap{{u"subject"_s, record.subject()},
                                 {u"case"_s, key},
                                 {u"title"_s, title},
                                 {u"count"_s, int(drafts.size())},
                                 {u"texts"_s, texts}});
    };
    const QList<const Record *> closures = closuresByWater(times.now());
    for (const Record *closure : closures) {
        times.atNextDay(); // its texts name the day of what is not of today
        noteWater(*closure, times);
        const QString stretch = words::stretch(*closure).in(contentLanguage());
        if (closure->state() == "reopened"_L1)
            add(*closure, u"reopening"_s, ListsText::tr("Reopened: %1").arg(stretch));
        else if (closure->state() == "rejected"_L1)
            add(*closure, u"reopening"_s,
                (isWithdrawn(*closure) ? ListsText::tr("Closure withdrawn: %1") : ListsText::tr("Not closed: %1")).arg(stretch));
        else if (closure->state() == "asked"_L1)
            add(*closure, u"closure"_s, ListsText::tr("Closure asked for: %1").arg(stretch));
        else if (isHeld(*closure))
            add(*closure, u"closure"_s, ListsText::tr("Closed: %1").arg(stretch));
    }
    const QList<const Record *> incidents = situation.records(u"incident"_s);
    for (const Record *incident : incidents) {
        if (isOver(*incident))
            continue;
        const QString title = m_lists.title(incident->subject());
        const bool isTrapped = incident->text("type"_L1) == "trapped"_L1;
        if (concernsPeople(*incident)) {
            const QString what = isTrapped ? ListsText::tr("People trapped: %1") : ListsText::tr("People in danger: %1");
            const QString key = isTrapped ? u"trapped"_s : u"danger"_s;
            add(*incident, key, (hasPeopleInDanger(*incident) ? what : ListsText::tr("Nobody in danger any more: %1")).arg(title));
        }
        if (incident->text("type"_L1) == "collapse"_L1)
            add(*incident, u"collapse"_s, ListsText::tr("Road collapse: %1").arg(title));
        else if (incident->text("type"_L1) == "signal_fault"_L1)
            add(*incident, u"signal"_s, ListsText::tr("Signals out of order: %1").arg(title));
    }
    return cases;
}

QList<NoticeDraft> PapersBoard::noticesFor(const QString &key, const QString &subject) const
{
    const Situation &situation = m_lists.situation();
    const Record *record = situation.record(subject);
    if (!record)
        return {};
    QList<NoticeDraft> drafts;
    if (key == "closure"_L1)
        drafts = noticesForClosure(*record, situation, detourOf(*record, waysOf(subject)), context());
    else if (key == "reopening"_L1)
        drafts = noticesForReopening(*record, situation, context());
    else if (key == "trapped"_L1)
        drafts = noticesForTrapped(*record, situation, {}, context());
    else if (key == "danger"_L1)
        drafts = noticesForDanger(*record, situation, context());
    else if (key == "collapse"_L1)
        drafts = noticesForCollapse(*record, situation, context());
    else if (key == "signal"_L1)
        drafts = noticesForSignal(*record, situation, context());
    // What was recorded once for the same thing to the same agency is not proposed again, unless it fell away before anybody had heard it.
    const QList<const Record *> notices = situation.records(u"notice"_s);
    drafts.removeIf([&notices, &key](const NoticeDraft &draft) {
        // What takes the place of something that is no longer so may say again what was said before.
        return key != "closure"_L1 && draft.replaces.isEmpty() && std::ranges::any_of(notices, [&draft](const Record *notice) {
                   return isNoticeStanding(*notice) && notice->text("agency"_L1) == draft.agency && notice->text("about"_L1) == draft.about
                       && LocalText::from(notice->value("text"_L1)) == draft.text;
               });
    });
    return drafts;
}

QVariantList PapersBoard::notices(const QString &key, const QString &subject) const
{
    QVariantList list;
    const QList<NoticeDraft> drafts = noticesFor(key, subject);
    for (const NoticeDraft &draft : drafts)
        list.append(shown(draft, m_lists.situation()));
    return list;
}

QVariantMap PapersBoard::calloutsNow(DueTimes &times) const
{
    const Situation &situation = m_lists.situation();
    const QList<const Record *> warnings = situation.records(u"warning"_s);
    for (const Record *one : warnings)
        times.at(one->value("expiresAt"_L1).toInteger() + 1);
    const Record *warning = gravestWarning(situation, times.now());
    if (!warning)
        return {{u"warning"_s, QString()}, {u"title"_s, QString()}, {u"rows"_s, QVariantList()}};
    QStringList answered;
    const QList<CalloutLine> all = calloutList(warning->text("color"_L1), situation, {}, m_authority);
    for (const CalloutLine &line : all) {
        const Record *call = newestCall(situation, line.key, warning->subject());
        if (call && call->state() == "answered"_L1)
            answered.append(line.key);
    }
    QVariantList rows;
    QList<CalloutLine> lines = calloutList(warning->text("color"_L1), situation, answered, m_authority);
    lines.removeIf([this](const CalloutLine &line) { return isSeatOf(line.title, m_seat); });
    for (const CalloutLine &line : std::as_const(lines)) {
        const Record *call = newestCall(situation, line.key, warning->subject());
        const QString person = line.title.in(contentLanguage());
        // Whom, for desks of every language: his name is for who reads it.
        const QVariantMap fields{{u"person"_s, person},
                                 {u"whom"_s, line.key},
                                 {u"reason"_s, line.reason.json().toVariantMap()},
                                 {u"phone"_s, line.phone},
                                 {u"about"_s, warning->subject()}};
        rows.append(QVariantMap{{u"person"_s, person},
                                {u"phone"_s, line.phone},
                                {u"mustAnswer"_s, line.mustAnswer},
                                {u"reason"_s, line.reason.in(contentLanguage())},
                                {u"state"_s, call ? call->state() : QString()},
                                {u"stateTitle"_s, callTitle(line, call)},
                                {u"at"_s, call ? double(call->timeOf(QLatin1StringView(call->state().toLatin1()))) : 0.0},
                                {u"tries"_s, call ? call->value("tries"_L1).toInt(1) : 0},
                                {u"call"_s, call ? call->subject() : QString()},
                                {u"fields"_s, fields}});
    }
    return {{u"warning"_s, warning->subject()}, {u"title"_s, m_lists.title(warning->subject())}, {u"rows"_s, rows}};
}

QVariantList PapersBoard::handoverSections() const
{
    QVariantList sections;
    const Handover handover = handoverOf(m_lists.situation(), m_lists.now());
    for (const HandoverSection &section : handover.sections) {
        QVariantList items;
        for (const HandoverItem &item : section.items) {
            items.append(QVariantMap{{u"subject"_s, item.subject},
                                     {u"number"_s, item.number},
                                     {u"text"_s, item.text.in(contentLanguage())},
                                     {u"since"_s, double(item.since)},
                                     {u"dueAt"_s, double(item.dueAt)}});
        }
        sections.append(QVariantMap{
            {u"title"_s, section.title.in(contentLanguage())}, {u"items"_s, items}, {u"none"_s, section.none.in(contentLanguage())}});
    }
    return sections;
}

QStringList PapersBoard::handoverItems() const { return handoverLines(handoverOf(m_lists.situation(), m_lists.now()), contentLanguage()); }

QStringList PapersBoard::handoverChanges(const QString &subject) const
{
    const Record *handover = m_lists.situation().record(subject);
    QStringList changes;
    if (handover) {
        for (const LocalText &change : wf::handoverChanges(*handover, m_lists.situation(), m_lists.now()))
            changes.append(change.in(contentLanguage()));
    }
    return changes;
}

bool PapersBoard::handoverOutdated(const QString &subject) const { return !handoverChanges(subject).isEmpty(); }

QStringList PapersBoard::renewedItems(const QString &subject) const
{
    const Record *handover = m_lists.situation().record(subject);
    return handoverRenewed(handover ? keptLines(*handover) : QStringList(), handoverOf(m_lists.situation(), m_lists.now()),
                           contentLanguage());
}

} // namespace wf
