// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"

#include "osmtags.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <osmium/io/bzip2_compression.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm.hpp>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

OsmTags tagsOf(const osmium::OSMObject &object)
{
    OsmTags tags;
    for (const osmium::Tag &tag : object.tags())
        tags.insert(QString::fromUtf8(tag.key()), QString::fromUtf8(tag.value()));
    return tags;
}

/// Everything of one file that is needed, until all of it is there: ways may come before their nodes.
class OsmStore {
public:
    void take(const osmium::OSMObject &object, CityDraft &draft)
    {
        if (!object.visible())
            return;
        switch (object.type()) {
        case osmium::item_type::node:
            takeNode(static_cast<const osmium::Node &>(object), draft);
            break;
        case osmium::item_type::way:
            takeWay(static_cast<const osmium::Way &>(object));
            break;
        case osmium::item_type::relation:
            takeRelation(static_cast<const osmium::Relation &>(object));
            break;
        default:
            break;
        }
    }

    void finish(CityDraft &draft)
    {
        for (const Way &way : m_ways)
            addWay(way, draft);
        for (const Relation &relation : m_relations)
            addRelation(relation, draft);
    }

private:
    struct Way {
        qint64 id;
        OsmTags tags;
        QList<qint64> nodes;
    };
    struct Member {
        QString role;
        char type;
        qint64 id;
    };
    struct Relation {
        OsmTags tags;
        QList<Member> members;
    };

    void takeNode(const osmium::Node &node, CityDraft &draft)
    {
        if (!node.location().valid()) {
            ++draft.skipped[QCoreApplication::translate("wf::City", "nodes without a valid position")];
            return;
        }
        m_nodes[node.id()] = QPointF(node.location().lon(), node.location().lat());
        if (node.tags().empty())
            return;
        const OsmTags tags = tagsOf(node);
        const QString name = tags.value(u"name"_s);
        const QString kind = placeKind(tags);
        if (!kind.isEmpty() && !name.isEmpty())
            draft.places.append({name, kind, m_nodes[node.id()], placeRank(kind)});
        else if (tags.value(u"place"_s) == "district"_L1 || tags.value(u"place"_s) == "suburb"_L1)
            draft.districts.append({name, QString(), m_nodes[node.id()], 1});
    }

    void takeWay(const osmium::Way &way)
    {
        Way kept{way.id(), tagsOf(way), {}};
        for (const osmium::NodeRef &node : way.nodes())
            kept.nodes.append(node.ref());
        m_wayAt[kept.id] = m_ways.size();
        m_ways.append(kept);
    }

    void takeRelation(const osmium::Relation &relation)
    {
        Relation kept{tagsOf(relation), {}};
        const QString type = kept.tags.value(u"type"_s);
        if (type != "restriction"_L1 && type != "multipolygon"_L1)
            return;
        for (const osmium::RelationMember &member : relation.members())
            kept.members.append({QString::fromUtf8(member.role()), osmium::item_type_to_char(member.type()), member.ref()});
        m_relations.append(kept);
    }

    /// The way's line; points that are not in the file are left out and reported.
    QList<QPointF> lineOf(const Way &way, bool &complete) const
    {
        QList<QPointF> line;
        complete = true;
        for (const qint64 id : way.nodes) {
            const auto node = m_nodes.find(id);
            if (node != m_nodes.end())
                line.append(node->second);
            else
                complete = false;
        }
        return line;
    }

    void addWay(const Way &way, CityDraft &draft) const
    {
        if (way.tags.isEmpty())
            return;
        bool complete = true;
        QList<QPointF> line = lineOf(way, complete);
        if (!complete)
            ++draft.skipped[QCoreApplication::translate("wf::City", "ways with points outside the input, cut there")];
        if (line.size() < 2)
            return;
        bool reversed = false;
        if (auto road = roadFromTags(way.tags, reversed)) {
            if (reversed)
                std::ranges::reverse(line);
            road->id = way.id;
            road->line = line;
            draft.ways.append(*road);
        } else if (const QString water = waterLineKind(way.tags); !water.isEmpty()) {
            draft.waterLines.append({water, way.tags.value(u"name"_s), false, false, 0, line});
        } else if (const QString rail = railKind(way.tags); !rail.isEmpty()) {
            draft.rail.append(
                {rail, way.tags.value(u"name"_s), isBridge(way.tags), isTunnel(way.tags), way.tags.value(u"layer"_s).toInt(), line});
        } else if (complete && line.size() >= 4 && line.first() == line.last()) {
            addArea({line}, way.tags, draft);
        } else {
            ++draft.skipped[way.tags.contains(u"highway"_s)
                                ? QCoreApplication::translate("wf::City", "roads under construction or of unknown kind")
                                : QCoreApplication::translate("wf::City", "lines that are not roads, water or railways")];
        }
    }

    static void addArea(const QList<QList<QPointF>> &rings, const OsmTags &tags, CityDraft &draft)
    {
        const QString name = tags.value(u"name"_s);
        if (const QString place = placeKind(tags); !place.isEmpty() && !name.isEmpty())
            draft.places.append({name, place, middleOf(rings.first()), placeRank(place)});
        if (const QString kind = areaKind(tags); !kind.isEmpty())
            draft.areas.append({kind, name, tags.value(u"height"_s).toDouble(), rings});
        else
            ++draft.skipped[QCoreApplication::translate("wf::City", "areas the map does not show")];
    }

    void addRelation(const Relation &relation, CityDraft &draft) const
    {
        if (relation.tags.value(u"type"_s) == "restriction"_L1)
            addRestriction(relation, draft);
        else if (!areaKind(relation.tags).isEmpty())
            addMultipolygon(relation, draft);
    }

    void addRestriction(const Relation &relation, CityDraft &draft) const
    {
        const QString what = relation.tags.value(u"restriction"_s);
        DraftRestriction turn;
        bool via = false;
        for (const Member &member : relation.members) {
            if (member.role == "from"_L1 && member.type == 'w')
                turn.fromWay = member.id;
            else if (member.role == "to"_L1 && member.type == 'w')
                turn.toWay = member.id;
            else if (const auto node = m_nodes.find(member.id); member.role == "via"_L1 && member.type == 'n' && node != m_nodes.end()) {
                turn.via = node->second;
                via = true;
            }
        }
        turn.only = what.startsWith("only_"_L1);
        if (via && turn.fromWay != 0 && turn.toWay != 0 && (turn.only || what.startsWith("no_"_L1)))
            draft.restrictions.append(turn);
        else
            ++draft.skipped[QCoreApplication::translate("wf::City", "turn restrictions over a way, for some vehicles only, or incomplete")];
    }

    /// Joins member ways end to end into closed rings; each outer ring becomes an area, inner ones holes of the first.
    void addMultipolygon(const Relation &relation, CityDraft &draft) const
    {
        QList<QList<QPointF>> outer, inner;
        for (const bool wantInner : {false, true}) {
            QList<QList<QPointF>> pieces;
            for (const Member &member : relation.members) {
                const auto at = m_wayAt.find(member.id);
                bool complete = true;
                if (member.type == 'w' && (member.role == "inner"_L1) == wantInner && at != m_wayAt.end())
                    pieces.append(lineOf(m_ways[at->second], complete));
            }
            while (!pieces.isEmpty()) {
                QList<QPointF> ring = pieces.takeLast();
                for (qsizetype i = 0; ring.size() > 1 && ring.first() != ring.last() && i < pieces.size(); ++i) {
                    if (pieces[i].isEmpty() || (pieces[i].first() != ring.last() && pieces[i].last() != ring.last()))
                        continue;
                    QList<QPointF> piece = pieces.takeAt(i);
                    if (piece.first() != ring.last())
                        std::ranges::reverse(piece);
                    ring += piece.mid(1);
                    i = -1;
                }
                if (ring.size() >= 4 && ring.first() == ring.last())
                    (wantInner ? inner : outer).append(ring);
                else
                    ++draft.skipped[QCoreApplication::translate("wf::City", "area outlines that do not close within the input")];
            }
        }
        for (qsizetype i = 0; i < outer.size(); ++i)
            addArea(i == 0 ? QList<QList<QPointF>>{outer[i]} + inner : QList<QList<QPointF>>{outer[i]}, relation.tags, draft);
    }

    std::unordered_map<qint64, QPointF> m_nodes;
    std::unordered_map<qint64, qsizetype> m_wayAt;
    QList<Way> m_ways;
    QList<Relation> m_relations;
};

const char *formatName(OsmFormat format)
{
    switch (format) {
    case OsmFormat::XmlGz:
        return "osm.gz";
    case OsmFormat::XmlBz2:
        return "osm.bz2";
    case OsmFormat::Pbf:
        return "osm.pbf";
    case OsmFormat::Xml:
        break;
    }
    return "osm";
}

} // namespace

std::expected<void, Refusal> importOsm(QByteArrayView bytes, OsmFormat format, const QString &source, CityDraft &draft)
{
    const auto refuse = [&](const QString &text) { return std::unexpected(Refusal{u"osm.broken"_s, text}); };
    if (bytes.isEmpty())
        return refuse(QCoreApplication::translate("wf::City", "%1: the file is empty").arg(source));
    CityDraft next = draft;
    OsmStore store;
    QString last = QCoreApplication::translate("wf::City", "its beginning");
    try {
        osmium::io::Reader reader(osmium::io::File(bytes.data(), size_t(bytes.size()), formatName(format)));
        while (const osmium::memory::Buffer buffer = reader.read()) {
            for (const osmium::OSMObject &object : buffer.select<osmium::OSMObject>()) {
                store.take(object, next);
                last = u"%1 %2"_s.arg(QString::fromLatin1(osmium::item_type_to_name(object.type()))).arg(object.id());
            }
        }
        reader.close();
    } catch (const osmium::xml_error &error) {
        return refuse(QCoreApplication::translate("wf::City", "%1, line %2, column %3: %4")
                          .arg(source)
                          .arg(error.line)
                          .arg(error.column)
                          .arg(QString::fromUtf8(error.what())));
    } catch (const std::exception &error) {
        return refuse(QCoreApplication::translate("wf::City", "%1, after %2: %3").arg(source, last, QString::fromUtf8(error.what())));
    }
    store.finish(next);
    draft = std::move(next);
    return {};
}

std::expected<CityDraft, Refusal> importFiles(const QStringList &files, const std::function<void(double)> &progress)
{
    static const std::pair<QLatin1StringView, OsmFormat> formats[]
        = {{".osm"_L1, OsmFormat::Xml}, {".osm.gz"_L1, OsmFormat::XmlGz}, {".osm.bz2"_L1, OsmFormat::XmlBz2}, {".pbf"_L1, OsmFormat::Pbf}};
    CityDraft draft;
    draft.attribution = u"© OpenStreetMap contributors, ODbL 1.0"_s;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString &name = files[i];
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return std::unexpected(Refusal{u"city.unreadable"_s,
                                           QCoreApplication::translate("wf::City", "%1 can't be read: %2").arg(name, file.errorString())});
        const QByteArray bytes = file.readAll();
        const QString lower = name.toLower();
        const auto format = std::ranges::find_if(formats, [&](const auto &one) { return lower.endsWith(one.first); });
        std::expected<void, Refusal> read;
        if (format != std::end(formats))
            read = importOsm(bytes, format->second, name, draft);
        else if (lower.endsWith(".geojson"_L1) || lower.endsWith(".json"_L1))
            read = importGeoJson(bytes, name, draft);
        else
            read = std::unexpected(
                Refusal{u"city.unknown_format"_s,
                        QCoreApplication::translate("wf::City", "%1: the name must end in .osm, .osm.gz, .osm.bz2, .osm.pbf or .geojson")
                            .arg(name)});
        if (!read)
            return std::unexpected(read.error());
        if (progress)
            progress(double(i + 1) / double(files.size()));
    }
    return draft;
}

} // namespace wf
