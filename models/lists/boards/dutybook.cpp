// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutybook.h"

#include "columns.h"
#include "filewords.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace wf {

namespace {
enum Role : quint16 { Subject = Qt::UserRole, At, TimeText, DateText, Who, What, Number, Addition };
} // namespace

DutyBook::DutyBook(const Lists &lists, QObject *parent)
    : QAbstractListModel(parent)
    , m_situation(lists.situation())
    , m_log(lists.log())
    , m_clock(lists.clock())
    , m_writer(source())
{
    connect(&m_situation, &Situation::changed, this, [this](const ChangeSet &changes) {
        if (changes.reset)
            load();
        else if (m_isLoading)
            m_late += changes.events;
        else
            append(changes.events);
    });
    load();
}

void DutyBook::setSeats(const QList<Seat> &seats)
{
    QHash<QString, LocalText> names;
    for (const Seat &seat : seats)
        names.insert(seat.id, LocalText::from(seat.name));
    if (names == m_seats)
        return;
    m_seats = std::move(names);
    load();
}

DutyLogSource DutyBook::source() const
{
    DutyLogSource source;
    source.seats = m_seats;
    source.look = [this](const QString &subject) { return m_situation.record(subject); };
    return source;
}

void DutyBook::load()
{
    m_isLoading = true;
    m_late.clear();
    // Once, however many ask for it in one go: before it is known how far back to read, that would be all there ever was.
    QMetaObject::invokeMethod(
        this,
        [this, made = ++m_generation] {
            if (made == m_generation)
                read();
        },
        Qt::QueuedConnection);
}

void DutyBook::read()
{
    const auto [from, to] = shownSpan();
    m_log.eventsBetween(from, to).then(this, [this, made = m_generation, from, to](QList<Event> events) {
        if (made != m_generation)
            return;
        m_isLoading = false;
        // A replay ends where it has come to. What is written now has happened, even if the clock was set back since.
        if (m_log.isReadOnly())
            events.removeIf([now = m_clock.now()](const Event &event) { return event.at > now; });
        events += std::exchange(m_late, {}); // what was told twice makes one line
        beginResetModel();
        m_writer = DutyLogWriter(source());
        m_lines = linesOf(events);
        m_lines.removeIf([from, to](const DutyLine &line) { return line.at < from || line.at >= to; }); // read to compare with
        m_shown.clear();
        endResetModel();
        filter();
    });
}

QList<DutyLine> DutyBook::linesOf(QList<Event> events)
{
    // By time: a log healed from several seats holds its events in the order they came, not in which they happened.
    std::ranges::stable_sort(events, {}, &Event::at);
    QList<DutyLine> lines;
    for (const Event &event : std::as_const(events)) {
        if (auto line = m_writer.line(event))
            lines.append(*std::move(line));
    }
    return lines;
}

void DutyBook::append(const QList<Event> &events)
{
    if (!m_day.isEmpty()) {
        const auto [from, to] = shownSpan();
        if (std::ranges::any_of(events, [from, to](const Event &event) { return event.at >= from && event.at < to; }))
            load();
        return;
    }
    if (std::ranges::any_of(events, [this](const Event &event) { return event.at < m_writer.at(); })) {
        load(); // something came late: it belongs between others, and what follows it may read differently
        return;
    }
    if (m_windowMs > 0 && !m_lines.isEmpty() && m_lines.constFirst().at < m_clock.now() - 2 * m_windowMs) {
        load(); // what is long past goes, after days without a break
        return;
    }
    const QList<DutyLine> lines = linesOf(events);
    if (lines.isEmpty())
        return;
    QList<qsizetype> shown;
    for (const DutyLine &line : lines) {
        m_lines.append(line);
        if (isShown(line))
            shown.prepend(m_lines.size() - 1);
    }
    if (shown.isEmpty())
        return;
    beginInsertRows({}, 0, int(shown.size()) - 1);
    m_shown = shown + m_shown;
    endInsertRows();
    Q_EMIT countChanged();
}

bool DutyBook::isWrittenAt(qint64 at) const
{
    // A number alone is what a line says: only what is written as a time is looked for among the times.
    QString time = m_text.trimmed();
    time.replace(u'：', u':');
    const qsizetype colon = time.indexOf(u':');
    if (colon == 1)
        time.prepend(u'0');
    return colon > 0 && (beijingTime(at).startsWith(time) || (time.contains(u'-') && beijingDateTime(at).contains(time)));
}

bool DutyBook::isShown(const DutyLine &line) const
{
    if (m_additionsOnly && !line.addition)
        return false;
    const QString language = contentLanguage();
    return m_text.isEmpty() || isWrittenAt(line.at) || line.what.in(language).contains(m_text, Qt::CaseInsensitive)
        || line.who.in(language).contains(m_text, Qt::CaseInsensitive) || line.number.contains(m_text, Qt::CaseInsensitive);
}

void DutyBook::filter()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
        if (isShown(m_lines.at(i)))
            m_shown.append(i);
    }
    endResetModel();
    Q_EMIT filterChanged();
    Q_EMIT countChanged();
}

void DutyBook::setAdditionsOnly(bool only)
{
    if (std::exchange(m_additionsOnly, only) != only)
        filter();
}

void DutyBook::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text)
        filter();
}

int DutyBook::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant DutyBook::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DutyLine &line = m_lines.at(m_shown.at(index.row()));
    switch (role) {
    case Subject:
        return line.subject;
    case At:
        return line.at;
    case TimeText:
        return beijingTime(line.at);
    case DateText:
        return beijingDateTime(line.at).section(u' ', 0, 0);
    case Who:
        return line.who.in(contentLanguage());
    case Qt::DisplayRole:
    case What:
        return line.what.in(contentLanguage());
    case Number:
        return line.number;
    case Addition:
        return line.addition;
    default:
        return {};
    }
}

QHash<int, QByteArray> DutyBook::roleNames() const
{
    return {{Subject, "subject"}, {At, "at"},     {TimeText, "timeText"}, {DateText, "dateText"},
            {Who, "who"},         {What, "what"}, {Number, "number"},     {Addition, "addition"}};
}

QString DutyBook::subjectAt(int row) const { return row >= 0 && row < count() ? m_lines.at(m_shown.at(row)).subject : QString(); }

void DutyBook::setWindow(qint64 ms)
{
    if (std::exchange(m_windowMs, ms) == ms)
        return;
    Q_EMIT windowChanged();
    load();
}

QDate DutyBook::today() const { return QDate::fromString(beijingDateTime(m_clock.now()).section(u' ', 0, 0), Qt::ISODate); }

std::pair<qint64, qint64> DutyBook::shownSpan() const
{
    constexpr qint64 dayMs = 24 * 3'600'000LL;
    if (m_day.isEmpty())
        return {m_windowMs > 0 ? m_clock.now() - m_windowMs : 0, std::numeric_limits<qint64>::max()};
    const qint64 begin = QDate::fromString(m_day, Qt::ISODate).startOfDay(QTimeZone::fromSecondsAheadOfUtc(8 * 3600)).toMSecsSinceEpoch();
    return {begin, begin + dayMs};
}

void DutyBook::setDay(const QDate &day)
{
    const QString text = day.isValid() ? day.toString(Qt::ISODate) : QString();
    if (text == m_day)
        return;
    m_day = text;
    Q_EMIT dayChanged();
    load();
}

bool DutyBook::showDay(const QString &written)
{
    static const QRegularExpression form(u"^(?:(\\d{4})[-./年])?(\\d{1,2})[-./月](\\d{1,2})日?$"_s);
    const QString asked = written.trimmed();
    if (asked.isEmpty()) {
        setDay({});
        return true;
    }
    const QRegularExpressionMatch match = form.match(asked);
    if (!match.hasMatch())
        return false;
    QDate day(match.captured(1).isEmpty() ? today().year() : match.captured(1).toInt(), match.captured(2).toInt(),
              match.captured(3).toInt());
    if (day.isValid() && match.captured(1).isEmpty() && day > today())
        day = day.addYears(-1);
    if (!day.isValid() || day > today())
        return false;
    setDay(day);
    return true;
}

void DutyBook::stepDay(int days)
{
    const QDate day = m_day.isEmpty() ? today().addDays(std::min(days, 0)) : QDate::fromString(m_day, Qt::ISODate).addDays(days);
    if (!m_day.isEmpty() || days < 0)
        setDay(day > today() ? QDate() : day);
}

QString DutyBook::suggestedName() const
{
    const QString day = m_day.isEmpty() ? beijingDateTime(m_clock.now()).section(u' ', 0, 0) : m_day;
    return m_drill ? ListsText::tr("Exercise duty log %1").arg(day) : ListsText::tr("Duty log %1").arg(day);
}

QUrl DutyBook::suggestedFile(const QUrl &folder, const QString &kind) const
{
    QString path = folder.toLocalFile();
    for (const auto place : {QStandardPaths::DocumentsLocation, QStandardPaths::HomeLocation}) {
        if (path.isEmpty() || !QDir(path).exists())
            path = QStandardPaths::writableLocation(place);
    }
    return QUrl::fromLocalFile(QDir(path).filePath(suggestedName() + u'.' + kind));
}

void DutyBook::save(const QUrl &file, const QString &onDuty, const QString &kind)
{
    const QString chosen = file.toLocalFile();
    const AskedFile asked = kind.isEmpty() ? AskedFile{.path = chosen} : AskedFile::named(chosen, u'.' + kind);
    DutyLogHead head;
    head.office = m_office;
    head.onDuty = LocalText::same(onDuty);
    head.drill = m_drill;
    head.from = m_lines.isEmpty() ? m_clock.now() : m_lines.constFirst().at;
    head.to = m_clock.now();
    if (!m_day.isEmpty()) {
        head.from = shownSpan().first;
        head.to = std::min(m_clock.now(), shownSpan().second - 1);
    }
    const auto make = [lines = m_lines, head, language = contentLanguage(), path = asked.path] {
        return path.endsWith(".csv"_L1, Qt::CaseInsensitive) ? dutyLogCsv(lines, head, language)
            : path.endsWith(".html"_L1, Qt::CaseInsensitive) ? dutyLogHtml(lines, head, language).toUtf8()
                                                             : dutyLogText(lines, head, language).toUtf8();
    };
    writeLater(asked, make, this, [this, path = asked.path](const FileWritten &written) {
        if (written)
            Q_EMIT said(ListsText::tr("The duty log was written to %1.").arg(path), false);
        else
            Q_EMIT said(notWrittenText(path, written.error()), true);
    });
}

} // namespace wf
