// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postboard.h"

#include "clock.h"
#include "columns.h"
#include "vault.h"
#include "verb.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr int period = 2; // h
constexpr double seenMetres = 150; ///< a patrol so near to a post is seen there
constexpr qint64 gapMs = 5 * 60'000; ///< a unit not heard of for longer may have been elsewhere
constexpr int soonMs = 800;

const QList<QByteArray> roles{"name",    "typeTitle", "brigadeTitle", "stateTitle", "staffed", "unitName",
                              "covered", "coverText", "soonest",      "seconds",    "share",   "shareText"};

} // namespace

QList<TimeSpan> staffedSpans(const QList<Event> &events)
{
    QList<TimeSpan> spans;
    bool isStaffed = false;
    for (const Event &event : events) {
        const QJsonObject fields = readableFields(event);
        const bool staffed = fields.value("state"_L1).toString() == "staffed"_L1 && !fields.value("removed"_L1).toBool();
        if (staffed && !isStaffed)
            spans.append({event.at, 0});
        else if (!staffed && isStaffed)
            spans.last().to = event.at;
        isStaffed = staffed;
    }
    return spans;
}

PostBoard::PostBoard(const Situation &situation, EventLog &log, const Clock &clock, ForceWatch &forces, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_log(log)
    , m_clock(clock)
    , m_forces(forces)
    , m_posts(roles)
    , m_job([this](const Visibility &visibility) {
        m_visibility = visibility;
        show();
    })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &PostBoard::ask);
    connect(&forces, &ForceWatch::pictured, this, [this] {
        if (m_isWatched)
            ask();
    });
    connect(&situation, &Situation::changed, this, &PostBoard::follow);
    show();
}

PostBoard::~PostBoard() { m_forces.setWanted(this, false); }

int PostBoard::periodHours() const { return period; }

void PostBoard::setWatched(bool watched)
{
    if (watched == m_isWatched)
        return;
    m_isWatched = watched;
    m_forces.setWanted(this, watched);
    Q_EMIT watchedChanged();
    if (!watched)
        return;
    if (!m_hasHistories) {
        m_hasHistories = true;
        for (const Record *post : m_situation.records(u"post"_s))
            fetch(post->subject());
    }
    ask();
}

void PostBoard::setWithinMinutes(int minutes)
{
    m_forces.setWithinSeconds(60.0 * std::clamp(minutes, 1, 30));
    Q_EMIT changed();
}

void PostBoard::follow(const ChangeSet &changes)
{
    const auto ours = [](const QString &subject) { return subject.startsWith("post/"_L1); };
    bool concerned = changes.reset;
    if (changes.reset) {
        m_stood.clear();
        m_hasHistories = false;
    }
    for (const QStringList *subjects : {&changes.added, &changes.changed, &changes.removed}) {
        for (const QString &subject : *subjects) {
            concerned = concerned || ours(subject);
            if (ours(subject) && m_hasHistories)
                fetch(subject);
        }
    }
    if (!concerned)
        return;
    show();
    if (m_isWatched)
        m_soon.start();
}

void PostBoard::fetch(const QString &post)
{
    m_log.history(post).then(this, [this, post](const QList<Event> &events) {
        m_stood.insert(post, staffedSpans(events));
        if (m_isWatched && !m_soon.isActive())
            m_soon.start();
    });
}

void PostBoard::ask()
{
    show();
    const qint64 now = m_clock.now();
    const TimeSpan span{now - period * hourMs, now};
    QList<PostPresence> posts;
    QList<std::optional<QPointF>> places;
    for (const Record *post : m_situation.records(u"post"_s)) {
        PostPresence presence{post->subject(), post->name(), {}, m_stood.value(post->subject())};
        for (TimeSpan &stood : presence.staffed) {
            if (stood.to == 0)
                stood.to = now;
        }
        posts.append(presence);
        places.append(post->hasPosition() ? soundPosition(post->position()) : std::nullopt);
    }
    QList<SeenAt> seen;
    for (const Record *unit : m_situation.records(u"unit"_s)) {
        const QList<Sample> samples = m_situation.recent(u"pos/"_s + unit->id());
        for (const Sample &sample : samples) {
            if (sample.at >= span.from)
                seen.append({unit->subject(), sample.at, {sample.v[0], sample.v[1]}});
        }
    }
    m_job.ask([posts, places, seen, span]() mutable {
        for (qsizetype i = 0; i < posts.size(); ++i) {
            if (places.at(i))
                posts[i].staffed += presenceNear(*places.at(i), seenMetres, seen, gapMs);
        }
        return visibilityOver(posts, span);
    });
}

void PostBoard::show()
{
    const auto picture = m_forces.picture();
    QHash<QString, const Coverage::Point *> reach;
    if (picture) {
        for (const Coverage::Point &point : picture->coverage.points())
            reach.insert(point.point.subject, &point);
    }
    QHash<QString, double> shares;
    for (const Visibility::Post &post : std::as_const(m_visibility.posts))
        shares.insert(post.subject, post.share());

    QList<QVariantMap> rows;
    m_staffed = 0;
    m_covered = 0;
    for (const Record *post : m_situation.records(u"post"_s)) {
        const QString subject = post->subject();
        const bool staffed = post->state() == "staffed"_L1;
        const Coverage::Point *point = reach.value(subject);
        const bool knows = point && point->isKnown() && m_forces.hasRoads();
        const bool covered = staffed || (knows && point->isCovered());
        const ForceUnit *soonest = knows && point->isCovered() ? picture->unit(point->units.constFirst()) : nullptr;
        m_staffed += staffed ? 1 : 0;
        m_covered += covered ? 1 : 0;
        const QString cover = staffed        ? tr("staffed")
            : !knows                         ? tr("not known")
            : !std::isfinite(point->seconds) ? tr("nobody can get there")
            : covered                        ? tr("%1 in %2").arg(soonest ? soonest->callSign : QString(), minutesText(point->seconds))
                                             : tr("first in %1").arg(minutesText(point->seconds));
        const double share = shares.value(subject, -1);
        rows.append({{u"subject"_s, subject},
                     {u"name"_s, post->name()},
                     {u"typeTitle"_s, choiceTitle(u"post"_s, u"type"_s, post->text("type"_L1))},
                     {u"brigadeTitle"_s, brigadeName(m_situation, post->text("brigade"_L1))},
                     {u"stateTitle"_s, stateTitle(u"post"_s, post->state())},
                     {u"staffed"_s, staffed},
                     {u"unitName"_s, recordTitle(m_situation, post->text("unit"_L1))},
                     {u"covered"_s, covered},
                     {u"coverText"_s, cover},
                     {u"soonest"_s, soonest ? soonest->subject : QString()},
                     {u"seconds"_s, knows && std::isfinite(point->seconds) ? point->seconds : -1.0},
                     {u"share"_s, share},
                     {u"shareText"_s, share < 0 ? QString() : u"%1 %"_s.arg(100 * share, 0, 'f', 0)}});
    }
    // What nobody covers is read first.
    std::ranges::stable_sort(
        rows, {}, [](const QVariantMap &row) { return row.value(u"covered"_s).toBool() ? (row.value(u"staffed"_s).toBool() ? 1 : 2) : 0; });
    m_posts.setRows(rows);
    Q_EMIT changed();
}

} // namespace wf
