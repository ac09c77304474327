// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterboard.h"

#include "columns.h"
#include "noticedrafts.h"
#include "waterscan.h"
#include "waterstand.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace wf {

namespace {
constexpr int soonMs = 150; ///< readings of several gauges come together
constexpr qint64 staleMs = 60'000; ///< of the log's clock: a forecast is made anew at least so often
} // namespace

WaterBoard::WaterBoard(Lists &lists, QObject *parent)
    : QObject(parent)
    , m_lists(lists)
    , m_outlook(new OutlookModel(this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &WaterBoard::ask);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &WaterBoard::take);
    connect(&lists.situation(), &Situation::changed, this, &WaterBoard::follow);
    connect(&lists, &Lists::measured, this, [this](const QList<Sample> &samples) {
        const auto isWater
            = [](const Sample &sample) { return sample.series.startsWith("depth/"_L1) || sample.series.startsWith("rain/"_L1); };
        if (std::ranges::any_of(samples, isWater))
            askSoon();
    });
    connect(&lists, &Lists::nowChanged, this, [this] {
        if (std::abs(m_lists.now() - m_askedAt) >= staleMs)
            askSoon();
    });
    loadOlder();
    askSoon();
}

WaterBoard::~WaterBoard() = default; // what is being worked out has copies only, and nobody waits for it

void WaterBoard::loadOlder()
{
    ++m_generation;
    m_older.clear();
    m_toldBorneOut.clear();
    m_toldDoubts.clear();
    const qint64 now = m_lists.now();
    const auto load = [this, now](const QString &series) {
        m_lists.log()
            .samples(series, now - waterLookBackMs, now)
            .then(this, [this, series, made = m_generation](const QList<Sample> &samples) {
                if (made != m_generation)
                    return;
                m_older.insert(series, samples);
                askSoon();
            });
    };
    const QList<const Record *> points = m_lists.situation().records(u"floodpoint"_s);
    for (const Record *point : points)
        load("depth/"_L1 + point->id());
    const QList<const Record *> stations = m_lists.situation().records(u"rainstation"_s);
    for (const Record *station : stations)
        load("rain/"_L1 + station->id());
}

void WaterBoard::follow(const ChangeSet &changes)
{
    if (changes.reset) {
        loadOlder();
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

QList<Sample> WaterBoard::samplesOf(const QString &series, qint64 from) const
{
    const QList<Sample> recent = m_lists.situation().recent(series);
    const qint64 seen = recent.isEmpty() ? std::numeric_limits<qint64>::max() : recent.constFirst().at;
    QList<Sample> samples;
    const QList<Sample> older = m_older.value(series);
    for (const Sample &sample : older) {
        if (sample.at < seen && sample.at >= from)
            samples.append(sample);
    }
    for (const Sample &sample : recent) {
        if (sample.at >= from && sample.at <= m_upTo)
            samples.append(sample);
    }
    // A person's reading may be entered after the gauge's next one.
    std::ranges::stable_sort(samples, {}, &Sample::at);
    return samples;
}

WaterQuestion WaterBoard::question() const
{
    WaterQuestion question;
    question.now = m_upTo;
    const qint64 from = m_upTo - waterLookBackMs;
    const Situation &situation = m_lists.situation();
    const QList<const Record *> points = situation.records(u"floodpoint"_s);
    for (const Record *point : points) {
        const QString series = "depth/"_L1 + point->id();
        question.points.append({*point, samplesOf(series, from), situation.latest(series), shownReading(situation, *point, m_upTo)});
    }
    const QList<const Record *> stations = situation.records(u"rainstation"_s);
    for (const Record *station : stations)
        question.stations.append({station->id(), station->position(), samplesOf("rain/"_L1 + station->id(), from)});
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
    m_askedAt = m_upTo = m_lists.now(); // which beats once a second only
    const Situation &situation = m_lists.situation();
    for (const QString &series : situation.series()) {
        const auto last = situation.latest(series);
        if (last && last->at <= m_askedAt + clocksDifferMs && (series.startsWith("depth/"_L1) || series.startsWith("rain/"_L1)))
            m_upTo = std::max(m_upTo, last->at);
    }
    m_watcher.setFuture(QtConcurrent::run(answerWater, question()));
}

void WaterBoard::take()
{
    m_answers = m_watcher.result();
    ++m_revision;
    m_outlook->take(m_answers);
    Q_EMIT changed();
    for (const PointOutlook &outlook : std::as_const(m_answers)) {
        const Record *point = m_lists.situation().record(outlook.subject);
        const QString doubted = point ? point->text("doubtCode"_L1) : QString();
        // A jump that stays was one; a gauge that speaks again is silent no more, and the water it tells of waits for nobody.
        const bool isOver = (doubted == "gauge.jump"_L1 && outlook.jumpBorneOut) || (doubted == "gauge.silent"_L1 && outlook.speaksSoundly);
        if (!outlook.isDoubtful) {
            m_toldBorneOut.remove(outlook.subject);
        } else if (point && isOver && !std::exchange(m_toldBorneOut[outlook.subject], true)) {
            Q_EMIT gaugeBorneOut(outlook.subject);
        }
        // Where it speaks again and gives another reason, that one is said instead: silence would explain nothing of what is shown.
        const bool isOther = doubted == "gauge.silent"_L1 && outlook.doubt && outlook.doubt->code != doubted;
        if (!outlook.doubt || (outlook.isDoubtful && !isOther))
            continue;
        if (point && isForAPerson(*point, outlook.doubt->code))
            continue;
        const QString told = outlook.doubt->code + u' ' + QString::number(outlook.doubt->at);
        if (std::exchange(m_toldDoubts[outlook.subject], told) != told)
            Q_EMIT gaugeDoubted(outlook.subject, outlook.doubt->text, outlook.doubt->code);
    }
    if (std::exchange(m_again, false))
        askSoon();
}

bool WaterBoard::isForAPerson(const Record &floodPoint, const QString &code) const
{
    const bool isContradicted = code == "gauge.contradicted"_L1;
    if (!isContradicted && code != "gauge.frozen"_L1)
        return false;
    const auto scan = waterScan(m_lists.situation(), floodPoint, m_upTo);
    if (scan->dispute)
        return scan->dispute->deeper().source == "gauge"_L1;
    // Nor where it agreed with who looked, and rose since.
    return isContradicted && scan->look.at > 0 && scan->gaugeWord && scan->gaugeWord->v.at(0) > scan->look.seenCm;
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
    return outlook && outlook->doubt && !outlook->isDoubtful ? outlook->doubt->text : QString();
}

} // namespace wf
