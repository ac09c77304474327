// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugefolderreader.h"

#include "clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 AtOnce = 4 * 1024 * 1024; ///< bytes of a file
constexpr qint64 Fingerprint = 512; ///< bytes
constexpr qsizetype Generation = 200'000; ///< readings: eighteen gauges, one a minute, for a week
constexpr qsizetype MostRefused = 20'000;

QString tr(const char *text) { return QCoreApplication::translate("GaugeCsv", text); }

QByteArray bytesAt(QFile &file, qint64 from, qint64 count) { return file.seek(from) ? file.read(count) : QByteArray(); }

} // namespace

GaugeFolderReader::GaugeFolderReader(const QString &folder)
    : m_folder(folder)
{
}

void GaugeFolderReader::rewind() { m_files.clear(); }

GaugeFolderNews GaugeFolderReader::read(const GaugeNames &names, qint64 notAfter, bool settled)
{
    m_names = &names;
    m_notAfter = notAfter;
    GaugeFolderNews news;
    const QDir folder(m_folder);
    const QString missing = tr(QT_TRANSLATE_NOOP("GaugeCsv", "The folder of the gauges %1 is not there or can't be read.")).arg(m_folder);
    if (m_folder.isEmpty() || !folder.exists() || !folder.isReadable()) {
        refuse({u"gauge.folder"_s, missing}, news);
        return news;
    }
    m_refused.remove(missing); // to be told again when it is gone again
    QSet<QString> present;
    for (const QFileInfo &info : folder.entryInfoList({u"*.csv"_s}, QDir::Files, QDir::Name)) {
        const QString path = info.filePath();
        present.insert(path);
        auto file = m_files.find(path);
        if (file == m_files.end())
            file = m_files.insert(path, {GaugeCsvReader(info.fileName()), 0, -1, {}, {}, {}, {}, false});
        readFile(path, *file, settled, news);
    }
    m_files.removeIf([&](const auto &entry) { return !present.contains(entry.key()); });
    std::ranges::stable_sort(news.samples, {}, &Sample::at);
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
            refuse({u"gauge.file"_s, tr(QT_TRANSLATE_NOOP("GaugeCsv", "%1 can't be read: %2")).arg(info.fileName(), in.errorString())},
                   news);
            return;
        }
        const bool another = in.size() < file.offset || bytesAt(in, 0, file.head.size()) != file.head
            || bytesAt(in, file.offset - file.tail.size(), file.tail.size()) != file.tail;
        if (another)
            file = {GaugeCsvReader(info.fileName()), 0, -1, {}, {}, {}, {}, false};
        const QByteArray bytes = file.lines.isStopped() ? QByteArray() : bytesAt(in, file.offset, AtOnce);
        if (!bytes.isEmpty()) {
            take(file.lines.feed(bytes), info.lastModified().toMSecsSinceEpoch(), news);
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
        take(file.lines.pending(), info.lastModified().toMSecsSinceEpoch(), news);
    }
}

void GaugeFolderReader::take(const GaugeLines &read, qint64 writtenAt, GaugeFolderNews &news)
{
    const qsizetype forecasts = news.forecasts.size();
    for (const GaugeLine &line : read.lines)
        takeLine(line, news);
    if (news.forecasts.size() > forecasts)
        news.forecastAt = std::max(news.forecastAt, writtenAt);
    for (const Refusal &refusal : read.refused)
        refuse(refusal, news);
}

void GaugeFolderReader::takeLine(const GaugeLine &line, GaugeFolderNews &news)
{
    const bool isForecast = line.kind == GaugeLine::Kind::Forecast;
    const bool rain = isForecast || line.kind == GaugeLine::Kind::Rain;
    if (isForecast && (line.name == "city"_L1 || line.name == u"全市"_s || line.name == "forecast"_L1)) {
        GaugeLine city = line;
        city.name.clear();
        news.forecasts.append(city);
        return;
    }
    const QString subject = (rain ? m_names->stations : m_names->gauges).value(line.name);
    if (subject.isEmpty()) {
        const QString text = rain
            ? tr(QT_TRANSLATE_NOOP("GaugeCsv", "The rain station “%1” is not known here: its readings are not taken."))
            : tr(QT_TRANSLATE_NOOP("GaugeCsv", "The gauge “%1” belongs to no flood point: its readings are not taken."));
        refuse({u"gauge.unknown"_s, text.arg(line.name)}, news);
        return;
    }
    if (isForecast) {
        GaugeLine named = line;
        named.name = subject;
        news.forecasts.append(named);
        return;
    }
    if (line.at > m_notAfter) {
        refuse({u"gauge.ahead"_s,
                tr(QT_TRANSLATE_NOOP("GaugeCsv", "The clock of “%1” is ahead: a reading of %2 is not taken."))
                    .arg(line.name, beijingDateTime(line.at))},
               news);
        return;
    }
    const QString series = (rain ? "rain/"_L1 : "depth/"_L1) + subject.section(u'/', 1);
    if (line.at <= m_names->known.value(series, std::numeric_limits<qint64>::min()))
        return;
    const Told told{series, line.at, line.value};
    if (m_told.contains(told) || m_toldBefore.contains(told))
        return;
    if (m_told.size() >= Generation)
        m_toldBefore = std::exchange(m_told, {});
    m_told.insert(told);
    news.samples.append({series, line.at, {line.value, line.mmPerH}, u"gauge"_s, {}});
}

void GaugeFolderReader::refuse(const Refusal &refusal, GaugeFolderNews &news)
{
    if (m_refused.contains(refusal.text))
        return;
    if (m_refused.size() >= MostRefused)
        m_refused.clear();
    m_refused.insert(refusal.text);
    news.refused.append(refusal);
}

} // namespace wf
