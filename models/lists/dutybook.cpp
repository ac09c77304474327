// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutybook.h"

#include "columns.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {
enum Role : quint16 { Subject = Qt::UserRole, At, TimeText, DateText, Who, What, Number, Addition };
} // namespace

DutyBook::DutyBook(Lists &lists, QObject *parent)
    : QAbstractListModel(parent)
    , m_lists(lists)
    , m_writer(source())
{
    connect(&lists.situation(), &Situation::changed, this, [this](const ChangeSet &changes) {
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
    m_seats.clear();
    for (const Seat &seat : seats)
        m_seats.insert(seat.id, LocalText::from(seat.name));
    load();
}

DutyLogSource DutyBook::source() const
{
    DutyLogSource source;
    source.seats = m_seats;
    source.look = [this](const QString &subject) { return m_lists.situation().record(subject); };
    return source;
}

void DutyBook::load()
{
    m_isLoading = true;
    m_late.clear();
    m_lists.log().events(0, 0).then(this, [this, made = ++m_generation](QList<Event> events) {
        if (made != m_generation)
            return;
        m_isLoading = false;
        // A replay ends where it has come to. What is written now has happened, even if the clock was set back since.
        if (m_lists.log().isReadOnly())
            events.removeIf([now = m_lists.clockNow()](const Event &event) { return event.at > now; });
        events += std::exchange(m_late, {}); // what was told twice makes one line
        beginResetModel();
        m_writer = DutyLogWriter(source());
        m_lines = linesOf(events);
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
    if (std::ranges::any_of(events, [this](const Event &event) { return event.at < m_writer.at(); })) {
        load(); // something came late: it belongs between others, and what follows it may read differently
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

bool DutyBook::isShown(const DutyLine &line) const
{
    if (m_additionsOnly && !line.addition)
        return false;
    const QString language = contentLanguage();
    return m_text.isEmpty() || line.what.in(language).contains(m_text, Qt::CaseInsensitive)
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

QString DutyBook::suggestedName() const
{
    const QString day = beijingDateTime(m_lists.now()).section(u' ', 0, 0);
    return m_drill ? listsTr("Exercise duty log %1").arg(day) : listsTr("Duty log %1").arg(day);
}

void DutyBook::save(const QUrl &file, const QString &onDuty)
{
    DutyLogHead head;
    head.onDuty = LocalText::same(onDuty);
    head.drill = m_drill;
    head.from = m_lines.isEmpty() ? m_lists.now() : m_lines.constFirst().at;
    head.to = m_lists.now();
    const QString path = file.toLocalFile();
    const QString language = contentLanguage();
    const QByteArray bytes = path.endsWith(".csv"_L1, Qt::CaseInsensitive) ? dutyLogCsv(m_lines, head, language)
        : path.endsWith(".html"_L1, Qt::CaseInsensitive)                   ? dutyLogHtml(m_lines, head, language).toUtf8()
                                                                           : dutyLogText(m_lines, head, language).toUtf8();
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        Q_EMIT said(listsTr("%1 could not be written: %2").arg(path, out.errorString()), true);
    else
        Q_EMIT said(listsTr("The duty log was written to %1.").arg(path), false);
}

} // namespace wf
