// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingitem.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <functional>
#include <memory>

namespace wf {

class PendingQueue;

/// 待处理: what waits for a decision of certain seats and roles, the gravest first, the first of them with a key that stays with its row
/// (PendingKeys).
class PendingModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Lists")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int overdue READ overdue NOTIFY overdueChanged)
    Q_PROPERTY(int alarms READ alarms NOTIFY alarmsChanged)
    Q_PROPERTY(QStringList seats READ seats WRITE setSeats NOTIFY audienceChanged)
    Q_PROPERTY(QStringList roles READ roles WRITE setRoles NOTIFY audienceChanged)
public:
    /// Both must outlive it.
    PendingModel(const ListContext &context, PendingQueue &queue, QObject *parent = nullptr);
    ~PendingModel() override;

    [[nodiscard]] int count() const;
    [[nodiscard]] int overdue() const;
    [[nodiscard]] int alarms() const; ///< rows of alarms that nobody has signed for
    [[nodiscard]] QStringList seats() const;
    void setSeats(const QStringList &seats); ///< whose injects show; empty: everybody's
    [[nodiscard]] QStringList roles() const;
    void setRoles(const QStringList &roles); ///< whose steps show, as role keys; empty: everybody's

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QVariantMap get(int row) const;
    Q_INVOKABLE QVariantMap keyed(const QString &key) const; ///< the row with this key; empty: none, or not yet
    Q_INVOKABLE int rowOf(const QString &subject, const QString &reason) const; ///< -1: it does not wait

    /// Asks the rules that are due again (PendingQueue), and tick().
    void refresh();
    /// Time has gone on, and by that alone nothing else waits: how late the rows are, and the keys that have rested meanwhile.
    void tick();
    /// Real milliseconds from any beginning, by which a key rests after it has lost its row; an exercise's clock runs at another pace.
    void setReactionClock(const std::function<qint64()> &now);
    /// Where the keys are remembered: whose they were when the program ended, however it ended, each row has again that stands still.
    /// Empty: nowhere, and a row that has gone meanwhile is not known of.
    void setKeyFile(const QString &file);
    /// Whether Alt is held down: meanwhile no key goes to another row. Unset: it never is.
    void setHand(const std::function<bool()> &isHeld);

Q_SIGNALS:
    void countChanged();
    void overdueChanged();
    void alarmsChanged();
    /// An alarm has come that was not there before.
    void alarmCame();
    void audienceChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wf
