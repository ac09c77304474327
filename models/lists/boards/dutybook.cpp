// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutybook.h"

#include "columns.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <limits>
#include <tuple>

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
    m_isFetching = false;
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
    const auto [from, to] = readSpan();
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
    if (m_first.isValid()) {
        const auto [from, to] = readSpan(); // days before are read when somebody comes to them
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
    goOn();
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

DutyBook::Span DutyBook::daysSpan(const QDate &first, const QDate &last)
{
    const auto begin = [](const QDate &day) { return day.startOfDay(QTimeZone::fromSecondsAheadOfUtc(8 * 3600)).toMSecsSinceEpoch(); };
    return {begin(first), begin(last.addDays(1))};
}

DutyBook::Span DutyBook::shownSpan() const
{
    if (m_first.isValid())
        return daysSpan(m_first, m_last);
    return {m_windowMs > 0 ? m_clock.now() - m_windowMs : 0, std::numeric_limits<qint64>::max()};
}

DutyBook::Span DutyBook::readSpan() const
{
    if (!m_first.isValid())
        return shownSpan();
    return daysSpan(m_isFetching ? m_reached.addDays(-1) : m_reached, m_last);
}

bool DutyBook::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isLoading && !m_isFetching && !isExhausted();
}

void DutyBook::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    const Span span = daysSpan(m_reached.addDays(-1), m_reached.addDays(-1));
    m_log.eventsBetween(span.first, span.second).then(this, [this, made = m_generation, span](const QList<Event> &events) {
        if (made == m_generation)
            putBefore(linesBetween(events, span));
    });
}

void DutyBook::putBefore(const QList<DutyLine> &older)
{
    QList<qsizetype> shown;
    for (qsizetype i = older.size() - 1; i >= 0; --i) {
        if (isShown(older.at(i)))
            shown.append(i);
    }
    if (!shown.isEmpty())
        beginInsertRows({}, count(), count() + int(shown.size()) - 1);
    m_reached = m_reached.addDays(-1);
    m_lines = older + m_lines;
    for (qsizetype &line : m_shown)
        line += older.size();
    m_shown += shown;
    m_isFetching = false; // whoever asks for more while he is told of these gets them
    if (!shown.isEmpty())
        endInsertRows();
    Q_EMIT countChanged();
    if (shown.isEmpty())
        fetchMore({});
}

void DutyBook::goOn()
{
    if (m_shown.isEmpty())
        fetchMore({});
}

QList<DutyLine> DutyBook::linesBetween(QList<Event> events, const Span &span) const
{
    if (m_log.isReadOnly())
        events.removeIf([now = m_clock.now()](const Event &event) { return event.at > now; });
    DutyLogSource asked = source();
    std::tie(asked.from, asked.to) = span;
    return dutyLines(events, asked);
}

void DutyBook::setDays(const QDate &first, const QDate &last)
{
    if (first == m_first && last == m_last)
        return;
    m_first = first;
    m_last = m_reached = last;
    Q_EMIT dayChanged();
    load();
}

QDate DutyBook::dayWritten(const QString &written, const QDate &from) const
{
    static const QRegularExpression form(u"^(?:(\\d{4})[-./年])?(\\d{1,2})[-./月](\\d{1,2})日?$"_s);
    const QRegularExpressionMatch match = form.match(written.trimmed());
    if (!match.hasMatch())
        return {};
    const bool hasYear = !match.captured(1).isEmpty();
    const int year = hasYear ? match.captured(1).toInt() : from.isValid() ? from.year() : today().year();
    QDate day(year, match.captured(2).toInt(), match.captured(3).toInt());
    if (day.isValid() && !hasYear && from.isValid() && day < from)
        day = day.addYears(1);
    else if (day.isValid() && !hasYear && !from.isValid() && day > today())
        day = day.addYears(-1);
    return day.isValid() && day <= today() ? day : QDate();
}

bool DutyBook::showDay(const QString &written) { return showDays(written, {}); }

bool DutyBook::showDays(const QString &first, const QString &last)
{
    if (first.trimmed().isEmpty() && last.trimmed().isEmpty()) {
        setDays({}, {});
        return true;
    }
    const QDate begin = dayWritten(first);
    const QDate end = last.trimmed().isEmpty() ? begin : dayWritten(last, begin);
    if (!begin.isValid() || !end.isValid() || end < begin || begin.daysTo(end) >= MostDays)
        return false;
    setDays(begin, end);
    return true;
}

void DutyBook::stepDay(int days)
{
    if (!m_first.isValid() && days >= 0)
        return;
    const QDate from = !m_first.isValid() ? today() : days < 0 ? m_first : m_last;
    const QDate day = from.addDays(days);
    if (day > today())
        setDays({}, {});
    else
        setDays(day, day);
}

} // namespace wf
