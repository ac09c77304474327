// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brigades.h"
#include "ending.h"
#include "recordtable.h"

#include <QCoreApplication>

namespace wf::columns {

/// The field as it is, as text.
[[nodiscard]] RecordColumn text(const QByteArray &name, const char *field = nullptr);
/// A field that is text or {"zh","en"}, in the interface's language.
[[nodiscard]] RecordColumn local(const QByteArray &name, const char *field = nullptr);
[[nodiscard]] RecordColumn integer(const QByteArray &name, const char *field = nullptr, int fallback = 0);
[[nodiscard]] RecordColumn number(const QByteArray &name, const char *field = nullptr, double fallback = 0);
[[nodiscard]] RecordColumn flag(const QByteArray &name, const char *field = nullptr);
[[nodiscard]] RecordColumn list(const QByteArray &name, const char *field = nullptr);
[[nodiscard]] RecordColumn map(const QByteArray &name, const char *field = nullptr);
/// A field that holds a time, UTC ms.
[[nodiscard]] RecordColumn time(const QByteArray &name, const char *field = nullptr);
/// When, and by which seat, the record came into a state.
[[nodiscard]] RecordColumn timeOf(const QByteArray &name, const char *state);
[[nodiscard]] RecordColumn seatOf(const QByteArray &name, const char *state);
/// The translated title of a field that holds a choice.
[[nodiscard]] RecordColumn choice(const QByteArray &name, const char *field);
/// Name of the record that a field refers to.
[[nodiscard]] RecordColumn nameOf(const QByteArray &name, const char *field);
/// Anything else.
[[nodiscard]] RecordColumn computed(const QByteArray &name, std::function<QVariant(const RowContext &)> read,
                                    quint8 causes = RecordColumn::Itself);

} // namespace wf::columns

namespace wf {

/// "3 min", "2 h 05 min", "now": how long ago, or how long it lasts.
[[nodiscard]] QString spanText(qint64 ms);
/// When a record last came into a state; 0 = never.
[[nodiscard]] qint64 lastChange(const Record &record);
[[nodiscard]] qint64 firstChange(const Record &record);
[[nodiscard]] QString brigadeOf(const RowContext &row);
/// The brigades there are, in the order in which the city names them.
[[nodiscard]] QStringList brigadeKeys(const Situation &situation);
/// Where a brigade stands among them; behind all of them where it is none.
[[nodiscard]] int brigadePlace(const Situation &situation, const QString &key);
/// Where an incident is, in words; marked where that is known roughly only.
[[nodiscard]] QString incidentPlace(const Record &incident);
/// The state it stands in, as people call it.
[[nodiscard]] QString stateTitleOf(const Record &record);
/// What people call it: "H-0012 title", a call sign, a name.
[[nodiscard]] QString recordTitle(const Situation &situation, const Record &record);
[[nodiscard]] QString recordTitle(const Situation &situation, const QString &subject);
/// As a row stands open: by the states in which its kind is over (ending.h).
[[nodiscard]] inline bool isOpen(const Record &record) { return !isOver(record); }
[[nodiscard]] Rank openFirstNewest(const RowContext &row, bool open);
/// Where the strings of this room are translated: ListsText::tr().
class ListsText {
    Q_DECLARE_TR_FUNCTIONS(wf::Lists)
};

} // namespace wf
