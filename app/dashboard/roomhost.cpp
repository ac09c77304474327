// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roomhost.h"

#include "keyplaces.h"
#include "language.h"
#include "usersettings.h"

#include <QFileInfo>
#include <QLocale>
#include <QTimeZone>

#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

RoomHost::RoomHost(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_language(currentLanguage())
    , m_settings(std::make_shared<UserSettings>())
    , m_signOns(std::make_shared<SignOns>(options.mode == Options::Mode::Live ? SignOns::Memory::OverARestart : SignOns::Memory::OfThisRun,
                                          m_settings))
    , m_sound(std::make_unique<AlarmSound>(m_settings))
    , m_replay(std::make_unique<ReplayControl>(*this))
{
    connect(this, &RoomHost::roomChanged, this,
            [this] { m_sound->listenTo(m_own ? m_own->situation.get() : nullptr, [this] { return !m_drill || m_drill->isRunning(); }); });
    connect(this, &RoomHost::completed, m_sound.get(), [this] {
        if (m_own)
            m_sound->probe();
    });
    connect(this, &RoomHost::languageChanged, m_sound.get(), &AlarmSound::retranslate);
}

RoomHost::~RoomHost() { m_isLeft = true; }

int RoomHost::enter()
{
    int number = 1;
    while (m_numbers.contains(number))
        ++number;
    m_numbers.insert(number);
    return number;
}

void RoomHost::watchRoads(Room &room) const { room.watchRoads(m_city.roads(), keyPlaces(m_city.pack())); }

void RoomHost::settle(Room &room)
{
    connect(room.clock.get(), &Clock::moved, this, &RoomHost::ticked);
    connect(room.log.get(), &EventLog::failed, this, [this](const Refusal &refusal) { tell(refusal.text, true); });
    connect(room.log.get(), &EventLog::linkChanged, this, &RoomHost::ticked);
    room.setRoads(m_city.roads());
    if (m_pictureStands)
        watchRoads(room);
}

void RoomHost::show(std::unique_ptr<Room> replay)
{
    const std::shared_ptr<Room> old = std::exchange(m_looking, std::move(replay));
    if (m_looking)
        settle(*m_looking);
    Q_EMIT roomChanged();
    Q_EMIT ticked();
    if (old) // the windows have let go of it by then
        QTimer::singleShot(0, this, [old] { Q_UNUSED(old); });
}

QString RoomHost::firstSeat() const
{
    if (m_drill)
        return m_drill->personSeat();
    return m_seats.isEmpty() ? QString() : m_seats.constFirst().id;
}

const ResponsePlan *RoomHost::ownPlan() const
{
    if (m_drill) {
        const std::optional<ResponsePlan> &plan = m_drill->director().scenario().plan.whole;
        return plan ? &*plan : nullptr;
    }
    return m_own && m_own->rules ? m_own->rules->plan() : nullptr;
}

void RoomHost::heedPlan()
{
    if (const ResponsePlan *plan = ownPlan()) {
        m_limits = DutyLimits(*plan);
        m_letterhead = Letterhead::of(*plan);
    }
}

QString RoomHost::mode() const
{
    const auto asked = isReady() ? Options::Mode::Live : m_options.mode; // what is being opened
    if (m_looking || asked == Options::Mode::Replay)
        return u"replay"_s;
    return m_drill || asked == Options::Mode::Drill ? u"drill"_s : u"live"_s;
}

QString RoomHost::modeTitle() const
{
    const QString now = mode();
    if (now == "replay"_L1)
        return m_drill ? tr("REPLAY · EXERCISE") : tr("REPLAY");
    return now == "drill"_L1 ? tr("EXERCISE") : tr("LIVE");
}

QString RoomHost::behindTitle() const { return m_drill ? tr("EXERCISE") : tr("LIVE"); }

QString RoomHost::windowTitle() const { return tr("%1 · %2 – Watchfloor").arg(modeTitle(), m_city.name()); }

QString RoomHost::logName() const { return isReady() ? QFileInfo(shown().file).fileName() : QString(); }

QString RoomHost::ownMode() const { return !m_own ? QString() : m_drill ? u"drill"_s : u"live"_s; }

QString RoomHost::ownLogName() const { return m_own ? QFileInfo(m_own->file).fileName() : QString(); }

QString RoomHost::ownElapsed() const { return m_own && m_drill ? m_drill->elapsedText() : QString(); }

void RoomHost::tell(const QString &text, bool bad)
{
    if (m_isHeard)
        Q_EMIT notice(text, bad);
    else if (!m_unheard.contains(text))
        m_unheard << text;
}

void RoomHost::listen()
{
    m_isHeard = true;
    if (!m_unheard.isEmpty())
        Q_EMIT notice(std::exchange(m_unheard, {}).join(u'\n'), true);
}

DrillControl *RoomHost::drill() const { return m_looking ? nullptr : m_drill.get(); }

double RoomHost::now() const { return m_own || m_looking ? static_cast<double>(shown().clock->now()) : 0; }

double RoomHost::pace() const { return m_drill && !m_looking ? m_drill->pace() : 1; }

QString RoomHost::clockText() const { return beijingTime(static_cast<qint64>(now())); }

QString RoomHost::dateText() const
{
    const QLocale locale(m_language == "en"_L1 ? QLocale::English : QLocale::Chinese);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(now()), QTimeZone::fromSecondsAheadOfUtc(8 * 3600));
    return locale.toString(time, m_language == "en"_L1 ? u"ddd d MMM"_s : u"M月d日 ddd"_s);
}

QString RoomHost::paceText() const
{
    if (m_looking || !m_drill)
        return {};
    return u"%1 · %2"_s.arg(m_drill->elapsedText(), m_drill->stateText());
}

QString RoomHost::linkText() const
{
    if (!storageProblem().isEmpty())
        return tr("Not saved");
    if (const QString backup = backupProblem(); !backup.isEmpty())
        return backup;
    if (m_looking)
        return tr("Read-only");
    if (const qint64 ahead = m_own ? m_own->clock->aheadMs() : 0; ahead > 2000)
        return tr("Clock set back by %1: catching up").arg(span(double(ahead)));
    return tr("Saved");
}

QString RoomHost::storageProblem() const
{
    const auto trouble = m_own ? m_own->log->trouble() : std::nullopt;
    return trouble ? trouble->text : QString();
}

QString RoomHost::backupProblem() const
{
    if (!m_backup || !m_backup->isTroubled())
        return {};
    if (m_backup->lastAt() <= 0)
        return tr("No backup yet");
    return tr("Last backup %1").arg(beijingDateTime(m_backup->lastAt()).mid(5, 11)); // "07-24 04:30"
}

QString RoomHost::span(double ms)
{
    const auto seconds = static_cast<qint64>(std::abs(ms) / 1000);
    const qint64 hours = seconds / 3600;
    if (hours >= 48) // nobody counts its seconds
        return tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
    const QString rest = u"%1:%2"_s.arg(hours > 0 ? u"%1"_s.arg(seconds / 60 % 60, 2, 10, QChar(u'0')) : QString::number(seconds / 60))
                             .arg(seconds % 60, 2, 10, QChar(u'0'));
    return hours > 0 ? u"%1:%2"_s.arg(hours).arg(rest) : rest;
}

GaugeFeed *RoomHost::gauges() const { return m_looking ? nullptr : m_gauges.get(); }

void RoomHost::setLanguage(const QString &language)
{
    if (language == m_language || !applyLanguage(language))
        return;
    m_language = language;
    for (const auto &room : {m_own, m_looking}) {
        if (room)
            room->traffic->askAnew();
    }
    if (m_drill)
        m_drill->languageChanged();
    Q_EMIT m_city.retranslated();
    Q_EMIT languageChanged();
    Q_EMIT roomChanged();
    Q_EMIT ticked();
}

} // namespace wf
