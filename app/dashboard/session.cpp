// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "authority.h"
#include "columns.h"
#include "englishname.h"
#include "keyplaces.h"
#include "language.h"
#include "role.h"
#include "waterstand.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
/// Nobody searches before the first picture: what is found is made ready when it stands.
constexpr auto searchAfter = std::chrono::seconds(3);
/// What is shown of the water's past and future follows a change so much later.
constexpr auto chartAfter = std::chrono::milliseconds(150);
} // namespace

Session::Session(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_language(currentLanguage())
    , m_signOns(std::make_shared<SignOns>(options.mode == Options::Mode::Live ? SignOns::Memory::OverARestart : SignOns::Memory::OfThisRun))
    , m_sound(std::make_unique<AlarmSound>())
    , m_replay(std::make_unique<ReplayControl>(*this))
    , m_traffic(std::make_unique<TrafficBoard>())
    , m_closureDesk(std::make_unique<ClosureDesk>(*this))
{
    m_chart.setSingleShot(true);
    m_chart.setInterval(chartAfter);
    connect(&m_chart, &QTimer::timeout, this, &Session::chooseChartedPoint);
    // Before the pages ask anew for what they show.
    connect(this, &Session::roomChanged, this, [this] { m_traffic->show(shown().traffic.get(), lists()); });
    connect(this, &Session::roomChanged, this,
            [this] { m_sound->listenTo(m_room ? m_room->situation.get() : nullptr, [this] { return !m_drill || m_drill->isRunning(); }); });
    connect(this, &Session::completed, m_sound.get(), [this] {
        if (m_room)
            m_sound->probe();
    });
    connect(this, &Session::languageChanged, m_sound.get(), &AlarmSound::retranslate);
}

Session::~Session() = default;

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

void Session::settle(Room &room)
{
    connect(room.clock.get(), &Clock::moved, this, &Session::ticked);
    connect(room.log.get(), &EventLog::failed, this, [this](const Refusal &refusal) { tell(refusal.text, true); });
    connect(room.log.get(), &EventLog::linkChanged, this, &Session::ticked);
    // A chart takes long to paint: what the change is about comes first.
    connect(room.situation.get(), &Situation::changed, this, [this] {
        if (!m_chart.isActive())
            m_chart.start();
    });
    room.desk->setSignOns(m_signOns);
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
                               .aliases = englishRoadNames(road.name)};
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
    room.boards->places.setCity(entries);

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
    command(verbTitle(u"incident.update"_s), u"incident:correct"_s, {u"incident.update"_s, tr("Number of people")});
    command(tr("Close a road"), u"closure:draw"_s, {u"closure draw"_s});
    command(tr("Plan a green corridor"), u"corridor:plan"_s, {u"corridor"_s});
    command(tr("Alarm sound: volume"), u"sound:volume"_s, {u"volume"_s});
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
        const auto sample = shownReading(situation, *point, qint64(now()));
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

QString Session::behindTitle() const { return m_drill ? tr("EXERCISE") : tr("LIVE"); }

QString Session::windowTitle() const { return tr("%1 · %2 – Watchfloor").arg(modeTitle(), cityName()); }

QString Session::logName() const { return QFileInfo(shown().file).fileName(); }

QString Session::ownMode() const { return !m_room ? QString() : m_drill ? u"drill"_s : u"live"_s; }

QString Session::ownLogName() const { return m_room ? QFileInfo(m_room->file).fileName() : QString(); }

QString Session::ownElapsed() const { return m_room && m_drill ? m_drill->elapsedText() : QString(); }

QString Session::callDraft() const { return ownMode() == "live"_L1 ? m_room->file + u".call"_s : QString(); }

void Session::tell(const QString &text, bool bad)
{
    if (m_isHeard)
        Q_EMIT notice(text, bad);
    else if (!m_unheard.contains(text))
        m_unheard << text;
}

void Session::listen()
{
    m_isHeard = true;
    if (!m_unheard.isEmpty())
        Q_EMIT notice(std::exchange(m_unheard, {}).join(u'\n'), true);
}

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
    if (!storageProblem().isEmpty())
        return tr("Not saved");
    if (const QString backup = backupProblem(); !backup.isEmpty())
        return backup;
    if (m_looking)
        return tr("Read-only");
    if (const qint64 ahead = m_room ? m_room->clock->aheadMs() : 0; ahead > 2000)
        return tr("Clock set back by %1: catching up").arg(span(double(ahead)));
    return tr("Saved");
}

QString Session::storageProblem() const
{
    const auto trouble = m_room ? m_room->log->trouble() : std::nullopt;
    return trouble ? trouble->text : QString();
}

QString Session::backupProblem() const
{
    if (!m_backup || !m_backup->isTroubled())
        return {};
    if (m_backup->lastAt() <= 0)
        return tr("No backup yet");
    return tr("Last backup %1").arg(beijingDateTime(m_backup->lastAt()).mid(5, 11)); // "07-24 04:30"
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

QString Session::attribution() const
{
    return m_city.isSchematic() ? tr("Schematic map · positions %1").arg(m_city.attribution()) : m_city.attribution();
}

bool Session::sharpTiles() const { return qGuiApp->devicePixelRatio() > 1.2; }

void Session::setLanguage(const QString &language)
{
    if (language == m_language || !applyLanguage(language))
        return;
    m_language = language;
    for (Room *room : {m_room.get(), m_looking.get()}) {
        if (room) {
            room->retranslate(m_seats);
            if (room->traffic)
                room->traffic->askAnew();
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

QString Session::ago(double utcMs) const
{
    if (utcMs <= 0)
        return {};
    constexpr qint64 minute = 60'000;
    const auto age = static_cast<qint64>(now() - utcMs);
    return age < minute ? tr("just now") : tr("%1 ago").arg(spanText(age));
}

QString Session::span(double ms) const
{
    const auto seconds = static_cast<qint64>(std::abs(ms) / 1000);
    const qint64 hours = seconds / 3600;
    if (hours >= 48) // nobody counts its seconds
        return tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
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
    // What passes something on names a role where no seat of this room holds it, or somebody the plan knows.
    const auto role = roleFromKey(id);
    return role ? roleName(*role) : authorityTitle(id);
}

} // namespace wf
