// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "look.h"
#include "windowpages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTime>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Where the strings of this file are translated.
class OptionText {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

std::expected<QString, Refusal> existing(const QString &file)
{
    if (!QFileInfo(file).isFile()) // waits: once, before there is a window
        return std::unexpected(Refusal{u"options.no_file"_s, OptionText::tr("%1: there is no such file.").arg(file)});
    return QFileInfo(file).absoluteFilePath();
}

Refusal notFor(const QString &option, Options::Mode mode)
{
    const char *text = mode == Options::Mode::Live
        ? QT_TRANSLATE_NOOP("Options", "--%1 does not go with --live: live duty has no exercise, and its log is its own.")
        : mode == Options::Mode::Replay
        ? QT_TRANSLATE_NOOP("Options", "--%1 does not go with --replay: a replay only reads the log that it names.")
        : QT_TRANSLATE_NOOP("Options", "--%1 needs --live: an exercise brings its own plan, assets and water.");
    return {u"options.mode"_s, OptionText::tr(text).arg(option)};
}

/// How long what ended stays on the screens of live duty.
std::expected<void, Refusal> takeKeepHours(const QString &hours, Options &options)
{
    bool isCount = false;
    options.keepHours = hours.toInt(&isCount);
    if (!isCount || options.keepHours < WorkingSet::ShortestHours || options.keepHours > WorkingSet::LongestHours)
        return std::unexpected(Refusal{u"options.keep_hours"_s,
                                       OptionText::tr("--keep-hours %1: a whole number of hours from 24 to 720 is needed.").arg(hours)});
    return {};
}

/// The nightly backup of live duty.
std::expected<void, Refusal> takeBackup(const QString &folder, const QString &at, const QString &keep, Options &options)
{
    // Not looked for: its disk may be connected later.
    options.backup = folder.isEmpty() ? QString() : QFileInfo(folder).absoluteFilePath();
    const QTime time = QTime::fromString(at.rightJustified(5, u'0'), u"HH:mm"_s); // 4:30 too
    if (!time.isValid())
        return std::unexpected(
            Refusal{u"options.backup_at"_s, OptionText::tr("--backup-at %1: a time of day is needed, as 04:30.").arg(at)});
    options.backupMinute = time.hour() * 60 + time.minute();
    bool isCount = false;
    options.backupKeep = keep.toInt(&isCount);
    if (!isCount || options.backupKeep < 1)
        return std::unexpected(Refusal{u"options.backup_keep"_s,
                                       OptionText::tr("--backup-keep %1: a whole number of nights is needed, at least 1.").arg(keep)});
    return {};
}

} // namespace

QString sharedFile(const QString &name)
{
    const QString beside = QCoreApplication::applicationDirPath() + u"/../share/watchfloor/"_s + name;
    if (QFileInfo::exists(beside)) // waits: likewise
        return QFileInfo(beside).canonicalFilePath(); // waits: likewise
    return QStandardPaths::locate(QStandardPaths::GenericDataLocation, u"watchfloor/"_s + name);
}

QString logFolder(Options::Mode mode)
{
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + (mode == Options::Mode::Live ? u"/duty"_s : u"/exercises"_s);
    QDir().mkpath(folder); // waits: on a thread beside the window's
    // Names and telephone numbers lie in it.
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // waits: likewise
    return folder;
}

std::expected<Options, Refusal> parseOptions(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        OptionText::tr("Command center for a city's traffic police. Without options it opens the bundled flood exercise."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption city(u"city"_s, OptionText::tr("Open the city pack <file>."), u"file"_s);
    const QCommandLineOption drill(u"drill"_s, OptionText::tr("Open the exercise <file>."), u"file"_s);
    const QCommandLineOption live(u"live"_s, OptionText::tr("Live duty instead of an exercise."));
    const QCommandLineOption assets(u"assets"_s, OptionText::tr("Units, cameras and signs of live duty, from <file>."), u"file"_s);
    const QCommandLineOption plan(u"plan"_s, OptionText::tr("The response plan of live duty, from <file>; an exercise names its own."),
                                  u"file"_s);
    const QCommandLineOption signs(u"signs"_s, OptionText::tr("Texts for message signs, from <file>."), u"file"_s);
    const QCommandLineOption gauges(
        u"gauges"_s, OptionText::tr("Live duty: read water gauges and rain stations from the CSV files in <folder>."), u"folder"_s);
    const QCommandLineOption keepHours(
        u"keep-hours"_s,
        OptionText::tr("Live duty: keep what ended on the screens for <hours> hours (24 to 720; otherwise 48); the archive has the rest."),
        u"hours"_s, QString::number(WorkingSet::StandardHours));
    const QCommandLineOption keep(
        u"keep-measurements"_s,
        OptionText::tr("Live duty: keep measurements for <days> days, those older than a week thinned to one in ten minutes."), u"days"_s,
        u"90"_s);
    const QCommandLineOption backup(u"backup"_s, OptionText::tr("Live duty: back the log up into <folder> each night."), u"folder"_s);
    const QCommandLineOption backupAt(u"backup-at"_s, OptionText::tr("… at <time>, Beijing time."), u"time"_s, u"04:30"_s);
    const QCommandLineOption backupKeep(u"backup-keep"_s, OptionText::tr("… and keep the backups of <nights> nights."), u"nights"_s,
                                        u"7"_s);
    const QCommandLineOption replay(u"replay"_s, OptionText::tr("Replay the log <file>, read-only."), u"file"_s);
    const QCommandLineOption log(u"log"_s, OptionText::tr("Write to the log <file>."), u"file"_s);
    const QCommandLineOption language(u"language"_s, OptionText::tr("zh_CN or en; otherwise the system's."), u"name"_s);
    const QCommandLineOption scale(
        u"scale"_s, OptionText::tr("Show everything <factor> times as large, from 0.5 to 4, on top of the scale each screen has."),
        u"factor"_s, u"1"_s);
    const QCommandLineOption page(u"page"_s, OptionText::tr("Open on the page <key>."), u"key"_s);
    const QCommandLineOption demo(
        u"demo"_s, OptionText::tr("Play the exercise as fast as it can, leave pictures and the report in <folder>, and quit."),
        u"folder"_s);
    const QCommandLineOption players(
        u"players"_s, OptionText::tr("Seats the automatic players take: all, none, or ids separated by commas."), u"seats"_s);
    const QCommandLineOption seed(u"seed"_s, OptionText::tr("Seed of the exercise."), u"number"_s, u"1"_s);
    const QCommandLineOption measure(u"measure-start"_s, OptionText::tr("Print time and memory at the first painted map, and quit."));
    parser.addOptions({city,   drill, live,     assets, plan, signs, gauges,  keep, backup,  backupAt, backupKeep,
                       replay, log,   language, scale,  page, demo,  players, seed, measure, keepHours});
    parser.process(app);

    Options options;
    if (!parser.positionalArguments().isEmpty()) {
        return std::unexpected(
            Refusal{u"options.unknown"_s, OptionText::tr("“%1” is not understood; see --help.").arg(parser.positionalArguments().first())});
    }
    using Mode = Options::Mode;
    if (parser.isSet(live))
        options.mode = Mode::Live;
    if (parser.isSet(replay))
        options.mode = Mode::Replay;
    // What is not used is refused: who typed it believes that it is.
    const std::initializer_list<std::pair<const QCommandLineOption &, QList<Mode>>> uses{
        {live, {Mode::Live}},   {drill, {Mode::Drill}},           {assets, {Mode::Live}},   {plan, {Mode::Live}},
        {gauges, {Mode::Live}}, {backup, {Mode::Live}},           {backupAt, {Mode::Live}}, {backupKeep, {Mode::Live}},
        {keep, {Mode::Live}},   {log, {Mode::Drill, Mode::Live}}, {demo, {Mode::Drill}},    {players, {Mode::Drill}},
        {seed, {Mode::Drill}},  {keepHours, {Mode::Live}},
    };
    for (const auto &[option, modes] : uses) {
        if (parser.isSet(option) && !modes.contains(options.mode))
            return std::unexpected(notFor(option.names().constFirst(), options.mode));
    }

    const auto take = [&parser](const QCommandLineOption &option, const QString &fallback, QString &into) -> std::expected<void, Refusal> {
        if (!parser.isSet(option)) {
            into = fallback;
            return {};
        }
        auto file = existing(parser.value(option));
        if (!file)
            return std::unexpected(file.error());
        into = *file;
        return {};
    };
    for (auto &&[option, fallback, into] : std::initializer_list<std::tuple<const QCommandLineOption &, QString, QString &>>{
             {city, sharedFile(u"taiyuan.citypack"_s), options.city},
             {drill, sharedFile(u"drills/binhe-west.yaml"_s), options.drill},
             {assets, QString(), options.assets},
             {plan, sharedFile(u"plans/taiyuan-weather.yaml"_s), options.plan},
             {signs, sharedFile(u"signs/templates.yaml"_s), options.signs},
         }) {
        if (auto done = take(option, fallback, into); !done)
            return std::unexpected(done.error());
    }
    if (parser.isSet(replay)) {
        auto file = existing(parser.value(replay));
        if (!file)
            return std::unexpected(file.error());
        options.log = *file;
    } else {
        options.log = parser.value(log);
    }
    if (parser.isSet(gauges)) {
        const QFileInfo folder(parser.value(gauges));
        if (!folder.isDir()) // waits: once, before there is a window
            return std::unexpected(
                Refusal{u"options.no_folder"_s, OptionText::tr("%1: there is no such folder.").arg(parser.value(gauges))});
        options.gauges = folder.absoluteFilePath();
    }
    if (!parser.isSet(backup) && (parser.isSet(backupAt) || parser.isSet(backupKeep)))
        return std::unexpected(Refusal{u"options.backup"_s, OptionText::tr("--backup-at and --backup-keep need --backup <folder>.")});
    if (auto taken = takeBackup(parser.value(backup), parser.value(backupAt), parser.value(backupKeep), options); !taken)
        return std::unexpected(taken.error());
    if (auto taken = takeKeepHours(parser.value(keepHours), options); !taken)
        return std::unexpected(taken.error());
    bool isCount = false;
    options.keepMeasurements = parser.value(keep).toInt(&isCount);
    if (!isCount || options.keepMeasurements < 1)
        return std::unexpected(
            Refusal{u"options.keep"_s,
                    OptionText::tr("--keep-measurements %1: a whole number of days is needed, at least 1.").arg(parser.value(keep))});
    options.language = parser.value(language);
    if (!options.language.isEmpty() && options.language != "zh_CN"_L1 && options.language != "en"_L1)
        return std::unexpected(
            Refusal{u"options.language"_s, OptionText::tr("--language %1: only zh_CN and en are known.").arg(options.language)});
    bool isFactor = false;
    const double factor = parser.value(scale).toDouble(&isFactor);
    if (!isFactor || factor < smallestScale || factor > largestScale)
        return std::unexpected(
            Refusal{u"options.scale"_s, OptionText::tr("--scale %1: a number from 0.5 to 4 is needed.").arg(parser.value(scale))});
    options.page = parser.value(page);
    if (!options.page.isEmpty() && !pageKeys().contains(options.page))
        return std::unexpected(
            Refusal{u"options.page"_s,
                    OptionText::tr("--page %1: there is no such page. There are: %2.").arg(options.page, pageKeys().join(u", "_s))});
    options.demo = parser.value(demo);
    options.players = parser.isSet(players) ? parser.value(players).split(u',', Qt::SkipEmptyParts) : QStringList();
    bool isNumber = false;
    options.seed = parser.value(seed).toUInt(&isNumber);
    if (!isNumber)
        return std::unexpected(Refusal{u"options.seed"_s, OptionText::tr("--seed %1: a whole number is needed.").arg(parser.value(seed))});
    options.measureStart = parser.isSet(measure);
    return options;
}

} // namespace wf
