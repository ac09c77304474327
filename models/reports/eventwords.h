// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dutylog.h"
#include "localtext.h"
#include "words.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <utility>

namespace wf {

struct Verb;

/// What one event says for its line of the duty log, beside the record as the event before it left it.
class EventWords {
public:
    /// `act`: the verb of the event that it followed from; empty: it is an act of its own. All must outlive it.
    EventWords(const Event &event, const Record &record, const DutyLogSource &source, const QHash<QString, QJsonObject> &before,
               const QString &act);

    /// The seat, and for whom it wrote; "系统自动（随…）" where nobody did it.
    [[nodiscard]] LocalText who() const;
    /// What the placeholders of a verb's line stand for, by name; what is not said is empty or missing.
    [[nodiscard]] words::Values values() const;
    /// Its line, filled into `pattern`, only says again where and what a report is: so do corrections that another step brought along, of
    /// what no line tells (how grave it is, whose road it is on).
    [[nodiscard]] bool isRepeated(const LocalText &pattern, const LocalText &line) const;

private:
    /// The word for a key; the key itself where there is none.
    [[nodiscard]] static LocalText choice(const QString &key, std::initializer_list<std::pair<QLatin1StringView, LocalText>> of);
    [[nodiscard]] LocalText seat(const QString &id) const;
    /// The name of what a field refers to, at that moment: a unit by its call sign, others by name, by number, at worst by kind.
    [[nodiscard]] LocalText named(const QString &subject) const;
    /// What the record said before; nullptr: it was not known.
    [[nodiscard]] const QJsonObject *known() const;
    /// False for what the step may say, need not, and an earlier one said: the record still carries it.
    [[nodiscard]] bool isSaid(QLatin1StringView field) const;
    /// What this event did in a map of the record whose entries say when they were made, by key.
    [[nodiscard]] QStringList changedIn(QLatin1StringView map) const;
    [[nodiscard]] static LocalText steps(const QStringList &keys);
    /// How the step of this event was seen: 现场报告, 视频 and which, by whom, where.
    [[nodiscard]] LocalText seen(const QString &step) const;
    [[nodiscard]] LocalText seen(const QString &step, const QJsonObject &said) const;
    /// From whom it is known that people are out of danger: 现场警力电台报告 and which unit, 报警人电话告知.
    [[nodiscard]] LocalText rescueSource() const;
    /// How many are in danger by a correction, and what was believed before: 5人（原3人）.
    [[nodiscard]] LocalText counted() const;
    /// What stood out when two reports were made one.
    [[nodiscard]] LocalText mergedApart() const;
    /// What this event took back: its step and why.
    [[nodiscard]] QJsonObject undone() const;
    /// 特批：… where this event did what the rule did not allow yet.
    [[nodiscard]] LocalText overridden() const;
    /// Where this event ended one closure of a stretch that another one keeps: that it does.
    [[nodiscard]] LocalText goesOnBeside() const;
    [[nodiscard]] LocalText name() const;

    void addFields(words::Values &values) const; ///< what the step says itself, by the names of its fields
    void addPlaces(words::Values &values) const; ///< what it is about: names, places, types
    void addIncident(words::Values &values) const;
    void addClosure(words::Values &values) const;
    void addSigns(words::Values &values) const;
    void addReminder(words::Values &values) const;
    void addWater(words::Values &values) const;
    void addPapers(words::Values &values) const; ///< notices and bulletins: to whom, by what, how it is known
    void addTo(words::Values &values) const; ///< whom it is meant for

    QString m_act;
    const Event &m_event;
    const Record &m_record;
    const DutyLogSource &m_source;
    const QHash<QString, QJsonObject> &m_before;
    const Verb *m_verb;
};

} // namespace wf
