// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planfile.h"
#include "session.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace wf {

using namespace Qt::StringLiterals;

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
    const MapSource source{m_city.file(), m_city.contentHash(), m_city.attribution(), m_city.bounds(), m_city.isSchematic()};
    if (auto port = m_tiles.start(source); !port)
        return std::unexpected(port.error());
    return {};
}

void Session::readFiles()
{
    // One after the other: the cores that are left are the window's.
    m_reader.setMaxThreadCount(1);
    const auto read = [this](const auto &reader, const QString &file) { return QtConcurrent::run(&m_reader, reader, file); };
    if (m_options.mode == Options::Mode::Drill)
        m_scenario = read(loadScenario, m_options.drill);
    m_graph = read(RoadGraph::fromPack, m_options.city);
    if (!m_options.signs.isEmpty())
        m_signs = read(SignTemplates::load, m_options.signs);
    if (m_options.mode == Options::Mode::Drill)
        return; // its scenario names its own
    m_plan = read(ResponsePlan::load, m_options.plan);
    if (m_options.mode != Options::Mode::Live)
        return;
    if (!m_options.assets.isEmpty())
        m_assets = read(loadAssets, m_options.assets);
}

QFuture<void> Session::filesRead()
{
    QList<QFuture<void>> files{QFuture<void>(m_graph)};
    const auto wait = [&files](const auto &future) {
        if (future.isValid())
            files << QFuture<void>(future);
    };
    wait(m_scenario);
    wait(m_signs);
    wait(m_plan);
    wait(m_assets);
    return QtFuture::whenAll(files.begin(), files.end()).then([](const QList<QFuture<void>> &) { });
}

std::expected<void, Refusal> Session::takeFiles()
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
    // A log does not say whose it is. Where its plan can't be read it is shown all the same.
    if (m_options.mode == Options::Mode::Replay && m_plan.isValid()) {
        if (const auto plan = m_plan.takeResult())
            m_letterhead = Letterhead::of(*plan);
    }
    return {};
}

std::expected<void, Refusal> Session::openRoom()
{
    if (!m_graph.isValid())
        readFiles();
    if (const auto taken = takeFiles(); !taken)
        return taken;
    switch (m_options.mode) {
    case Options::Mode::Drill:
        return openDrill(m_options.log);
    case Options::Mode::Live:
        return readDuty(m_options).and_then([this](OpenedLog log) {
            takeDuty(std::move(log));
            return takeUpDuty();
        });
    case Options::Mode::Replay:
        m_seats = standardSeats();
        if (!m_replay->open(QUrl::fromLocalFile(m_options.log)))
            return std::unexpected(noReplay());
        setComplete();
        return {};
    }
    return {};
}

Refusal Session::noReplay() const { return {u"replay.cannot_open"_s, tr("%1 can't be opened as a log.").arg(m_options.log)}; }

ScenarioResult Session::readScenario()
{
    if (m_scenario.isValid())
        return m_scenario.takeResult();
    return loadScenario(m_options.drill); // waits: only tests open at once (open()), the program does later (openLater())
}

std::expected<OpenedLog, Refusal> Session::readDuty(const Options &options)
{
    const QString file = options.log.isEmpty() ? logFolder(Options::Mode::Live) + u"/duty.wflog"_s : options.log;
    return OpenedLog::read(file, SystemClock().wall(), {{u"kind"_s, u"live"_s}});
}

void Session::takeDuty(OpenedLog log)
{
    m_seats = standardSeats();
    const QString said = log.notice;
    auto clock = std::make_unique<SystemClock>();
    auto ids = std::make_unique<SystemIds>(*clock);
    m_room = Room::made(std::move(log), std::move(clock), std::move(ids), m_seats);
    m_signOns->setLog(m_room->file);
    settle(*m_room);
    m_room->desk->setSeatId(m_seats.constFirst().id);
    Q_EMIT roomChanged();
    if (!said.isEmpty())
        tell(said, true);
}

void Session::setComplete()
{
    if (!std::exchange(m_complete, true))
        Q_EMIT completed();
}

std::expected<void, Refusal> Session::takeUpDuty()
{
    if (auto rules = openRules(*m_room); !rules)
        return rules;
    if (auto entered = enterAssets(); !entered)
        return entered;
    m_room->keepMeasurements({.days = m_options.keepMeasurements});
    if (!m_options.gauges.isEmpty())
        m_gauges = std::make_unique<GaugeFeed>(*m_room, m_seats.constLast(), m_options.gauges);
    backUpEachNight();
    hand(*m_room);
    if (m_looking)
        hand(*m_looking);
    heedDoubts(*m_room);
    Q_EMIT roomChanged();
    setComplete();
    return {};
}

void Session::backUpEachNight()
{
    if (m_options.backup.isEmpty())
        return;
    const NightlyBackup::Plan plan{.folder = m_options.backup, .keep = m_options.backupKeep, .minute = m_options.backupMinute};
    m_backup = std::make_unique<NightlyBackup>(m_room->file, plan, *m_room->clock);
    connect(m_backup.get(), &NightlyBackup::changed, this, &Session::ticked);
    connect(m_backup.get(), &NightlyBackup::failed, this,
            [this](const Refusal &refusal) { tell(tr("No backup of the log was made: %1").arg(refusal.text), true); });
    m_backup->begin();
}

std::expected<void, Refusal> Session::openRules(Room &room)
{
    const auto plan = m_plan.takeResult();
    if (!plan)
        return std::unexpected(plan.error());
    tellStrangePlan(m_options.plan, plan->city);
    room.commands->setAuthority(plan->authority);
    room.rules = std::make_unique<DutyRules>(*room.commands, *room.situation, *room.clock, m_seats.constLast(), room.traffic.get());
    room.rules->setPlan(*plan);
    room.rules->runByItself();
    return {};
}

void Session::tellStrangers(const QString &file, const QList<Asset> &assets)
{
    const AssetPlaces places = assetPlaces(assets, m_city.bounds());
    if (places.placed > 0 && places.isElsewhere())
        tell(tr("%1 is for another city: %2 of its %3 positions lie outside the map of %4.")
                 .arg(QFileInfo(file).fileName())
                 .arg(places.outside)
                 .arg(places.placed)
                 .arg(m_city.name()),
             true);
}

void Session::tellStrangePlan(const QString &file, const QJsonObject &city)
{
    if (!city.isEmpty() && !m_city.isCalled(city))
        tell(tr("%1 is the plan of %2, not of %3.").arg(QFileInfo(file).fileName(), localise(city), m_city.name()), true);
}

std::expected<void, Refusal> Session::enterAssets()
{
    if (!m_assets.isValid())
        return {};
    auto assets = m_assets.takeResult();
    if (!assets)
        return std::unexpected(asRefusal(assets.error()));
    tellStrangers(m_options.assets, *assets);
    // What the log knows already stays as it is: it may have been changed since.
    assets->removeIf([this](const Asset &asset) { return m_room->situation->record(asset.subject) != nullptr; });
    if (assets->isEmpty())
        return {};
    m_room->commands->runAll(m_seats.constLast(), assetDefinitions(*assets, &m_roads)).then(this, [this](const Commands::Outcome &outcome) {
        if (!outcome)
            tell(outcome.error().text, true);
    });
    return {};
}

std::expected<void, Refusal> Session::openDrill(const QString &logFile)
{
    return DrillControl::prepare(readScenario(), m_options, logFile).transform([this](DrillControl::Prepared prepared) {
        takeDrill(std::move(prepared));
    });
}

void Session::takeDrill(DrillControl::Prepared prepared)
{
    DrillControl::Opened opened = DrillControl::open(*this, std::move(prepared));
    // The old room goes only when the pages have let go of it.
    std::shared_ptr<Room> oldRoom(m_room.release());
    std::shared_ptr<DrillControl> oldDrill(m_drill.release());
    m_drill = std::move(opened.control);
    m_room = std::move(opened.room);
    m_seats = opened.seats;
    settle(*m_room);
    m_room->desk->setSeatId(m_drill->personSeat());
    Q_EMIT roomChanged();
    Q_EMIT ticked();
    setComplete();
    connect(m_drill.get(), &DrillControl::stateChanged, this, &Session::ticked);
    connect(m_drill.get(), &DrillControl::said, this, &Session::tell);
    tellStrangers(m_options.drill, m_drill->director().scenario().assets);
    if (const Plan &plan = m_drill->director().scenario().plan; !plan.city.isEmpty())
        tellStrangePlan(plan.file, plan.city.json());
    if (oldRoom) {
        QTimer::singleShot(0, this, [room = std::move(oldRoom), drill = std::move(oldDrill)]() mutable {
            drill.reset();
            room.reset();
        });
    }
}

} // namespace wf
