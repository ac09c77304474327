// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drillcontrol.h"

#include "evaluation.h"
#include "filewriter.h"
#include "language.h"
#include "report.h"
#include "room.h"
#include "roomhost.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// The log that was named, or the last attempt in the folder of exercises.
std::expected<Attempt, Refusal> chooseAttempt(const Scenario &scenario, const Options &options, const QString &logFile)
{
    if (logFile.isEmpty())
        return lastAttempt(logFolder(Options::Mode::Drill), scenario, options.seed); // waits: on a thread beside the window's
    if (!QFileInfo::exists(logFile)) // waits: likewise
        return Attempt{.file = logFile, .changed = {}, .begun = false, .ended = false, .lastAt = 0};
    const auto log = LogStore::open(logFile, LogStore::Access::ReadOnly); // waits: on a thread beside the window's
    if (!log) // what is wrong with it is said, and dealt with, when it is opened
        return Attempt{.file = logFile, .changed = {}, .begun = false, .ended = false, .lastAt = 0};
    return readAttempt(*log, scenario, options.seed);
}

/// An exercise's report in a folder, and which files it is; waits for the disk, and lays out pages for a second, on whichever thread.
std::expected<QStringList, Refusal> writtenReport(const Scenario &scenario, const QList<Event> &events, const QString &folder,
                                                  const QString &language)
{
    QDir().mkpath(folder); // waits: on fileThread(); where there can't be one, its files say so
    const EvaluationResult result = evaluate(scenario, events);
    const QString json = folder + u"/report.json"_s;
    const QString pdf = folder + u"/report.pdf"_s;
    if (const auto written = writeReportJson(result, json); !written)
        return std::unexpected(written.error());
    return writeReportPdf(result, pdf, language).transform([&] { return QStringList{json, pdf}; });
}

} // namespace

Refusal asRefusal(const QList<Fault> &faults)
{
    QStringList lines;
    for (const Fault &fault : faults)
        lines << fault.toString();
    return {u"drill.faulty"_s, lines.join(u'\n')};
}

std::expected<DrillControl::Prepared, Refusal> DrillControl::prepare(ScenarioResult scenario, const Options &options,
                                                                     const QString &logFile)
{
    if (!scenario)
        return std::unexpected(asRefusal(scenario.error()));
    auto attempt = chooseAttempt(*scenario, options, logFile);
    if (!attempt)
        return std::unexpected(attempt.error());
    if (attempt->isDoubtful() && !options.demo.isEmpty()) { // nobody is there to be asked
        const QString file = newAttempt(QFileInfo(attempt->file).path(), *scenario); // waits: on a thread beside the window's
        *attempt = {.file = file, .changed = {}, .begun = false, .ended = false, .lastAt = 0};
    }
    auto log = OpenedLog::read(attempt->file, SystemClock().wall(), attemptMeta(*scenario, options.seed));
    if (!log)
        return std::unexpected(log.error());
    return Prepared{
        .scenario = std::make_shared<const Scenario>(*std::move(scenario)), .attempt = *std::move(attempt), .log = *std::move(log)};
}

DrillControl::Opened DrillControl::open(RoomHost &host, Prepared prepared)
{
    const auto &scenario = prepared.scenario;
    const QString said = prepared.log.notice;
    auto clock = std::make_unique<SteppedClock>(scenario->start);
    SteppedClock &stepped = *clock;
    auto ids = std::make_unique<SystemIds>(*clock);
    Opened opened{.room = Room::made(std::move(prepared.log), std::move(clock), std::move(ids), scenario->seats),
                  .control = nullptr,
                  .seats = scenario->seats};
    opened.control.reset(new DrillControl(host, scenario, *opened.room, stepped));
    if (prepared.attempt.begun)
        opened.control->takeUp();
    if (prepared.attempt.isDoubtful() && !prepared.attempt.ended)
        opened.control->m_attempt = prepared.attempt;
    if (!said.isEmpty())
        QTimer::singleShot(0, opened.control.get(), [control = opened.control.get(), said] { Q_EMIT control->said(said, true); });
    return opened;
}

DrillControl::DrillControl(RoomHost &host, std::shared_ptr<const Scenario> scenario, Room &room, SteppedClock &clock)
    : m_host(host)
    , m_scenario(std::move(scenario))
    , m_room(room)
    , m_director(std::make_unique<Director>(*m_scenario,
                                            DrillRoom{.log = *room.log,
                                                      .situation = *room.situation,
                                                      .commands = *room.commands,
                                                      .clock = clock,
                                                      .seed = host.options().seed,
                                                      .roads = &host.city().roads(),
                                                      .traffic = room.traffic.get(),
                                                      .places = {}}))
{
    for (const Seat &seat : m_scenario->seats) {
        if (m_personSeat.isEmpty() && seat.role == Role::Commander)
            m_personSeat = seat.id;
    }
    const QStringList asked = host.options().players;
    const auto all = m_scenario->seats;
    for (const Seat &seat : all) {
        const bool automatic = asked.isEmpty() ? seat.id != m_personSeat : asked.contains(u"all"_s) || asked.contains(seat.id);
        m_director->players()->setAutomatic(seat.id, automatic);
    }
    connect(m_director.get(), &Director::stateChanged, this, &DrillControl::stateChanged);
    connect(m_director.get(), &Director::ticked, this, &DrillControl::stateChanged);
    connect(m_director.get(), &Director::stageChanged, this, &DrillControl::stateChanged);
    connect(m_director.get(), &Director::speedChanged, this, &DrillControl::stateChanged);
    connect(m_director.get(), &Director::languageChanged, this, &DrillControl::stateChanged);
    connect(m_director.get(), &Director::failed, this, [this] { Q_EMIT said(m_director->error(), true); });
    connect(m_director.get(), &Director::rewindRequested, this, &DrillControl::startAnew);
}

DrillControl::~DrillControl() = default;

void DrillControl::takeUp()
{
    m_isTakingUp = true;
    m_room.log->events(0, 0).then(this, [this](const QList<Event> &before) {
        m_isTakingUp = false;
        if (!before.isEmpty())
            m_director->restore(before);
        Q_EMIT stateChanged();
    });
}

QString DrillControl::title() const { return m_director->title(); }

QString DrillControl::notice() const { return m_director->notice(); }

QString DrillControl::state() const { return m_director->state(); }

QString DrillControl::stateText() const
{
    const QString now = state();
    if (now == "ready"_L1)
        return tr("ready to start");
    if (now == "paused"_L1)
        return tr("paused");
    if (now == "ended"_L1)
        return tr("ended");
    return speed() == 0 ? tr("as fast as it goes") : u"%1×"_s.arg(speed());
}

bool DrillControl::isRunning() const { return state() == "running"_L1; }

QString DrillControl::elapsedText() const { return m_director->elapsedText(); }

int DrillControl::speed() const { return m_director->speed(); }

void DrillControl::setSpeed(int speed) { m_director->setSpeed(speed); }

QString DrillControl::stage() const { return m_director->stage(); }

QVariantList DrillControl::stages() const { return m_director->stages(); }

double DrillControl::nextInjectIn() const { return m_director->nextInjectIn(); }

QAbstractItemModel *DrillControl::injects() const { return m_director->injects(); }

QAbstractItemModel *DrillControl::expected() const { return m_director->expected(); }

int DrillControl::answered() const { return m_director->expected()->answeredCount(); }

int DrillControl::expectedCount() const { return m_director->expected()->count(); }

QVariantList DrillControl::seats() const
{
    QVariantList list;
    const auto all = m_scenario->seats;
    for (const Seat &seat : all) {
        if (seat.role == Role::System)
            continue;
        list << QVariantMap{{u"id"_s, seat.id},
                            {u"name"_s, localise(seat.name)},
                            {u"playable"_s, seat.role != Role::Control && seat.role != Role::Evaluator && seat.role != Role::Wall},
                            {u"automatic"_s, m_director->players()->isAutomatic(seat.id)}};
    }
    return list;
}

void DrillControl::setControlShown(bool shown)
{
    if (shown == m_controlShown)
        return;
    m_controlShown = shown;
    Q_EMIT controlShownChanged();
}

void DrillControl::languageChanged()
{
    m_director->retranslate();
    Q_EMIT seatsChanged();
}

double DrillControl::pace() const { return isRunning() ? std::max(1, speed()) : 0; }

QString DrillControl::doubt() const
{
    if (!m_attempt)
        return {};
    return tr("%1, stopped at %2, was begun with another form of this exercise. Changed since: %3. What was done in it is scored against "
              "what "
              "stands in the files now.")
        .arg(QFileInfo(m_attempt->file).fileName(), elapsedText(), changedText(m_attempt->changed));
}

bool DrillControl::holds()
{
    if (m_attempt && !m_isReopening)
        Q_EMIT doubted();
    return m_attempt.has_value() || m_isTakingUp || m_isReopening;
}

void DrillControl::goOn()
{
    m_attempt.reset();
    Q_EMIT stateChanged();
}

void DrillControl::beginAnew()
{
    if (!m_attempt || std::exchange(m_isReopening, true)) // pressed twice it would open one file twice
        return;
    const auto work = [folder = QFileInfo(m_room.file).absolutePath(), scenario = m_scenario] {
        return newAttempt(folder, *scenario); // waits: on ownFileThread()
    };
    whenAnswered(QtConcurrent::run(ownFileThread(), work), this, [this](const QString &file) { reopen(file); });
}

void DrillControl::toggle()
{
    if (holds())
        return;
    if (state() == "ready"_L1)
        m_director->start();
    else if (isRunning())
        m_director->pause();
    else
        m_director->resume();
}

void DrillControl::stepToNextInject()
{
    if (!holds())
        m_director->stepToNextInject();
}

void DrillControl::rewind(const QString &stage)
{
    if (!holds())
        m_director->rewindToStage(stage);
}

void DrillControl::setAutomatic(const QString &seat, bool automatic)
{
    m_director->players()->setAutomatic(seat, automatic);
    Q_EMIT seatsChanged();
}

void DrillControl::sit(const QString &seat)
{
    m_personSeat = seat;
    setAutomatic(seat, false);
}

void DrillControl::startAnew(const QString &stage, qint64 at)
{
    Q_UNUSED(stage);
    if (std::exchange(m_isReopening, true))
        return;
    // By the log that is open: whoever opened and closed its file beside it would take its locks away.
    whenAnswered(m_room.log->copyUntil(at), this, [this](const std::expected<QString, Refusal> &copy) {
        if (copy)
            return reopen(*copy);
        m_isReopening = false;
        Q_EMIT said(copy.error().text, true);
    });
}

void DrillControl::reopen(const QString &logFile)
{
    // This object goes with its room.
    m_host.openDrillLater(logFile, [host = &m_host, control = QPointer<DrillControl>(this)](const Refusal &refusal) {
        if (control)
            control->m_isReopening = false;
        host->tell(refusal.text, true);
    });
}

void DrillControl::writeReport(const QString &folder)
{
    const QString target = folder.isEmpty()
        ? QFileInfo(m_room.file).absolutePath() + u'/' + QFileInfo(m_room.file).completeBaseName() + u"-report"_s
        : folder;
    whenAnswered(m_room.log->events(0, 0), this, [this, target](const QList<Event> &events) {
        const auto work = [scenario = m_scenario, events, target, language = currentLanguage()] {
            return writtenReport(*scenario, events, target, language);
        };
        onFileThread(work, this, [this, target](const std::expected<QStringList, Refusal> &files) {
            if (!files) {
                Q_EMIT said(files.error().text, true);
                return;
            }
            Q_EMIT reportWritten(*files);
            Q_EMIT said(tr("The report was written to %1.").arg(target), false);
        });
    });
}

} // namespace wf
