// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchmodel.h"

#include "archivemodel.h"
#include "columns.h"
#include "kind.h"
#include "verb.h"

#include <QFuture>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int SoonMs = 150; ///< from the last letter until the archive is asked
constexpr int MostArchived = 20;

/// Those of records, and what is no record: commands before them all, roads behind the units.
const QStringList &kindsInOrder()
{
    static const QStringList kinds = [] {
        QStringList all = QStringList{u"command"_s} + kindsBy(&Kind::searchRank);
        all.insert(all.indexOf(u"unit"_s) + 1, u"road"_s);
        return all;
    }();
    return kinds;
}

QLatin1StringView subtitleField(const QString &kind)
{
    const Kind *known = findKind(kind);
    return known ? known->subtitleField : "road"_L1;
}

QString titleOfKind(const QString &kind)
{
    if (kind == "road"_L1)
        return ListsText::tr("Road");
    if (kind == "place"_L1)
        return ListsText::tr("Place");
    return kind == "command"_L1 ? ListsText::tr("Command") : kindTitle(kind);
}

SearchEntry entryOf(const Situation &situation, const Record &record)
{
    SearchEntry entry;
    entry.title = recordTitle(situation, record);
    entry.kind = record.kind();
    entry.subject = record.subject();
    entry.subtitle = brigadeName(situation, record.text("brigade"_L1));
    if (entry.subtitle.isEmpty())
        entry.subtitle = record.localText(subtitleField(record.kind()));
    const auto place = record.place();
    entry.hasPosition = place.has_value();
    entry.position = place.value_or(QPointF());
    for (const QJsonValue &name : {record.value("name"_L1), record.value("title"_L1)}) {
        const QJsonObject both = name.toObject();
        for (const QJsonValue one : both)
            entry.aliases.append(one.toString());
        if (name.isString())
            entry.aliases.append(name.toString());
    }
    const QStringList names = entry.aliases;
    for (const QString &name : names)
        entry.aliases.append(withoutRemark(name));
    entry.aliases.append(record.displayNumber());
    entry.aliases.removeAll(QString());
    entry.aliases.removeDuplicates();
    entry.about = {record.id(), record.localText("place"_L1), record.localText("road"_L1)};
    entry.about.removeAll(QString());
    entry.about.removeDuplicates();
    return entry;
}

QVariant roleOf(const SearchEntry &entry, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case SearchModel::TitleRole:
        return entry.title;
    case SearchModel::SubtitleRole:
        return entry.subtitle;
    case SearchModel::KindRole:
        return entry.kind;
    case SearchModel::KindTitleRole:
        return entry.archived ? ListsText::tr("%1 · archive").arg(titleOfKind(entry.kind)) : titleOfKind(entry.kind);
    case SearchModel::SubjectRole:
        return entry.subject;
    case SearchModel::LatitudeRole:
        return entry.position.y();
    case SearchModel::LongitudeRole:
        return entry.position.x();
    case SearchModel::HasPositionRole:
        return entry.hasPosition;
    case SearchModel::CommandRole:
        return entry.command;
    case SearchModel::ArchivedRole:
        return entry.archived;
    default:
        return {};
    }
}

} // namespace

SearchModel::SearchModel(const ListContext &context, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &SearchModel::askArchive);
}

SearchModel::~SearchModel() = default;

SearchModel::Index SearchModel::indexed(const QList<SearchEntry> &entries)
{
    Index index;
    index.reserve(entries.size());
    for (const SearchEntry &entry : entries) {
        Indexed one{entry, {PinyinText(entry.title)}};
        for (const QString &alias : entry.aliases) {
            if (alias != entry.title)
                one.texts.append(PinyinText(alias));
        }
        for (const QString &text : entry.about)
            one.about.append(PinyinText(text));
        index.append(std::move(one));
    }
    return index;
}

void SearchModel::setStatic(const QList<SearchEntry> &entries)
{
    const int generation = ++m_generation;
    m_ready = false;
    Q_EMIT readyChanged();
    QtConcurrent::run([entries] { return indexed(entries); }).then(this, [this, generation](const Index &index) {
        if (generation != m_generation)
            return;
        m_static = index;
        m_ready = true;
        Q_EMIT readyChanged();
        searchAgain();
    });
}

void SearchModel::setCommands(const QList<SearchEntry> &entries)
{
    m_commandsGiven = entries;
    m_commandsRead = false;
    searchAgain();
}

void SearchModel::setCommands(const QVariantList &commands)
{
    QList<SearchEntry> entries;
    for (const QVariant &command : commands) {
        const QVariantMap map = command.toMap();
        SearchEntry entry;
        entry.title = map.value(u"title"_s).toString();
        entry.subtitle = map.value(u"subtitle"_s).toString();
        entry.kind = u"command"_s;
        entry.command = map.value(u"command"_s).toString();
        entry.aliases = map.value(u"aliases"_s).toStringList();
        entries.append(entry);
    }
    setCommands(entries);
}

void SearchModel::readRecords() const
{
    QList<SearchEntry> entries;
    for (const QString &kind : kindsInOrder()) {
        const QList<const Record *> records = m_context.situation.records(kind);
        for (const Record *record : records)
            entries.append(entryOf(m_context.situation, *record));
    }
    m_records = indexed(entries);
    m_recordsRead = true;
}

/// What is called so comes before what only lies there, or is known to the log by such an id.
int SearchModel::score(const Indexed &one, const QString &folded)
{
    constexpr int wholeAbout = 80; // below a whole name in initials
    constexpr int partAbout = 70; // below the beginning of one
    int best = 0;
    for (const PinyinText &form : one.texts)
        best = std::max(best, form.match(folded) - (&form == &one.texts.first() ? 0 : 1));
    for (const PinyinText &text : one.about) {
        const int match = text.match(folded);
        best = std::max(best, match == 100 ? wholeAbout : std::min(match - 1, partAbout));
    }
    return best;
}

QList<SearchEntry> SearchModel::matches(const QString &text, int limit) const
{
    const QString folded = foldQuery(text);
    if (folded.isEmpty() || limit <= 0)
        return {};
    if (!m_recordsRead)
        readRecords();
    if (!std::exchange(m_commandsRead, true))
        m_commands = indexed(m_commandsGiven);
    struct Hit {
        int score;
        int kind;
        qsizetype length;
        const SearchEntry *entry;
    };
    QList<Hit> hits;
    for (const Index *index : {&std::as_const(m_commands), &std::as_const(m_records), &m_static}) {
        for (const Indexed &one : *index) {
            const int best = score(one, folded);
            if (best > 0)
                hits.append({best, int(kindsInOrder().indexOf(one.entry.kind)), one.entry.title.size(), &one.entry});
        }
    }
    const auto better = [](const Hit &a, const Hit &b) {
        // The name in the other language fits as well: the kind comes before it.
        return std::tuple(-((a.score + 1) / 5), a.kind, -a.score, a.length, QStringView(a.entry->title))
            < std::tuple(-((b.score + 1) / 5), b.kind, -b.score, b.length, QStringView(b.entry->title));
    };
    const auto middle = hits.begin() + std::min<qsizetype>(limit, hits.size());
    std::partial_sort(hits.begin(), middle, hits.end(), better);
    QList<SearchEntry> found;
    for (auto it = hits.begin(); it != middle; ++it)
        found.append(*it->entry);
    return found;
}

void SearchModel::searchAgain()
{
    if (m_query.isEmpty() && m_found.isEmpty())
        return;
    setFound(matches(m_query, m_limit) + archivedEntries());
}

void SearchModel::setFound(const QList<SearchEntry> &found)
{
    const qsizetype before = m_found.size();
    // Another query is another list; only its rows' number is told, their content changes in place.
    if (found.size() < before) {
        beginRemoveRows({}, int(found.size()), int(before - 1));
        m_found.resize(found.size());
        endRemoveRows();
    } else if (found.size() > before) {
        beginInsertRows({}, int(before), int(found.size() - 1));
        m_found += found.sliced(before);
        endInsertRows();
    }
    m_found = found;
    if (const qsizetype kept = std::min(before, found.size()); kept > 0)
        Q_EMIT dataChanged(index(0), index(int(kept - 1)));
    if (found.size() != before)
        Q_EMIT countChanged();
}

void SearchModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    searchAgain();
    if (m_archive && !foldQuery(m_query).isEmpty())
        m_soon.start();
    else
        m_soon.stop();
}

void SearchModel::setLimit(int limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    Q_EMIT limitChanged();
    searchAgain();
}

void SearchModel::setArchive(ArchiveReader *archive)
{
    m_archive = archive;
    m_archived = {};
    m_soon.stop();
    m_archiveJob.reset();
    if (archive)
        m_archiveJob = std::make_unique<LatestJob<Archived>>([this](const Archived &archived) { take(archived); }, archive->pool());
}

void SearchModel::askArchive()
{
    const auto job = m_archive->job<QList<ArchiveRow>>([query = m_query](const Archive &archive) {
        // Some of them are in the situation.
        return archive.page({.kinds = ArchiveModel::kinds(), .text = query}, {}, 5 * MostArchived);
    });
    m_archiveJob->ask([job, query = m_query] {
        Archived archived{query, {}};
        for (const ArchiveRow &row : job().value_or(QList<ArchiveRow>())) // the archive's page says what is wrong with it
            archived.records.append(row.record);
        return archived;
    });
}

void SearchModel::take(const Archived &archived)
{
    if (archived.query != m_query)
        return;
    m_archived = archived;
    searchAgain();
}

QList<SearchEntry> SearchModel::archivedEntries() const
{
    QList<SearchEntry> entries;
    if (m_archived.query != m_query)
        return entries;
    for (const Record &record : m_archived.records) {
        if (entries.size() == MostArchived)
            break;
        if (m_context.situation.record(record.subject()))
            continue;
        entries.append(entryOf(m_context.situation, record));
        entries.last().archived = true;
    }
    return entries;
}

int SearchModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return roleOf(m_found.at(index.row()), role);
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{TitleRole, "title"},     {SubtitleRole, "subtitle"}, {KindRole, "kind"},           {KindTitleRole, "kindTitle"},
            {SubjectRole, "subject"}, {LatitudeRole, "latitude"}, {LongitudeRole, "longitude"}, {HasPositionRole, "hasPosition"},
            {CommandRole, "command"}, {ArchivedRole, "archived"}};
}

QVariantMap SearchModel::get(int row) const
{
    QVariantMap values;
    if (row < 0 || row >= count())
        return values;
    const QHash<int, QByteArray> names = roleNames();
    for (auto it = names.begin(); it != names.end(); ++it)
        values.insert(QString::fromLatin1(it.value()), roleOf(m_found.at(row), it.key()));
    return values;
}

QVariantList SearchModel::find(const QString &text, int limit) const
{
    QVariantList found;
    const QHash<int, QByteArray> names = roleNames();
    const QList<SearchEntry> entries = matches(text, limit);
    for (const SearchEntry &entry : entries) {
        QVariantMap values;
        for (auto it = names.begin(); it != names.end(); ++it)
            values.insert(QString::fromLatin1(it.value()), roleOf(entry, it.key()));
        found.append(values);
    }
    return found;
}

void SearchModel::follow(const ChangeSet &changes)
{
    Q_UNUSED(changes)
    m_recordsRead = false;
    if (!m_query.isEmpty())
        searchAgain();
}

} // namespace wf
