// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"
#include "noticedrafts.h"
#include "people.h"
#include "words.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

// Whom a warning calls for (叫应), and who was told what of people in danger.
namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// 0 blue to 3 red; -1: no colour of a warning.
qsizetype gradeOf(const QString &color)
{
    static const QStringList colors{u"blue"_s, u"yellow"_s, u"orange"_s, u"red"_s};
    return colors.indexOf(color);
}

/// How many in danger a callout spoke of, 0 where it knew of no number; nothing where a person wrote the words.
std::optional<int> peopleTold(const Record &notice)
{
    if (const QJsonValue said = notice.value("people"_L1); said.isDouble())
        return said.toInt();
    const LocalText text = LocalText::from(notice.value("text"_L1));
    const bool isDrafted = text.zh != text.en; // those come in both languages
    if (!isDrafted || notice.text("type"_L1) != "callout"_L1 || !notice.text("about"_L1).startsWith("incident/"_L1))
        return std::nullopt;
    // "2车5人被困", "，3人遇险或受伤"
    static const QRegularExpression figure(u"(\\d{1,6})人(?:被困|遇险)"_s);
    const auto match = figure.match(text.zh);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

} // namespace

bool isNoticeHeard(const Record &notice)
{
    return notice.timeOf("signed"_L1) > 0 || notice.timeOf("answered"_L1) > 0 || notice.timeOf("confirmed"_L1) > 0;
}

bool isNoticeStanding(const Record &notice)
{
    return (notice.state() != "dropped"_L1 && notice.state() != "closed"_L1) || isNoticeHeard(notice);
}

const QStringList &rescueAgencies()
{
    static const QStringList agencies{u"agency/fire"_s, u"agency/medical"_s};
    return agencies;
}

QStringList rescuersNotCalled(const Record &incident, const Situation &situation)
{
    const QList<const Record *> notices = situation.records(u"notice"_s);
    QStringList missing = rescueAgencies();
    missing.removeIf([&](const QString &agency) {
        return !situation.record(agency) || std::ranges::any_of(notices, [&](const Record *notice) {
            return notice->text("agency"_L1) == agency && notice->text("about"_L1) == incident.subject() && isNoticeStanding(*notice);
        });
    });
    return missing;
}

bool isToldOfFewer(const Record &notice, const Record &incident)
{
    const std::optional<int> said = peopleTold(notice);
    return said && isNoticeHeard(notice) && peopleLeft(incident) > *said;
}

bool wereToldOfFewer(const Record &incident, const Situation &situation)
{
    QStringList fewer;
    QStringList enough;
    for (const Record *notice : situation.records(u"notice"_s)) {
        const QString agency = notice->text("agency"_L1);
        const bool isRescuers = agency == "agency/fire"_L1 || agency == "agency/medical"_L1;
        const bool isCallout = isRescuers && notice->text("type"_L1) == "callout"_L1;
        if (isCallout && notice->text("about"_L1) == incident.subject() && isNoticeStanding(*notice))
            (isToldOfFewer(*notice, incident) ? fewer : enough).append(agency);
    }
    return std::ranges::any_of(fewer, [&enough](const QString &agency) { return !enough.contains(agency); });
}

const Record *gravestWarning(const Situation &situation, qint64 now)
{
    const Record *gravest = nullptr;
    const QList<const Record *> warnings = situation.records(u"warning"_s);
    for (const Record *warning : warnings) {
        const qint64 end = warning->value("expiresAt"_L1).toInteger();
        if (!isOver(*warning) && (end == 0 || end >= now)
            && (!gravest || gradeOf(warning->text("color"_L1)) >= gradeOf(gravest->text("color"_L1))))
            gravest = warning;
    }
    return gravest;
}

QList<CalloutLine> calloutList(const QString &color, const Situation &situation, const QStringList &answered,
                               const AuthorityTable &authority)
{
    const auto grade = gradeOf(color);
    QList<CalloutLine> lines;
    if (grade < 0)
        return lines;
    const bool mustAnswer = grade >= 2;
    const LocalText reason
        = words::fill(mustAnswer ? LocalText{u"{color}预警：逐级电话叫应，直至应答"_s, u"{color} signal: called until answered"_s}
                                 : LocalText{u"{color}预警：须报告"_s, u"{color} signal: to be told"_s},
                      {{u"color"_s, words::color(color)}});
    const auto add = [&](const QString &key, const LocalText &title, const QString &phone = {}) {
        if (std::ranges::find(lines, key, &CalloutLine::key) == lines.cend())
            lines.append({key, title, phone, mustAnswer, reason, answered.contains(key)});
    };
    QStringList keys{u"duty_commander"_s};
    if (grade >= 1)
        keys.append(u"leader"_s);
    if (grade >= 2)
        keys += QStringList{u"director"_s} + authority.authorities(2);
    if (grade >= 3)
        keys += authority.authorities(1);
    for (const QString &key : std::as_const(keys))
        add(key, words::authority(key));
    if (grade >= 2) {
        for (const Record *brigade : situation.records(u"brigade"_s))
            add(brigade->subject(), words::nameOf(*brigade), brigade->text("phone"_L1));
    }
    return lines;
}

} // namespace wf
