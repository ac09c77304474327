// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivereader.h"
#include "latestjob.h"
#include "pinyinindex.h"
#include "recordtable.h"
#include "searchentry.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQmlIntegration>

namespace wf {

/// What Ctrl+K shows: roads and places of the city, records of the situation and commands, best match first.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Lists")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged)
public:
    enum Role : quint16 {
        TitleRole = Qt::UserRole,
        SubtitleRole,
        KindRole,
        KindTitleRole,
        SubjectRole,
        LatitudeRole,
        LongitudeRole,
        HasPositionRole,
        CommandRole,
        ArchivedRole
    };

    explicit SearchModel(const ListContext &context, QObject *parent = nullptr);
    ~SearchModel() override;

    /// Roads and places. They are made ready on another thread; readyChanged() tells when they can be found.
    void setStatic(const QList<SearchEntry> &entries);
    void setCommands(const QList<SearchEntry> &entries);
    /// {title, subtitle, command, aliases} each.
    Q_INVOKABLE void setCommands(const QVariantList &commands);

    /// Where records are looked for that are not in the situation, behind those that are; null = nowhere.
    void setArchive(ArchiveReader *archive);
    /// The archive has not answered yet.
    [[nodiscard]] bool isBusy() const { return m_soon.isActive() || (m_archiveJob && m_archiveJob->isBusy()); }

    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] int count() const { return int(m_found.size()); }
    [[nodiscard]] int limit() const { return m_limit; }
    void setLimit(int limit);
    [[nodiscard]] bool isReady() const { return m_ready; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QVariantMap get(int row) const;
    /// The best matches of another query, as maps; the model stays as it is.
    Q_INVOKABLE QVariantList find(const QString &text, int limit = 10) const;

    /// Records came, went or changed.
    void follow(const ChangeSet &changes);

Q_SIGNALS:
    void queryChanged();
    void countChanged();
    void limitChanged();
    void readyChanged();

private:
    struct Indexed {
        SearchEntry entry;
        QList<PinyinText> texts; ///< its names
        QList<PinyinText> about = {};
    };
    [[nodiscard]] static int score(const Indexed &one, const QString &folded);
    using Index = QList<Indexed>;

    [[nodiscard]] static Index indexed(const QList<SearchEntry> &entries);
    void readRecords() const;
    [[nodiscard]] QList<SearchEntry> matches(const QString &text, int limit) const;
    void searchAgain();
    void setFound(const QList<SearchEntry> &found);
    struct Archived {
        QString query;
        QList<Record> records;
    };
    void askArchive();
    void take(const Archived &archived);
    /// Of what the archive has, what the situation has not.
    [[nodiscard]] QList<SearchEntry> archivedEntries() const;

    const ListContext &m_context;
    Index m_static;
    QList<SearchEntry> m_commandsGiven; ///< made ready when something is looked for: the tables of pinyin take long to load
    mutable bool m_commandsRead = true;
    mutable Index m_commands;
    mutable Index m_records;
    mutable bool m_recordsRead = false;
    int m_generation = 0; ///< of the static entries; an older index that gets ready late is dropped
    bool m_ready = true;
    QString m_query;
    int m_limit = 50;
    QList<SearchEntry> m_found;
    ArchiveReader *m_archive = nullptr;
    Archived m_archived;
    QTimer m_soon; ///< until what is typed is asked of the archive
    std::unique_ptr<LatestJob<Archived>> m_archiveJob;
};

} // namespace wf
