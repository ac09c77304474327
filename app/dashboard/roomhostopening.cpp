// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets.h"
#include "columns.h"
#include "planfile.h"
#include "roomhost.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

std::expected<void, Refusal> RoomHost::open()
{
    return openCity().and_then([this] { return openRoom(); });
}

std::expected<void, Refusal> RoomHost::openCity() { return m_city.open(m_options.city); }

void RoomHost::readFiles()
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

QFuture<void> RoomHost::filesRead()
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

std::expected<void, Refusal> RoomHost::takeFiles()
{
    auto graph = m_graph.takeResult();
    if (!graph)
        return std::unexpected(graph.error());
    m_city.setRoads(*graph);
    if (m_signs.isValid()) {
        auto templates = m_signs.takeResult();
        if (!templates)
            return std::unexpected(templates.error().constFirst());
        m_city.setSignTemplates(*templates);
    }
    // A log does not say whose it is. Where its plan can't be read it is shown all the same.
    if (m_options.mode == Options::Mode::Replay && m_plan.isValid()) {
        if (const auto plan = m_plan.takeResult())
            m_letterhead = Letterhead::of(*plan);
    }
    return {};
}

std::expected<void, Refusal> RoomHost::openRoom()
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

Refusal RoomHost::noReplay() const { return {u"replay.cannot_open"_s, tr("%1 can't be opened as a log.").arg(m_options.log)}; }

ScenarioResult RoomHost::readScenario()
{
    if (m_scenario.isValid())
        return m_scenario.takeResult();
    return loadScenario(m_options.drill); // waits: only tests open at once (open()), the program does later (openLater())
}

std::expected<OpenedLog, Refusal> RoomHost::readDuty(const Options &options, const OpenedLog::Progress &progress)
{
    const QString file = options.log.isEmpty() ? logFolder(Options::Mode::Live) + u"/duty.wflog"_s : options.log;
    return OpenedLog::read(file, SystemClock().wall(), {{u"kind"_s, u"live"_s}}, progress, options.keepHours * WorkingSet::HourMs);
}

void RoomHost::takeDuty(OpenedLog log)
{
    m_seats = standardSeats();
    const QString said = log.notice;
    const QString identity = log.installation;
    const QString place = log.place;
    auto clock = std::make_unique<SystemClock>();
    auto ids = std::make_unique<SystemIds>(*clock);
    m_own = Room::made(std::move(log), std::move(clock), std::move(ids), m_seats);
    m_signOns->setLog(place, identity);
    settle(*m_own);
    Q_EMIT roomChanged();
    if (!said.isEmpty())
        tell(said, true);
}

void RoomHost::setComplete()
{
    if (!std::exchange(m_complete, true))
        Q_EMIT completed();
}

std::expected<void, Refusal> RoomHost::takeUpDuty()
{
    if (auto rules = openRules(); !rules)
        return rules;
    if (auto entered = enterAssets(); !entered)
        return entered;
    m_own->keepMeasurements({.days = m_options.keepMeasurements});
    if (!m_options.gauges.isEmpty()) {
        const FeedRoom room{*m_own->clock, *m_own->log, *m_own->situation};
        m_gauges = std::make_unique<GaugeFeed>(room, *m_own->program, m_options.gauges);
        connect(this, &RoomHost::languageChanged, m_gauges.get(), &Feed::retranslate);
        m_gauges->start();
        m_own->judgeGauges();
        connect(this, &RoomHost::languageChanged, m_own->gauges.get(), &GaugeWatch::ask);
    }
    backUpEachNight();
    heedPlan();
    Q_EMIT furnished();
    Q_EMIT roomChanged();
    setComplete();
    return {};
}

void RoomHost::backUpEachNight()
{
    if (m_options.backup.isEmpty())
        return;
    const NightlyBackup::Plan plan{.folder = m_options.backup, .keep = m_options.backupKeep, .minute = m_options.backupMinute};
    m_backup = std::make_unique<NightlyBackup>(m_own->file, plan, *m_own->clock);
    connect(m_backup.get(), &NightlyBackup::changed, this, &RoomHost::ticked);
    connect(m_backup.get(), &NightlyBackup::failed, this,
            [this](const Refusal &refusal) { tell(tr("No backup of the log was made: %1").arg(refusal.text), true); });
    m_backup->begin();
}

std::expected<void, Refusal> RoomHost::openRules()
{
    const auto plan = m_plan.takeResult();
    if (!plan)
        return std::unexpected(plan.error());
    tellStrangePlan(m_options.plan, plan->city);
    m_own->workBy(*plan);
    return {};
}

void RoomHost::tellStrangers(const QString &file, const QList<Asset> &assets)
{
    const AssetPlaces places = assetPlaces(assets, m_city.pack().bounds());
    if (places.placed > 0 && places.isElsewhere())
        tell(tr("%1 is for another city: %2 of its %3 positions lie outside the map of %4.")
                 .arg(QFileInfo(file).fileName())
                 .arg(places.outside)
                 .arg(places.placed)
                 .arg(m_city.name()),
             true);
}

void RoomHost::tellDiffering(const QString &file, const QList<Asset> &assets)
{
    const QStringList subjects = differingAssets(assets, *m_own->situation, &m_city.roads());
    if (subjects.isEmpty())
        return;
    constexpr qsizetype named = 3;
    QStringList names;
    for (const QString &subject : subjects.first(std::min(named, subjects.size())))
        names.append(recordTitle(*m_own->situation, subject));
    const QString which = names.join(tr(", ")) + (subjects.size() > named ? u" …"_s : QString());
    tell(tr("%n record(s) of %1 differ from the log and were not taken over: %2. The log's own go on; to change one, find it with Ctrl+K "
            "and configure it or define it anew.",
            nullptr, int(subjects.size()))
             .arg(QFileInfo(file).fileName(), which),
         true);
}

void RoomHost::tellStrangePlan(const QString &file, const QJsonObject &city)
{
    if (!city.isEmpty() && !m_city.pack().isCalled(city))
        tell(tr("%1 is the plan of %2, not of %3.").arg(QFileInfo(file).fileName(), localise(city), m_city.name()), true);
}

std::expected<void, Refusal> RoomHost::enterAssets()
{
    if (!m_assets.isValid())
        return {};
    auto assets = m_assets.takeResult();
    if (!assets)
        return std::unexpected(asRefusal(assets.error()));
    tellStrangers(m_options.assets, *assets);
    tellDiffering(m_options.assets, *assets);
    const auto enter = [this, room = m_own.get(), all = std::move(*assets)] {
        if (!room->program->isHeld())
            return; // whoever holds the seat enters his own
        // What the log knows already stays as it is: it may have been changed since.
        QList<Asset> unknown = all;
        unknown.removeIf([room](const Asset &asset) { return room->situation->record(asset.subject) != nullptr; });
        if (unknown.isEmpty())
            return;
        room->program->run(assetDefinitions(unknown, &m_city.roads())).then(this, [this](const Commands::Outcome &outcome) {
            if (!outcome)
                tell(outcome.error().text, true);
        });
    };
    enter();
    connect(m_own->program.get(), &ProgramSeat::heldChanged, this, enter);
    return {};
}

std::expected<void, Refusal> RoomHost::openDrill(const QString &logFile)
{
    return DrillControl::prepare(readScenario(), m_options, logFile).transform([this](DrillControl::Prepared prepared) {
        takeDrill(std::move(prepared));
    });
}

void RoomHost::takeDrill(DrillControl::Prepared prepared)
{
    DrillControl::Opened opened = DrillControl::open(*this, std::move(prepared));
    // The old exercise goes only when the windows have let go of it.
    std::shared_ptr<Room> oldRoom = std::exchange(m_own, std::move(opened.room));
    std::shared_ptr<DrillControl> oldDrill(m_drill.release());
    m_drill = std::move(opened.control);
    m_seats = opened.seats;
    settle(*m_own);
    heedPlan();
    Q_EMIT roomChanged();
    Q_EMIT ticked();
    setComplete();
    connect(m_drill.get(), &DrillControl::stateChanged, this, &RoomHost::ticked);
    connect(m_drill.get(), &DrillControl::said, this, &RoomHost::tell);
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
