// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsmodel.h"

#include "listdiff.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace wf {

struct RowsModel::Private : ListSteps {
    Private(RowsModel &model, const QList<QByteArray> &others)
        : q(model)
        , roles(QList<QByteArray>{"subject"} + others)
    {
    }

    RowsModel &q;
    QList<QByteArray> roles;
    QList<QVariantMap> rows;
    QStringList keys;
    QList<QVariantMap> wished;
    QStringList wishedKeys;

    void removeRun(qsizetype first, qsizetype count) override
    {
        q.beginRemoveRows({}, int(first), int(first + count - 1));
        rows.remove(first, count);
        keys.remove(first, count);
        q.endRemoveRows();
    }
    void insertRun(qsizetype first, qsizetype count) override
    {
        q.beginInsertRows({}, int(first), int(first + count - 1));
        for (qsizetype i = first; i < first + count; ++i) {
            rows.insert(i, wished.at(i));
            keys.insert(i, wishedKeys.at(i));
        }
        q.endInsertRows();
    }
    void moveRow(qsizetype from, qsizetype to) override
    {
        q.beginMoveRows({}, int(from), int(from), {}, int(to > from ? to + 1 : to));
        rows.move(from, to);
        keys.move(from, to);
        q.endMoveRows();
    }
};

RowsModel::RowsModel(const QList<QByteArray> &roles, QObject *parent)
    : QAbstractListModel(parent)
    , d(std::make_unique<Private>(*this, roles))
{
}

RowsModel::~RowsModel() = default;

void RowsModel::setRows(const QList<QVariantMap> &rows)
{
    const int before = count();
    d->wished.clear();
    d->wishedKeys.clear();
    QSet<QString> seen;
    for (const QVariantMap &row : rows) {
        const QString key = row.value(u"subject"_s).toString();
        if (seen.contains(key))
            continue;
        seen.insert(key);
        d->wished.append(row);
        d->wishedKeys.append(key);
    }
    bringInto(d->keys, d->wishedKeys, *d);
    QList<int> changed;
    for (int i = 0; i < count(); ++i) {
        if (d->rows.at(i) != d->wished.at(i)) {
            d->rows[i] = d->wished.at(i);
            changed.append(i);
        }
    }
    eachRun(changed, [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
    if (count() != before)
        Q_EMIT countChanged();
}

int RowsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QByteArray name = role == Qt::DisplayRole ? QByteArray("subject") : d->roles.value(role - Qt::UserRole);
    return name.isEmpty() ? QVariant() : d->rows.at(index.row()).value(QString::fromLatin1(name));
}

QHash<int, QByteArray> RowsModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < d->roles.size(); ++i)
        names.insert(Qt::UserRole + int(i), d->roles.at(i));
    return names;
}

int RowsModel::count() const { return int(d->rows.size()); }

QVariantMap RowsModel::get(int row) const { return d->rows.value(row); }

int RowsModel::rowOf(const QString &subject) const { return int(d->keys.indexOf(subject)); }

QString RowsModel::subjectAt(int row) const { return d->keys.value(row); }

} // namespace wf
