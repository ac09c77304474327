// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QSurfaceFormat>

#include <algorithm>
#include <cstdio>

namespace wf::bench {

using namespace Qt::StringLiterals;

Result held(Result result, double ratio, bool atLeast, double limit)
{
    result.ratio = ratio;
    result.target = (atLeast ? u">= %1"_s : u"<= %1"_s).arg(limit);
    result.holds = atLeast ? ratio >= limit : ratio <= limit;
    return result;
}

void progress(const QString &what) { std::fprintf(stderr, "  %s\n", qPrintable(what)); }

double percentile(QList<double> values, double part)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values.at(qMin(values.size() - 1, qsizetype(part * double(values.size()))));
}

namespace {

void print(const QList<Result> &results)
{
    std::printf("\n%-46s %12s %-9s %12s %8s %-10s\n", "measured", "value", "unit", "against", "ratio", "target");
    for (const Result &r : results) {
        const QString against = r.target.isEmpty() ? QString() : QString::number(r.againstValue, 'f', 1);
        const QString ratio = r.target.isEmpty() ? QString() : QString::number(r.ratio, 'f', 2);
        std::printf("%-46s %12.1f %-9s %12s %8s %-10s %s\n", qPrintable(r.name), r.value, qPrintable(r.unit), qPrintable(against),
                    qPrintable(ratio), qPrintable(r.target),
                    r.target.isEmpty() ? ""
                        : r.holds      ? "holds"
                                       : "MISSED");
    }
}

bool write(const QString &name, const QList<Result> &results)
{
    QJsonArray list;
    for (const Result &r : results) {
        list.append(QJsonObject{{u"name"_s, r.name},
                                {u"value"_s, r.value},
                                {u"unit"_s, r.unit},
                                {u"against"_s, r.against},
                                {u"against_value"_s, r.againstValue},
                                {u"ratio"_s, r.ratio},
                                {u"target"_s, r.target},
                                {u"holds"_s, r.holds}});
    }
    QFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(list).toJson()) > 0)
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(file.errorString()));
    return false;
}

} // namespace
} // namespace wf::bench

int main(int argc, char **argv)
{
    using namespace Qt::StringLiterals;
    using namespace wf::bench;
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setSwapInterval(0); // as many frames as can be drawn
    QSurfaceFormat::setDefaultFormat(format);
    QApplication app(argc, argv); // the program's charts need its widgets
    QStandardPaths::setTestModeEnabled(true);

    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s, u"Write the results to FILE."_s, u"FILE"_s);
    const QCommandLineOption only(u"only"_s, u"Measure only: frames, start, log, history, tiles, roads or latency (separated by commas)."_s,
                                  u"PARTS"_s);
    const QCommandLineOption writeLog(u"write-log"_s,
                                      u"Measure nothing: write a log of live duty, of incidents that are long over, to FILE."_s, u"FILE"_s);
    const QCommandLineOption incidents(u"incidents"_s, u"How many incidents are in that log."_s, u"N"_s, u"1000"_s);
    parser.addOptions({json, only, writeLog, incidents});
    parser.addHelpOption();
    parser.process(app);

    if (parser.isSet(writeLog))
        return writeDutyLog(parser.value(writeLog), parser.value(incidents).toInt()) ? 0 : 1;
    const QStringList parts = parser.value(only).split(u',', Qt::SkipEmptyParts);
    QList<Result> results;
    const std::pair<QString, QList<Result> (*)()> all[]
        = {{u"frames"_s, measureFrames}, {u"start"_s, measureStart}, {u"log"_s, measureLog},        {u"history"_s, measureHistory},
           {u"tiles"_s, measureTiles},   {u"roads"_s, measureRoads}, {u"latency"_s, measureLatency}};
    for (const auto &[name, measure] : all) {
        if (!parts.isEmpty() && !parts.contains(name))
            continue;
        progress(name);
        results += measure();
    }
    print(results);
    if (parser.isSet(json) && !write(parser.value(json), results))
        return 1;
    return std::ranges::all_of(results, &Result::holds) ? 0 : 2;
}
