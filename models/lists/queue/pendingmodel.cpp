// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingmodel.h"

#include "keymemory.h"
#include "listdiff.h"
#include "pendingkeys.h"
#include "pendinglook.h"
#include "pendingqueue.h"
#include "situation.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

int roleNamed(const QByteArray &name) { return Qt::UserRole + int(pendingRoles().indexOf(name)); }

/// What a step, "subject reason", is news of: an order that is late is so whatever it is late with next.
QString newsOf(const QString &step) { return step.section(u".late."_s, 0, 0); }

} // namespace

struct PendingModel::Private : ListSteps {
    Private(PendingModel &model, const ListContext &theContext, PendingQueue &theQueue)
        : q(model)
        , context(theContext)
        , queue(theQueue)
    {
        sinceMade.start();
    }

    PendingModel &q;
    const ListContext &context;
    PendingQueue &queue;
    QStringList seats;
    QStringList roleKeys;
    Roles roles;
    QList<PendingItem> items;
    QStringList keys;
    QList<PendingItem> wished;
    QHash<QString, QString> alarmOf; ///< by flood point: the row that its water had last
    PendingKeys dealt;
    KeyMemory memory;
    QElapsedTimer sinceMade;
    std::function<qint64()> reactionClock = [this] { return sinceMade.elapsed(); };
    std::function<bool()> isHeld = [] { return false; };
    int overdue = 0;
    int alarms = 0;
    qint64 toldAt = 0;

    [[nodiscard]] QList<PendingItem> mine() const
    {
        QList<PendingItem> own = queue.rows();
        own.removeIf([this](const PendingItem &item) { return !concerns(item, context.situation, seats, roles); });
        foldPeople(own); // of the steps that are theirs
        return own;
    }
    /// The rows in the order in which they came, which the records tell: the same after the program was started again.
    [[nodiscard]] static QStringList arrivals(QList<PendingItem> rows)
    {
        std::ranges::stable_sort(
            rows, {}, [](const PendingItem &item) { return std::tuple(item.came(), item.subject.section(u'/', 1), item.key()); });
        QStringList keys;
        for (const PendingItem &item : std::as_const(rows))
            keys.append(item.key());
        return keys;
    }
    /// The same thing is still to be done, only its reason is another one now: its limit has passed.
    [[nodiscard]] static bool goesOn(const PendingItem &before, const PendingItem &now)
    {
        const auto about = [](const PendingItem &item) { return item.group.isEmpty() ? item.subject : item.group; };
        return about(before) == about(now) && !now.verb.isEmpty() && before.verb == now.verb && before.fields == now.fields
            && before.danger == now.danger && isAlarm(before) == isAlarm(now);
    }
    /// The water of one flood point alarms as one row: where a graver alarm has superseded the one of before, its key goes on, also where
    /// the two were written one after the other.
    void goOnAt(const PendingItem &alarm, const QSet<QString> &still, QSet<QString> &standing)
    {
        const QString name = alarm.key();
        const QString before = std::exchange(alarmOf[alarm.place], name);
        if (before.isEmpty() || before == name || still.contains(before) || standing.contains(name))
            return;
        dealt.rename(before, name);
        if (const qsizetype row = keys.indexOf(before); row >= 0) {
            keys[row] = name;
            standing.insert(name);
        }
    }
    /// Such a row is the same one, with its key, and no row that comes anew.
    void carryOn()
    {
        QSet<QString> standing(keys.cbegin(), keys.cend());
        QSet<QString> still;
        for (const PendingItem &item : std::as_const(wished))
            still.insert(item.key());
        for (const PendingItem &item : std::as_const(wished)) {
            if (!item.place.isEmpty())
                goOnAt(item, still, standing);
        }
        for (const PendingItem &item : std::as_const(wished)) {
            const QString name = item.key();
            for (qsizetype i = 0; i < items.size() && !standing.contains(name); ++i) {
                if (still.contains(keys.at(i)) || !goesOn(items.at(i), item))
                    continue;
                dealt.rename(keys.at(i), name);
                keys[i] = name;
                standing.insert(name);
            }
        }
    }
    /// The rows that were remembered, by the names that they have now: one whose limit has passed goes on under another.
    [[nodiscard]] QStringList recalled(const QList<KeyedRow> &kept) const
    {
        const auto about = [](const QString &row) { return row.section(u' ', 0, 0); };
        QStringList rows;
        for (const KeyedRow &one : kept) {
            QStringList same;
            for (qsizetype i = 0; i < items.size() && !one.row.isEmpty() && !keys.contains(one.row); ++i) {
                const bool isKept = std::ranges::any_of(kept, [&](const KeyedRow &other) { return other.row == keys.at(i); });
                if (!isKept && about(keys.at(i)) == about(one.row) && !one.verb.isEmpty() && items.at(i).verb == one.verb)
                    same.append(keys.at(i));
            }
            rows.append(same.size() == 1 && !rows.contains(same.constFirst()) ? same.constFirst() : one.row);
        }
        return rows;
    }
    void remember()
    {
        if (!memory.isOpen())
            return;
        const QStringList dealtTo = dealt.rows();
        QList<KeyedRow> kept;
        for (const QString &row : dealtTo) {
            const qsizetype at = keys.indexOf(row);
            kept.append({row, at < 0 || row.isEmpty() ? QString() : items.at(at).verb});
        }
        memory.keep(kept);
    }
    [[nodiscard]] QVariantMap shown(int row) const
    {
        QVariantMap look = pendingLook(items.at(row), dealt.keyOf(keys.at(row)), context.situation, toldAt);
        look.insert(u"row"_s, row);
        return look;
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

PendingModel::PendingModel(const ListContext &context, PendingQueue &queue, QObject *parent)
    : QAbstractListModel(parent)
    , d(std::make_unique<Private>(*this, context, queue))
{
    refresh();
}

PendingModel::~PendingModel() = default;

int PendingModel::count() const { return int(d->items.size()); }

int PendingModel::overdue() const { return d->overdue; }

int PendingModel::alarms() const { return d->alarms; }

void PendingModel::setReactionClock(const std::function<qint64()> &now) { d->reactionClock = now; }

void PendingModel::setKeyFile(const QString &file)
{
    const QStringList rows = d->recalled(d->memory.open(file));
    // Of a night that is over nobody has a key in his hand.
    if (std::ranges::any_of(rows, [this](const QString &row) { return d->keys.contains(row); }))
        d->dealt.recall(rows, d->reactionClock());
    refresh();
}

void PendingModel::setHand(const std::function<bool()> &isHeld) { d->isHeld = isHeld; }

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
    const QByteArray name = pendingRoles().value(role - Qt::UserRole);
    return name.isEmpty() ? QVariant() : d->shown(index.row()).value(QString::fromLatin1(name));
}

QHash<int, QByteArray> PendingModel::roleNames() const
{
    QHash<int, QByteArray> roles;
    for (const QByteArray &name : pendingRoles())
        roles.insert(roleNamed(name), name);
    return roles;
}

QVariantMap PendingModel::get(int row) const { return row >= 0 && row < count() ? d->shown(row) : QVariantMap(); }

QVariantMap PendingModel::keyed(const QString &key) const
{
    const QString row = d->dealt.rowOf(key);
    return row.isEmpty() ? QVariantMap() : get(int(d->keys.indexOf(row)));
}

int PendingModel::rowOf(const QString &subject, const QString &reason) const
{
    const auto found = std::ranges::find_if(d->items, [&](const PendingItem &item) {
        return item.reason == reason && (item.subject == subject || item.together.contains(subject));
    });
    if (found == d->items.end()) {
        const QString step = subject + u' ' + reason;
        const auto with = std::ranges::find_if(d->items, [&step](const PendingItem &item) { return item.further.contains(step); });
        return with == d->items.end() ? -1 : int(with - d->items.begin());
    }
    return int(found - d->items.begin());
}

void PendingModel::refresh()
{
    d->queue.ask();
    tick();
}

void PendingModel::tick()
{
    const qint64 before = d->toldAt;
    d->wished = d->mine();
    d->carryOn();
    const auto keysOf = [](const QList<PendingItem> &rows) {
        QStringList keys;
        for (const PendingItem &item : rows)
            keys.append(item.key());
        return keys;
    };
    const QStringList byGravity = keysOf(d->wished);
    QHash<QString, QString> dealtBefore;
    QSet<QString> alarmsBefore;
    QSet<QString> stepsBefore; // for people: that one of them stands in front now is no news
    for (qsizetype i = 0; i < d->keys.size(); ++i) {
        dealtBefore.insert(d->keys.at(i), d->dealt.keyOf(d->keys.at(i)));
        if (isAlarm(d->items.at(i)))
            alarmsBefore.insert(d->keys.at(i));
        stepsBefore.insert(newsOf(d->items.at(i).subject + u' ' + d->items.at(i).reason));
        for (const QString &step : d->items.at(i).further)
            stepsBefore.insert(newsOf(step));
    }
    const qsizetype countBefore = d->items.size();
    const PendingKeys::Gravity gravity{.urgent = std::ranges::count_if(d->wished, isUrgent), // they stand above all others
                                       .danger = std::ranges::count_if(d->wished, isLifeAndDeath)};
    d->dealt.deal(byGravity, gravity, d->reactionClock(), d->isHeld(), Private::arrivals(d->wished));
    keepWaterInSight(d->wished); // where a row stands changes nobody's key
    bringInto(d->keys, keysOf(d->wished), *d);
    d->toldAt = d->context.now();

    int overdue = 0;
    int alarms = 0;
    bool isNewAlarm = false;
    QList<int> fresh;
    QList<int> ticking;
    QList<int> rekeyed;
    for (int i = 0; i < count(); ++i) {
        overdue += d->wished.at(i).overdueMs(d->toldAt) > 0 ? 1 : 0;
        if (isAlarm(d->wished.at(i))) {
            ++alarms;
            // A graver one has the row of the one of before.
            isNewAlarm = isNewAlarm || !alarmsBefore.contains(d->keys.at(i)) || d->wished.at(i).subject != d->items.at(i).subject;
        } else if (d->wished.at(i).danger) {
            const QString step = d->wished.at(i).subject + u' ' + d->wished.at(i).reason;
            // People in danger are brought into sight as well, and what is to be done for them besides.
            const auto isNews = [&stepsBefore](const QString &one) { return !stepsBefore.contains(newsOf(one)); };
            isNewAlarm = isNewAlarm || (!dealtBefore.contains(d->keys.at(i)) && isNews(step))
                || std::ranges::any_of(d->wished.at(i).further, isNews);
        }
        if (d->wished.at(i) != d->items.at(i)) {
            d->items[i] = d->wished.at(i);
            fresh.append(i);
        }
        if (d->items.at(i).dueAt && before != d->toldAt)
            ticking.append(i);
        if (dealtBefore.value(d->keys.at(i)) != d->dealt.keyOf(d->keys.at(i)))
            rekeyed.append(i);
    }
    d->remember();
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
    if (std::exchange(d->alarms, alarms) != alarms)
        Q_EMIT alarmsChanged();
    if (isNewAlarm)
        Q_EMIT alarmCame();
}

} // namespace wf
