// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewdesk.h"

#include "columns.h"
#include "filewords.h"
#include "reviewwords.h"
#include "verb.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// What is entered is counted so much later, all of a busy minute's together.
constexpr int LaterMs = 2000;
constexpr qint64 HourMs = 3'600'000;

QDate firstOf(const QDate &day) { return {day.year(), day.month(), 1}; }

/// Nothing where it can't be made. On any thread: a large page takes a second to encode.
QByteArray pngOf(const QImage &image)
{
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    return image.save(&png, "PNG") ? png.data() : QByteArray();
}

/// How the brigades of what was counted are called now.
QHash<QString, QString> brigadeNames(const Situation &situation, const Counts &counts)
{
    QHash<QString, QString> names{{counts.query.brigade, brigadeName(situation, counts.query.brigade)}};
    for (const auto *brigades :
         {&counts.span.brigades, &counts.monthBefore.brigades, &counts.yearBefore.brigades, &counts.choices.brigades}) {
        for (auto it = brigades->cbegin(); it != brigades->cend(); ++it) {
            if (!names.contains(it.key()))
                names.insert(it.key(), brigadeName(situation, it.key()));
        }
    }
    return names;
}

QString monthKey(const QDate &month) { return month.toString(u"yyyy-MM"_s); }

} // namespace

ReviewDesk::ReviewDesk(Lists &lists, ArchiveDesk &archive, const QString &file, bool isWritten, QObject *parent)
    : QObject(parent)
    , m_lists(lists)
    , m_isWritten(isWritten)
    , m_own(isWritten ? std::make_unique<ArchiveReader>(file) : nullptr)
    , m_reader(m_own ? *m_own : archive.reader())
    , m_hours(reviewRoles())
    , m_weekdays(reviewRoles())
    , m_months(reviewRoles())
    , m_types(reviewRoles())
    , m_brigades(reviewRoles())
    , m_places(reviewRoles())
    , m_job([this](const Told &told) { take(told); }, m_reader.pool())
{
    m_later.setSingleShot(true);
    m_later.setInterval(LaterMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (m_isActive)
            ask();
    });
    // A replay's log is counted whole, whatever moment is shown: nothing comes to it.
    if (!isWritten)
        return;
    connect(&lists.situation(), &Situation::changed, this, [this](const ChangeSet &changes) {
        const auto isOfKind = [this](const Event &event) { return event.subject.startsWith(m_kind + u'/'); };
        if (!changes.reset && std::ranges::none_of(changes.events, isOfKind))
            return;
        m_isStale = true;
        askLater();
    });
}

ReviewDesk::~ReviewDesk() = default;

void ReviewDesk::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    Q_EMIT activeChanged();
    if (!active)
        return;
    if (m_month.isValid() && (m_isStale || !isShown(wanted())))
        ask();
    else if (!m_month.isValid())
        choose(firstOf(dayOf(m_lists.clockNow())), m_kind, m_only);
}

void ReviewDesk::setKind(const QString &kind)
{
    if (kind != m_kind && (kind == "incident"_L1 || kind == "closure"_L1))
        choose(m_month, kind, {.type = {}, .brigade = m_only.brigade, .road = m_only.road}); // its types are others
}

void ReviewDesk::setType(const QString &type) { choose(m_month, m_kind, {type, m_only.brigade, m_only.road}); }

void ReviewDesk::setBrigade(const QString &brigade) { choose(m_month, m_kind, {m_only.type, brigade, m_only.road}); }

void ReviewDesk::setRoad(const QString &road) { choose(m_month, m_kind, {m_only.type, m_only.brigade, road}); }

QString ReviewDesk::month() const { return m_month.isValid() ? monthKey(m_month) : QString(); }

void ReviewDesk::setMonth(const QString &month)
{
    const QDate first = QDate::fromString(month + u"-01"_s, Qt::ISODate);
    if (first.isValid() && first != m_month)
        choose(first, m_kind, m_only);
}

void ReviewDesk::setSpan(const QString &span)
{
    const bool isYear = span == "year"_L1;
    if (isYear == m_isYear || (!isYear && span != "month"_L1))
        return;
    m_isYear = isYear;
    tellChosen();
}

QString ReviewDesk::monthTitle() const
{
    if (!m_month.isValid())
        return {};
    return m_isYear ? ReviewWords::yearTitle(m_month) : ReviewWords::monthTitle(m_month);
}

QDate ReviewDesk::newestMonth() const
{
    // A replay's log is counted whole, whatever moment is shown.
    const bool isKnown = !m_isWritten && m_counts && m_counts->lastAt > 0;
    return firstOf(dayOf(isKnown ? m_counts->lastAt - 1 : m_lists.clockNow()));
}

bool ReviewDesk::canGoBack() const { return m_counts && m_counts->firstAt > 0 && spanBegin() > firstOf(dayOf(m_counts->firstAt)); }

bool ReviewDesk::canGoOn() const { return m_month.isValid() && spanEnd() <= newestMonth(); }

void ReviewDesk::step(int spans)
{
    // Of a year that goes on its last month is the one that does.
    if (spans < 0 ? canGoBack() : canGoOn())
        choose(std::min(m_month.addMonths(m_isYear ? 12 * spans : spans), newestMonth()), m_kind, m_only);
}

void ReviewDesk::choose(const QDate &month, const QString &kind, const Only &only)
{
    if (month == m_month && kind == m_kind && only == m_only)
        return;
    if (kind != m_kind)
        m_choices.at(0).clear();
    m_month = month;
    m_kind = kind;
    m_only = only;
    tellChosen();
}

void ReviewDesk::tellChosen()
{
    Q_EMIT chosenChanged();
    Q_EMIT choicesChanged();
    Q_EMIT reachChanged();
    if (m_isActive && m_month.isValid())
        ask();
}

void ReviewDesk::askLater()
{
    if (m_isActive && !m_later.isActive())
        m_later.start();
}

CountQuery ReviewDesk::wanted() const
{
    CountQuery query{.kind = m_kind,
                     .from = dayBegin(spanBegin()),
                     .to = dayBegin(spanEnd()),
                     .type = m_only.type,
                     .road = m_only.road,
                     .brigade = m_only.brigade,
                     .isYear = m_isYear};
    if (m_isWritten)
        query.until = m_lists.clockNow() + 1;
    return query;
}

bool ReviewDesk::isShown(const CountQuery &query) const
{
    if (!m_counts || m_counts->query.kind != query.kind || m_counts->query.from != query.from || m_counts->query.isYear != query.isYear
        || onlyOf(m_counts->query) != onlyOf(query))
        return false;
    const qint64 before = std::min(m_counts->query.until, query.to);
    return before / HourMs == std::min(query.until, query.to) / HourMs;
}

ArchiveReader::Answer<ReviewDesk::Counted> ReviewDesk::count(const Archive &archive, const CountQuery &query, qint64 known)
{
    if (archive.asOf() != known) {
        return archive.review(query).transform([](Counts counts) {
            const bool isBehind = counts.isBehind();
            return Counted{std::move(counts), isBehind};
        });
    }
    const auto newest = archive.events({}, 0, 1);
    if (!newest)
        return std::unexpected(newest.error());
    return Counted{.counts = {}, .isBehind = !newest->rows.isEmpty() && newest->rows.constFirst().sequence > known};
}

void ReviewDesk::ask()
{
    m_isStale = false;
    const CountQuery query = wanted();
    const qint64 known = isShown(query) && m_problem.isEmpty() ? m_counts->asOf : -1;
    const auto job = m_reader.job<Counted>([query, known](const Archive &archive) { return count(archive, query, known); });
    m_job.ask([job, query] { return Told{query, job()}; });
    Q_EMIT busyChanged();
}

void ReviewDesk::take(const Told &told)
{
    const bool isAsked = told.query.kind == m_kind && told.query.from == dayBegin(spanBegin()) && told.query.isYear == m_isYear
        && onlyOf(told.query) == m_only;
    if (isAsked && told.answer) {
        m_problem.clear();
        if (told.answer->counts) {
            m_counts = *told.answer->counts;
            show();
        }
        if (told.answer->isBehind) {
            m_isStale = true;
            askLater();
        }
    } else if (isAsked) {
        m_isStale = true;
        m_problem = told.answer.error().text;
        Q_EMIT changed();
    }
    Q_EMIT busyChanged();
    Q_EMIT reachChanged();
}

QList<NamedGroup> ReviewDesk::groups(const QString &kind) const
{
    const auto orNone = [](const QString &key, const QString &title, const QString &none) { return key.isEmpty() ? none : title; };
    const QString field = kind == "closure"_L1 ? u"cause"_s : u"type"_s;
    const ReviewGroup types{&SpanCounts::types,
                            [kind, field, orNone](const QString &key) {
                                return orNone(key, key.isEmpty() ? key : choiceTitle(kind, field, key), tr("type not given"));
                            },
                            [](int keys) { return tr("%n other types", nullptr, keys); }};
    // By copies: a table is made of it on another thread.
    const ReviewGroup brigades{&SpanCounts::brigades,
                               [names = brigadeNames(m_lists.situation(), *m_counts), orNone](const QString &key) {
                                   return orNone(key, names.value(key), tr("brigade not given"));
                               },
                               [](int keys) { return tr("%n other brigades", nullptr, keys); }};
    const ReviewGroup places{&SpanCounts::roads, [orNone](const QString &key) { return orNone(key, key, tr("road not given")); },
                             [](int keys) { return tr("%n other roads", nullptr, keys); }};
    return {{tr("By type"), types}, {tr("By brigade"), brigades}, {tr("By road"), places}};
}

void ReviewDesk::show()
{
    const ReviewWords words(*m_counts);
    const QList<NamedGroup> named = groups(m_counts->query.kind);
    noteChoices(named);
    const QString only = onlyText();
    m_headline = only.isEmpty() ? words.headline() : tr("%1 (%2 only)").arg(words.headline(), only);
    m_sentences = words.sentences();
    m_columns = words.columns();
    m_hours.setRows(hourRows(*m_counts));
    m_weekdays.setRows(weekdayRows(*m_counts));
    m_months.setRows(monthRows(*m_counts));
    m_types.setRows(groupRows(*m_counts, named.at(0).group, MostReviewRows));
    m_brigades.setRows(groupRows(*m_counts, named.at(1).group, MostReviewRows));
    m_places.setRows(groupRows(*m_counts, named.at(2).group, MostReviewRows));
    m_cells = hexRows(*m_counts);
    m_steps = hexSteps(*m_counts);
    ++m_revision;
    Q_EMIT choicesChanged();
    Q_EMIT changed();
}

void ReviewDesk::noteChoices(const QList<NamedGroup> &groups)
{
    const Only only = onlyOf(m_counts->query);
    const std::array chosen{only.type, only.brigade, only.road};
    const std::array all{tr("All types"), tr("All brigades"), tr("All roads")};
    const Counts::Choices &counted = m_counts->choices;
    const std::array offered{&counted.types, &counted.brigades, &counted.roads};
    for (size_t i = 0; i < chosen.size(); ++i) {
        QVariantList &choices = m_choices.at(i);
        choices = {QVariantMap{{u"key"_s, QString()}, {u"title"_s, all.at(i)}}};
        const ReviewGroup &group = groups.at(qsizetype(i)).group;
        const QMap<QString, qint64> &counts = *offered.at(i);
        QStringList keys = counts.keys();
        keys.removeAll(QString()); // of what does not say it nothing can be asked
        std::ranges::stable_sort(keys, std::greater(), [&counts](const QString &key) { return counts.value(key); });
        if (!chosen.at(i).isEmpty() && !keys.contains(chosen.at(i)))
            keys.prepend(chosen.at(i));
        for (const QString &key : std::as_const(keys))
            choices.append(QVariantMap{{u"key"_s, key}, {u"title"_s, group.title(key)}});
    }
}

QString ReviewDesk::onlyText() const
{
    const Only only = onlyOf(m_counts->query);
    QStringList names;
    const std::array chosen{only.type, only.brigade, only.road};
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (chosen.at(i).isEmpty())
            continue;
        const auto is = [&](const QVariant &choice) { return choice.toMap().value(u"key"_s) == chosen.at(i); };
        const auto found = std::ranges::find_if(m_choices.at(i), is);
        names.append(found == m_choices.at(i).cend() ? chosen.at(i) : found->toMap().value(u"title"_s).toString());
    }
    return names.join(tr(", "));
}

QString ReviewDesk::mark() const { return m_counts ? ReviewWords::mark(*m_counts, !m_isWritten) : QString(); }

QUrl ReviewDesk::suggestedFile(const QUrl &folder, const QString &kind) const
{
    const QString path = folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder.toLocalFile();
    const QDate begin = m_counts ? dayOf(m_counts->query.from) : spanBegin();
    const QString month = (m_counts ? isOfYear() : m_isYear) ? begin.toString(u"yyyy"_s) : monthKey(begin);
    const bool isClosures = m_counts && m_counts->query.kind == "closure"_L1;
    QString name = isClosures ? tr("Review of closures %1").arg(month) : tr("Review of incidents %1").arg(month);
    if (const QString only = m_counts ? onlyText() : QString(); !only.isEmpty())
        name += u' ' + QString(only).replace(u'/', u'-');
    return QUrl::fromLocalFile(QDir(path).filePath(mark() + name + u'.' + kind));
}

void ReviewDesk::write(const AskedFile &file, const std::function<QByteArray()> &make)
{
    writeLater(file, make, this, [this, path = file.path](const FileWritten &written) {
        if (written)
            Q_EMIT said(tr("The review was written to %1.").arg(path), false);
        else if (written.error().why == FileProblem::Why::NotMade)
            Q_EMIT said(tr("The page could not be made a picture."), true);
        else
            Q_EMIT said(notWrittenText(path, written.error()), true);
    });
}

void ReviewDesk::saveTable(const QUrl &file)
{
    if (!m_counts)
        return;
    write(AskedFile::named(file.toLocalFile(), u".csv"_s),
          [counts = *m_counts, groups = groups(m_counts->query.kind), mark = mark(), headline = m_headline] {
              return reviewCsv(counts, groups, mark, headline);
          });
}

void ReviewDesk::savePicture(const QVariant &picture, const QUrl &file)
{
    if (!m_counts)
        return;
    write(AskedFile::named(file.toLocalFile(), u".png"_s),
          [image = picture.value<QImage>(), mark = mark()] { return pngOf(markedPicture(image, mark)); });
}

} // namespace wf
