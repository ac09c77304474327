// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "assets.h"
#include "keyplaces.h"
#include "language.h"
#include "planfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QtConcurrent>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
/// Nobody searches before the first picture: what is found is made ready when it stands.
constexpr auto searchAfter = std::chrono::seconds(3);
} // namespace

Session::Session(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_language(currentLanguage())
    , m_replay(std::make_unique<ReplayControl>(*this))
    , m_traffic(std::make_unique<TrafficBoard>())
    , m_closureDesk(std::make_unique<ClosureDesk>(*this))
{
    // Before the pages ask anew for what they show.
    connect(this, &Session::roomChanged, this, [this] { m_traffic->show(shown().traffic.get(), lists()); });
}

Session::~Session() = default;

std::expected<void, Refusal> Session::open()
{
    return openCity().and_then([this] { return openRoom(); });
}

std::expected<void, Refusal> Session::openCity()
{
    auto pack = CityPack::open(m_options.city);
    if (!pack)
        return std::unexpected(pack.error());
    m_city = *pack;
    // One after the other: the cores that are left are the window's.
    m_reader.setMaxThreadCount(1);
    if (m_options.mode == Options::Mode::Drill)
        m_scenario = QtConcurrent::run(&m_reader, loadScenario, m_options.drill);
    m_graph = QtConcurrent::run(&m_reader, RoadGraph::fromPack, m_options.city);
    if (!m_options.signs.isEmpty())
        m_signs = QtConcurrent::run(&m_reader, SignTemplates::load, m_options.signs);
    if (m_options.mode == Options::Mode::Live) {
        m_plan = QtConcurrent::run(&m_reader, ResponsePlan::load, m_options.plan);
        if (!m_options.assets.isEmpty())
            m_assets = QtConcurrent::run(&m_reader, loadAssets, m_options.assets);
    }
    const MapSource source{m_city.file(), m_city.contentHash(), m_city.attribution(), m_city.bounds(), m_city.isSchematic()};
    if (auto port = m_tiles.start(source); !port)
        return std::unexpected(port.error());
    return {};
}

void Session::openRoomLater()
{
    m_pictureStands = false;
    QList<QFuture<void>> read{QFuture<void>(m_graph)};
    const auto wait = [&read](const auto &future) {
        if (future.isValid())
            read << QFuture<void>(future);
    };
    wait(m_scenario);
    wait(m_signs);
    wait(m_plan);
    wait(m_assets);
    QtFuture::whenAll(read.begin(), read.end()).then(this, [this](const QList<QFuture<void>> &) {
        if (const auto opened = openRoom(); !opened)
            Q_EMIT failed(opened.error());
    });
}

std::expected<void, Refusal> Session::openRoom()
{
    auto graph = m_graph.takeResult();
    if (!graph)
        return std::unexpected(graph.error());
    m_roads = *graph;
    if (m_signs.isValid()) {
        auto templates = m_signs.takeResult();
        if (!templates)
            return std::unexpected(templates.error().constFirst());
        m_signTemplates = *templates;
    }
    switch (m_options.mode) {
    case Options::Mode::Drill:
        return openDrill(m_options.log);
    case Options::Mode::Live:
        return openLive();
    case Options::Mode::Replay:
        m_seats = standardSeats();
        if (!m_replay->open(QUrl::fromLocalFile(m_options.log)))
            return std::unexpected(Refusal{u"replay.cannot_open"_s, tr("%1 can't be opened as a log.").arg(m_options.log)});
        return {};
    }
    return {};
}

ScenarioResult Session::readScenario(const QString &file) { return m_scenario.isValid() ? m_scenario.takeResult() : loadScenario(file); }

std::expected<void, Refusal> Session::openLive()
{
    m_seats = standardSeats();
    const QString file = m_options.log.isEmpty() ? logFolder(Options::Mode::Live) + u"/duty.wflog"_s : m_options.log;
    auto clock = std::make_unique<SystemClock>();
    auto ids = std::make_unique<SystemIds>(*clock);
    QString said;
    auto room = Room::open(file, std::move(clock), std::move(ids), m_seats, {{u"kind"_s, u"live"_s}}, &said);
    if (!room)
        return std::unexpected(room.error());
    m_room = std::move(*room);
    settle(*m_room);
    m_room->desk->setSeatId(m_seats.constFirst().id);
    if (auto rules = openRules(*m_room); !rules)
        return rules;
    if (auto entered = enterAssets(); !entered)
        return entered;
    m_room->keepMeasurements({.days = m_options.keepMeasurements});
    if (!m_options.gauges.isEmpty()) {
        m_gauges = std::make_unique<GaugeFeed>(*m_room, m_seats.constLast(), m_options.gauges);
        heedDoubts(*m_room);
    }
    Q_EMIT roomChanged();
    if (!said.isEmpty())
        QTimer::singleShot(0, this, [this, said] { Q_EMIT notice(said, true); });
    return {};
}

std::expected<void, Refusal> Session::openRules(Room &room)
{
    const auto plan = m_plan.takeResult();
    if (!plan)
        return std::unexpected(plan.error());
    room.commands->setAuthority(plan->authority);
    room.rules = std::make_unique<DutyRules>(*room.commands, *room.situation, *room.clock, m_seats.constLast(), room.traffic.get());
    room.rules->setPlan(*plan);
    room.rules->runByItself();
    return {};
}

void Session::pictureStands()
{
    if (std::exchange(m_pictureStands, true))
        return;
    for (Room *room : {m_room.get(), m_looking.get()}) {
        if (room)
            work(*room);
    }
}

void Session::work(Room &room) const
{
    watchRoads(room);
    QTimer::singleShot(searchAfter, room.lists.get(), [this, &room] { fillSearch(room); });
}

void Session::watchRoads(Room &room) const
{
    if (!room.traffic || m_roads.isEmpty())
        return;
    connect(room.traffic.get(), &TrafficWatch::changed, room.traffic.get(), [&room] { room.setRoads(room.traffic->report().state); });
    room.traffic->setPlaces(keyPlaces(m_city));
    room.traffic->setRoads(m_roads);
}

std::expected<void, Refusal> Session::enterAssets()
{
    if (!m_assets.isValid())
        return {};
    auto assets = m_assets.takeResult();
    if (!assets)
        return std::unexpected(asRefusal(assets.error()));
    // What the log knows already stays as it is: it may have been changed since.
    assets->removeIf([this](const Asset &asset) { return m_room->situation->record(asset.subject) != nullptr; });
    if (assets->isEmpty())
        return {};
    m_room->commands->runAll(m_seats.constLast(), assetDefinitions(*assets, &m_roads)).then(this, [this](const Commands::Outcome &outcome) {
        if (!outcome)
            Q_EMIT notice(outcome.error().text, true);
    });
    return {};
}

std::expected<void, Refusal> Session::openDrill(const QString &logFile)
{
    auto opened = DrillControl::open(*this, m_options.drill, logFile);
    if (!opened)
        return std::unexpected(opened.error());
    // The old room goes only when the pages have let go of it.
    std::shared_ptr<Room> oldRoom(m_room.release());
    std::shared_ptr<DrillControl> oldDrill(m_drill.release());
    m_drill = std::move(opened->control);
    m_room = std::move(opened->room);
    m_seats = opened->seats;
    settle(*m_room);
    m_room->desk->setSeatId(m_drill->personSeat());
    Q_EMIT roomChanged();
    connect(m_drill.get(), &DrillControl::stateChanged, this, &Session::ticked);
    connect(m_drill.get(), &DrillControl::said, this, &Session::notice);
    if (oldRoom) {
        QTimer::singleShot(0, this, [room = std::move(oldRoom), drill = std::move(oldDrill)]() mutable {
            drill.reset();
            room.reset();
        });
    }
    return {};
}

void Session::settle(Room &room)
{
    connect(room.clock.get(), &Clock::moved, this, &Session::ticked);
    connect(room.log.get(), &EventLog::failed, this, [this](const Refusal &refusal) {
        m_storageProblem = refusal.text;
        Q_EMIT notice(refusal.text, true);
        Q_EMIT ticked();
    });
    connect(room.situation.get(), &Situation::changed, this, &Session::chooseChartedPoint);
    room.setRoads(RoadState(m_roads)); // until it was looked at what is closed
    if (m_pictureStands)
        work(room);
    equip(room);
    chooseChartedPoint();
}

void Session::show(std::unique_ptr<Room> replay)
{
    const std::shared_ptr<Room> old(m_looking.release());
    m_looking = std::move(replay);
    if (m_looking)
        settle(*m_looking);
    Q_EMIT roomChanged();
    Q_EMIT ticked();
    chooseChartedPoint();
    if (old)
        QTimer::singleShot(0, this, [old] { Q_UNUSED(old); });
}

void Session::fillSearch(Room &room) const
{
    QList<SearchEntry> entries;
    for (const CityPack::RoadName &road : m_city.roadNames())
        entries << SearchEntry{.title = road.name,
                               .subtitle = {},
                               .kind = u"road"_s,
                               .subject = {},
                               .command = {},
                               .position = road.pos,
                               .hasPosition = true,
                               .aliases = {}};
    for (const CityPack::Place &place : m_city.places())
        entries << SearchEntry{.title = place.name,
                               .subtitle = {},
                               .kind = u"place"_s,
                               .subject = {},
                               .command = {},
                               .position = place.pos,
                               .hasPosition = true,
                               .aliases = {}};
    room.lists->search()->setStatic(entries);

    QList<SearchEntry> commands;
    const auto command = [&commands](const QString &title, const QString &name, const QStringList &aliases = {}) {
        commands << SearchEntry{.title = title,
                                .subtitle = {},
                                .kind = u"command"_s,
                                .subject = {},
                                .command = name,
                                .position = {},
                                .hasPosition = false,
                                .aliases = aliases};
    };
    for (const auto &[title, key] : std::initializer_list<std::pair<QString, QString>>{{tr("Go to: situation"), u"situation"_s},
                                                                                       {tr("Go to: incidents"), u"incidents"_s},
                                                                                       {tr("Go to: flood"), u"flood"_s},
                                                                                       {tr("Go to: closures"), u"closures"_s},
                                                                                       {tr("Go to: deployment"), u"deployment"_s},
                                                                                       {tr("Go to: cameras"), u"cameras"_s},
                                                                                       {tr("Go to: agencies"), u"agencies"_s},
                                                                                       {tr("Go to: exercise"), u"exercise"_s},
                                                                                       {tr("Go to: replay"), u"replay"_s},
                                                                                       {tr("Go to: log"), u"log"_s}}) {
        command(title, u"page:"_s + key, {key});
    }
    for (const auto &verb : {u"incident.report"_s, u"closure.ask"_s, u"warning.receive"_s, u"response.activate"_s, u"order.send"_s,
                             u"notice.send"_s, u"bulletin.draft"_s, u"entry.add"_s, u"rainforecast.issue"_s})
        command(verbTitle(verb), u"verb:"_s + verb, {verb});
    command(tr("Close a road"), u"closure:draw"_s, {u"closure draw"_s});
    command(tr("Plan a green corridor"), u"corridor:plan"_s, {u"corridor"_s});
    command(u"中文"_s, u"language:zh_CN"_s, {u"chinese"_s});
    command(u"English"_s, u"language:en"_s);
    room.lists->search()->setCommands(commands);
}

void Session::chooseChartedPoint()
{
    if (!m_room && !m_looking)
        return;
    const Situation &situation = *shown().situation;
    QString best;
    double depth = 0;
    const auto points = situation.records(u"floodpoint"_s);
    for (const Record *point : points) {
        if (best.isEmpty() && !point->text("gauge"_L1).isEmpty())
            best = point->subject();
        const auto sample = situation.latest(u"depth/"_s + point->id());
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

QString Session::mode() const
{
    const auto asked = isReady() ? Options::Mode::Live : m_options.mode; // what is being opened
    if (m_looking || asked == Options::Mode::Replay)
        return u"replay"_s;
    return m_drill || asked == Options::Mode::Drill ? u"drill"_s : u"live"_s;
}

QString Session::modeTitle() const
{
    const QString now = mode();
    if (now == "replay"_L1)
        return m_drill ? tr("REPLAY · EXERCISE") : tr("REPLAY");
    return now == "drill"_L1 ? tr("EXERCISE") : tr("LIVE");
}

QString Session::windowTitle() const { return tr("%1 · %2 – Watchfloor").arg(modeTitle(), cityName()); }

QString Session::logName() const { return QFileInfo(shown().file).fileName(); }

DrillControl *Session::drill() const { return m_looking ? nullptr : m_drill.get(); }

double Session::now() const { return m_room || m_looking ? static_cast<double>(shown().clock->now()) : 0; }

double Session::pace() const { return m_drill && !m_looking ? m_drill->pace() : 1; }

QString Session::clockText() const { return beijingTime(static_cast<qint64>(now())); }

QString Session::dateText() const
{
    const QLocale locale(m_language == "en"_L1 ? QLocale::English : QLocale::Chinese);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(now()), QTimeZone::fromSecondsAheadOfUtc(8 * 3600));
    return locale.toString(time, m_language == "en"_L1 ? u"ddd d MMM"_s : u"M月d日 ddd"_s);
}

QString Session::paceText() const
{
    if (m_looking || !m_drill)
        return {};
    return u"%1 · %2"_s.arg(m_drill->elapsedText(), m_drill->stateText());
}

QString Session::linkText() const
{
    if (!m_storageProblem.isEmpty())
        return tr("Not saved");
    if (m_looking)
        return tr("Read-only");
    return tr("Saved");
}

QString Session::dataAgeText() const
{
    if (!m_room && !m_looking)
        return {};
    const qint64 at = static_cast<qint64>(shown().lists->summary()->property("dataAt").toDouble());
    if (at <= 0)
        return tr("no readings");
    const qint64 age = std::max<qint64>(0, static_cast<qint64>(now()) - at) / 1000;
    return age < 60 ? tr("data %1 s old").arg(age) : tr("data %1 min old").arg(age / 60);
}

QString Session::attribution() const { return m_city.attribution(); }

bool Session::sharpTiles() const { return qGuiApp->devicePixelRatio() > 1.2; }

void Session::setLanguage(const QString &language)
{
    if (language == m_language || !applyLanguage(language))
        return;
    m_language = language;
    for (Room *room : {m_room.get(), m_looking.get()}) {
        if (room) {
            room->retranslate(m_seats);
            fillSearch(*room);
            equip(*room);
        }
    }
    if (m_drill)
        m_drill->languageChanged();
    Q_EMIT languageChanged();
    Q_EMIT roomChanged();
    Q_EMIT ticked();
}

QString Session::timeText(double utcMs) const { return utcMs > 0 ? beijingTime(static_cast<qint64>(utcMs)) : QString(); }

QString Session::span(double ms) const
{
    const auto seconds = static_cast<qint64>(std::abs(ms) / 1000);
    const qint64 hours = seconds / 3600;
    const QString rest = u"%1:%2"_s.arg(hours > 0 ? u"%1"_s.arg(seconds / 60 % 60, 2, 10, QChar(u'0')) : QString::number(seconds / 60))
                             .arg(seconds % 60, 2, 10, QChar(u'0'));
    return hours > 0 ? u"%1:%2"_s.arg(hours).arg(rest) : rest;
}

QString Session::minutes(double minutes) const
{
    const int whole = qRound(minutes);
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
}

QString Session::seatTitle(const QString &id) const
{
    for (const Seat &seat : m_seats) {
        if (seat.id == id)
            return localise(seat.name);
    }
    return id;
}

} // namespace wf
