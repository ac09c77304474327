// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarioreader.h"

#include "drilltext.h"
#include "kind.h"
#include "planfile.h"
#include "when.h"
#include "yamlslips.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

ScenarioReader::ScenarioReader(const QString &fileName)
    : m_in(fileName)
{
    m_scenario.file = fileName;
    m_scenario.key = QFileInfo(fileName).completeBaseName();
}

ScenarioResult ScenarioReader::read(const YamlNode &root)
{
    static const QStringList required{u"format"_s, u"title"_s, u"notice"_s, u"start"_s, u"duration"_s, u"plan"_s,
                                      u"assets"_s, u"seats"_s, u"stages"_s, u"world"_s, u"injects"_s};
    m_in.checkMap(root, required, {u"marks"_s}, Drill::tr("Scenario"));
    if (root.type == YamlNode::Type::Map) {
        readHead(root);
        readFiles(root);
        readSeats(root);
        readStages(root);
        readWorld(root);
        readMarks(root);
        readInjects(root);
        checkReferences();
    }
    if (m_in.faults().isEmpty())
        return m_scenario;
    QList<Fault> faults = m_in.faults();
    std::ranges::stable_sort(faults, [this](const Fault &a, const Fault &b) {
        const bool ownA = a.file == m_in.file();
        const bool ownB = b.file == m_in.file();
        return ownA != ownB ? ownA : std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    return std::unexpected(faults);
}

void ScenarioReader::readHead(const YamlNode &root)
{
    if (const YamlNode *format = root.find(u"format"); format && format->scalar != "watchfloor-drill/1"_L1) {
        m_in.fault(format->place, Drill::tr("The format is “%1”; this program reads “%2”.").arg(format->scalar, u"watchfloor-drill/1"_s));
    }
    m_scenario.title = m_in.biText(root, u"title");
    m_scenario.notice = m_in.biText(root, u"notice");
    m_scenario.duration = m_in.number(root, u"duration", 0, 1, 2880);
    if (const YamlNode *start = root.find(u"start")) {
        if (const auto at = start->type == YamlNode::Type::Scalar ? readWhen(start->scalar) : std::unexpected(QString())) {
            m_scenario.start = *at;
        } else {
            const QString slip = valueSlip(start->scalar);
            m_in.fault(start->place,
                       slip.isEmpty() ? Drill::tr("“%1” must be a time such as \"2026-07-24 16:40\" (Beijing time).").arg(u"start"_s)
                                      : Drill::tr("“%1” must be a time such as \"2026-07-24 16:40\": %2.").arg(u"start"_s, slip));
        }
    }
}

void ScenarioReader::readFiles(const YamlNode &root)
{
    const QDir folder = QFileInfo(m_in.file()).dir();
    const auto path = [&](QStringView key) {
        const QString name = m_in.text(root, key);
        return name.isEmpty() ? QString() : QDir::cleanPath(folder.filePath(name));
    };
    const auto missing = [&](QStringView key, const QString &file) {
        if (file.isEmpty())
            return true;
        if (QFile::exists(file))
            return false;
        const QString written = root.find(key)->scalar;
        m_in.fault(root.find(key)->place,
                   written.contains(u'\\') ? Drill::tr("There is no file “%1”: write “/” between folders, not “\\”.").arg(file)
                                           : Drill::tr("There is no file “%1”.").arg(file));
        return true;
    };
    if (const QString file = path(u"plan"); !missing(u"plan", file)) {
        const auto bytes = yamlBytes(file);
        m_scenario.digests.insert(u"plan"_s, bytes ? digestOf(*bytes) : QString());
        if (auto plan = bytes.and_then([&file](const QByteArray &text) { return readPlan(text, file); }))
            m_scenario.plan = *plan;
        else
            m_in.add(plan.error());
    }
    if (const QString file = path(u"assets"); !missing(u"assets", file)) {
        const auto bytes = yamlBytes(file);
        m_scenario.digests.insert(u"assets"_s, bytes ? digestOf(*bytes) : QString());
        if (auto assets = bytes.and_then([&file](const QByteArray &text) { return readAssets(text, file); }))
            m_scenario.assets = *assets;
        else
            m_in.add(assets.error());
        for (const Asset &asset : std::as_const(m_scenario.assets))
            m_known[asset.subject.section(u'/', 0, 0)].append(asset.subject.section(u'/', 1));
    }
}

void ScenarioReader::readSeats(const YamlNode &root)
{
    for (const YamlNode &node : m_in.list(root, u"seats")) {
        if (!m_in.checkMap(node, {u"id"_s, u"role"_s, u"name"_s}, {u"prefix"_s, u"brigade"_s}, Drill::tr("Seat")))
            continue;
        const auto role = roleFromKey(m_in.text(node, u"role"));
        if (!role)
            m_in.fault(node.find(u"role")->place, Drill::tr("There is no role “%1”.").arg(node.find(u"role")->scalar));
        Seat seat{m_in.text(node, u"id"), role.value_or(Role::Wall), m_in.text(node, u"prefix"), m_in.biText(node, u"name").json()};
        // In the log "@" stands between a seat and the copy of the program it sits at, and --players takes ids separated by commas.
        if (seat.id.contains(u'@') || seat.id.contains(u','))
            m_in.fault(node.find(u"id")->place, Drill::tr("A seat can't be called “%1”: its id has no “@” and no comma.").arg(seat.id));
        if (m_scenario.seat(seat.id))
            m_in.fault(node.find(u"id")->place, Drill::tr("“%1” is there twice.").arg(seat.id));
        if (const QString brigade = m_in.text(node, u"brigade"); !brigade.isEmpty()) {
            checkBrigade(node, brigade);
            m_scenario.brigadeSeats.insert(brigade, seat.id);
        }
        m_scenario.seats.append(seat);
    }
    for (const Role role : {Role::Control, Role::System}) {
        if (const YamlNode *seats = root.find(u"seats"); seats && !m_scenario.firstSeat(role))
            m_in.fault(seats->place, Drill::tr("There is no seat with the role “%1”.").arg(roleKey(role)));
    }
}

void ScenarioReader::readStages(const YamlNode &root)
{
    for (const YamlNode &node : m_in.list(root, u"stages")) {
        if (!m_in.checkMap(node, {u"key"_s, u"title"_s}, {}, Drill::tr("Stage")))
            continue;
        ScenarioStage stage{m_in.text(node, u"key"), m_in.biText(node, u"title")};
        if (m_scenario.stage(stage.key))
            m_in.fault(node.find(u"key")->place, Drill::tr("“%1” is there twice.").arg(stage.key));
        m_scenario.stages.append(stage);
    }
}

void ScenarioReader::readWorld(const YamlNode &root)
{
    const YamlNode *world = root.find(u"world");
    if (!world || !m_in.checkMap(*world, {u"rain"_s, u"depth"_s}, {}, Drill::tr("World")))
        return;
    const YamlNode &rain = *world->find(u"rain");
    if (m_in.checkMap(rain, {u"hourly"_s}, {u"begins"_s, u"stations"_s}, Drill::tr("Rain"))) {
        for (const YamlNode &hour : m_in.list(rain, u"hourly")) {
            const auto mm = hour.number();
            if (!mm || *mm < 0 || *mm > 300)
                m_in.fault(hour.place, Drill::tr("“%1” must lie between %2 and %3.").arg(u"hourly"_s).arg(0).arg(300));
            else
                m_scenario.world.rainHourly.append(*mm);
        }
        m_scenario.world.rainBegins = m_in.number(rain, u"begins", 0, 0, 2880);
        if (const YamlNode *stations = rain.find(u"stations")) {
            for (const auto &[name, factor] : stations->pairs) {
                checkSubject(name.place, u"rainstation/"_s + name.scalar);
                m_scenario.world.stations.insert(name.scalar, m_in.number(*stations, name.scalar, 1, 0, 10));
            }
        }
    }
    const YamlNode &depth = *world->find(u"depth");
    for (const auto &[name, curve] : depth.pairs) {
        checkSubject(name.place, u"floodpoint/"_s + name.scalar);
        QList<QPointF> points;
        for (const YamlNode &item : m_in.list(depth, name.scalar)) {
            const auto minute = item.items.size() == 2 ? item.items.at(0).number() : std::nullopt;
            const auto cm = item.items.size() == 2 ? item.items.at(1).number() : std::nullopt;
            if (!minute || !cm || *cm < 0 || *cm > 1000)
                m_in.fault(item.place, Drill::tr("A point of a depth curve must be [minute, cm]."));
            else if (!points.isEmpty() && *minute <= points.last().x())
                m_in.fault(item.place, Drill::tr("The minutes of a depth curve must rise."));
            else
                points.append({*minute, *cm});
        }
        m_scenario.world.depth.insert(name.scalar, points);
    }
}

void ScenarioReader::readMarks(const YamlNode &root)
{
    for (const YamlNode &node : m_in.list(root, u"marks")) {
        if (m_in.checkMap(node, {u"at"_s, u"name"_s}, {}, Drill::tr("Mark")))
            m_scenario.marks.append({m_in.number(node, u"at", 0, 0, m_scenario.duration), m_in.text(node, u"name")});
    }
    std::ranges::stable_sort(m_scenario.marks, {}, &ScenarioMark::at);
}

void ScenarioReader::readInjects(const YamlNode &root)
{
    double last = 0;
    for (const YamlNode &node : m_in.list(root, u"injects")) {
        const ScenarioInject inject = readInject(node);
        if (inject.key.isEmpty())
            continue;
        if (inject.at < last)
            m_in.fault(node.find(u"at")->place, Drill::tr("The inject “%1” comes before the one above it.").arg(inject.key));
        last = std::max(last, inject.at);
        m_scenario.injects.append(inject);
    }
}

void ScenarioReader::checkSeat(const YamlNode &map, QStringView key, const QString &id)
{
    if (!id.isEmpty() && !m_scenario.seat(id))
        m_in.fault(map.find(key) ? map.find(key)->place : map.place, Drill::tr("There is no seat “%1”.").arg(id));
}

void ScenarioReader::checkSubject(const Place &place, const QString &subject)
{
    const bool isAsset = !assetVerbOf(subject.section(u'/', 0, 0)).isEmpty();
    if (!m_scenario.assets.isEmpty() && isAsset && !m_scenario.asset(subject))
        m_in.fault(place, Drill::tr("The assets have no “%1”.").arg(subject));
}

void ScenarioReader::checkBrigade(const YamlNode &map, const QString &key)
{
    if (!key.isEmpty() && m_known.contains(u"brigade"_s))
        checkSubject(map.find(u"brigade")->place, u"brigade/"_s + key);
}

ScenarioResult parseScenario(const QByteArray &bytes, const QString &fileName)
{
    const auto root = parseYaml(bytes, fileName);
    if (!root)
        return std::unexpected(root.error());
    auto scenario = ScenarioReader(fileName).read(*root);
    if (scenario)
        scenario->digests.insert(u"drill"_s, digestOf(bytes));
    return scenario;
}

ScenarioResult loadScenario(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::unexpected(QList{Fault{file, 0, 0, Drill::tr("Can't read the file: %1").arg(in.errorString())}});
    return parseScenario(in.read(maxYamlBytes + 1), file);
}

} // namespace wf
