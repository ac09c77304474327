// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivemodel.h"

#include "clock.h"
#include "columns.h"
#include "kind.h"
#include "listdiff.h"
#include "verb.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int SoonMs = 150;
constexpr int LaterMs = 2000;
constexpr int MostAgain = 1000; ///< rows that are read again at a time

const QList<QByteArray> &names()
{
    static const QList<QByteArray> all{"subject",    "number", "kind",    "kindTitle", "title",       "state",
                                       "stateTitle", "isOver", "bornAt",  "bornText",  "endedAt",     "endedText",
                                       "place",      "road",   "brigade", "typeTitle", "brigadeTitle"};
    return all;
}

QVariantList shownOf(const Situation &situation, const ArchiveRow &row)
{
    const Record &record = row.record;
    const QString kind = record.kind();
    const QString type = kind == "closure"_L1 ? u"cause"_s : u"type"_s;
    const QString typeValue = record.text(QLatin1StringView(type.toLatin1()));
    QString title = recordTitle(situation, record);
    if (const QString number = record.displayNumber(); !number.isEmpty() && title.startsWith(number + u' '))
        title.remove(0, number.size() + 1);
    const QString place = record.localText("place"_L1);
    const QString brigade = record.text("brigade"_L1);
    return {record.subject(),
            record.displayNumber(),
            kind,
            kindTitle(kind),
            title.simplified(), // a row has one line
            record.state(),
            stateTitleOf(record),
            row.isOver,
            row.bornAt,
            beijingDateTime(row.bornAt),
            row.endedAt,
            row.endedAt > 0 ? beijingDateTime(row.endedAt) : QString(),
            (place.isEmpty() ? record.localText("road"_L1) : place).simplified(),
            record.localText("road"_L1),
            brigade,
            typeValue.isEmpty() ? QString() : choiceTitle(kind, type, typeValue),
            brigadeName(situation, brigade)};
}

} // namespace

/// What is shown, and how it is brought into another order.
struct ArchiveModel::Rows : ListSteps {
    struct Row {
        ArchiveKey key;
        QVariantList shown;
    };

    explicit Rows(ArchiveModel &model)
        : q(model)
    {
    }

    ArchiveModel &q;
    QList<Row> list;
    QStringList subjects;
    QHash<QString, Row> wishedRows;
    QStringList wished;

    [[nodiscard]] QList<Row> made(const QList<ArchiveRow> &rows) const
    {
        QList<Row> fresh;
        fresh.reserve(rows.size());
        for (const ArchiveRow &row : rows)
            fresh.append({row.key(), shownOf(q.m_situation, row)});
        return fresh;
    }
    void append(const QList<Row> &rows)
    {
        for (const Row &row : rows)
            subjects.append(row.key.subject);
        list += rows;
    }
    /// What was read again, and behind it what is older.
    void bring(const QList<Row> &fresh, bool all)
    {
        wished.clear();
        wishedRows.clear();
        for (const Row &row : fresh) {
            wished.append(row.key.subject);
            wishedRows.insert(row.key.subject, row);
        }
        const auto isOlder = [&](const Row &row) {
            const ArchiveKey &last = fresh.constLast().key;
            return std::pair(row.key.at, row.key.subject) < std::pair(last.at, last.subject);
        };
        for (const Row &row : std::as_const(list)) {
            if (!all && isOlder(row) && !wishedRows.contains(row.key.subject)) {
                wished.append(row.key.subject);
                wishedRows.insert(row.key.subject, row);
            }
        }
        bringInto(subjects, wished, *this);
        QList<int> changed;
        for (int i = 0; i < int(list.size()); ++i) {
            const Row &now = wishedRows[subjects.at(i)];
            if (now.shown != list.at(i).shown) {
                list[i] = now;
                changed.append(i);
            }
        }
        eachRun(changed, [this](int first, int last) { Q_EMIT q.dataChanged(q.index(first), q.index(last)); });
        wishedRows.clear();
    }

    void removeRun(qsizetype first, qsizetype count) override
    {
        q.beginRemoveRows({}, int(first), int(first + count - 1));
        list.remove(first, count);
        subjects.remove(first, count);
        q.endRemoveRows();
    }
    void insertRun(qsizetype first, qsizetype count) override
    {
        q.beginInsertRows({}, int(first), int(first + count - 1));
        for (qsizetype i = first; i < first + count; ++i) {
            list.insert(i, wishedRows.value(wished.at(i)));
            subjects.insert(i, wished.at(i));
        }
        q.endInsertRows();
    }
    void moveRow(qsizetype from, qsizetype to) override
    {
        q.beginMoveRows({}, int(from), int(from), {}, int(to > from ? to + 1 : to));
        list.move(from, to);
        subjects.move(from, to);
        q.endMoveRows();
    }
};

const QStringList &ArchiveModel::kinds()
{
    static const QStringList all = kindsBy(&Kind::archiveRank);
    return all;
}

ArchiveModel::ArchiveModel(ArchiveReader &reader, const Situation &situation, QObject *parent)
    : QAbstractListModel(parent)
    , m_reader(reader)
    , m_situation(situation)
    , m_rows(std::make_unique<Rows>(*this))
    , m_job([this](const Page &page) { take(page); }, reader.pool())
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { ask(What::Anew); });
    m_later.setSingleShot(true);
    m_later.setInterval(LaterMs);
    connect(&m_later, &QTimer::timeout, this, &ArchiveModel::refresh);
    connect(&situation, &Situation::changed, this, [this] {
        if (m_isActive && !m_later.isActive())
            m_later.start();
    });
}

ArchiveModel::~ArchiveModel() = default;

void ArchiveModel::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    Q_EMIT activeChanged();
    if (!active)
        m_later.stop();
    else if (m_isAsked)
        refresh();
    else
        ask(What::Anew);
}

void ArchiveModel::setFilter(bool soon)
{
    ++m_generation;
    m_isAsked = false;
    Q_EMIT filterChanged();
    if (!m_isActive)
        return;
    m_soon.start(soon ? SoonMs : 0); // several that are set together are one question
    tellBusy();
}

void ArchiveModel::setText(const QString &text)
{
    if (text == m_filter.text)
        return;
    m_filter.text = text;
    setFilter(true);
}

void ArchiveModel::setKind(const QString &kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_filter.state.clear(); // it was one of the other kind's
    setFilter(false);
}

void ArchiveModel::setFrom(double from)
{
    if (qint64(from) == m_filter.from)
        return;
    m_filter.from = qint64(from);
    setFilter(false);
}

void ArchiveModel::setTo(double to)
{
    if (qint64(to) == m_filter.to)
        return;
    m_filter.to = qint64(to);
    setFilter(false);
}

void ArchiveModel::setState(const QString &state)
{
    if (state == m_filter.state)
        return;
    m_filter.state = state;
    setFilter(false);
}

void ArchiveModel::setRoad(const QString &road)
{
    if (road == m_filter.road)
        return;
    m_filter.road = road;
    setFilter(false);
}

void ArchiveModel::setBrigade(const QString &brigade)
{
    if (brigade == m_filter.brigade)
        return;
    m_filter.brigade = brigade;
    setFilter(false);
}

void ArchiveModel::setBox(const QRectF &box)
{
    if (box == m_filter.box)
        return;
    m_filter.box = box;
    setFilter(false);
}

void ArchiveModel::setPoint(const QString &point)
{
    if (point == m_filter.point)
        return;
    m_filter.point = point;
    setFilter(false);
}

void ArchiveModel::refresh()
{
    // What is asked anew or being fetched is as new; a page that is on its way would be another's.
    if (m_soon.isActive() || m_job.isBusy()) {
        if (m_isActive)
            m_later.start();
        return;
    }
    ask(m_isAsked ? What::Again : What::Anew);
}

void ArchiveModel::ask(What what)
{
    m_isAsked = true;
    std::optional<ArchiveKey> after;
    int limit = PageSize;
    if (what == What::More)
        after = m_rows->list.constLast().key;
    else if (what == What::Again)
        limit = int(std::clamp<qsizetype>(m_rows->list.size(), PageSize, MostAgain));
    ArchiveFilter filter = m_filter;
    filter.kinds = m_kind.isEmpty() ? kinds() : QStringList{m_kind};
    const auto page
        = m_reader.job<QList<ArchiveRow>>([filter, after, limit](const Archive &archive) { return archive.page(filter, after, limit); });
    m_job.ask([generation = m_generation, what, limit, page] { return Page{generation, what, limit, page()}; });
    tellBusy();
}

void ArchiveModel::take(const Page &page)
{
    if (page.generation == m_generation) {
        m_failure = page.rows ? QString() : page.rows.error().text;
        if (!page.rows) {
            m_isExhausted = true;
        } else if (page.what == What::Anew) {
            m_isTaking = true;
            beginResetModel();
            m_rows->list.clear();
            m_rows->subjects.clear();
            m_rows->append(m_rows->made(*page.rows));
            m_isExhausted = page.rows->size() < page.limit;
            m_isTaking = false;
            endResetModel();
        } else if (page.what == What::Again) {
            const bool all = page.rows->size() < page.limit;
            m_isTaking = true;
            m_rows->bring(m_rows->made(*page.rows), all);
            m_isTaking = false;
            m_isExhausted = all || (m_isExhausted && m_rows->list.size() > page.limit);
        } else {
            const QList<Rows::Row> more = m_rows->made(*page.rows);
            m_isExhausted = page.rows->size() < page.limit;
            if (!more.isEmpty()) {
                m_isTaking = true;
                beginInsertRows({}, count(), count() + int(more.size()) - 1);
                m_rows->append(more);
                m_isTaking = false;
                endInsertRows();
            }
        }
    }
    tellBusy();
    Q_EMIT countChanged();
}

void ArchiveModel::tellBusy()
{
    const bool busy = m_soon.isActive() || m_job.isBusy();
    if (busy == m_isBusy)
        return;
    m_isBusy = busy;
    Q_EMIT busyChanged();
}

int ArchiveModel::count() const { return int(m_rows->list.size()); }

int ArchiveModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant ArchiveModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        role = Qt::UserRole + int(names().indexOf("title"));
    return m_rows->list.at(index.row()).shown.value(role - Qt::UserRole);
}

QHash<int, QByteArray> ArchiveModel::roleNames() const
{
    QHash<int, QByteArray> roles;
    for (qsizetype i = 0; i < names().size(); ++i)
        roles.insert(Qt::UserRole + int(i), names().at(i));
    return roles;
}

bool ArchiveModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isActive && !m_isTaking && !m_isExhausted && !m_rows->list.isEmpty() && !m_soon.isActive()
        && !m_job.isBusy();
}

void ArchiveModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(What::More);
}

QVariantMap ArchiveModel::get(int row) const
{
    QVariantMap values;
    for (qsizetype i = 0; row >= 0 && row < count() && i < names().size(); ++i)
        values.insert(QString::fromLatin1(names().at(i)), m_rows->list.at(row).shown.at(i));
    return values;
}

QString ArchiveModel::subjectAt(int row) const { return m_rows->subjects.value(row); }

int ArchiveModel::rowOf(const QString &subject) const { return int(m_rows->subjects.indexOf(subject)); }

} // namespace wf
