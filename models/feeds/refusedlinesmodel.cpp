// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "refusedlinesmodel.h"

#include "answer.h"
#include "clock.h"
#include "eventlog.h"

#include <algorithm>
#include <utility>

namespace wf {

namespace {
constexpr int RetryMs = 60'000;
constexpr qsizetype AtOnce = 200; ///< lines: some milliseconds of the log's thread
} // namespace

RefusedLinesModel::RefusedLinesModel(EventLog &log, const QString &feed, QObject *parent)
    : QAbstractListModel(parent)
    , m_log(log)
    , m_feed(feed)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryMs);
    connect(&m_retry, &QTimer::timeout, this, &RefusedLinesModel::write);
    refresh();
}

void RefusedLinesModel::add(const QList<RefusedLine> &lines)
{
    m_waiting += lines;
    if (const qsizetype most = m_waiting.size() - MostWaiting; most > 0) {
        m_waiting.remove(0, most);
        m_lost += most;
    }
    if (m_failure) {
        showUnkept(newestWaiting()); // the retry writes them
        Q_EMIT changed();
    } else {
        write();
    }
}

void RefusedLinesModel::write()
{
    if (m_isWriting || m_waiting.isEmpty())
        return;
    m_isWriting = true;
    const QList<RefusedLine> some = m_waiting.first(std::min(m_waiting.size(), AtOnce));
    m_waiting.remove(0, some.size());
    whenAnswered(m_log.refuseLines(some), this, [this, some](const std::expected<void, Refusal> &kept) { heedWritten(some, kept); });
}

void RefusedLinesModel::heedWritten(const QList<RefusedLine> &lines, const std::expected<void, Refusal> &kept)
{
    m_isWriting = false;
    if (!kept) {
        m_failure = kept.error();
        m_waiting = lines + m_waiting;
        showUnkept(newestWaiting());
        m_retry.start();
        Q_EMIT changed();
        return;
    }
    m_failure.reset();
    if (!m_waiting.isEmpty())
        return write();
    showUnkept({});
    refresh();
}

QList<RefusedLine> RefusedLinesModel::newestWaiting() const
{
    QList<RefusedLine> newest = m_waiting.last(std::min(m_waiting.size(), MostUnkept));
    std::ranges::reverse(newest);
    return newest;
}

void RefusedLinesModel::showUnkept(const QList<RefusedLine> &newestFirst)
{
    if (m_unkept == newestFirst)
        return;
    beginResetModel();
    m_unkept = newestFirst;
    endResetModel();
}

void RefusedLinesModel::clear()
{
    // Of what waits the newest was shown, too; what nobody has seen stays.
    m_waiting.resize(std::max<qsizetype>(0, m_waiting.size() - m_unkept.size()));
    if (m_waiting.isEmpty()) {
        m_failure.reset();
        m_retry.stop();
    }
    m_lost = 0;
    showUnkept(m_failure ? newestWaiting() : QList<RefusedLine>());
    Q_EMIT changed();
    whenAnswered(m_log.clearRefused(m_feed, m_lastN), this, [this](const std::expected<void, Refusal> &) { refresh(); });
}

void RefusedLinesModel::retranslate()
{
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0), index(rows - 1));
    Q_EMIT changed();
}

QString RefusedLinesModel::trouble() const
{
    if (m_unread)
        return m_unread->text;
    if (!m_failure)
        return {};
    const qint64 count = m_waiting.size() + m_lost;
    return tr("%n refused lines could not be kept and are lost when the program ends: %1", nullptr, int(count)).arg(m_failure->text);
}

void RefusedLinesModel::refresh()
{
    if (m_isAsking)
        m_isStale = true;
    else
        ask(false);
}

void RefusedLinesModel::ask(bool more)
{
    m_isAsking = true;
    RefusedAsk asked{.feed = m_feed, .beforeAt = 0, .beforeN = 0, .limit = PageSize};
    if (more) {
        asked.beforeAt = m_rows.constLast().at;
        asked.beforeN = m_rows.constLast().n;
    }
    whenAnswered(m_log.refusedLines(asked), this, [this, more, begun = m_begun](const std::expected<RefusedPage, Refusal> &page) {
        m_unread = page ? std::nullopt : std::optional(page.error());
        if (page && !more)
            renew(*page);
        else if (page && begun == m_begun) // else it goes on from rows that are no more there
            append(*page);
        m_isAsking = false; // not before the rows are there: whoever hears that they come may ask for more
        Q_EMIT changed();
        if (std::exchange(m_isStale, false))
            refresh(); // whoever heard of the new rows may have asked for more
    });
}

void RefusedLinesModel::renew(const RefusedPage &page)
{
    m_all = page.all;
    m_lastN = page.lastN;
    const auto isFirst = [this](const RefusedLine &line) { return !m_rows.isEmpty() && line.n == m_rows.constFirst().n; };
    const auto first = std::ranges::find_if(page.lines, isFirst);
    if (first == page.lines.end()) {
        if (page.lines.isEmpty() && m_rows.isEmpty())
            return;
        ++m_begun;
        beginResetModel();
        m_rows = page.lines;
        m_isExhausted = page.lines.size() < PageSize;
        endResetModel();
        return;
    }
    const int above = int(m_unkept.size());
    if (const auto fresh = first - page.lines.begin(); fresh > 0) {
        beginInsertRows({}, above, above + int(fresh) - 1);
        m_rows = page.lines.first(fresh) + m_rows;
        endInsertRows();
    }
    if (m_rows.size() > MostShown) {
        beginRemoveRows({}, above + int(MostShown), above + int(m_rows.size()) - 1);
        m_rows.resize(MostShown);
        m_isExhausted = false;
        endRemoveRows();
    }
}

void RefusedLinesModel::append(const RefusedPage &page)
{
    m_all = page.all;
    m_isExhausted = page.lines.size() < PageSize;
    if (page.lines.isEmpty())
        return;
    const int from = rowCount();
    beginInsertRows({}, from, from + int(page.lines.size()) - 1);
    m_rows += page.lines;
    endInsertRows();
}

int RefusedLinesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_unkept.size() + m_rows.size()); }

QVariant RefusedLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isKept = index.row() >= m_unkept.size();
    const RefusedLine &line = isKept ? m_rows.at(index.row() - m_unkept.size()) : m_unkept.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SaidRole:
        return line.said();
    case AtRole:
        return line.at;
    case AtTextRole:
        return beijingDateTime(line.at);
    case FileRole:
        return line.file;
    case LineRole:
        return line.line;
    case RawRole:
        return line.raw;
    case CodeRole:
        return line.code;
    case KeptRole:
        return isKept;
    default:
        return {};
    }
}

QHash<int, QByteArray> RefusedLinesModel::roleNames() const
{
    return {{SaidRole, "said"}, {AtRole, "at"},   {AtTextRole, "atText"}, {FileRole, "file"},
            {LineRole, "line"}, {RawRole, "raw"}, {CodeRole, "code"},     {KeptRole, "kept"}};
}

bool RefusedLinesModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isExhausted && !m_isAsking && !m_rows.isEmpty();
}

void RefusedLinesModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(true);
}

} // namespace wf
