// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drillcommand.h"

#include "citypack.h"
#include "console.h"
#include "headlessdrill.h"
#include "keyplaces.h"
#include "record.h"
#include "report.h"
#include "roadgraph.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <optional>

#include <unistd.h>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

class Ctl {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QString help()
{
    return Ctl::tr(
        "Usage: watchfloorctl drill check FILE\n"
        "       watchfloorctl drill run FILE [--speed N|max] [--seed N] [--report DIR]\n"
        "                               [--players all|none|SEAT,SEAT] [--city PACK] [--log FILE [--go-on]]\n"
        "                               [--verbose]\n"
        "--speed N: N times as fast as real time (1 to 3600); the report is the same at any speed. Ctrl+C pauses the exercise, "
        "reports what\n"
        "was played and ends with 130; with --log FILE the same command goes on from there. A log that was begun with another form of\n"
        "the exercise (file, plan, assets, seed) is refused; --go-on goes on with it all the same.");
}

/// The bundled city's pack beside the program; empty where there is none: then units drive straight.
QString bundledCity()
{
    const QString pack = QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/watchfloor/taiyuan.citypack"_s);
    return QFile::exists(pack) ? pack : QString();
}

volatile std::sig_atomic_t interruptions = 0;

void onInterrupt(int signal)
{
    interruptions = 1;
    std::signal(signal, SIG_DFL); // a second one ends the program where it is
}

/// 0 for "max"; nothing where it is no speed.
std::optional<double> speedOf(const QString &text)
{
    bool ok = false;
    const double speed = text.toDouble(&ok);
    if (text == "max"_L1)
        return 0;
    return ok && speed >= 1 && speed <= 3600 ? std::optional(speed) : std::nullopt;
}

/// Where an exercise is that takes its time: one line that is written over on a terminal, otherwise a line for each ten minutes.
class ProgressLine {
public:
    explicit ProgressLine(bool paced)
        : m_terminal(isatty(fileno(stderr)) != 0)
        , m_wanted(m_terminal || paced)
    {
    }
    ~ProgressLine()
    {
        if (m_open)
            std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void show(const Director &director)
    {
        const qint64 step = qint64(director.elapsedMinutes() * 60) / (m_terminal ? 30 : 600);
        if (!m_wanted || step == m_shown)
            return;
        m_shown = step;
        const QString line
            = Ctl::tr("%1 of %2 min  %3").arg(director.elapsedText()).arg(director.durationMinutes()).arg(director.stageTitle());
        if (!m_terminal)
            return complain(line);
        std::fprintf(stderr, "\r\033[K%s", qPrintable(line));
        m_open = true;
    }

private:
    bool m_terminal;
    bool m_wanted;
    bool m_open = false;
    qint64 m_shown = -1;
};

std::expected<Scenario, int> load(const QString &file)
{
    auto scenario = loadScenario(file);
    if (scenario)
        return *scenario;
    for (const Fault &fault : scenario.error())
        complain(fault.toString());
    complain(Ctl::tr("%n fault(s).", nullptr, int(scenario.error().size())));
    return std::unexpected(ExitFault);
}

int check(const QString &file)
{
    const auto scenario = load(file);
    if (!scenario)
        return scenario.error();
    say(scenario->title.local());
    say(Ctl::tr("%1 min, %2 stages, %3 injects, %4 expected actions, %5 seats, %6 assets, %7 clauses of the plan.")
            .arg(scenario->duration)
            .arg(scenario->stages.size())
            .arg(scenario->injects.size())
            .arg(scenario->expectedCount())
            .arg(scenario->seats.size())
            .arg(scenario->assets.size())
            .arg(scenario->plan.clauses.size()));
    return ExitOk;
}

int run(const QCommandLineParser &options, const QString &file)
{
    const auto scenario = load(file);
    if (!scenario)
        return scenario.error();
    bool ok = false;
    HeadlessOptions play;
    play.seed = options.value(u"seed"_s).toUInt(&ok);
    if (!ok)
        return usage(help());
    play.goOn = options.isSet(u"go-on"_s);
    play.players = options.value(u"players"_s);
    const auto speed = speedOf(options.value(u"speed"_s));
    if (!speed)
        return usage(help());
    play.speed = *speed;
    RoadGraph roads;
    if (const QString pack = options.isSet(u"city"_s) ? options.value(u"city"_s) : bundledCity(); !pack.isEmpty()) {
        const auto graph = RoadGraph::fromPack(pack);
        if (!graph)
            return refuse(graph.error());
        roads = *graph;
        play.roads = &roads;
        if (const auto city = CityPack::open(pack))
            play.places = keyPlaces(*city);
    }
    const QTemporaryDir temporary;
    play.logFile = options.isSet(u"log"_s) ? options.value(u"log"_s) : temporary.filePath(u"drill.wflog"_s);
    std::signal(SIGINT, onInterrupt);
    const auto played = [&] {
        ProgressLine line(play.speed > 0);
        play.progress = [&line](const Director &director) { line.show(director); };
        play.interrupted = [] { return interruptions != 0; };
        return playDrill(*scenario, play);
    }();
    std::signal(SIGINT, SIG_DFL);
    if (!played)
        return refuse(played.error());
    const StageScore &total = played->result.total;
    say(Ctl::tr("[Exercise] %1").arg(scenario->title.local()));
    for (const StageScore &stage : played->result.stages)
        say(u"  %1: %2 / %3"_s.arg(stage.title.local()).arg(stage.score, 0, 'f', 1).arg(stage.points));
    say(Ctl::tr("%1 expected: %2 in time, %3 late, %4 missed; %5 of %6 points.")
            .arg(total.expected)
            .arg(total.inTime)
            .arg(total.late)
            .arg(total.missed)
            .arg(total.score, 0, 'f', 1)
            .arg(total.points));
    if (options.isSet(u"verbose"_s)) {
        for (const QString &line : played->refusals)
            complain(line);
    }
    if (const QString folder = options.value(u"report"_s); !folder.isEmpty()) {
        QDir().mkpath(folder);
        const QDir dir(folder);
        for (const auto &done : {writeReportJson(played->result, dir.filePath(u"report.json"_s)),
                                 writeReportPdf(played->result, dir.filePath(u"report.pdf"_s), contentLanguage())}) {
            if (!done)
                return refuse(done.error());
        }
        say(dir.filePath(u"report.json"_s));
        say(dir.filePath(u"report.pdf"_s));
    }
    if (played->interrupted) {
        complain(Ctl::tr("Interrupted at minute %1 of %2; what was played is above.")
                     .arg(played->result.endedAt, 0, 'f', 1)
                     .arg(scenario->duration));
        return ExitInterrupted;
    }
    return ExitOk;
}

} // namespace

int runDrillCommand(const QStringList &arguments)
{
    QCommandLineParser options;
    options.addOptions({{u"speed"_s, {}, u"N"_s, u"max"_s},
                        {u"seed"_s, {}, u"N"_s, u"1"_s},
                        {u"report"_s, {}, u"DIR"_s},
                        {u"players"_s, {}, u"WHO"_s, u"all"_s},
                        {u"city"_s, {}, u"PACK"_s},
                        {u"log"_s, {}, u"FILE"_s},
                        {u"go-on"_s, {}},
                        {u"verbose"_s, {}}});
    if (!options.parse(QStringList{u"drill"_s} + arguments))
        return usage(options.errorText() + u'\n' + help());
    const QStringList words = options.positionalArguments();
    if (words.size() != 2)
        return usage(help());
    if (words.first() == "check"_L1)
        return check(words.last());
    return words.first() == "run"_L1 ? run(options, words.last()) : usage(help());
}

} // namespace wf
