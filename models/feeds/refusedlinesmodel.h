// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusedline.h"

#include <QAbstractListModel>
#include <QTimer>

#include <expected>
#include <optional>

namespace wf {

class EventLog;

/// What a feed refused, the newest first, as the log's file has it: fetched page by page while one scrolls. What could not be written there
/// stands above the rest, is said to, and is tried again.
class RefusedLinesModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role : quint16 {
        SaidRole = Qt::UserRole + 1, ///< in the language of now
        AtRole, ///< UTC ms
        AtTextRole,
        FileRole,
        LineRole,
        RawRole,
        CodeRole,
        KeptRole ///< it is in the file
    };
    static constexpr int PageSize = 100;
    static constexpr qsizetype MostShown = 1000; ///< so many rows stay when new ones come
    static constexpr qsizetype MostWaiting = 2000; ///< to be written
    static constexpr qsizetype MostUnkept = 100; ///< shown of those that could not be

    /// The log must outlive it.
    RefusedLinesModel(EventLog &log, const QString &feed, QObject *parent = nullptr);

    /// To be kept and shown; each says when it was refused.
    void add(const QList<RefusedLine> &lines);
    /// A person has seen them all: they are shown no more.
    void clear();
    /// What is said is said in the language of now.
    void retranslate();
    void setRetryMs(int ms) { m_retry.setInterval(ms); } ///< 60'000 from the start

    /// How many there are, shown or not.
    [[nodiscard]] qint64 all() const { return m_all + m_unkept.size(); }
    /// Why lines could not be kept, or read; empty: they could.
    [[nodiscard]] QString trouble() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// all() or trouble() may be another.
    void changed();

private:
    void write();
    void heedWritten(const QList<RefusedLine> &lines, const std::expected<void, Refusal> &kept);
    void showUnkept(const QList<RefusedLine> &newestFirst);
    [[nodiscard]] QList<RefusedLine> newestWaiting() const;
    void refresh();
    void ask(bool more);
    void renew(const RefusedPage &page);
    void append(const RefusedPage &page);

    EventLog &m_log;
    QString m_feed;
    QList<RefusedLine> m_waiting; ///< to be written, oldest first
    QList<RefusedLine> m_unkept; ///< rows above the others
    QList<RefusedLine> m_rows; ///< of the file
    QTimer m_retry;
    std::optional<Refusal> m_failure; ///< of the last writing
    std::optional<Refusal> m_unread; ///< of the last reading
    qint64 m_lost = 0; ///< that could neither be written nor wait
    qint64 m_all = 0;
    qint64 m_lastN = 0; ///< up to there a person can have seen them
    bool m_isWriting = false;
    bool m_isAsking = false;
    bool m_isStale = false; ///< asked for again meanwhile
    int m_begun = 0; ///< how often the rows began anew
    bool m_isExhausted = true;
};

} // namespace wf
