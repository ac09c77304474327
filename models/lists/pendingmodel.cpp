// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingmodel.h"

#include "columns.h"
#include "listdiff.h"
#include "verb.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

const QList<QByteArray> &names()
{
    static const QList<QByteArray> all{"title",    "detail",    "subject",     "kind",      "verb",        "verbTitle", "fields",
                                       "needs",    "key",       "dueAt",       "overdueMs", "remainingMs", "severity",  "reason",
                                       "latitude", "longitude", "hasPosition", "sinceAt",   "number",      "tint"};
    return all;
}

int roleNamed(const QByteArray &name) { return Qt::UserRole + int(names().indexOf(name)); }

} // namespace

struct PendingModel::Private : ListSteps {
    Private(PendingModel &model, const ListContext &theContext)
        : q(model)
        , context(theContext)
    {
    }

    PendingModel &q;
    const ListContext &context;
    QStringList seats;
    QStringList roleKeys;
    Roles roles;
    QList<PendingItem> items;
    QStringList keys;
    QList<PendingItem> wished;
    int overdue = 0;
    qint64 toldAt = 0;

    [[nodiscard]] QList<PendingItem> mine() const
    {
        QList<PendingItem> all = pendingItems(context);
        all.removeIf([this](const PendingItem &item) { return !concerns(item, context.situation, seats, roles); });
        return all;
    }
    [[nodiscard]] std::optional<QPointF> position(const PendingItem &item) const
    {
        const Record *record = context.situation.record(item.subject);
        for (const QLatin1StringView next : {"floodPoint"_L1, "about"_L1}) {
            if (!record || record->hasPosition())
                break;
            const QJsonArray line = record->value("line"_L1).toArray();
            if (!line.isEmpty()) {
                const QJsonArray middle = line.at(line.size() / 2).toArray();
                return QPointF(middle.at(0).toDouble(), middle.at(1).toDouble());
            }
            if (const QString other = record->text(next); !other.isEmpty())
                record = context.situation.record(other);
        }
        return record && record->hasPosition() ? std::optional(record->position()) : std::nullopt;
    }
    [[nodiscard]] QVariantMap shown(int row) const
    {
        const PendingItem &item = items.at(row);
        const qint64 overdueMs = item.overdueMs(toldAt);
        const Verb *verb = findVerb(item.verb);
        QStringList needs;
        for (const FieldRule &field : verb ? verb->fields : QList<FieldRule>()) {
            if (field.required && !item.fields.contains(field.name))
                needs.append(field.name);
        }
        const Record *record = context.situation.record(item.subject);
        const auto at = position(item);
        return {{u"title"_s, item.title},
                {u"detail"_s, item.detail},
                {u"subject"_s, item.subject},
                {u"kind"_s, item.subject.section(u'/', 0, 0)},
                {u"verb"_s, item.verb},
                {u"verbTitle"_s, item.verb.isEmpty() ? QString() : verbTitle(item.verb)},
                {u"fields"_s, item.fields},
                {u"needs"_s, needs},
                {u"key"_s, row < 9 ? QString::number(row + 1) : QString()},
                {u"dueAt"_s, item.dueAt},
                {u"overdueMs"_s, overdueMs},
                {u"remainingMs"_s, item.dueAt ? item.dueAt - toldAt : qint64(0)},
                {u"severity"_s, item.severity},
                {u"reason"_s, item.reason},
                {u"latitude"_s, at ? at->y() : 0.0},
                {u"longitude"_s, at ? at->x() : 0.0},
                {u"hasPosition"_s, at.has_value()},
                {u"sinceAt"_s, item.sinceAt},
                {u"number"_s, record ? record->displayNumber() : QString()},
                {u"tint"_s,
                 overdueMs > 0 || item.severity == 1 ? u"alarm"_s
                     : item.severity == 2            ? u"warn"_s
                                                     : u"info"_s}};
    }

    void removeRun(qsizetype first, qsizetype count) override
    {
        q.beginRemoveRows({}, int(first), int(first + count - 1));
        items.remove(first, count);
        keys.remove(first, count);
        q.endRemoveRows();
    }
    void insertRun(qsizetype first, qsizetype count) override
    {
        q.beginInsertRows({}, int(first), int(first + count - 1));
        for (qsizetype i = first; i < first + count; ++i) {
            items.insert(i, wished.at(i));
            keys.insert(i, wished.at(i).key());
        }
        q.endInsertRows();
    }
    void moveRow(qsizetype from, qsizetype to) override
    {
        q.beginMoveRows({}, int(from), int(from), {}, int(to > from ? to + 1 : to));
        items.move(from, to);
        keys.move(from, to);
        q.endMoveRows();
    }
};

PendingModel::PendingModel(const ListContext &context, QObject *parent)
    : QAbstractListModel(parent)
    , d(std::make_unique<Private>(*this, context))
{
    refresh();
}

PendingModel::~PendingModel() = default;

int PendingModel::count() const { return int(d->items.size()); }

int PendingModel::overdue() const { return d->overdue; }

QStringList PendingModel::seats() const { return d->seats; }

void PendingModel::setSeats(const QStringList &seats)
{
    if (seats == d->seats)
        return;
    d->seats = seats;
    Q_EMIT audienceChanged();
    refresh();
}

QStringList PendingModel::roles() const { return d->roleKeys; }

void PendingModel::setRoles(const QStringList &roles)
{
    if (roles == d->roleKeys)
        return;
    d->roleKeys = roles;
    d->roles = {};
    for (const QString &key : roles) {
        if (const auto role = roleFromKey(key))
            d->roles |= *role;
    }
    Q_EMIT audienceChanged();
    refresh();
}

int PendingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant PendingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return d->items.at(index.row()).title;
    const QByteArray name = names().value(role - Qt::UserRole);
    return name.isEmpty() ? QVariant() : d->shown(index.row()).value(QString::fromLatin1(name));
}

QHash<int, QByteArray> PendingModel::roleNames() const
{
    QHash<int, QByteArray> roles;
    for (const QByteArray &name : names())
        roles.insert(roleNamed(name), name);
    return roles;
}

QVariantMap PendingModel::get(int row) const { return row >= 0 && row < count() ? d->shown(row) : QVariantMap(); }

QVariantMap PendingModel::keyed(const QString &key) const
{
    bool isNumber = false;
    const int row = key.toInt(&isNumber) - 1;
    return isNumber && row < 9 ? get(row) : QVariantMap();
}

void PendingModel::refresh()
{
    const qint64 before = d->toldAt;
    d->wished = d->mine();
    QStringList wishedKeys;
    for (const PendingItem &item : std::as_const(d->wished))
        wishedKeys.append(item.key());
    const QStringList keysBefore = d->keys;
    const qsizetype countBefore = d->items.size();
    bringInto(d->keys, wishedKeys, *d);
    d->toldAt = d->context.now();

    int overdue = 0;
    QList<int> fresh;
    QList<int> ticking;
    QList<int> rekeyed;
    for (int i = 0; i < count(); ++i) {
        overdue += d->wished.at(i).overdueMs(d->toldAt) > 0 ? 1 : 0;
        if (d->wished.at(i) != d->items.at(i)) {
            d->items[i] = d->wished.at(i);
            fresh.append(i);
        }
        if (d->items.at(i).dueAt && before != d->toldAt)
            ticking.append(i);
        if (keysBefore.value(i) != d->keys.at(i))
            rekeyed.append(i);
    }
    eachRun(fresh, [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
    const QList<int> late{roleNamed("overdueMs"), roleNamed("remainingMs"), roleNamed("tint")};
    eachRun(ticking, [this, &late](int first, int last) { Q_EMIT dataChanged(index(first), index(last), late); });
    eachRun(rekeyed, [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last), {roleNamed("key")}); });
    if (count() != countBefore)
        Q_EMIT countChanged();
    if (overdue != d->overdue) {
        d->overdue = overdue;
        Q_EMIT overdueChanged();
    }
}

} // namespace wf
