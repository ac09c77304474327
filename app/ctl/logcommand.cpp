// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logcommand.h"

#include "archive.h"
#include "clock.h"
#include "console.h"
#include "logbackup.h"
#include "logchecked.h"
#include "logstore.h"
#include "vault.h"
#include "verb.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Where the strings of this file are translated.
class LogWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QString logHelp()
{
    return LogWords::tr("Usage:\n"
                        "  watchfloorctl log verify FILE [--all]\n"
                        "  watchfloorctl log copy FILE NEW\n"
                        "  watchfloorctl log backup FILE BACKUP\n"
                        "  watchfloorctl log restore BACKUP NEW [--log FILE] [--as-it-is]\n"
                        "  watchfloorctl log export FILE --format jsonl|csv [--personal] [-o FILE]\n"
                        "  watchfloorctl log find FILE TEXT [--kind KIND] [--limit N]\n"
                        "  watchfloorctl log forget FILE --text TEXT | --before YYYY-MM-DD | --subject KIND/ID");
}

QString faultLine(const LogCheck::Fault &fault)
{
    if (fault.sequence == 0)
        return fault.text;
    if (fault.id.isEmpty())
        return LogWords::tr("Event %1: %2").arg(fault.sequence).arg(fault.text);
    return LogWords::tr("Event %1 (%2): %3").arg(fault.sequence).arg(fault.id, fault.text);
}

/// What an earlier check has to do with this one; a change that it cannot see is not passed over in silence.
void tellWhereItBegan(const LogCheck &check, const CheckedUntil &before)
{
    if (check.from > 1)
        say(LogWords::tr("Checked from event %1 on. The events before it were checked until %2, all of them at once on %3; what has "
                         "been changed in them since then only --all finds.")
                .arg(QString::number(check.from), beijingDateTime(before.at), beijingDateTime(before.allAt)));
    else if (before.sequence > 0)
        complain(LogWords::tr("The check of %1 came to event %2, which is not what stands there now: it was changed or taken away, or "
                              "this is another log. All events were checked anew.")
                     .arg(beijingDateTime(before.at), QString::number(before.sequence)));
}

int verify(const QString &file, bool all)
{
    const auto opened = LogStore::open(file, LogStore::Access::ReadOnly);
    if (!opened)
        return refuse(opened.error());
    const CheckedUntil before = all ? CheckedUntil() : rememberedCheck(file);
    LogCheck check = opened->verify({}, before);
    for (const LogCheck::Fault &fault : std::as_const(check.faults))
        say(faultLine(fault));
    tellWhereItBegan(check, before);
    check.end.at = QDateTime::currentMSecsSinceEpoch();
    check.end.allAt = check.from > 1 ? before.allAt : check.end.at;
    // A fault behind the seam is found again from there; where all were checked nothing sound is left to go on from.
    if (check.end.sequence > 0 || check.from == 1)
        rememberCheck(file, check.end);
    const QString counts
        = LogWords::tr("%1 events, %2 seats, %3 records, %4 forked").arg(check.events).arg(check.seats).arg(check.records).arg(check.forks);
    if (check.faults.isEmpty()) {
        say(LogWords::tr("%1 is sound: %2.").arg(file, counts));
        return ExitOk;
    }
    complain(QCoreApplication::translate("Ctl", "%1 has %n faults: %2.", nullptr, int(check.faults.size())).arg(file, counts));
    return ExitFault;
}

int exportTo(const QString &file, ExportFormat format, ExportPersonal personal, const QString &target)
{
    if (target.isEmpty()) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return ExitFault;
        const auto written = exportLog(file, out, format, personal);
        return written && out.flush() ? ExitOk : written ? ExitFault : refuse(written.error());
    }
    QSaveFile out(target); // the old file stays until the new one is whole
    if (!out.open(QIODevice::WriteOnly)) {
        complain(LogWords::tr("%1 cannot be written: %2").arg(target, out.errorString()));
        return ExitFault;
    }
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // as the log itself
    const auto written = exportLog(file, out, format, personal);
    if (!written)
        return refuse(written.error());
    if (!out.commit()) {
        complain(LogWords::tr("%1 cannot be written: %2").arg(target, out.errorString()));
        return ExitFault;
    }
    complain(QCoreApplication::translate("Ctl", "%n events written to %1.", nullptr, int(*written)).arg(target));
    return ExitOk;
}

/// Onto a stick, into an archive: whole, however it was written last.
int copyTo(const QString &file, const QString &target)
{
    const auto copied = copyLog(file, target);
    if (!copied)
        return refuse(copied.error());
    say(QCoreApplication::translate("Ctl", "%n events copied to %1.", nullptr, int(*copied)).arg(target));
    return ExitOk;
}

void tellOf(const Backup &made)
{
    const QString until = made.until > 0 ? beijingDateTime(made.until) : u"–"_s;
    say(QCoreApplication::translate("Ctl", "%n events until %1 in %2.", nullptr, int(made.events)).arg(until, made.file));
    if (made.events > 0)
        say(LogWords::tr("SHA-256 of the last event: %1").arg(QLatin1StringView(made.hash.toHex())));
    if (made.checkedFrom > 1)
        say(LogWords::tr("Checked from event %1 on; an earlier backup had those before it.").arg(made.checkedFrom));
    else
        say(LogWords::tr("All events were checked."));
}

/// While duty goes on, over an older backup of the same log; what was erased from the log goes from the backups beside it too.
int backUpTo(const QString &file, const QString &target)
{
    const auto made = backUpLog(file, target);
    if (!made)
        return refuse(made.error());
    tellOf(*made);
    const auto erased = forgetInBackups(file, QFileInfo(made->file).absolutePath());
    if (!erased)
        return refuse(erased.error());
    if (*erased > 0)
        say(QCoreApplication::translate("Ctl", "Erased personal texts were erased in %n older backups beside it too.", nullptr, *erased));
    return ExitOk;
}

int restoreTo(const QString &backup, const QString &target, const RestoreOptions &options)
{
    const auto restored = restoreLog(backup, target, options);
    if (!restored)
        return refuse(restored.error());
    tellOf(restored->made);
    if (restored->texts > 0)
        say(QCoreApplication::translate("Ctl", "%n personal texts that were erased since are erased in it too, as %1 says.", nullptr,
                                        int(restored->texts))
                .arg(restored->logs.join(u", "_s)));
    if (restored->isUnsure)
        complain(LogWords::tr("Personal texts that were erased after this backup was made can be read in it again: erase them anew "
                              "with “log forget”."));
    return ExitOk;
}

/// The newest records in whose number, name, place or road a text stands; a tab between their columns.
int find(const QString &file, const ArchiveFilter &filter, int limit)
{
    const auto archive = Archive::open(file);
    if (!archive)
        return refuse(archive.error());
    const auto rows = archive->page(filter, {}, limit);
    if (!rows)
        return refuse(rows.error());
    for (const ArchiveRow &row : *rows) {
        const Record &record = row.record;
        const QDateTime born = QDateTime::fromMSecsSinceEpoch(row.bornAt, QTimeZone::fromSecondsAheadOfUtc(8 * 3600));
        QString where = record.name();
        for (const auto field : {"title"_L1, "place"_L1, "road"_L1}) {
            if (where.isEmpty())
                where = record.localText(field);
        }
        say(QStringList{born.toString(u"yyyy-MM-dd HH:mm"_s), record.displayNumber(), kindTitle(record.kind()),
                        stateTitle(record.kind(), record.state()), where, record.subject()}
                .join(u'\t'));
    }
    if (rows->isEmpty())
        complain(LogWords::tr("Nothing in %1 has “%2”.").arg(file, filter.text));
    return ExitOk;
}

/// Erases personal data from a log that nobody writes; says what was done and what could not be.
int forget(const QString &file, const LogStore::Forgetting &what)
{
    if (!QFile::exists(file)) // ReadWrite would make it
        return refuse({u"log.cannot_open"_s, LogWords::tr("There is no log %1.").arg(file)});
    auto store = LogStore::open(file, LogStore::Access::ReadWrite);
    if (!store)
        return refuse(store.error());
    const auto done = store->forget(what);
    if (!done)
        return refuse(done.error());
    say(LogWords::tr("%1 personal texts erased; %2 events of %3 records now read “%4” there.")
            .arg(done->texts)
            .arg(done->events)
            .arg(done->records)
            .arg(erasedText()));
    if (done->lines > 0)
        say(QCoreApplication::translate("Ctl", "%n refused lines of feeds erased.", nullptr, int(done->lines)));
    if (done->texts > 0 || done->lines > 0)
        complain(LogWords::tr("Backups still hold them until the next one is made; copies that were made with “log copy” or carried "
                              "elsewhere keep them."));
    if (!done->longer.isEmpty())
        complain(LogWords::tr("Longer personal texts that contain it were left, in: %1. Erase those with --subject, or name them whole.")
                     .arg(done->longer.join(u", "_s)));
    if (done->plain > 0)
        complain(LogWords::tr("%1 events hold such text outside the vault (free text, or written before there was a vault): events "
                              "are never rewritten, so it stays there.")
                     .arg(done->plain));
    if (!done->overwritten) {
        complain(LogWords::tr("Another program reads %1: end it and run this again, so that the file %1-wal is emptied too.").arg(file));
        return ExitFault;
    }
    return ExitOk;
}

/// The beginning of a day in Beijing, or a moment with its time zone; 0 where it is neither.
qint64 timeOf(const QString &text)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
        return QDateTime(day, QTime(0, 0), QTimeZone::fromSecondsAheadOfUtc(8 * 3600)).toMSecsSinceEpoch();
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.isValid() && moment.timeSpec() != Qt::LocalTime ? moment.toMSecsSinceEpoch() : 0;
}

std::optional<LogStore::Forgetting> whatToForget(const QCommandLineParser &options)
{
    const QStringList given = options.optionNames();
    const QString value = given.size() == 1 ? options.value(given.first()) : QString();
    LogStore::Forgetting what;
    if (given == QStringList{u"text"_s})
        what.text = value;
    else if (given == QStringList{u"subject"_s} && value.indexOf(u'/') > 0)
        what.subject = value;
    else if (given == QStringList{u"before"_s})
        what.before = timeOf(value);
    const bool sound = !what.text.isEmpty() || !what.subject.isEmpty() || what.before > 0;
    return sound ? std::optional(what) : std::nullopt;
}

} // namespace

int runLogCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"action"_s, {});
    parser.addPositionalArgument(u"file"_s, {});
    parser.addOption({u"format"_s, {}, u"format"_s});
    parser.addOption({{u"o"_s, u"output"_s}, {}, u"file"_s});
    parser.addOption({u"personal"_s, {}});
    parser.addOption({u"text"_s, {}, u"text"_s});
    parser.addOption({u"subject"_s, {}, u"subject"_s});
    parser.addOption({u"before"_s, {}, u"date"_s});
    parser.addOption({u"all"_s, {}});
    parser.addOption({u"log"_s, {}, u"file"_s});
    parser.addOption({u"as-it-is"_s, {}});
    parser.addOption({u"kind"_s, {}, u"kind"_s});
    parser.addOption({u"limit"_s, {}, u"number"_s, u"50"_s});
    if (!parser.parse(QStringList{u"log"_s} + arguments))
        return usage(parser.errorText() + u'\n' + logHelp());
    const QStringList words = parser.positionalArguments();
    if (words.size() == 3 && parser.optionNames().isEmpty()) {
        if (words.first() == "copy"_L1)
            return copyTo(words.at(1), words.at(2));
        if (words.first() == "backup"_L1)
            return backUpTo(words.at(1), words.at(2));
    }
    const QStringList options = parser.optionNames();
    const auto isAmong = [&options](const QStringList &allowed) {
        return std::ranges::all_of(options, [&allowed](const QString &name) { return allowed.contains(name); });
    };
    if (words.size() == 3 && words.first() == "restore"_L1 && isAmong({u"log"_s, u"as-it-is"_s}))
        return restoreTo(words.at(1), words.at(2), {.log = parser.value(u"log"_s), .asItIs = parser.isSet(u"as-it-is"_s)});
    if (words.size() == 3 && words.first() == "find"_L1 && isAmong({u"kind"_s, u"limit"_s})) {
        const int limit = parser.value(u"limit"_s).toInt();
        const QString kind = parser.value(u"kind"_s);
        const ArchiveFilter filter{.kinds = kind.isEmpty() ? QStringList() : QStringList{kind}, .text = words.at(2)};
        return limit > 0 ? find(words.at(1), filter, limit) : usage(logHelp());
    }
    if (words.size() != 2)
        return usage(logHelp());
    if (words.first() == "verify"_L1)
        return isAmong({u"all"_s}) ? verify(words.at(1), parser.isSet(u"all"_s)) : usage(logHelp());
    if (words.first() == "forget"_L1) {
        const auto what = whatToForget(parser);
        return what ? forget(words.at(1), *what) : usage(logHelp());
    }
    const QString format = parser.value(u"format"_s);
    if (words.first() != "export"_L1 || (format != "jsonl"_L1 && format != "csv"_L1))
        return usage(logHelp());
    if (!isAmong({u"format"_s, u"o"_s, u"output"_s, u"personal"_s}))
        return usage(logHelp());
    return exportTo(words.at(1), format == "csv"_L1 ? ExportFormat::Csv : ExportFormat::JsonLines,
                    parser.isSet(u"personal"_s) ? ExportPersonal::Texts : ExportPersonal::Tokens, parser.value(u"o"_s));
}

} // namespace wf
