// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartseries.h"

#include "raincounter.h"
#include "water.h"
#include "waterlevel.h"
#include "watersamples.h"

#include <QFuture>
#include <QXYSeries>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr qint64 minute = 60'000;

/// The reading that holds at a moment: the last one not after it; 0 before the first.
double valueAt(const QMap<qint64, double> &readings, qint64 at)
{
    auto it = readings.upperBound(at);
    return it == readings.begin() ? 0 : *--it;
}

/// At most `most` of them: of each stretch of time the lowest and the highest, so that no peak is lost. Oldest first, both.
template <typename T, typename X, typename Y> QList<T> thinned(const QList<T> &all, qsizetype most, X x, Y y)
{
    if (all.size() <= most)
        return all;
    const double begin = double(x(all.first()));
    const qsizetype stretches = most / 2 - 1;
    const double step = std::max(1.0, (double(x(all.last())) - begin) / double(stretches));
    QList<T> few;
    few.reserve(most);
    qsizetype low = 0;
    qsizetype high = 0;
    const auto keep = [&] {
        few.append(all.at(std::min(low, high)));
        if (low != high)
            few.append(all.at(std::max(low, high)));
    };
    for (qsizetype i = 1; i < all.size(); ++i) {
        if (std::floor((double(x(all.at(i))) - begin) / step) != std::floor((double(x(all.at(low))) - begin) / step)) {
            keep();
            low = high = i;
        } else if (y(all.at(i)) < y(all.at(low))) {
            low = i;
        } else if (y(all.at(i)) > y(all.at(high))) {
            high = i;
        }
    }
    keep();
    return few;
}

constexpr qsizetype mostLooks = 500;

/// A depth that a person read.
bool isLook(const Sample &sample) { return sample.series.startsWith("depth/"_L1) && isPersons(sample); }

/// What of a long stretch of log is drawn: of the gauge thinned, of the persons the last few hundred.
QList<Sample> drawable(const QList<Sample> &samples)
{
    QList<Sample> line, looks;
    std::ranges::partition_copy(samples, std::back_inserter(looks), std::back_inserter(line), isLook);
    return thinned(
               line, ChartSeries::mostPoints, [](const Sample &sample) { return sample.at; },
               [](const Sample &sample) { return sample.v[0]; })
        + looks.last(std::min(looks.size(), mostLooks));
}

} // namespace

ChartSeries::ChartSeries(QObject *parent)
    : QObject(parent)
{
}

void ChartSeries::setLists(Lists *lists)
{
    if (lists == m_lists)
        return;
    if (m_lists)
        m_lists->disconnect(this);
    m_lists = lists;
    if (m_lists) {
        connect(m_lists, &Lists::measured, this, &ChartSeries::take);
        connect(m_lists, &Lists::begunAnew, this, &ChartSeries::load);
        connect(m_lists, &Lists::nowChanged, this, &ChartSeries::catchUp);
        connect(m_lists, &Lists::recordChanged, this, [this](const QString &subject) {
            if (subject == m_subject) // its limits may be others
                Q_EMIT changed();
        });
    }
    Q_EMIT sourceChanged();
    load();
}

void ChartSeries::setMeasure(Measure measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    Q_EMIT sourceChanged();
    load();
}

void ChartSeries::setSubject(const QString &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    Q_EMIT sourceChanged();
    load();
}

void ChartSeries::setHours(double hours)
{
    if (hours == m_hours)
        return;
    m_hours = hours;
    Q_EMIT sourceChanged();
    load();
}

void ChartSeries::setFromMs(qint64 from)
{
    if (from == m_fromMs)
        return;
    m_fromMs = from;
    Q_EMIT sourceChanged();
    load();
}

void ChartSeries::setSeries(QObject *series)
{
    if (series == m_series)
        return;
    m_series = series;
    Q_EMIT sourceChanged();
    draw();
}

qint64 ChartSeries::begin() const
{
    // By the clock itself: a replay that goes back begins anew before the lists have heard of the new time.
    return m_hours > 0 && m_lists ? m_lists->clockNow() - qint64(m_hours * 60 * minute) : m_fromMs;
}

QStringList ChartSeries::sources() const
{
    if (!m_lists)
        return {};
    const QString id = m_subject.section(u'/', 1);
    if (m_measure == Depth)
        return id.isEmpty() ? QStringList() : QStringList{"depth/"_L1 + id};
    if (!id.isEmpty())
        return {"rain/"_L1 + id};
    QStringList all;
    const QList<const Record *> stations = m_lists->situation().records(u"rainstation"_s);
    for (const Record *station : stations)
        all.append("rain/"_L1 + station->id());
    return all;
}

void ChartSeries::load()
{
    ++m_generation;
    m_readings.clear();
    m_looks.clear();
    m_loading = 0;
    const QStringList wanted = sources();
    m_loadedSources = wanted;
    m_loadedFrom = begin();
    m_caughtUpAt = m_lists ? m_lists->clockNow() : 0;
    for (const QString &source : wanted) {
        take(m_lists->situation().recent(source));
        ++m_loading;
        m_lists->log()
            .samples(source, m_loadedFrom, m_lists->clockNow())
            .then(QtFuture::Launch::Async, drawable)
            .then(this, [this, generation = m_generation](const QList<Sample> &samples) {
                if (generation != m_generation)
                    return;
                --m_loading;
                take(samples);
                draw();
            });
    }
    draw();
}

/// A replay that goes back tells that it begins anew before it has told which stations there are then, and of a leap ahead it hands over
/// only the last few hundred readings; a clock may be set back, and a station may be added: the log is asked again.
void ChartSeries::catchUp()
{
    constexpr qint64 leap = 60 * minute;
    const qint64 now = m_lists->clockNow();
    const bool isElsewhere = begin() < m_loadedFrom || now - m_caughtUpAt > leap;
    if (isElsewhere || sources() != m_loadedSources)
        load();
    m_caughtUpAt = now;
}

void ChartSeries::take(const QList<Sample> &samples)
{
    const QStringList wanted = sources();
    bool any = false;
    for (const Sample &sample : samples) {
        if (!wanted.contains(sample.series) || !isPossible(sample))
            continue;
        any = true;
        if (isLook(sample)) {
            const auto known = m_looks.constFind(sample.at);
            if (known == m_looks.cend() || known->v[0] <= sample.v[0]) // of two of one moment the deeper, as of the gauge
                m_looks.insert(sample.at, sample);
            if (m_looks.size() > mostLooks)
                m_looks.erase(m_looks.begin());
            continue;
        }
        QMap<qint64, double> &readings = m_readings[sample.series];
        const double value = m_measure == RainIntensity ? sample.v[1] : sample.v[0];
        // Of two sensors under one name the higher is drawn: the water may stand as high.
        const auto known = readings.constFind(sample.at);
        readings.insert(sample.at, known == readings.cend() ? value : std::max(value, *known));
        if (readings.size() > 2 * mostPoints) // days without a new beginning
            readings.erase(readings.begin());
    }
    if (any)
        draw();
}

/// Of each counter what fell since its first total, by time: what it had counted before fell nobody knows when. The total begins where
/// rainFallen() begins.
ChartSeries::Readings ChartSeries::fallen() const
{
    Readings all;
    for (auto it = m_readings.cbegin(); it != m_readings.cend(); ++it) {
        const QList<Sample> recent = m_measure == RainTotal && m_lists ? m_lists->situation().recent(it.key()) : QList<Sample>();
        RainFold fold;
        double mm = 0;
        QMap<qint64, double> &sums = all[it.key()];
        for (auto total = recent.isEmpty() ? it->cbegin() : it->lowerBound(recent.constFirst().at); total != it->cend(); ++total)
            sums.insert(total.key(), mm += fold.add(total.value()));
        if (sums.isEmpty())
            all.remove(it.key());
    }
    return all;
}

QList<QPointF> ChartSeries::mean(const Readings &all, qint64 atLeast) const
{
    qint64 step = atLeast;
    qint64 first = 0;
    qint64 last = 0;
    for (const QMap<qint64, double> &readings : all) {
        first = first ? std::min(first, readings.firstKey()) : readings.firstKey();
        last = std::max(last, readings.lastKey());
    }
    QList<QPointF> points;
    if (all.isEmpty())
        return points;
    step = std::max(step, (last - std::max(first, begin())) / mostPoints / step * step + step); // a clock that was years off
    const qint64 start = std::max(first, begin()) / step * step;
    for (qint64 at = start; at < last + step; at += step) {
        const qint64 moment = std::min(at, last);
        double sum = 0;
        for (const QMap<qint64, double> &readings : all)
            sum += valueAt(readings, moment);
        points.append(QPointF(double(moment), sum / double(all.size())));
    }
    return points;
}

void ChartSeries::draw()
{
    m_points.clear();
    const bool isCounted = m_measure == RainTotal || m_measure == RainPer10Min;
    const Readings all = isCounted ? fallen() : m_readings;
    if (m_measure == RainPer10Min) {
        const QList<QPointF> totals = mean(all, 10 * minute);
        for (qsizetype i = 1; i < totals.size(); ++i)
            m_points.append(QPointF(totals.at(i - 1).x(), std::max(0.0, totals.at(i).y() - totals.at(i - 1).y())));
    } else if (all.size() > 1) {
        m_points = mean(all, minute);
    } else if (!all.isEmpty()) {
        const QMap<qint64, double> &readings = *all.cbegin();
        for (auto it = readings.lowerBound(begin()); it != readings.end(); ++it)
            m_points.append(QPointF(double(it.key()), it.value()));
    }
    m_points
        = thinned(m_points, mostPoints, [](const QPointF &point) { return point.x(); }, [](const QPointF &point) { return point.y(); });
    if (auto *series = qobject_cast<QXYSeries *>(m_series.data()))
        series->replace(m_points);
    drawLooks();
    Q_EMIT changed();
}

/// Who read it is said by the entry that it came with.
void ChartSeries::drawLooks()
{
    m_drawnLooks.clear();
    if (m_looks.isEmpty() || !m_lists)
        return;
    const Situation &situation = m_lists->situation();
    const Record *point = situation.record(m_subject);
    QList<const Record *> said = situation.records(u"entry"_s) + situation.records(u"closure"_s);
    said.removeIf([this](const Record *record) { return record->text("floodPoint"_L1) != m_subject; });
    for (auto look = m_looks.lowerBound(begin()); look != m_looks.end(); ++look)
        m_drawnLooks.append(QVariantMap{{u"at"_s, double(look.key())},
                                        {u"cm"_s, look->v[0]},
                                        {u"who"_s, point ? readerOf(said, *point, *look) : QString()},
                                        {u"by"_s, look->by}});
}

double ChartSeries::firstX() const
{
    const double look = m_drawnLooks.isEmpty() ? 0 : m_drawnLooks.constFirst().toMap().value(u"at"_s).toDouble();
    if (m_points.isEmpty() || look == 0)
        return m_points.isEmpty() ? look : m_points.first().x();
    return std::min(look, m_points.first().x());
}

double ChartSeries::latest() const
{
    const QVariantMap look = m_drawnLooks.isEmpty() ? QVariantMap() : m_drawnLooks.constLast().toMap();
    const bool isNewest = !look.isEmpty() && (m_points.isEmpty() || look.value(u"at"_s).toDouble() >= m_points.last().x());
    return isNewest ? look.value(u"cm"_s).toDouble() : m_points.isEmpty() ? 0 : m_points.last().y();
}

QList<double> ChartSeries::values() const
{
    QList<double> values;
    for (const QPointF &point : m_points)
        values.append(point.y());
    return values;
}

QList<double> ChartSeries::times() const
{
    QList<double> times;
    for (const QPointF &point : m_points)
        times.append(point.x());
    return times;
}

double ChartSeries::minX() const { return m_hours > 0 || count() == 0 ? double(begin()) : firstX(); }

double ChartSeries::maxX() const { return m_lists ? double(m_lists->now()) : m_points.isEmpty() ? 0 : m_points.last().x(); }

double ChartSeries::maxY() const
{
    double highest = 0;
    for (const QPointF &point : m_points)
        highest = std::max(highest, point.y());
    for (const QVariant &look : m_drawnLooks)
        highest = std::max(highest, look.toMap().value(u"cm"_s).toDouble());
    return highest;
}

QVariantMap ChartSeries::axis(double highest, double heightPx)
{
    const double top = std::isfinite(highest) ? std::clamp(highest, 0.0, 1e6) : 0;
    const int most = heightPx < 160 ? 3 : 5;
    double step = 5;
    for (double power = 1; step * most < top; power *= 10) {
        for (const double mark : {5.0, 10.0, 20.0, 25.0}) {
            step = mark * power;
            if (step * most >= top)
                break;
        }
    }
    const int steps = std::clamp(int(std::ceil(top / step - 1e-9)), 1, most);
    return {{u"step"_s, step}, {u"ceiling"_s, steps * step}, {u"ticks"_s, steps + 1}};
}

QVariantMap ChartSeries::thresholds() const
{
    const Record *point = m_measure == Depth && m_lists ? m_lists->situation().record(m_subject) : nullptr;
    if (!point)
        return {};
    const Thresholds given = thresholdsOf(*point);
    return {{u"watch"_s, given.watch}, {u"slow"_s, given.slow}, {u"close"_s, given.close}, {u"reopen"_s, given.reopen}};
}

} // namespace wf
