// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "letterhead.h"
#include "localtext.h"
#include "record.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <optional>

namespace wf {

/// One line of the duty log (值班日志).
struct DutyLine {
    qint64 at = 0; ///< UTC ms
    LocalText who; ///< the seat by name; "… （…代录）" where another seat wrote it down; "系统自动（随…）" where it followed from its act
    LocalText what;
    QString number; ///< of the record: "M-0001"; empty for records without one
    QString subject;
    QString eventId;
    bool addition = false; ///< written by a person (entry.add), not by the program
    bool operator==(const DutyLine &) const = default;
};

/// What the lines need beside the events.
struct DutyLogSource {
    QHash<QString, LocalText> seats = {}; ///< names by seat id; the id where there is none
    std::function<const Record *(const QString &subject)> look = {}; ///< for the names of what a record refers to; may be empty
    qint64 from = 0; ///< UTC ms, inclusive; 0 = from the beginning
    qint64 to = 0; ///< UTC ms, exclusive; 0 = to the end
};

/// The log that writes itself: a line for every event that changed what is decided, asked, told or known, in order of time;
/// what people added (entry.add) stands among them where it belongs.
///
/// Not worth a line, and left out: what only sets up assets (define, configure, unit.equip, post.*); what repeats another
/// line (unit.* follow their orders; order.depart, order.follow, order.sign_copy, incident.handle and incident.link come
/// between two lines of the same record; alarm.ease; alarm.supersede, for the graver alarm has a line of its own); what
/// the program recomputes (closure.divert) and where material lies (resource.*), which boards of their own show; what is only planned
/// (duty.plan, task.set, handover.prepare); what nobody has approved yet (bulletin.draft, bulletin.edit); a correction of a report that
/// another step brought along and that changes nothing a line tells (incident.update); a look at a camera (its finding is
/// an entry when it matters); entries of the program itself (type "system"); exercise control's own steps except the beginning and the end.
/// An event that comes twice makes one line.
[[nodiscard]] QList<DutyLine> dutyLines(const QList<Event> &events, const DutyLogSource &source);

/// Writes the same lines while events come, one after the other in order of time. A line says only what its event said: a reason or a
/// depth that the record carries from an earlier step is left out, and others are called what they were called at that moment.
class DutyLogWriter {
public:
    explicit DutyLogWriter(const DutyLogSource &source)
        : m_source(source)
    {
    }
    /// The line of the next event; nothing for what is not worth one, and for an event told before.
    [[nodiscard]] std::optional<DutyLine> line(const Event &event);
    /// When the last event happened, UTC ms: an earlier one can't follow any more.
    [[nodiscard]] qint64 at() const { return m_at; }

private:
    DutyLogSource m_source;
    QHash<QString, QJsonObject> m_before; ///< each record as its last event left it
    QHash<QString, QString> m_told; ///< event → its verb: what others follow from
    qint64 m_at = 0;
};

/// What stands above the lines of an export.
struct DutyLogHead {
    LocalText title{QStringLiteral("值班日志"), QStringLiteral("Duty log")};
    LocalText office = Letterhead().office;
    LocalText onDuty = {}; ///< who was on duty, as it shall be printed
    qint64 from = 0; ///< UTC ms
    qint64 to = 0;
    bool drill = false; ///< 演练 on every page and in every row
};
/// `language` is "zh" or "en".
[[nodiscard]] QString dutyLogText(const QList<DutyLine> &lines, const DutyLogHead &head, const QString &language);
/// RFC 4180 with a byte order mark, for spreadsheets; what would be taken for a formula there begins with an apostrophe.
[[nodiscard]] QByteArray dutyLogCsv(const QList<DutyLine> &lines, const DutyLogHead &head, const QString &language);
/// A page that can be printed from any browser, with places for two signatures.
[[nodiscard]] QString dutyLogHtml(const QList<DutyLine> &lines, const DutyLogHead &head, const QString &language);

} // namespace wf
