// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nightlybackup.h"

#include "keptfile.h"
#include "logbackup.h"
#include "sqldatabase.h"

#include <QJsonObject>

#include <atomic>
#include <cstdlib>
#include <expected>
#include <optional>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 HourMs = 60 * MinuteMs;
constexpr qint64 DayMs = 24 * HourMs;
constexpr qint64 BeijingMs = 8 * HourMs;
constexpr qint64 MissedMs = 36 * HourMs;
/// A disk that does not answer is not waited for any longer when the program ends.
constexpr unsigned long LeaveMs = 5000;

QString memoryOf(const QString &file) { return file + u".backup"_s; }

} // namespace

/// What a thread was asked to do, and what came of it; it outlives both that thread and who asked.
struct NightlyBackup::Round {
    QString file;
    Plan plan;
    qint64 at = 0;
    std::atomic<bool> isLeft = false;
    std::expected<NightlyRound, Refusal> done = std::unexpected(Refusal());
};

NightlyBackup::NightlyBackup(const QString &file, const Plan &plan, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_plan(plan)
    , m_clock(clock)
    , m_beganAt(clock.wall())
{
    const QJsonObject said = keptFile(memoryOf(file));
    if (said.value("folder"_L1).toString() == m_plan.folder)
        m_lastAt = said.value("at"_L1).toInteger();
    m_timer.setInterval(int(MinuteMs));
    connect(&m_timer, &QTimer::timeout, this, &NightlyBackup::look);
}

NightlyBackup::~NightlyBackup()
{
    if (!m_thread)
        return;
    m_round->isLeft = true;
    if (m_thread->wait(LeaveMs)) // waits: as the program ends, so that half a backup is taken away again
        keep(*m_round);
    else
        (void)m_thread.release(); // it ends with the process
}

void NightlyBackup::keep(const Round &round)
{
    if (round.done) // where that can't be written it is the log's own folder, whose trouble is said elsewhere
        keepFile(memoryOf(round.file), {{u"folder"_s, round.plan.folder}, {u"at"_s, round.at}});
}

void NightlyBackup::begin() { m_timer.start(); }

qint64 NightlyBackup::dueAt(qint64 now) const
{
    const qint64 today = (now + BeijingMs) / DayMs * DayMs - BeijingMs + m_plan.minute * MinuteMs;
    return today <= now ? today : today - DayMs;
}

void NightlyBackup::look()
{
    if (std::exchange(m_wasTroubled, isTroubled()) != isTroubled())
        Q_EMIT changed(); // it has grown too old meanwhile
    const qint64 now = m_clock.wall();
    if (m_lastAt > now + DayMs) // the machine's clock was wrong then, or is now: at a start, or corrected meanwhile
        m_lastAt = 0;
    const bool isDue = m_lastAt < dueAt(now);
    const bool waits = m_triedAt > 0 && std::abs(now - m_triedAt) < HourMs;
    if (isRunning() || !isDue || waits)
        return;
    m_triedAt = now;
    m_round = std::make_shared<Round>();
    m_round->file = m_file;
    m_round->plan = m_plan;
    m_round->at = now;
    m_thread.reset(QThread::create([round = m_round] {
        const SqlStop stop(round->isLeft);
        round->done = backUpNightly(round->file, round->plan.folder, round->plan.keep, round->at);
    }));
    m_thread->setObjectName(QLatin1StringView("backup"));
    connect(m_thread.get(), &QThread::finished, this, &NightlyBackup::finish);
    m_thread->start(QThread::LowPriority);
}

void NightlyBackup::finish()
{
    m_thread->wait(); // it has come to its end, and is about to be gone
    m_thread.release()->deleteLater();
    const std::shared_ptr<Round> round = std::exchange(m_round, nullptr);
    keep(*round);
    std::optional<Refusal> refusal;
    if (round->done) {
        m_lastAt = round->at;
        m_triedAt = 0;
        refusal = round->done->trouble;
    } else {
        refusal = round->done.error();
    }
    m_hasFailed = refusal.has_value();
    m_wasTroubled = isTroubled();
    const QString reason = refusal ? refusal->text : QString();
    const bool isNews = std::exchange(m_told, reason) != reason;
    Q_EMIT changed();
    if (refusal && isNews)
        Q_EMIT failed(*refusal);
}

bool NightlyBackup::isTroubled() const
{
    const qint64 since = m_lastAt > 0 ? m_lastAt : m_beganAt;
    return m_hasFailed || m_clock.wall() - since > MissedMs;
}

} // namespace wf
