// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldrows.h"

#include "listdiff.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

struct Row {
    QPersistentModelIndex at; ///< in the source; not valid: it has gone
    QHash<int, QVariant> last; ///< what it said as it went
};

} // namespace

struct HeldRows::Private : ListSteps {
    explicit Private(HeldRows &model)
        : q(model)
    {
    }

    HeldRows &q;
    QPointer<QAbstractItemModel> source;
    QHash<int, QByteArray> names;
    int subjectRole = -1;
    int goneRole = -1;
    bool isHeld = false;
    bool isFetching = false; ///< the next rows are those that somebody scrolled to: they are no news
    QList<Row> rows;
    QStringList subjects; ///< of the rows
    QStringList wished;
    QHash<QString, QPersistentModelIndex> places; ///< of the source's rows, while the order is being brought about
    QSet<QString> came; ///< while it is held
    int toldCount = 0;
    int toldWaiting = 0;

    /// Where the source's rows are, and in which order all of them should stand.
    void wish()
    {
        places.clear();
        QStringList theirs;
        for (int row = 0; source && row < source->rowCount(); ++row) {
            const QModelIndex at = source->index(row, 0);
            theirs.append(at.data(subjectRole).toString());
            places.insert(theirs.constLast(), at);
        }
        wished = isHeld ? subjects : theirs;
        const QSet<QString> known(subjects.cbegin(), subjects.cend());
        for (const QString &subject : std::as_const(theirs)) {
            if (!isHeld || known.contains(subject))
                continue;
            wished.append(subject);
            if (!isFetching)
                came.insert(subject);
        }
    }
    void follow()
    {
        wish();
        bringInto(subjects, wished, *this);
        QList<int> changed; // gone, or back again
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QPersistentModelIndex at = places.value(subjects.at(i));
            if (rows.at(i).at == at && at.isValid())
                continue;
            const bool isNews = at.isValid() || !rows.at(i).last.value(goneRole).toBool();
            rows[i].at = at;
            rows[i].last.insert(goneRole, true); // what `last` says is only read once it has gone
            if (isNews)
                changed.append(int(i));
        }
        places.clear();
        eachRun(changed, [this](int first, int last) { Q_EMIT q.dataChanged(q.index(first), q.index(last)); });
        tell();
    }
    void tell()
    {
        int newOnes = 0;
        for (qsizetype i = 0; i < rows.size(); ++i)
            newOnes += rows.at(i).at.isValid() && came.contains(subjects.at(i)) ? 1 : 0;
        if (const int now = int(rows.size()); std::exchange(toldCount, now) != now)
            Q_EMIT q.countChanged();
        if (std::exchange(toldWaiting, newOnes) != newOnes)
            Q_EMIT q.waitingChanged();
    }
    void readAll()
    {
        q.beginResetModel();
        rows.clear();
        subjects.clear();
        came.clear();
        isFetching = false;
        names = source ? source->roleNames() : QHash<int, QByteArray>();
        subjectRole = names.key("subject", -1);
        goneRole = Qt::UserRole;
        for (auto name = names.keyBegin(); name != names.keyEnd(); ++name)
            goneRole = std::max(goneRole, *name + 1);
        names.insert(goneRole, "gone"_ba);
        const bool wasHeld = std::exchange(isHeld, false); // there is nothing yet that could keep its place
        wish();
        isHeld = wasHeld;
        for (const QString &subject : std::as_const(wished))
            rows.append(Row{places.value(subject), {}});
        subjects = wished;
        places.clear();
        q.endResetModel();
        tell();
    }
    /// They can't be asked any more once they have gone.
    void keep(int first, int last)
    {
        for (Row &row : rows) {
            if (!row.at.isValid() || row.at.row() < first || row.at.row() > last)
                continue;
            row.last.clear();
            for (auto name = names.keyBegin(); name != names.keyEnd(); ++name) {
                if (*name != goneRole)
                    row.last.insert(*name, row.at.data(*name));
            }
        }
    }
    void pass(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
    {
        QList<int> changed;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QPersistentModelIndex &at = rows.at(i).at;
            if (at.isValid() && at.row() >= first.row() && at.row() <= last.row())
                changed.append(int(i));
        }
        eachRun(changed, [this, &roles](int from, int to) { Q_EMIT q.dataChanged(q.index(from), q.index(to), roles); });
    }

    void removeRun(qsizetype first, qsizetype count) override
    {
        q.beginRemoveRows({}, int(first), int(first + count - 1));
        rows.remove(first, count);
        subjects.remove(first, count);
        q.endRemoveRows();
    }
    void insertRun(qsizetype first, qsizetype count) override
    {
        q.beginInsertRows({}, int(first), int(first + count - 1));
        for (qsizetype i = first; i < first + count; ++i) {
            rows.insert(i, Row{places.value(wished.at(i)), {}});
            subjects.insert(i, wished.at(i));
        }
        q.endInsertRows();
    }
    void moveRow(qsizetype from, qsizetype to) override
    {
        q.beginMoveRows({}, int(from), int(from), {}, int(to > from ? to + 1 : to));
        rows.move(from, to);
        subjects.move(from, to);
        q.endMoveRows();
    }
};

HeldRows::HeldRows(QObject *parent)
    : QAbstractListModel(parent)
    , d(std::make_unique<Private>(*this))
{
}

HeldRows::~HeldRows() = default;

QAbstractItemModel *HeldRows::source() const { return d->source; }

void HeldRows::setSource(QAbstractItemModel *source)
{
    if (source == d->source)
        return;
    if (d->source)
        disconnect(d->source, nullptr, this, nullptr);
    d->source = source;
    if (source) {
        const auto follow = [this] { d->follow(); };
        connect(source, &QAbstractItemModel::rowsInserted, this, [this] {
            d->follow();
            d->isFetching = false;
        });
        connect(source, &QAbstractItemModel::rowsMoved, this, follow);
        connect(source, &QAbstractItemModel::rowsRemoved, this, follow);
        connect(source, &QAbstractItemModel::layoutChanged, this, follow);
        connect(source, &QAbstractItemModel::modelReset, this, [this] { d->readAll(); });
        connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex &, int first, int last) { d->keep(first, last); });
        connect(source, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) { d->pass(first, last, roles); });
    }
    d->readAll();
    Q_EMIT sourceChanged();
}

bool HeldRows::isHeld() const { return d->isHeld; }

void HeldRows::setHeld(bool held)
{
    if (held == d->isHeld)
        return;
    d->isHeld = held;
    d->came.clear();
    d->follow();
    Q_EMIT heldChanged();
}

void HeldRows::settle()
{
    if (!isHeld())
        return;
    setHeld(false);
    setHeld(true);
}

int HeldRows::count() const { return int(d->rows.size()); }

int HeldRows::waiting() const { return d->toldWaiting; }

int HeldRows::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

bool HeldRows::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && d->source && d->source->canFetchMore({}); }

void HeldRows::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    d->isFetching = true;
    d->source->fetchMore({});
}

QVariant HeldRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = d->rows.at(index.row());
    if (role == d->goneRole)
        return !row.at.isValid();
    return row.at.isValid() ? row.at.data(role) : row.last.value(role);
}

QHash<int, QByteArray> HeldRows::roleNames() const { return d->names; }

QVariantMap HeldRows::get(int row) const
{
    QVariantMap values;
    for (auto name = d->names.cbegin(); row >= 0 && row < count() && name != d->names.cend(); ++name)
        values.insert(QString::fromLatin1(name.value()), data(index(row), name.key()));
    return values;
}

int HeldRows::rowOf(const QString &subject) const { return int(d->subjects.indexOf(subject)); }

QString HeldRows::subjectAt(int row) const { return d->subjects.value(row); }

} // namespace wf
