// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <memory>

namespace wf {

/// The rows of another list, in an order that stands still under the hand. While it is held each row keeps its place: what comes stands at
/// the end and is counted (`waiting`), what goes is left where it was as it was last (role "gone"; nothing may be done with it). Let go,
/// the rows stand as in the source again; what is fetched because somebody scrolls to it is not counted. The source has the role "subject",
/// which no two rows share.
class HeldRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged)
public:
    explicit HeldRows(QObject *parent = nullptr);
    ~HeldRows() override;

    [[nodiscard]] QAbstractItemModel *source() const;
    void setSource(QAbstractItemModel *source);
    [[nodiscard]] bool isHeld() const;
    void setHeld(bool held);
    [[nodiscard]] int count() const; ///< with what has gone
    [[nodiscard]] int waiting() const; ///< rows at the end that have come while it is held

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /// Other rows are asked for (a filter has changed): they stand as in the source at once, held or not.
    Q_INVOKABLE void settle();
    Q_INVOKABLE QVariantMap get(int row) const; ///< all roles by name; empty: no such row
    Q_INVOKABLE int rowOf(const QString &subject) const; ///< -1: not shown
    Q_INVOKABLE QString subjectAt(int row) const;

Q_SIGNALS:
    void sourceChanged();
    void heldChanged();
    void countChanged();
    void waitingChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wf
