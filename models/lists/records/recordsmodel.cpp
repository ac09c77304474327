// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordsmodel.h"

#include "listdiff.h"

#include <QMetaMethod>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>

namespace wf {

namespace {

struct Row {
    Record record;
    Rank rank;
    QString series;
    QVariantList shown; ///< the columns that others than the record can change, as last told
    qint64 ticksAt = DueTimes::never; ///< UTC ms; when one of those that go on with the time may say something else
};

/// Equal, where no heading equals no heading.
bool same(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double) {
        const double x = a.toDouble();
        const double y = b.toDouble();
        return x == y || (x != x && y != y);
    }
    return a == b;
}

} // namespace

struct RecordsModel::Private : ListSteps {
    Private(RecordsModel &model, const RecordTable &theTable, const ListContext &theContext)
        : q(model)
        , table(theTable)
        , context(theContext)
        , columns(commonColumns(theTable) + theTable.columns)
    {
        place.fill(-1, columns.size());
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns.at(i).causes != RecordColumn::Itself) {
                place[i] = changing.size();
                changing.append(i);
            }
        }
    }

    RecordsModel &q;
    RecordTable table;
    const ListContext &context;
    QList<RecordColumn> columns;
    QList<qsizetype> changing; ///< columns kept in Row::shown
    QList<qsizetype> place; ///< column → its place in Row::shown, or -1
    QList<Row> rows;
    mutable QHash<QString, int> rowOfSubject;
    mutable bool indexed = false;
    QHash<QString, Row> wishedRows; ///< while the order is being brought about
    QStringList subjects;
    QStringList wished;
    bool isUnheard = false; ///< nobody was told when time went on last: what goes on with it is not as `shown` has it
    qint64 tickedAt = 0;
    qint64 reads = 0;

    [[nodiscard]] RowContext at(const Row &row) const { return {row.record, context}; }
    [[nodiscard]] Row made(const Record &record) const
    {
        Row row{record, {}, {}, {}};
        DueTimes due(context.clock.now());
        const RowContext here = at(row);
        if (table.rank)
            row.rank = table.rank(here);
        row.series = seriesOf(here);
        for (const qsizetype column : changing)
            row.shown.append(read(columns.at(column), here, due));
        row.ticksAt = due.next();
        return row;
    }
    /// Only a column that goes on with the time is due by it.
    [[nodiscard]] QVariant read(const RecordColumn &column, const RowContext &here, DueTimes &due) const
    {
        context.watch(column.causes & RecordColumn::Ticks ? &due : nullptr);
        QVariant value = column.read(here);
        context.watch(nullptr);
        return value;
    }
    [[nodiscard]] QString seriesOf(const RowContext &here) const
    {
        if (table.seriesOf)
            return table.seriesOf(here);
        return table.series.isEmpty() ? QString() : table.series + here.record.id();
    }
    [[nodiscard]] int rowOf(const QString &subject) const
    {
        if (!indexed) {
            rowOfSubject.clear();
            for (qsizetype i = 0; i < subjects.size(); ++i)
                rowOfSubject.insert(subjects.at(i), int(i));
            indexed = true;
        }
        return rowOfSubject.value(subject, -1);
    }

    /// The subjects in the order they should stand; new rows are made on the way.
    void wish()
    {
        const QList<const Record *> records = context.situation.records(table.kind);
        QList<std::pair<Rank, QString>> order;
        order.reserve(records.size());
        for (const Record *record : records) {
            const QString subject = record->subject();
            const int row = rowOf(subject);
            Rank rank;
            if (row >= 0) {
                rank = rows.at(row).rank;
            } else {
                rank = wishedRows.insert(subject, made(*record))->rank;
            }
            order.append({rank, subject});
        }
        if (table.rank)
            std::ranges::stable_sort(order, {}, &std::pair<Rank, QString>::first);
        wished.clear();
        for (const auto &entry : order)
            wished.append(entry.second);
    }
    void arrange()
    {
        const qsizetype before = rows.size();
        wish();
        bringInto(subjects, wished, *this);
        wishedRows.clear();
        if (rows.size() != before)
            Q_EMIT q.countChanged();
    }
    void readAll()
    {
        rows.clear();
        subjects.clear();
        indexed = false;
        wish();
        for (const QString &subject : std::as_const(wished))
            rows.append(wishedRows.value(subject));
        subjects = wished;
        indexed = false;
        wishedRows.clear();
    }

    void removeRun(qsizetype first, qsizetype count) override
    {
        q.beginRemoveRows({}, int(first), int(first + count - 1));
        rows.remove(first, count);
        subjects.remove(first, count);
        indexed = false;
        q.endRemoveRows();
    }
    void insertRun(qsizetype first, qsizetype count) override
    {
        q.beginInsertRows({}, int(first), int(first + count - 1));
        for (qsizetype i = first; i < first + count; ++i) {
            rows.insert(i, wishedRows.value(wished.at(i)));
            subjects.insert(i, wished.at(i));
        }
        indexed = false;
        q.endInsertRows();
    }
    void moveRow(qsizetype from, qsizetype to) override
    {
        q.beginMoveRows({}, int(from), int(from), {}, int(to > from ? to + 1 : to));
        rows.move(from, to);
        subjects.move(from, to);
        indexed = false;
        q.endMoveRows();
    }

    /// Reads the columns with this cause in these rows again; one dataChanged for each run of rows with changes.
    void reread(const QList<int> &which, quint8 cause, bool isTold = true)
    {
        QList<int> touched;
        QList<int> roles;
        for (const int index : which) {
            Row &row = rows[index];
            DueTimes due(context.clock.now());
            const RowContext here = at(row);
            bool differs = false;
            for (qsizetype i = 0; i < changing.size(); ++i) {
                const RecordColumn &column = columns.at(changing.at(i));
                if (!(column.causes & cause))
                    continue;
                QVariant value = read(column, here, due);
                if (same(value, row.shown.at(i)))
                    continue;
                row.shown[i] = std::move(value);
                differs = true;
                const int role = Qt::UserRole + int(changing.at(i));
                if (!roles.contains(role))
                    roles.append(role);
            }
            // What was read for another cause says nothing of the rest.
            row.ticksAt = cause & RecordColumn::Ticks ? due.next() : std::min(row.ticksAt, due.next());
            if (differs && isTold)
                touched.append(index);
        }
        eachRun(touched, [this, &roles](int first, int last) { Q_EMIT q.dataChanged(q.index(first), q.index(last), roles); });
    }
    [[nodiscard]] QList<int> all() const
    {
        QList<int> which(rows.size());
        std::iota(which.begin(), which.end(), 0);
        return which;
    }
};

RecordsModel::RecordsModel(const RecordTable &table, const ListContext &context, QObject *parent)
    : QAbstractListModel(parent)
    , d(std::make_unique<Private>(*this, table, context))
{
    d->readAll();
}

RecordsModel::~RecordsModel() = default;

int RecordsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

int RecordsModel::count() const { return int(d->rows.size()); }

QString RecordsModel::kind() const { return d->table.kind; }

QVariant RecordsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        role = roleOf("name");
    const qsizetype column = role - Qt::UserRole;
    if (column < 0 || column >= d->columns.size())
        return {};
    const Row &row = d->rows.at(index.row());
    const qsizetype place = d->place.at(column);
    const bool isOld = d->isUnheard && (d->columns.at(column).causes & RecordColumn::Ticks) != 0;
    return place >= 0 && !isOld ? row.shown.at(place) : d->columns.at(column).read(d->at(row));
}

QHash<int, QByteArray> RecordsModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < d->columns.size(); ++i)
        names.insert(Qt::UserRole + int(i), d->columns.at(i).name);
    return names;
}

int RecordsModel::roleOf(const QByteArray &name) const
{
    for (qsizetype i = 0; i < d->columns.size(); ++i) {
        if (d->columns.at(i).name == name)
            return Qt::UserRole + int(i);
    }
    return -1;
}

QVariantMap RecordsModel::get(int row) const
{
    QVariantMap values;
    if (row < 0 || row >= count())
        return values;
    for (qsizetype i = 0; i < d->columns.size(); ++i)
        values.insert(QString::fromLatin1(d->columns.at(i).name), data(index(row), Qt::UserRole + int(i)));
    return values;
}

QVariantMap RecordsModel::record(const QString &subject) const { return get(rowOf(subject)); }

QVariantMap RecordsModel::shown(const Record &record) const
{
    QVariantMap values;
    const RowContext context{record, d->context};
    for (const RecordColumn &column : std::as_const(d->columns))
        values.insert(QString::fromLatin1(column.name), column.read(context));
    return values;
}

int RecordsModel::rowOf(const QString &subject) const { return d->rowOf(subject); }

QString RecordsModel::subjectAt(int row) const { return d->subjects.value(row); }

void RecordsModel::follow(const ChangeSet &changes)
{
    if (changes.reset) {
        beginResetModel();
        d->readAll();
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    const QString prefix = d->table.kind + u'/';
    const auto ours = [&prefix](const QString &subject) { return subject.startsWith(prefix); };
    bool order = std::ranges::any_of(changes.added, ours) || std::ranges::any_of(changes.removed, ours);
    QSet<int> rows;
    bool related = false;
    for (const QStringList *subjects : {&changes.added, &changes.changed, &changes.removed}) {
        for (const QString &subject : *subjects) {
            related = related || d->table.relatedKinds.contains(subject.left(subject.indexOf(u'/')));
            const int row = ours(subject) ? d->rowOf(subject) : -1;
            const Record *record = row >= 0 ? d->context.situation.record(subject) : nullptr;
            if (!record) {
                order = order || row >= 0;
                continue;
            }
            Row fresh = d->made(*record);
            order = order || fresh.rank != d->rows.at(row).rank;
            d->rows[row] = std::move(fresh);
            rows.insert(row);
        }
    }
    for (qsizetype i = 0; related && d->table.isRankedByOthers && i < d->rows.size(); ++i) {
        Rank fresh = d->table.rank(d->at(d->rows.at(i)));
        order = order || fresh != d->rows.at(i).rank;
        d->rows[i].rank = std::move(fresh);
    }
    QList<int> sorted(rows.begin(), rows.end());
    std::ranges::sort(sorted);
    eachRun(sorted, [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
    if (order)
        d->arrange();
    if (related)
        d->reread(d->all(), RecordColumn::Related);
}

void RecordsModel::follow(const QList<Sample> &samples)
{
    if (d->table.series.isEmpty() && !d->table.seriesOf)
        return;
    QSet<QString> series;
    for (const Sample &sample : samples)
        series.insert(sample.series);
    QList<int> which;
    for (int i = 0; i < count(); ++i) {
        if (!d->rows.at(i).series.isEmpty() && series.contains(d->rows.at(i).series))
            which.append(i);
    }
    d->reread(which, RecordColumn::Measured);
}

void RecordsModel::refresh(RecordColumn::Cause cause) { d->reread(d->all(), cause); }

void RecordsModel::tick()
{
    if (!isSignalConnected(QMetaMethod::fromSignal(&QAbstractItemModel::dataChanged))) {
        d->isUnheard = true;
        return;
    }
    const qint64 now = d->context.clock.now();
    const bool isSetBack = now < std::exchange(d->tickedAt, now);
    const bool isAll = std::exchange(d->isUnheard, false) || isSetBack;
    QList<int> due;
    for (int i = 0; i < count(); ++i) {
        if (isAll || d->rows.at(i).ticksAt <= now)
            due.append(i);
    }
    d->reads += due.size();
    d->reread(due, RecordColumn::Ticks);
}

qint64 RecordsModel::reads() const { return d->reads; }

/// Whoever begins to listen has read, or reads, what is so now: from there on it hears of what differs.
void RecordsModel::connectNotify(const QMetaMethod &signal)
{
    QAbstractListModel::connectNotify(signal);
    if (d && d->isUnheard && signal == QMetaMethod::fromSignal(&QAbstractItemModel::dataChanged)) {
        d->reread(d->all(), RecordColumn::Ticks, false);
        d->isUnheard = false;
    }
}

} // namespace wf
