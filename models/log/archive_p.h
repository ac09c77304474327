// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive.h"
#include "logstore_p.h"

#include <QSet>

#include <optional>
#include <variant>

namespace wf {

/// Conditions of a query, and what is bound to them, in their order.
struct SqlWhere {
    QByteArray sql;
    QList<std::variant<qint64, double, QString>> values;

    template <typename... Values> void add(QByteArrayView condition, const Values &...bound)
    {
        sql += (sql.isEmpty() ? " WHERE " : " AND ") + condition.toByteArray();
        (values.append(bound), ...);
    }
    void bindTo(SqlStatement &statement) const
    {
        for (const auto &value : values)
            std::visit([&statement](const auto &bound) { statement.bind(bound); }, value);
    }
};

/// So many rows that were found are looked at and put in order; of more, most are in the archive's order anyway.
inline constexpr qint64 FewHits = 3000;

/// The SQL of a page: what was asked for in the order of its values.
struct ArchiveQuery {
    QByteArray sql;
    QList<SqlWhere> wheres;
};

struct Archive::Private {
    LogStore store;
    QString searched; ///< what temp.hits answers …
    qint64 searchedVersion = -1; ///< … in this state of the file
    qint64 hits = 0;
    std::optional<QSet<QString>> kindsHit; ///< of what kinds they are, once that was asked

    explicit Private(LogStore opened)
        : store(std::move(opened))
    {
    }
    [[nodiscard]] LogStore::Private &log() const { return *store.d; }
    [[nodiscard]] const SqlDatabase &db() const { return store.d->db; }

    /// One view of the file while another program writes it.
    class View {
    public:
        explicit View(const SqlDatabase &db)
            : m_db(db)
        {
            m_db.exec("BEGIN");
        }
        ~View() { m_db.exec("COMMIT"); }
        Q_DISABLE_COPY_MOVE(View)

    private:
        const SqlDatabase &m_db;
    };

    /// Puts the rows of what is searched for into temp.hits, where they are not there yet. Their number; negative where that failed.
    [[nodiscard]] qint64 search(const QString &text);
    /// What lies at a flood point that was found is found by the point's name, too: into temp.hits.
    [[nodiscard]] bool addWhatLiesAtPoints() const;
    /// Records that name a text of the vault: into temp.hits. Nothing of it is kept anywhere else, so what is erased is found no more.
    [[nodiscard]] bool addWhoNames(const QString &text) const;
    /// Puts the rows that lie where is asked into temp.there: their number, where they are more than FewHits so many + 1 and not all of
    /// them. Negative where nothing is asked; nothing where that failed.
    [[nodiscard]] std::optional<qint64> lieThere(const ArchiveFilter &filter) const;
    [[nodiscard]] QStringList allKinds() const;
    /// Those of the kinds that are among what is in temp.hits: the rows of one that is not need not be walked through to their end.
    [[nodiscard]] QStringList found(const QStringList &kinds);
    [[nodiscard]] std::expected<QList<ArchiveRow>, Refusal> rowsOf(const ArchiveQuery &query, int limit) const;
};

/// The page's SQL. `hits`: how many rows temp.hits has, negative where nothing is searched for; `there`: the same of temp.there.
[[nodiscard]] ArchiveQuery archiveQuery(const ArchiveFilter &filter, const QStringList &kinds, const std::optional<ArchiveKey> &after,
                                        qint64 hits, qint64 there = -1);

} // namespace wf
