// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logcommand.h"

#include "console.h"
#include "logstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Ctl", text); }

QString logHelp()
{
    return tr(QT_TRANSLATE_NOOP("Ctl",
                                "Usage:\n"
                                "  watchfloorctl log verify FILE\n"
                                "  watchfloorctl log export FILE --format jsonl|csv [-o FILE]"));
}

QString faultLine(const LogCheck::Fault &fault)
{
    if (fault.sequence == 0)
        return fault.text;
    if (fault.id.isEmpty())
        return tr(QT_TRANSLATE_NOOP("Ctl", "Event %1: %2")).arg(fault.sequence).arg(fault.text);
    return tr(QT_TRANSLATE_NOOP("Ctl", "Event %1 (%2): %3")).arg(fault.sequence).arg(fault.id, fault.text);
}

int verify(const QString &file)
{
    const auto check = verifyLog(file);
    if (!check)
        return refuse(check.error());
    for (const LogCheck::Fault &fault : check->faults)
        say(faultLine(fault));
    const QString counts = tr(QT_TRANSLATE_NOOP("Ctl", "%1 events, %2 seats, %3 records, %4 forked"))
                               .arg(check->events)
                               .arg(check->seats)
                               .arg(check->records)
                               .arg(check->forks);
    if (check->faults.isEmpty()) {
        say(tr(QT_TRANSLATE_NOOP("Ctl", "%1 is sound: %2.")).arg(file, counts));
        return ExitOk;
    }
    complain(tr(QT_TRANSLATE_NOOP("Ctl", "%1 has %2 faults: %3.")).arg(file).arg(check->faults.size()).arg(counts));
    return ExitFault;
}

int exportTo(const QString &file, ExportFormat format, const QString &target)
{
    if (target.isEmpty()) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return ExitFault;
        const auto written = exportLog(file, out, format);
        return written && out.flush() ? ExitOk : written ? ExitFault : refuse(written.error());
    }
    QSaveFile out(target); // the old file stays until the new one is whole
    if (!out.open(QIODevice::WriteOnly)) {
        complain(tr(QT_TRANSLATE_NOOP("Ctl", "%1 cannot be written: %2")).arg(target, out.errorString()));
        return ExitFault;
    }
    const auto written = exportLog(file, out, format);
    if (!written)
        return refuse(written.error());
    if (!out.commit()) {
        complain(tr(QT_TRANSLATE_NOOP("Ctl", "%1 cannot be written: %2")).arg(target, out.errorString()));
        return ExitFault;
    }
    complain(tr(QT_TRANSLATE_NOOP("Ctl", "%1 events written to %2.")).arg(*written).arg(target));
    return ExitOk;
}

} // namespace

int runLogCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"action"_s, {});
    parser.addPositionalArgument(u"file"_s, {});
    parser.addOption({u"format"_s, {}, u"format"_s});
    parser.addOption({{u"o"_s, u"output"_s}, {}, u"file"_s});
    if (!parser.parse(QStringList{u"log"_s} + arguments))
        return usage(parser.errorText() + u'\n' + logHelp());
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return usage(logHelp());
    if (words.first() == "verify"_L1)
        return parser.optionNames().isEmpty() ? verify(words.at(1)) : usage(logHelp());
    const QString format = parser.value(u"format"_s);
    if (words.first() != "export"_L1 || (format != "jsonl"_L1 && format != "csv"_L1))
        return usage(logHelp());
    return exportTo(words.at(1), format == "csv"_L1 ? ExportFormat::Csv : ExportFormat::JsonLines, parser.value(u"o"_s));
}

} // namespace wf
