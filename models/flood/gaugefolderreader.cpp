// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugefolderreader.h"

#include "clock.h"
#include "decode.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <limits>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 AtOnce = 4 * 1024 * 1024; ///< bytes of a file
constexpr qint64 Fingerprint = 512; ///< bytes
constexpr qsizetype Generation = 200'000; ///< readings: eighteen gauges, one a minute, for a week
constexpr qsizetype MostRefused = 20'000;
constexpr qsizetype ListedOfLook = 500; ///< refused lines of a file
constexpr int ListedAside = 20;
constexpr double SameCm = 1; ///< two depths of one moment that differ by less are one

KeptWords say(const char *text, const QList<KeptWords> &places = {}) { return {"GaugeCsv", text, places}; }

QByteArray bytesAt(QFile &file, qint64 from, qint64 count) { return file.seek(from) ? file.read(count) : QByteArray(); }

} // namespace

GaugeFolderReader::GaugeFolderReader(const QString &folder)
    : m_folder(folder)
{
}

void GaugeFolderReader::rewind()
{
    m_files.clear();
    m_aside.clear(); // they are gone through again
}

GaugeFolderNews GaugeFolderReader::read(const GaugeNames &names, qint64 notAfter, bool settled)
{
    m_names = &names;
    m_notAfter = notAfter;
    learn();
    GaugeFolderNews news;
    const QDir folder(m_folder);
    const KeptWords missing = say(QT_TRANSLATE_NOOP("GaugeCsv", "The folder of the gauges %1 is not there or can't be read."), {m_folder});
    if (m_folder.isEmpty() || !folder.exists() || !folder.isReadable()) {
        refuse(RefusedLine::of(u"gauge.folder"_s, missing), missing.toJson(), news);
        news.trouble = missing;
        return news;
    }
    m_refused.remove(missing.toJson()); // to be told again when it is gone again
    QSet<QString> present;
    news.present.append(m_folder);
    for (const QFileInfo &info : folder.entryInfoList({u"*.csv"_s}, QDir::Files, QDir::Name)) {
        const QString path = info.filePath();
        present.insert(path);
        news.present.append(path);
        auto file = m_files.find(path);
        if (file == m_files.end())
            file = m_files.insert(path, {GaugeCsvReader(info.fileName()), 0, -1, {}, {}, {}, {}, false});
        readFile(path, *file, settled, news);
    }
    m_files.removeIf([&](const auto &entry) { return !present.contains(entry.key()); });
    // Files stand newest first, one gauge after the other, or have lines that come late: time is what counts.
    std::ranges::stable_sort(m_batch, {}, [](const Taken &taken) { return taken.line.at; });
    const QList<Taken> batch = std::exchange(m_batch, {});
    for (const Taken &taken : batch)
        takeReading(taken, news);
    m_names = nullptr;
    return news;
}

void GaugeFolderReader::readFile(const QString &path, File &file, bool settled, GaugeFolderNews &news)
{
    const QFileInfo info(path);
    const bool touched = info.size() != file.size || info.lastModified() != file.modified;
    if (touched) {
        QFile in(path);
        if (!in.open(QIODevice::ReadOnly)) {
            news.trouble = say(QT_TRANSLATE_NOOP("GaugeCsv", "%1 can't be read: %2"), {info.fileName(), in.errorString()});
            refuse(RefusedLine::of(u"gauge.file"_s, news.trouble, info.fileName()), news);
            return;
        }
        const bool another = in.size() < file.offset || bytesAt(in, 0, file.head.size()) != file.head
            || bytesAt(in, file.offset - file.tail.size(), file.tail.size()) != file.tail;
        if (another)
            file = {GaugeCsvReader(info.fileName()), 0, -1, {}, {}, {}, {}, false};
        const QByteArray bytes = file.lines.isStopped() ? QByteArray() : bytesAt(in, file.offset, AtOnce);
        if (!bytes.isEmpty()) {
            take(file.lines.feed(bytes), info, news);
            file.offset += bytes.size();
            file.head = bytesAt(in, 0, std::min(file.offset, Fingerprint));
            const qint64 tail = std::min(file.offset, Fingerprint);
            file.tail = bytesAt(in, file.offset - tail, tail);
            file.waiting.clear();
            file.waitingTold = false;
        }
        if (file.offset < in.size() && !file.lines.isStopped() && !bytes.isEmpty()) {
            news.more = true;
            return; // it still counts as touched
        }
        file.size = info.size();
        file.modified = info.lastModified();
    }
    if (!settled || !file.lines.hasPending() || file.lines.isStopped())
        return;
    if (file.waiting != file.tail) {
        file.waiting = file.tail;
    } else if (!file.waitingTold) {
        file.waitingTold = true;
        take(file.lines.pending(), info, news);
    }
}

void GaugeFolderReader::learn()
{
    for (auto it = m_names->known.cbegin(); it != m_names->known.cend(); ++it) {
        if (m_learnt.contains(it.key()))
            continue;
        m_learnt.insert(it.key());
        for (const Sample &sample : it.value()) {
            m_told[{sample.series, sample.at}].append(sample.v[0]);
            if (sample.series.startsWith("rain/"_L1))
                m_rain[sample.series].learn(sample.at, sample.v[0]);
        }
    }
}

void GaugeFolderReader::take(const GaugeLines &read, const QFileInfo &file, GaugeFolderNews &news)
{
    const qsizetype forecasts = news.forecasts.size();
    for (const GaugeLine &line : read.lines) {
        if (line.kind == GaugeLine::Kind::Forecast)
            takeForecast({line, file.fileName()}, news);
        else
            m_batch.append({line, file.fileName()});
    }
    if (news.forecasts.size() > forecasts)
        news.forecastAt = std::max(news.forecastAt, file.lastModified().toMSecsSinceEpoch());
    const QList<RefusedLine> listed = read.refused.first(std::min(read.refused.size(), ListedOfLook));
    for (const RefusedLine &refusal : listed)
        refuse(refusal, news);
    if (read.refused.size() > ListedOfLook)
        refuse(RefusedLine::of(
                   u"csv.line"_s,
                   say(QT_TRANSLATE_NOOP("GaugeCsv", "There are more such lines of “%1”; they are not listed."), {file.fileName()}),
                   file.fileName()),
               news);
}

QString GaugeFolderReader::subjectOf(const Taken &taken, GaugeFolderNews &news)
{
    const GaugeLine &line = taken.line;
    const bool rain = line.kind != GaugeLine::Kind::Depth;
    const QHash<QString, QString> &names = rain ? m_names->stations : m_names->gauges;
    const QString subject = names.contains(line.name) ? names.value(line.name) : names.value(narrowed(line.name).simplified());
    if (subject.isEmpty())
        refuseOnce(
            taken, u"gauge.unknown"_s,
            rain ? say(QT_TRANSLATE_NOOP("GaugeCsv", "The rain station “%1” is not known here: its readings are not taken."), {line.name})
                 : say(QT_TRANSLATE_NOOP("GaugeCsv", "The gauge “%1” belongs to no flood point: its readings are not taken."), {line.name}),
            news);
    return subject;
}

void GaugeFolderReader::takeForecast(const Taken &taken, GaugeFolderNews &news)
{
    GaugeLine named = taken.line;
    if (named.name == "city"_L1 || named.name == u"全市"_s || named.name == "forecast"_L1)
        named.name.clear();
    else if (named.name = subjectOf(taken, news); named.name.isEmpty())
        return;
    news.forecasts.append(named);
}

void GaugeFolderReader::takeReading(const Taken &taken, GaugeFolderNews &news)
{
    const GaugeLine &line = taken.line;
    const bool rain = line.kind == GaugeLine::Kind::Rain;
    const QString subject = subjectOf(taken, news);
    if (subject.isEmpty())
        return;
    if (line.at > m_notAfter) {
        refuseOnce(taken, u"gauge.ahead"_s,
                   say(QT_TRANSLATE_NOOP("GaugeCsv", "The clock of “%1” is ahead: a reading of %2 is not taken."),
                       {line.name, beijingDateTime(line.at)}),
                   news);
        return;
    }
    const ReadingLimits limits = m_names->limits.value(subject, rain ? ReadingLimits::rain() : ReadingLimits());
    const QString figure = QString::number(line.figure, 'g', 12);
    double value = line.value;
    switch (limits.judge(line.value, line.figure)) {
    case ReadingLimits::Verdict::Sound:
        break;
    case ReadingLimits::Verdict::Drift:
        value = limits.min;
        break;
    case ReadingLimits::Verdict::NoFigure:
        return setAside(taken, u"gauge.no_figure"_s,
                        say(QT_TRANSLATE_NOOP("GaugeCsv", "by %1 “%2” says that it has no figure; it is no reading."), {figure, line.name}),
                        news);
    case ReadingLimits::Verdict::OutOfRange:
        return setAside(taken, u"gauge.range"_s,
                        say(rain ? QT_TRANSLATE_NOOP("GaugeCsv", "%1 mm at “%2” lies outside %3 to %4 mm; it is set aside.")
                                 : QT_TRANSLATE_NOOP("GaugeCsv", "%1 cm at “%2” lies outside %3 to %4 cm; it is set aside."),
                            {QString::number(line.value, 'g', 12), line.name, QString::number(limits.min), QString::number(limits.max)}),
                        news);
    }
    const QString series = (rain ? "rain/"_L1 : "depth/"_L1) + subject.section(u'/', 1);
    if ((line.at < m_names->knownFrom && !m_names->known.value(series).isEmpty()) || isTold(taken, series, value, news))
        return;
    double rate = line.mmPerH;
    if (rain) {
        const auto since = m_rain[series].take(line.at, value);
        if (!since && since.error().falls)
            return setAside(taken, u"rain.no_total"_s,
                            say(QT_TRANSLATE_NOOP("GaugeCsv",
                                                  "the total of “%1” went from %2 down to %3 mm: figures that go up and down are amounts, "
                                                  "not a total since the rain began; it is set aside."),
                                {line.name, QString::number(since.error().beforeMm), QString::number(value)}),
                            news);
        if (!since)
            return setAside(
                taken, u"rain.no_total"_s,
                say(QT_TRANSLATE_NOOP("GaugeCsv",
                                      "the figures of “%1” went up and down, so they are amounts, not totals: %2 mm is set aside, "
                                      "until nothing has gone down for an hour."),
                    {line.name, QString::number(value)}),
                news);
        rate = line.isRateGiven ? line.mmPerH : std::min(*since, 2000.0);
    }
    if (m_told.size() >= Generation)
        m_toldBefore = std::exchange(m_told, {});
    m_told[{series, line.at}].append(value);
    news.samples.append({series, line.at, {value, rate}, u"gauge"_s, {}});
}

bool GaugeFolderReader::isTold(const Taken &taken, const QString &series, double value, GaugeFolderNews &news)
{
    const SampleKey key{series, taken.line.at};
    const QList<double> told = m_toldBefore.value(key) + m_told.value(key); // the first one first
    if (told.isEmpty() || told.contains(value))
        return !told.isEmpty();
    const bool rain = taken.line.kind == GaugeLine::Kind::Rain;
    const bool isNear = std::ranges::any_of(told, [value](double other) { return std::abs(other - value) < SameCm; });
    if (rain || !isNear)
        setAside(taken, u"gauge.twice"_s,
                 say(rain ? QT_TRANSLATE_NOOP("GaugeCsv", "“%1” has two different totals for %2: %3 and %4 mm; the first counts.")
                          : QT_TRANSLATE_NOOP("GaugeCsv", "“%1” has two different readings for %2: %3 and %4 cm; both are kept."),
                     {taken.line.name, beijingTime(taken.line.at).left(5), QString::number(told.constFirst()), QString::number(value)}),
                 news);
    return rain;
}

void GaugeFolderReader::setAside(const Taken &taken, const QString &code, const KeptWords &why, GaugeFolderNews &news)
{
    const int count = ++m_aside[code + u' ' + taken.line.name];
    if (count <= ListedAside)
        refuse(RefusedLine::of(code, why, taken.file, taken.line.number, taken.line.raw), news);
    else if (count == ListedAside + 1)
        refuseOnce(taken, code,
                   say(QT_TRANSLATE_NOOP("GaugeCsv", "There are more such lines of “%1”; they are not listed."), {taken.line.name}), news);
}

void GaugeFolderReader::refuseOnce(const Taken &taken, const QString &code, const KeptWords &why, GaugeFolderNews &news)
{
    refuse(RefusedLine::of(code, why, taken.file, taken.line.number, taken.line.raw), why.toJson(), news);
}

void GaugeFolderReader::refuse(const RefusedLine &refusal, GaugeFolderNews &news)
{
    refuse(refusal, u"%1 %2 %3"_s.arg(refusal.file, QString::number(refusal.line), refusal.why.toJson()), news);
}

void GaugeFolderReader::refuse(const RefusedLine &refusal, const QString &known, GaugeFolderNews &news)
{
    if (m_refused.contains(known))
        return;
    if (m_refused.size() >= MostRefused)
        m_refused.clear();
    m_refused.insert(known);
    news.refused.append(refusal);
}

} // namespace wf
