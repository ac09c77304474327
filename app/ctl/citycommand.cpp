// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citycommand.h"

#include "cityimport.h"
#include "packwriter.h"
#include "samplecity.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

/// A bar on the terminal's error stream; nothing where that is not a terminal.
class ProgressBar {
public:
    explicit ProgressBar(const QString &what)
        : m_what(what)
        , m_shown(::isatty(STDERR_FILENO) == 1)
    {
        update(0);
    }
    ~ProgressBar()
    {
        if (m_shown)
            QTextStream(stderr) << '\n';
    }
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    void update(double share)
    {
        if (!m_shown)
            return;
        const int full = int(share * 30);
        QTextStream(stderr) << '\r' << m_what << u" ["_s << QString(full, u'#') << QString(30 - full, u'.') << u"] "_s << int(share * 100)
                            << '%';
    }

private:
    QString m_what;
    bool m_shown;
};

int refused(const QString &text)
{
    QTextStream(stderr) << u"watchfloorctl: "_s << text << '\n';
    return 1;
}

void tell(const PackReport &report, const QString &file)
{
    QTextStream out(stdout);
    out << QCoreApplication::translate("wf::CityCommand", "%1 written (%2 KiB)").arg(file).arg(QFileInfo(file).size() / 1024) << '\n';
    out << QCoreApplication::translate("wf::CityCommand", "ways: %1").arg(report.ways) << '\n';
    out << QCoreApplication::translate("wf::CityCommand", "nodes: %1, edges: %2").arg(report.nodes).arg(report.edges) << '\n';
    out << QCoreApplication::translate("wf::CityCommand", "road: %1 km").arg(report.kilometres, 0, 'f', 0) << '\n';
    out << QCoreApplication::translate("wf::CityCommand", "strongly connected: %1 % of the nodes").arg(report.strongShare * 100, 0, 'f', 1)
        << '\n';
    out << QCoreApplication::translate("wf::CityCommand", "areas: %1, places: %2, turn restrictions: %3")
               .arg(report.areas)
               .arg(report.places)
               .arg(report.restrictions)
        << '\n';
    if (!report.warnings.isEmpty())
        out << QCoreApplication::translate("wf::CityCommand", "skipped or altered:") << '\n';
    for (const QString &warning : report.warnings)
        out << u"  "_s << warning << '\n';
}

} // namespace

int runCityCommand(const QStringList &arguments)
{
    QStringList rest = arguments;
    if (rest.value(0) == "city"_L1)
        rest.removeFirst();
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("wf::CityCommand", "Build a city pack from OpenStreetMap files, or the bundled sample city"));
    parser.addHelpOption();
    parser.addPositionalArgument(u"build"_s, QCoreApplication::translate("wf::CityCommand", "what to do"));
    parser.addPositionalArgument(u"files"_s, QCoreApplication::translate("wf::CityCommand", "more files of the same city"), u"[FILE…]"_s);
    const QCommandLineOption osm(
        u"osm"_s,
        QCoreApplication::translate("wf::CityCommand", ".osm, .osm.gz, .osm.bz2, .osm.pbf or GeoJSON; may be given several times"),
        u"FILE"_s);
    const QCommandLineOption sample(
        u"sample"_s, QCoreApplication::translate("wf::CityCommand", "draw the sample city from the tables in this folder"), u"FOLDER"_s);
    const QCommandLineOption output({u"o"_s, u"output"_s}, QCoreApplication::translate("wf::CityCommand", "the city pack to write"),
                                    u"FILE"_s);
    const QCommandLineOption name(u"name"_s, QCoreApplication::translate("wf::CityCommand", "name of the city; otherwise that of the file"),
                                  u"NAME"_s);
    parser.addOptions({osm, sample, output, name});
    if (!parser.parse(QStringList{u"watchfloorctl city"_s} + rest) || parser.isSet(u"help"_s)) {
        QTextStream(parser.isSet(u"help"_s) ? stdout : stderr)
            << (parser.isSet(u"help"_s) ? QString() : parser.errorText() + u'\n') << parser.helpText();
        return parser.isSet(u"help"_s) ? 0 : 2;
    }
    QStringList words = parser.positionalArguments();
    const bool build = words.value(0) == "build"_L1;
    const QStringList files = parser.values(osm) + words.mid(1);
    if (!build || !parser.isSet(output) || files.isEmpty() == !parser.isSet(sample)) {
        QTextStream(stderr) << QCoreApplication::translate(
            "wf::CityCommand", "Usage: watchfloorctl city build (--osm FILE… | --sample FOLDER) -o NAME.citypack [--name NAME]")
                            << '\n';
        return 2;
    }

    const QString target = parser.value(output);
    std::expected<CityDraft, Refusal> draft;
    {
        ProgressBar bar(QCoreApplication::translate("wf::CityCommand", "reading"));
        draft = parser.isSet(sample) ? drawSampleCity(parser.value(sample)) : importFiles(files, [&](double share) { bar.update(share); });
        bar.update(draft ? 1 : 0);
    }
    if (!draft)
        return refused(draft.error().text);
    if (parser.isSet(name))
        draft->nameZh = draft->nameEn = parser.value(name);
    if (draft->nameZh.isEmpty())
        draft->nameZh = draft->nameEn = QFileInfo(target).completeBaseName();
    std::expected<PackReport, Refusal> report;
    {
        ProgressBar bar(QCoreApplication::translate("wf::CityCommand", "writing"));
        report = writePack(*draft, target, [&](double share) { bar.update(share); });
    }
    if (!report)
        return refused(report.error().text);
    tell(*report, target);
    return 0;
}

} // namespace wf
