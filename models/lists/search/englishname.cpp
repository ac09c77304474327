// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "englishname.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

struct Kind {
    QLatin1StringView english;
    QLatin1StringView other; ///< the same by another word; may be empty
    const char16_t *chinese;
};

/// The longer endings first: 大街 is no 街.
constexpr std::array kinds{
    Kind{"Expressway"_L1, "Highway"_L1, u"高速公路"},
    Kind{"Interchange"_L1, "Overpass"_L1, u"立交桥"},
    Kind{"Expressway"_L1, {}, u"快速路"},
    Kind{"Service Road"_L1, {}, u"辅路"},
    Kind{"Expressway"_L1, {}, u"高速"},
    Kind{"Avenue"_L1, "Street"_L1, u"大街"},
    Kind{"Avenue"_L1, "Road"_L1, u"大道"},
    Kind{"Bridge"_L1, {}, u"大桥"},
    Kind{"Tunnel"_L1, {}, u"隧道"},
    Kind{"Street"_L1, {}, u"街"},
    Kind{"Road"_L1, {}, u"路"},
    Kind{"Bridge"_L1, {}, u"桥"},
    Kind{"Lane"_L1, "Alley"_L1, u"巷"},
};

QString side(QChar c)
{
    static const QHash<QChar, QString> sides{
        {u'东', u"East"_s}, {u'西', u"West"_s}, {u'南', u"South"_s}, {u'北', u"North"_s}, {u'中', u"Middle"_s}};
    return sides.value(c);
}

} // namespace

QStringList englishRoadNames(const QString &chinese)
{
    for (const Kind &kind : kinds) {
        const QString ending = QString::fromUtf16(kind.chinese);
        if (!chinese.endsWith(ending) || chinese.size() <= ending.size())
            continue;
        const QString stem = chinese.chopped(ending.size());
        const QString towards = stem.size() > 1 ? side(stem.back()) : QString();
        QStringList names;
        for (const QLatin1StringView word : {kind.english, kind.other}) {
            if (word.isEmpty())
                continue;
            names.append(stem + word); // 双塔东街 is Shuangtadong Street as well
            if (towards.isEmpty())
                continue;
            names.append(stem.chopped(1) + towards + word);
            names.append(towards + stem.chopped(1) + word);
        }
        return names;
    }
    return {};
}

} // namespace wf
