// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placeindex.h"
#include "placewords.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

/// A place as somebody types it. Whatever is typed is looked for, and what is found has a name and lies on the earth.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const wf::PlaceWords words = wf::placeWords(text);
    if (words.where.size() > text.size() || std::abs(words.metres.x()) > 50'000 || std::abs(words.metres.y()) > 50'000)
        qFatal("more was read than was said");
    static const wf::PlaceIndex places = [] {
        const QList<QPointF> nodes{{112.5, 37.8}, {112.51, 37.8}, {112.51, 37.81}};
        const auto edge = [&](int from, int to, const QString &name) {
            return wf::RoadGraph::Edge{.from = from, .to = to, .name = name, .line = {nodes.at(from), nodes.at(to)}};
        };
        return wf::PlaceIndex(
            {}, wf::RoadGraph::fromParts(nodes, {edge(0, 1, QStringLiteral("迎泽大街")), edge(1, 2, QStringLiteral("解放路"))}));
    }();
    for (const wf::FoundPlace &place : places.find(text, {})) {
        if (place.title.isEmpty() || !(std::abs(place.pos.x()) <= 181) || !(std::abs(place.pos.y()) <= 91))
            qFatal("a place without a name or off the earth");
    }
    return 0;
}
