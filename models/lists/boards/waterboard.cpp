// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterboard.h"

#include "columns.h"
#include "gaugewatch.h"
#include "noticedrafts.h"
#include "waterstand.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {
constexpr int soonMs = 150; ///< readings of several gauges come together
constexpr qint64 staleMs = 60'000; ///< of the log's clock: a forecast is made anew at least so often
} // namespace

WaterBoard::WaterBoard(Lists &lists, QObject *parent)
    : QObject(parent)
    , m_lists(lists)
    , m_past(lists.situation(), lists.log())
    , m_outlook(new OutlookModel(this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &WaterBoard::ask);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &WaterBoard::take);
    connect(&lists.situation(), &Situation::changed, this, &WaterBoard::follow);
    connect(&lists, &Lists::measured, this, [this](const QList<Sample> &samples) {
        if (std::ranges::any_of(samples, isOfWater, &Sample::series))
            askSoon();
    });
    connect(&lists, &Lists::nowChanged, this, [this] {
        if (std::abs(m_lists.now() - m_askedAt) >= staleMs)
            askSoon();
    });
    connect(&m_past, &WaterPast::loaded, this, &WaterBoard::askSoon);
    m_past.load(lists.now());
    askSoon();
}

WaterBoard::~WaterBoard() = default; // what is being worked out has copies only, and nobody waits for it

void WaterBoard::follow(const ChangeSet &changes)
{
    if (changes.reset) {
        m_past.load(m_lists.now());
        askSoon();
        return;
    }
    const auto matters = [](const QString &subject) {
        return subject.startsWith("floodpoint/"_L1) || subject.startsWith("rainstation/"_L1) || subject.startsWith("rainforecast/"_L1)
            || subject.startsWith("warning/"_L1);
    };
    for (const QStringList *subjects : {&changes.added, &changes.changed, &changes.removed}) {
        if (std::ranges::any_of(*subjects, matters)) {
            askSoon();
            return;
        }
    }
}

void WaterBoard::askSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

WaterQuestion WaterBoard::question() const
{
    WaterQuestion question;
    question.now = m_upTo;
    const Situation &situation = m_lists.situation();
    const QList<const Record *> points = situation.records(u"floodpoint"_s);
    for (const Record *point : points) {
        const QString series = "depth/"_L1 + point->id();
        question.points.append({*point, m_past.samples(series, m_upTo), situation.latest(series), shownReading(situation, *point, m_upTo)});
    }
    question.stations = stationsAt(situation, m_past, m_upTo);
    if (const Record *warning = gravestWarning(situation, m_upTo); warning && warning->text("type"_L1) == "rainstorm"_L1)
        question.warningColor = warning->text("color"_L1);
    for (const Record *record : situation.records(u"rainforecast"_s)) {
        if (const auto forecast = rainForecastOf(*record))
            question.forecasts.append(*forecast);
    }
    return question;
}

void WaterBoard::ask()
{
    m_soon.stop();
    if (m_watcher.isRunning()) {
        m_again = true;
        return;
    }
    m_askedAt = m_lists.now(); // which beats once a second only
    m_upTo = m_past.momentAt(m_askedAt);
    m_watcher.setFuture(QtConcurrent::run(answerWater, question()));
}

void WaterBoard::take()
{
    m_answers = m_watcher.result();
    ++m_revision;
    m_outlook->take(m_answers);
    Q_EMIT changed();
    if (std::exchange(m_again, false))
        askSoon();
}

const PointOutlook *WaterBoard::outlookOf(const QString &subject) const
{
    const auto found = m_answers.constFind(subject);
    return found == m_answers.constEnd() ? nullptr : &*found;
}

QVariantMap WaterBoard::forecast(const QString &subject) const
{
    const PointOutlook *outlook = outlookOf(subject);
    if (!outlook)
        return {{u"known"_s, false}, {u"problem"_s, QString()}, {u"sentences"_s, QStringList()}};
    const ForecastPoint *peak = outlook->peak();
    return {{u"known"_s, outlook->problem.isEmpty()},
            {u"problem"_s, outlook->problem},
            {u"sentences"_s, crossingSentences(*outlook)},
            {u"closeText"_s, closeTimeText(*outlook)},
            {u"basis"_s, outlook->problem.isEmpty() ? forecastBasis(*outlook) : QString()},
            {u"peakCm"_s, peak ? peak->cm : -1.0},
            {u"peakAt"_s, peak ? double(peak->at) : 0.0}};
}

QString WaterBoard::gaugeDoubt(const QString &subject) const
{
    const PointOutlook *outlook = outlookOf(subject);
    return outlook && outlook->doubt && !outlook->isDoubtful ? outlook->doubt->text() : QString();
}

} // namespace wf
