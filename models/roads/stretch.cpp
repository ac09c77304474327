// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphdata.h"

#include "arcroute.h"
#include "draftgraph.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

/// Roads on different levels still meet where they pass within this, in metres.
constexpr double meetingMetres = 150;
/// Parallel lines of one road (main and side carriageways) begin a stretch together when this near, in metres.
constexpr double besideMetres = 60;
/// A stretch is at least this long, in metres: streets that meet the road at one place have none between them.
constexpr double leastMetres = 1;

double footOf(LocalPoint p, LocalPoint a, LocalPoint b, double &share)
{
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    share = squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0;
    return std::hypot(a.x + share * dx - p.x, a.y + share * dy - p.y);
}

/// Distance between two pieces of line and where on the first one it is; 0 where they cross.
double between(LocalPoint a, LocalPoint b, LocalPoint c, LocalPoint d, double &share)
{
    const double rx = b.x - a.x, ry = b.y - a.y, sx = d.x - c.x, sy = d.y - c.y;
    const double cross = rx * sy - ry * sx;
    if (std::abs(cross) > 1e-9) {
        const double t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / cross;
        const double u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / cross;
        if (t >= 0 && t <= 1 && u >= 0 && u <= 1) {
            share = t;
            return 0;
        }
    }
    double other = 0, best = 1e300, at = 0;
    for (const auto &[metres, where] : {std::pair{footOf(a, c, d, other), 0.0}, std::pair{footOf(b, c, d, other), 1.0}}) {
        if (metres < best) {
            best = metres;
            at = where;
        }
    }
    for (const LocalPoint end : {c, d}) {
        double where = 0;
        const double metres = footOf(end, a, b, where);
        if (metres < best) {
            best = metres;
            at = where;
        }
    }
    share = at;
    return best;
}

struct Meeting {
    int arc = -1;
    double metres = 1e300; ///< apart
    double along = 0; ///< m from the arc's tail
    QPointF pos;
};

/// A road runs along a direction that its way deviates from by no more than 60°: what lies aslant may carry either name.
constexpr double alongCosine = 0.5;

struct Compass {
    QLatin1StringView direction;
    const char *title; ///< as the choice is called everywhere else
    LocalPoint towards;
};
constexpr std::array<Compass, 4> compass{{{"northbound"_L1, QT_TRANSLATE_NOOP("Choice", "Northbound"), {0, 1}},
                                          {"southbound"_L1, QT_TRANSLATE_NOOP("Choice", "Southbound"), {0, -1}},
                                          {"eastbound"_L1, QT_TRANSLATE_NOOP("Choice", "Eastbound"), {1, 0}},
                                          {"westbound"_L1, QT_TRANSLATE_NOOP("Choice", "Westbound"), {-1, 0}}}};

/// In the middle of a sentence.
QString titleOf(const Compass &one) { return QCoreApplication::translate("Choice", one.title).toLower(); }

bool runsAlong(LocalPoint way, LocalPoint towards)
{
    return way.x * towards.x + way.y * towards.y >= alongCosine * std::hypot(way.x, way.y);
}

/// That a stretch doesn't run the way it was asked for, with the directions that traffic has there.
Refusal runsAcross(const RoadGraph::Data &data, const QString &road, const QString &direction, LocalPoint way)
{
    QString asked, fitting;
    for (const Compass &one : compass) {
        if (direction == one.direction)
            asked = titleOf(one);
        if (!runsAlong(way, one.towards) && !runsAlong({-way.x, -way.y}, one.towards))
            continue;
        const bool isDriven = runsAlong(way, one.towards) || std::ranges::any_of(data.edgesByName.value(road), [&](int e) {
                                  const LocalPoint a = data.local(data.edges[e].line.first()), b = data.local(data.edges[e].line.last());
                                  return runsAlong({b.x - a.x, b.y - a.y}, one.towards)
                                      || (!data.edges[e].oneway && runsAlong({a.x - b.x, a.y - b.y}, one.towards));
                              });
        if (isDriven)
            fitting = fitting.isEmpty() ? titleOf(one) : QCoreApplication::translate("wf::Roads", "%1 or %2").arg(fitting, titleOf(one));
    }
    return {u"road.no_direction"_s,
            QCoreApplication::translate("wf::Roads", "%1 does not run %2 there: choose %3.").arg(road, asked, fitting)};
}

std::unexpected<Refusal> denied(const QString &code, const QString &text) { return std::unexpected(Refusal{code, text}); }

/// The line of the first name's road that leads `towards`, from where it meets the second name to where it meets the third; `turned`: from
/// the third to the second. Those of its arcs count that lead the wanted way, give or take a bend.
std::expected<QList<QPointF>, Refusal> followed(const RoadGraph::Data &data, const std::array<QString, 3> &names, const QString &direction,
                                                LocalPoint towards, bool &turned)
{
    turned = false;
    const QList<int> edgesOfRoad = data.edgesByName.value(names[0]);
    const auto leads = [&](int arc) {
        const LocalPoint a = data.local(data.nodes[data.tail(arc)]), b = data.local(data.nodes[data.head(arc)]);
        const double ahead = (b.x - a.x) * towards.x + (b.y - a.y) * towards.y;
        return ahead >= -0.3 * std::hypot(b.x - a.x, b.y - a.y);
    };
    std::vector<int> own;
    for (const int e : edgesOfRoad) {
        for (const int arc : {2 * e, 2 * e + 1}) {
            if ((arc % 2 == 0 || !data.edges[e].oneway) && leads(arc))
                own.push_back(arc);
        }
    }
    if (own.empty() || (towards.x == 0 && towards.y == 0))
        return denied(u"road.no_direction"_s,
                      QCoreApplication::translate("wf::Roads", "%1 has no carriageway in that direction (%2)").arg(names[0], direction));

    const auto meetings = [&](const QString &other) {
        std::vector<Meeting> all;
        double nearest = meetingMetres;
        for (const int arc : own) {
            const QList<QPointF> line = data.lineOf(arc);
            Meeting best;
            double before = 0;
            for (qsizetype i = 0; i + 1 < line.size(); ++i) {
                const LocalPoint a = data.local(line[i]), b = data.local(line[i + 1]);
                const double piece = std::hypot(b.x - a.x, b.y - a.y);
                for (const int e : data.edgesByName.value(other)) {
                    const QList<QPointF> &across = data.edges[e].line;
                    for (qsizetype k = 0; k + 1 < across.size(); ++k) {
                        double share = 0;
                        const double metres = between(a, b, data.local(across[k]), data.local(across[k + 1]), share);
                        if (metres < best.metres)
                            best = {arc, metres, before + share * piece, line[i] + (line[i + 1] - line[i]) * share};
                    }
                }
                before += piece;
            }
            if (best.arc >= 0)
                all.push_back(best);
            nearest = std::min(nearest, best.metres);
        }
        std::erase_if(all, [&](const Meeting &one) { return one.metres > std::min(meetingMetres, nearest + besideMetres); });
        return all;
    };
    std::vector<Meeting> begins = meetings(names[1]), ends = meetings(names[2]);
    for (int i = 0; i < 2; ++i) {
        if ((i == 0 ? begins : ends).empty())
            return denied(u"road.no_meeting"_s,
                          QCoreApplication::translate("wf::Roads", "%1 does not come near %2").arg(names[0], names[1 + i]));
    }
    const auto place = [&](const std::vector<Meeting> &list) { return data.local(std::ranges::min(list, {}, &Meeting::metres).pos); };
    const LocalPoint a = place(begins), b = place(ends);
    if ((b.x - a.x) * towards.x + (b.y - a.y) * towards.y < 0) {
        std::swap(begins, ends);
        turned = true;
    }

    // Along the road itself where that is possible; short pieces under another name (a bridge, a tunnel) cost four times.
    std::vector<char> isOwn(data.edges.size() * 2, 0);
    for (const int arc : own)
        isOwn[arc] = 1;
    const auto metresOf = [&](int arc) { return data.edges[arc / 2].metres; };
    struct Metres {
        const RoadGraph::Data &data;
        const std::vector<char> &isOwn;
        decltype(leads) &mayLead;
        [[nodiscard]] const RoadGraph::Data &graph() const { return data; }
        [[nodiscard]] double operator()(int arc) const
        {
            return isOwn[arc] ? data.edges[arc / 2].metres : mayLead(arc) ? 4 * data.edges[arc / 2].metres : never;
        }
        [[nodiscard]] double part(int /*arc*/, double from, double to) const { return to - from; }
    };
    const auto feet = [](const std::vector<Meeting> &met) {
        std::vector<ArcFoot> list;
        for (const Meeting &one : met)
            list.push_back({one.arc, one.along, 3 * one.metres});
        return list;
    };
    const ArcRoute way = connected<ArcSearch::Way::Forwards, ArcSearch::Ends::OnArcs>(Metres{data, isOwn, leads}, feet(begins), feet(ends),
                                                                                      [](int) { return 0.0; });
    const std::vector<int> &chain = way.chain;
    const auto at = [](const std::vector<Meeting> &list, int arc) { return *std::ranges::find(list, arc, &Meeting::arc); };
    double foreign = 0, all = 0;
    for (const int arc : chain) {
        all += metresOf(arc);
        foreign += isOwn[arc] ? 0 : metresOf(arc);
    }
    const double driven = chain.empty() ? 0 : all - way.begin - metresOf(chain.back()) + way.end;
    if (driven < leastMetres || foreign > 0.4 * all)
        return denied(u"road.no_stretch"_s,
                      QCoreApplication::translate("wf::Roads", "%1 can't be followed from %2 to %3 in that direction (%4)")
                          .arg(names[0], names[1], names[2], direction));

    QList<QPointF> line;
    for (size_t i = 0; i < chain.size(); ++i) {
        const QList<QPointF> part = data.lineOf(chain[i]);
        const double begin = i == 0 ? at(begins, chain[i]).along : 0;
        const double end = i + 1 == chain.size() ? at(ends, chain[i]).along : 1e300;
        if (i == 0)
            line.append(at(begins, chain[i]).pos);
        double along = 0;
        for (qsizetype k = 1; k < part.size(); ++k) {
            along += groundMetres(part[k - 1], part[k]);
            if (along > begin + 0.5 && along < end - 0.5 && line.last() != part[k])
                line.append(part[k]);
        }
        if (i + 1 == chain.size())
            line.append(at(ends, chain[i]).pos);
    }
    const LocalPoint first = data.local(line.first()), last = data.local(line.last());
    const LocalPoint led{last.x - first.x, last.y - first.y};
    if (direction != "both"_L1 && !runsAlong(led, towards))
        return std::unexpected(runsAcross(data, names[0], direction, led));
    return line;
}

} // namespace

QString RoadGraph::matchName(const QString &road) const
{
    const auto &names = m_data->edgesByName;
    const QString wanted = road.trimmed();
    if (wanted.isEmpty() || names.contains(wanted))
        return wanted;
    // One name inside the other, letter by letter in order (东桥 in 东大桥), the nearest in length; ties by text.
    const auto within = [](QStringView small, QStringView large) {
        qsizetype at = 0;
        for (const QChar c : large)
            at += at < small.size() && small[at] == c ? 1 : 0;
        return at == small.size() && small.front() == large.front() && small.back() == large.back();
    };
    QString best;
    qsizetype bestGap = 3;
    const QStringList all = roadNames();
    for (const QString &name : all) {
        const qsizetype gap = std::abs(name.size() - wanted.size());
        if (gap < bestGap && std::min(name.size(), wanted.size()) >= 2 && (within(name, wanted) || within(wanted, name))) {
            best = name;
            bestGap = gap;
        }
    }
    return best;
}

std::expected<QList<QPointF>, Refusal> RoadGraph::stretch(const QString &road, const QString &direction, const QString &from,
                                                          const QString &to, bool *turned) const
{
    if (turned)
        *turned = false;
    const Data &data = *m_data;
    std::array<QString, 3> names;
    const QString asked[3] = {road, from, to};
    for (size_t i = 0; i < names.size(); ++i) {
        names[i] = matchName(asked[i]);
        if (names[i].isEmpty())
            return denied(u"road.unknown"_s, QCoreApplication::translate("wf::Roads", "This city has no road named %1").arg(asked[i]));
    }

    LocalPoint towards{0, 0};
    if (direction == "northbound"_L1 || direction == "southbound"_L1)
        towards.y = direction == "northbound"_L1 ? 1 : -1;
    else if (direction == "eastbound"_L1 || direction == "westbound"_L1)
        towards.x = direction == "eastbound"_L1 ? 1 : -1;
    const QList<int> edgesOfRoad = data.edgesByName.value(names[0]);
    if (direction == "both"_L1) {
        double wide = 0, high = 0;
        for (const int e : edgesOfRoad) {
            const LocalPoint a = data.local(data.edges[e].line.first()), b = data.local(data.edges[e].line.last());
            wide += std::abs(b.x - a.x);
            high += std::abs(b.y - a.y);
        }
        (wide > high ? towards.x : towards.y) = 1;
    }
    bool isTurned = false;
    auto line = followed(data, names, direction, towards, isTurned);
    // Both ways are closed: the carriageway that leads from the place named first to the other one is the line, where there is one.
    if (line && isTurned && direction == "both"_L1) {
        bool isTurnedAgain = false;
        auto other = followed(data, names, direction, {-towards.x, -towards.y}, isTurnedAgain);
        if (other && !isTurnedAgain) {
            line = other;
            isTurned = false;
        }
    }
    if (turned)
        *turned = isTurned;
    return line;
}

} // namespace wf
