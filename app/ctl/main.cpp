// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "language.h"
#include "logcommand.h"

#ifdef WATCHFLOORCTL_CITY
#include "citycommand.h"
#endif
#ifdef WATCHFLOORCTL_DRILL
#include "drillcommand.h"
#endif

#include <QGuiApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Subcommand {
    QLatin1StringView name;
    int (*run)(const QStringList &arguments);
};

constexpr std::array Subcommands = {
#ifdef WATCHFLOORCTL_CITY
    Subcommand{"city"_L1, wf::runCityCommand},
#endif
#ifdef WATCHFLOORCTL_DRILL
    Subcommand{"drill"_L1, wf::runDrillCommand},
#endif
    Subcommand{"log"_L1, wf::runLogCommand},
};

QString help()
{
    return QCoreApplication::translate("Ctl",
                                       "Usage: watchfloorctl [--language zh_CN|en] SUBCOMMAND …\n"
                                       "  city build --osm FILE… -o NAME.citypack\n"
                                       "  log verify FILE [--all]\n"
                                       "  log copy FILE NEW\n"
                                       "  log backup FILE BACKUP\n"
                                       "  log restore BACKUP NEW [--log FILE] [--as-it-is]\n"
                                       "  log export FILE --format jsonl|csv [--personal] [-o FILE]\n"
                                       "  log find FILE TEXT [--kind KIND] [--limit N]\n"
                                       "  log forget FILE --text TEXT | --before YYYY-MM-DD | --subject KIND/ID\n"
                                       "  drill check FILE\n"
                                       "  drill run FILE [--speed N|max] [--seed N] [--report DIR]");
}

/// Takes "--language X" or "--language=X" out of the arguments, wherever it stands.
QString takeLanguage(QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i).startsWith("--language="_L1))
            return arguments.takeAt(i).mid(11);
        if (arguments.at(i) == "--language"_L1 && i + 1 < arguments.size()) {
            arguments.removeAt(i);
            return arguments.takeAt(i);
        }
    }
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    // A report needs fonts, and so a GUI application, but never a screen.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"watchfloorctl"_s);
    QCoreApplication::setOrganizationName(u"watchfloor"_s);

    QStringList arguments = QCoreApplication::arguments().mid(1);
    wf::applyLanguage(wf::chooseLanguage(takeLanguage(arguments)));
    const QString word = arguments.isEmpty() ? QString() : arguments.takeFirst();
    if (word == "--help"_L1 || word == "-h"_L1) {
        wf::say(help());
        return wf::ExitOk;
    }
    const auto found = std::ranges::find(Subcommands, word, &Subcommand::name);
    return found == Subcommands.end() ? wf::usage(help()) : found->run(arguments);
}
