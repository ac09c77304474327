// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordtable.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <memory>

namespace wf {

/// All records of one kind as a list for QML; which roles it has is said by a RecordTable. It follows the situation by
/// rows: inserts, moves, removes and ranged dataChanged; a reset only where the situation begins anew. What goes on with the time is read
/// again in the rows that depend on it, when it may be another one, and only while anybody listens to dataChanged: a view that can be seen,
/// or something that shows what it says elsewhere. Where nobody does, it is read when it is asked for.
class RecordsModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Lists")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString kind READ kind CONSTANT)
public:
    RecordsModel(const RecordTable &table, const ListContext &context, QObject *parent = nullptr);
    ~RecordsModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const;
    [[nodiscard]] QString kind() const;
    /// The number of a role; -1 where there is none of that name.
    [[nodiscard]] int roleOf(const QByteArray &name) const;
    /// All roles of a row, by name; empty where there is no such row.
    Q_INVOKABLE QVariantMap get(int row) const;
    Q_INVOKABLE QVariantMap record(const QString &subject) const;
    /// The same of a record that is not among the rows.
    [[nodiscard]] QVariantMap shown(const Record &record) const;
    Q_INVOKABLE int rowOf(const QString &subject) const; ///< -1: none
    Q_INVOKABLE QString subjectAt(int row) const;

    // Called by Lists, each once per change of its sort.
    void follow(const ChangeSet &changes);
    void follow(const QList<Sample> &samples);
    /// Reads again what may change by this cause and tells of what did.
    void refresh(RecordColumn::Cause cause);
    /// Time has gone on: reads again what is due.
    void tick();
    [[nodiscard]] qint64 reads() const; ///< so many rows were read again by tick()

Q_SIGNALS:
    void countChanged();

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wf
