// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterboard.h"

#include "clock.h"
#include "columns.h"
#include "filewriter.h"
#include "verb.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 shownBefore = 12 * hourMs; ///< what ended longer ago is in the log
constexpr qint64 shownAfter = 36 * hourMs;
constexpr qint64 recentMs = 15 * 60'000; ///< a change so long ago is still shown
constexpr int soonMs = 200;
/// The time is looked at no sooner after another look than that, and so often at least: a timer does not run while the machine sleeps, nor
/// faster when its clock is set.
constexpr qint64 soonestMs = 500;
constexpr qint64 lookEveryMs = 5000;
constexpr qint64 largestFile = 8'000'000; // bytes

QString statusTitle(const QString &status)
{
    static const QHash<QString, const char *> titles{
        {u"missing"_s, QT_TRANSLATE_NOOP("wf::Lists", "missing")},     {u"overrun"_s, QT_TRANSLATE_NOOP("wf::Lists", "not relieved")},
        {u"awaited"_s, QT_TRANSLATE_NOOP("wf::Lists", "due now")},     {u"present"_s, QT_TRANSLATE_NOOP("wf::Lists", "on duty")},
        {u"coming"_s, QT_TRANSLATE_NOOP("wf::Lists", "comes next")},   {u"later"_s, QT_TRANSLATE_NOOP("wf::Lists", "planned")},
        {u"absent"_s, QT_TRANSLATE_NOOP("wf::Lists", "did not come")}, {u"done"_s, QT_TRANSLATE_NOOP("wf::Lists", "off duty")},
        {u"cancelled"_s, QT_TRANSLATE_NOOP("wf::Lists", "cancelled")}};
    return ListsText::tr(titles.value(status, ""));
}

int urgency(const QString &status)
{
    static const QStringList order{u"missing"_s, u"overrun"_s, u"awaited"_s, u"present"_s,  u"coming"_s,
                                   u"later"_s,   u"absent"_s,  u"done"_s,    u"cancelled"_s};
    return int(order.indexOf(status));
}

/// The moments at which the time alone makes another roster: of each shift when it comes into sight, begins, is late, ends, and goes.
void noteMoments(const ShiftBook &book, DueTimes &times)
{
    const ShiftLimits limits;
    for (const DutyShift &shift : book.shifts()) {
        const RosterEntry &entry = shift.entry;
        for (const qint64 at : {entry.start, entry.end}) {
            times.at(at);
            times.at(at - shownBefore + 1); // as a change of shifts it is shown from here
            times.at(at + recentMs + 1); // to here
        }
        times.at(entry.start - shownAfter + 1);
        times.at(entry.start - limits.soonMs);
        times.at(entry.start + limits.graceMs + 1);
        times.at(entry.end + shownBefore);
        times.at(shift.relievedAt);
    }
}

/// Outside the lists of who is due now.
QString otherStatus(const DutyShift &shift, qint64 now)
{
    if (shift.cancelled)
        return u"cancelled"_s;
    if (shift.relievedAt > 0)
        return u"done"_s;
    return shift.entry.start > now ? u"later"_s : u"absent"_s;
}

} // namespace

QVariantMap dutyFields(const RosterEntry &entry, const QString &brigade)
{
    QVariantMap fields{
        {u"person"_s, entry.person}, {u"task"_s, entry.duty}, {u"begin"_s, entry.start}, {u"until"_s, entry.end}, {u"brigade"_s, brigade}};
    const auto put = [&fields](const QString &name, const QString &value) {
        if (!value.isEmpty())
            fields.insert(name, value);
    };
    put(u"badge"_s, entry.number);
    put(u"personKind"_s, entry.kind);
    put(u"post"_s, entry.postSubject);
    if (entry.postSubject.isEmpty())
        put(u"place"_s, entry.post);
    put(u"unit"_s, entry.unitSubject);
    put(u"effect"_s, entry.effect);
    put(u"note"_s, entry.note);
    return fields;
}

RosterBoard::RosterBoard(const Situation &situation, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_clock(clock)
    , m_shifts({"person", "badge", "kindTitle", "post", "duty", "begin", "until", "effect", "brigade", "brigadeTitle", "unitName", "phone",
                "status", "statusTitle", "reportedAt"})
    , m_handovers({"post", "at", "out", "in", "gapMs", "alone"})
    , m_findings({"line", "column", "field", "text", "fault"})
    , m_reading([this](const Reading &reading) { take(reading); })
    , m_roster(m_schedule.add({.kinds = {u"duty"_s, u"post"_s, u"unit"_s, u"brigade"_s}}))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_wake.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RosterBoard::refresh);
    connect(&m_wake, &QTimer::timeout, this, &RosterBoard::refresh);
    connect(&clock, &Clock::moved, this, &RosterBoard::soon);
    connect(&situation, &Situation::changed, this, [this](const ChangeSet &changes) {
        m_schedule.follow(changes);
        soon();
    });
    refresh();
}

void RosterBoard::soon()
{
    const qint64 now = m_clock.now();
    m_schedule.look(now);
    if (m_schedule.isDue(m_roster, now) && !m_soon.isActive())
        m_soon.start();
}

void RosterBoard::wake()
{
    const qint64 left = m_schedule.next() - m_clock.now();
    m_wake.start(std::chrono::milliseconds(std::clamp(left, soonestMs, lookEveryMs)));
}

QVariantMap RosterBoard::row(int shift, const QString &status) const
{
    const DutyShift &of = m_book.shifts().at(shift);
    const RosterEntry &entry = of.entry;
    const Record *unit = m_situation.record(entry.unitSubject);
    return {{u"subject"_s, of.subject},
            {u"person"_s, entry.person},
            {u"badge"_s, entry.number},
            {u"kindTitle"_s, entry.kind.isEmpty() ? QString() : choiceTitle(u"duty"_s, u"personKind"_s, entry.kind)},
            {u"post"_s, entry.post},
            {u"duty"_s, entry.duty},
            {u"begin"_s, entry.start},
            {u"until"_s, entry.end},
            {u"effect"_s, entry.effect},
            {u"brigade"_s, entry.brigade},
            {u"brigadeTitle"_s, brigadeName(m_situation, entry.brigade)},
            {u"unitName"_s, entry.unit},
            {u"phone"_s, unit ? unit->text("phone"_L1) : QString()},
            {u"status"_s, status},
            {u"statusTitle"_s, statusTitle(status)},
            {u"reportedAt"_s, of.reportedAt}};
}

void RosterBoard::refresh()
{
    const qint64 now = m_clock.now();
    m_schedule.look(now);
    if (m_schedule.isDue(m_roster, now)) {
        m_schedule.ask(m_roster, now);
        DueTimes times(now);
        reckon(times);
        m_schedule.setDue(m_roster, times.next());
    }
    wake();
}

void RosterBoard::reckon(DueTimes &times)
{
    const qint64 now = times.now();
    m_book = shiftBook(m_situation);
    noteMoments(m_book, times);
    m_now = m_book.at(now);
    m_count = m_book.count(now);
    m_nextChange = m_book.nextChange(now);

    QHash<int, QString> statuses;
    const std::initializer_list<std::pair<const QList<int> *, QString>> lists{{&m_now.present, u"present"_s},
                                                                              {&m_now.awaited, u"awaited"_s},
                                                                              {&m_now.missing, u"missing"_s},
                                                                              {&m_now.overrun, u"overrun"_s},
                                                                              {&m_now.coming, u"coming"_s}};
    for (const auto &[shifts, status] : lists) {
        for (const int shift : *shifts)
            statuses.insert(shift, status);
    }
    QList<QVariantMap> rows;
    for (int i = 0; i < m_book.shifts().size(); ++i) {
        const DutyShift &shift = m_book.shifts().at(i);
        const bool isNear = shift.entry.end > now - shownBefore && shift.entry.start < now + shownAfter;
        if (isNear || statuses.contains(i))
            rows.append(row(i, statuses.value(i, otherStatus(shift, now))));
    }
    std::ranges::stable_sort(rows, {}, [](const QVariantMap &row) { return urgency(row.value(u"status"_s).toString()); });
    m_shifts.setRows(rows);

    QList<QVariantMap> changes;
    const QList<ShiftHandover> handovers = m_book.handovers(now - recentMs, now + shownBefore);
    for (qsizetype i = 0; i < handovers.size(); ++i) {
        const ShiftHandover &handover = handovers.at(i);
        const auto person = [this](int shift) { return shift < 0 ? QString() : m_book.shifts().at(shift).entry.person; };
        const int any = handover.in >= 0 ? handover.in : handover.out;
        if (any < 0)
            continue;
        changes.append({{u"subject"_s, u"%1/%2"_s.arg(handover.out).arg(handover.in)},
                        {u"post"_s, m_book.shifts().at(any).entry.post},
                        {u"at"_s, handover.at},
                        {u"out"_s, person(handover.out)},
                        {u"in"_s, person(handover.in)},
                        {u"gapMs"_s, handover.gapMs},
                        {u"alone"_s, handover.in < 0}});
    }
    m_handovers.setRows(changes);
    Q_EMIT changed();
}

void RosterBoard::readFile(const QUrl &file)
{
    const QString path = file.toLocalFile();
    QList<RosterEntry> existing;
    for (const DutyShift &shift : m_book.shifts()) {
        if (!shift.cancelled)
            existing.append(shift.entry);
    }
    m_reading.ask([path, existing, names = rosterNames(m_situation)]() -> Reading {
        const QString name = QFileInfo(path).fileName();
        const auto fail = [&name](const QString &why) { return Reading{name, std::unexpected(QList<RosterFault>{{0, 0, {}, why}})}; };
        QFile source(path); // waits: on a thread beside the window's
        if (!source.open(QIODevice::ReadOnly))
            return fail(tr("The file can't be opened: %1").arg(source.errorString()));
        if (source.size() > largestFile)
            return fail(tr("The file is larger than %1 MB.").arg(largestFile / 1'000'000));
        return {name, importRoster(source.readAll(), names, existing)};
    });
    Q_EMIT importChanged();
}

QString RosterBoard::brigadeOf(const RosterEntry &entry) const
{
    const QStringList known = brigadeKeys(m_situation);
    const auto fits = [&known](const QString &key) { return !key.isEmpty() && (known.isEmpty() || known.contains(key)); };
    if (fits(entry.brigade))
        return entry.brigade;
    for (const QString &subject : {entry.unitSubject, entry.postSubject}) {
        const Record *record = entry.brigade.isEmpty() ? m_situation.record(subject) : nullptr;
        if (record && fits(record->text("brigade"_L1)))
            return record->text("brigade"_L1);
    }
    return {};
}

void RosterBoard::take(const Reading &reading)
{
    m_fileName = reading.fileName;
    m_import = reading.result ? reading.result->entries : QList<RosterEntry>();
    QList<RosterFault> faults = reading.result ? QList<RosterFault>() : reading.result.error();
    const QList<RosterFault> notes = reading.result ? reading.result->notes : QList<RosterFault>();
    for (const RosterEntry &entry : std::as_const(m_import)) {
        if (brigadeOf(entry).isEmpty())
            faults.append({entry.line,
                           0,
                           {},
                           entry.brigade.isEmpty() ? tr("No brigade, and neither the post nor the unit tells it.")
                                                   : tr("There is no brigade “%1”.").arg(entry.brigade)});
    }
    if (!faults.isEmpty())
        m_import.clear();
    m_faultCount = int(faults.size());
    QList<QVariantMap> rows;
    for (const auto &[list, isFault] : {std::pair(&std::as_const(faults), true), std::pair(&std::as_const(notes), false)}) {
        for (const RosterFault &fault : *list) {
            rows.append({{u"subject"_s, QString::number(rows.size())},
                         {u"line"_s, fault.line},
                         {u"column"_s, fault.column},
                         {u"field"_s, fault.field},
                         {u"text"_s, fault.text},
                         {u"fault"_s, isFault}});
        }
    }
    m_findings.setRows(rows);
    Q_EMIT importChanged();
}

void RosterBoard::forgetFile()
{
    m_fileName.clear();
    m_import.clear();
    m_faultCount = 0;
    m_findings.setRows({});
    Q_EMIT importChanged();
}

QVariantList RosterBoard::planRequests() const
{
    QVariantList requests;
    for (const RosterEntry &entry : m_import) {
        requests << QVariantMap{{u"verb"_s, u"duty.plan"_s}, {u"subject"_s, QString()}, {u"fields"_s, dutyFields(entry, brigadeOf(entry))}};
    }
    return requests;
}

void RosterBoard::writeFile(const QUrl &file, bool english)
{
    QList<RosterEntry> entries;
    for (const DutyShift &shift : m_book.shifts()) {
        if (!shift.cancelled)
            entries.append(shift.entry);
    }
    const QString path = file.toLocalFile();
    const auto make = [entries, names = rosterNames(m_situation), english] { return exportRoster(entries, names, english); };
    writeLater({.path = path}, make, this, [this, path, lines = int(entries.size())](const FileWritten &written) {
        Q_EMIT exported(QFileInfo(path).fileName(), lines, written ? QString() : written.error().text);
    });
}

} // namespace wf
