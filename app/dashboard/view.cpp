// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view.h"

#include "authority.h"
#include "columns.h"
#include "role.h"
#include "waterstand.h"
#include "windowpages.h"

#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
/// What is shown of the water's past and future follows a change so much later.
constexpr auto chartAfter = std::chrono::milliseconds(150);
} // namespace

View::View(RoomHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_number(host.enter())
    , m_traffic(std::make_unique<TrafficBoard>())
    , m_closureDesk(std::make_unique<ClosureDesk>(*this))
    , m_page(windowPages().constFirst().key)
{
    m_chart.setSingleShot(true);
    m_chart.setInterval(chartAfter);
    connect(&m_chart, &QTimer::timeout, this, &View::chooseChartedPoint);
    connect(m_traffic.get(), &TrafficBoard::changed, this, &View::tellWays);
    connect(&host, &RoomHost::roomChanged, this, &View::follow);
    connect(&host, &RoomHost::languageChanged, this, &View::retranslate);
    connect(&host, &RoomHost::ticked, this, &View::ticked);
    connect(&host, &RoomHost::notice, this, &View::notice);
    connect(&host, &RoomHost::pictureStood, this, [this] {
        for (const RoomLists *room : all())
            searchLater(*room);
    });
    connect(&host, &RoomHost::furnished, this, [this] {
        for (const RoomLists *room : all())
            hand(*room);
    });
    follow();
}

View::~View() { m_host.leave(m_number); }

void View::setPage(const QString &page)
{
    if (page == m_page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
}

QList<RoomLists *> View::all() const
{
    QList<RoomLists *> rooms;
    for (RoomLists *room : {m_own.get(), m_looking.get()}) {
        if (room)
            rooms.append(room);
    }
    return rooms;
}

void View::follow()
{
    change(m_own, m_host.own());
    change(m_looking, m_host.looking());
    // Before the pages ask anew for what they show.
    m_traffic->show(shown() ? shown()->room->traffic.get() : nullptr, lists());
    chooseChartedPoint();
    Q_EMIT roomChanged();
}

void View::change(std::unique_ptr<RoomLists> &kept, const std::shared_ptr<Room> &room)
{
    if ((kept ? kept->room : nullptr) == room)
        return;
    // There are lists all the time: what is made may ask for them.
    std::unique_ptr<RoomLists> next = room ? made(room) : nullptr;
    if (kept)
        QTimer::singleShot(0, this, [old = std::shared_ptr<RoomLists>(std::move(kept))] { Q_UNUSED(old); });
    kept = std::move(next);
}

std::unique_ptr<RoomLists> View::made(const std::shared_ptr<Room> &room)
{
    auto lists = std::make_unique<RoomLists>(room, fileBeside(*room, ".keys"_L1));
    // A chart takes long to paint: what the change is about comes first.
    connect(room->situation.get(), &Situation::changed, lists.get(), [this] {
        if (!m_chart.isActive())
            m_chart.start();
    });
    lists->desk->setSignOns(m_host.signOns());
    if (room == m_host.own())
        lists->desk->setSeatId(m_host.firstSeat());
    equip(*lists);
    if (m_host.isPictureStanding())
        searchLater(*lists);
    return lists;
}

void View::retranslate()
{
    for (RoomLists *room : all()) {
        room->retranslate();
        fillSearch(*room);
        equip(*room);
    }
    tellWays();
}

void View::chooseChartedPoint()
{
    if (!isReady())
        return;
    const Situation &situation = *shown()->room->situation;
    QString best;
    double depth = 0;
    const auto points = situation.records(u"floodpoint"_s);
    for (const Record *point : points) {
        if (best.isEmpty() && !point->text("gauge"_L1).isEmpty())
            best = point->subject();
        const auto sample = shownReading(situation, *point, qint64(m_host.now()));
        if (sample && sample->v[0] > depth + (point->subject() == m_chartedPoint ? -2 : 0)) {
            depth = sample->v[0];
            best = point->subject();
        }
    }
    if (best != m_chartedPoint) {
        m_chartedPoint = best;
        Q_EMIT chartedPointChanged();
    }
}

QString View::fileBeside(const Room &room, QLatin1StringView ending) const
{
    return m_number == 1 ? room.file + ending : u"%1.%2%3"_s.arg(room.file, QString::number(m_number), ending);
}

QString View::callDraft() const { return m_host.ownMode() == "live"_L1 ? fileBeside(m_host.room(), ".call"_L1) : QString(); }

QString View::dataAgeText() const
{
    if (!isReady())
        return {};
    const qint64 at = static_cast<qint64>(lists()->summary()->property("dataAt").toDouble());
    if (at <= 0)
        return tr("no readings");
    const qint64 age = std::max<qint64>(0, static_cast<qint64>(m_host.now()) - at) / 1000;
    return age < 60 ? tr("data %1 s old").arg(age) : tr("data %1 min old").arg(age / 60);
}

QString View::timeText(double utcMs) const { return utcMs > 0 ? beijingTime(static_cast<qint64>(utcMs)) : QString(); }

QString View::ago(double utcMs) const
{
    if (utcMs <= 0)
        return {};
    constexpr qint64 minute = 60'000;
    const auto age = static_cast<qint64>(m_host.now() - utcMs);
    return age < minute ? tr("just now") : tr("%1 ago").arg(spanText(age));
}

QString View::minutes(double minutes) const
{
    const int whole = qRound(minutes);
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
}

QString View::seatTitle(const QString &id) const
{
    for (const Seat &seat : m_host.seats()) {
        if (seat.id == id)
            return localise(seat.name);
    }
    // What passes something on names a role where no seat of this room holds it, or somebody the plan knows.
    const auto role = roleFromKey(id);
    return role ? roleName(*role) : authorityTitle(id);
}

void View::sit(const QString &seat)
{
    DrillControl *drill = m_host.drill();
    if (!drill)
        return;
    desk()->setSeatId(seat);
    drill->sit(seat);
}

} // namespace wf
