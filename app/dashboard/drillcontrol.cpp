// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drillcontrol.h"

#include "evaluation.h"
#include "headlessdrill.h"
#include "language.h"
#include "report.h"
#include "room.h"
#include "session.h"

#include <QDir>
#include <QFileInfo>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// The last attempt at this exercise that has not ended, or the name of a new one.
QString chooseLog(const QString &drillFile)
{
    const QDir folder(logFolder(Options::Mode::Drill));
    const QString base = QFileInfo(drillFile).completeBaseName();
    const auto attempts = folder.entryInfoList({base + u"*.wflog"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &attempt : attempts) {
        const auto store = LogStore::open(attempt.absoluteFilePath(), LogStore::Access::ReadOnly);
        if (!store)
            continue;
        Situation situation;
        situation.begin(store->opening());
        const auto exercises = situation.records(u"exercise"_s);
        if (exercises.isEmpty() || exercises.last()->state() != "ended"_L1)
            return attempt.absoluteFilePath();
    }
    QString name = folder.filePath(base + u".wflog"_s);
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = folder.filePath(u"%1-%2.wflog"_s.arg(base).arg(i));
    return name;
}

} // namespace

Refusal asRefusal(const QList<Fault> &faults)
{
    QStringList lines;
    for (const Fault &fault : faults)
        lines << fault.toString();
    return {u"drill.faulty"_s, lines.join(u'\n')};
}

std::expected<DrillControl::Opened, Refusal> DrillControl::open(Session &session, const QString &drillFile, const QString &logFile)
{
    auto read = session.readScenario(drillFile);
    if (!read)
        return std::unexpected(asRefusal(read.error()));
    const auto scenario = std::make_shared<const Scenario>(std::move(*read));
    auto clock = std::make_unique<SteppedClock>(scenario->start);
    auto ids = std::make_unique<SystemIds>(*clock);
    const QHash<QString, QString> meta{
        {u"kind"_s, u"drill"_s}, {u"drill"_s, QFileInfo(drillFile).fileName()}, {u"seed"_s, QString::number(session.options().seed)}};
    QString said;
    auto room
        = Room::open(logFile.isEmpty() ? chooseLog(drillFile) : logFile, std::move(clock), std::move(ids), scenario->seats, meta, &said);
    if (!room)
        return std::unexpected(room.error());
    Opened opened{.room = std::move(*room), .control = nullptr, .seats = scenario->seats};
    opened.control.reset(new DrillControl(session, scenario, *opened.room));
    if (const auto before = opened.room->log->events(0, 0).result(); !before.isEmpty())
        opened.control->m_director->restore(before);
    if (!said.isEmpty())
        QTimer::singleShot(0, opened.control.get(), [control = opened.control.get(), said] { Q_EMIT control->said(said, true); });
    return opened;
}

DrillControl::DrillControl(Session &session, std::shared_ptr<const Scenario> scenario, Room &room)
    : m_session(session)
    , m_scenario(std::move(scenario))
    , m_room(room)
    , m_director(std::make_unique<Director>(*m_scenario,
                                            DrillRoom{.log = *room.log,
                                                      .situation = *room.situation,
                                                      .commands = *room.commands,
                                                      .clock = static_cast<SteppedClock &>(*room.clock),
                                                      .seed = session.options().seed,
                                                      .roads = &session.roads(),
                                                      .traffic = room.traffic.get(),
                                                      .places = {}}))
{
    for (const Seat &seat : m_scenario->seats) {
        if (m_personSeat.isEmpty() && seat.role == Role::Commander)
            m_personSeat = seat.id;
    }
    const QStringList asked = session.options().players;
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

void DrillControl::toggle()
{
    if (state() == "ready"_L1)
        m_director->start();
    else if (isRunning())
        m_director->pause();
    else
        m_director->resume();
}

void DrillControl::stepToNextInject() { m_director->stepToNextInject(); }

void DrillControl::rewind(const QString &stage) { m_director->rewindToStage(stage); }

void DrillControl::setAutomatic(const QString &seat, bool automatic)
{
    m_director->players()->setAutomatic(seat, automatic);
    Q_EMIT seatsChanged();
}

void DrillControl::sit(const QString &seat)
{
    m_personSeat = seat;
    m_room.desk->setSeatId(seat);
    setAutomatic(seat, false);
}

void DrillControl::startAnew(const QString &stage, qint64 at)
{
    Q_UNUSED(stage);
    const auto copy = copyAttempt(m_room.file, at);
    if (!copy) {
        Q_EMIT said(copy.error().text, true);
        return;
    }
    // This object goes with its room: nothing of it is used after openDrill().
    Session &session = m_session;
    QTimer::singleShot(0, &session, [&session, file = *copy] {
        if (const auto opened = session.openDrill(file); !opened)
            Q_EMIT session.notice(opened.error().text, true);
    });
}

void DrillControl::writeReport(const QString &folder)
{
    const QString target = folder.isEmpty()
        ? QFileInfo(m_room.file).absolutePath() + u'/' + QFileInfo(m_room.file).completeBaseName() + u"-report"_s
        : folder;
    QDir().mkpath(target);
    m_room.log->events(0, 0).then(this, [this, target](const QList<Event> &events) {
        const EvaluationResult result = evaluate(*m_scenario, events);
        const QString json = target + u"/report.json"_s;
        const QString pdf = target + u"/report.pdf"_s;
        for (const auto &written : {writeReportJson(result, json), writeReportPdf(result, pdf, currentLanguage())}) {
            if (!written) {
                Q_EMIT said(written.error().text, true);
                return;
            }
        }
        Q_EMIT reportWritten({json, pdf});
        Q_EMIT said(tr("The report was written to %1.").arg(target), false);
    });
}

} // namespace wf
