// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugeheader.h"

#include "decode.h"

#include <algorithm>
#include <array>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

KeptWords say(const char *text, const QList<KeptWords> &places = {}) { return {"GaugeCsv", text, places}; }

enum class Column : quint8 { Other, Gauge, Station, Time, Depth, Total, Rate, Expected, BareDepth };

struct ColumnName {
    QStringView name; ///< without case, spaces, brackets and underscores
    Column column;
    double factor = 1; ///< to cm
};

constexpr std::array columnNames{
    ColumnName{u"gauge", Column::Gauge},        ColumnName{u"水位计", Column::Gauge},
    ColumnName{u"水位计编号", Column::Gauge},   ColumnName{u"station", Column::Station},
    ColumnName{u"雨量站", Column::Station},     ColumnName{u"雨量站编号", Column::Station},
    ColumnName{u"测站", Column::Gauge},         ColumnName{u"测站编号", Column::Gauge},
    ColumnName{u"测站编码", Column::Gauge},     ColumnName{u"测点", Column::Gauge},
    ColumnName{u"测点编号", Column::Gauge},     ColumnName{u"监测点", Column::Gauge},
    ColumnName{u"观测时间", Column::Time},      ColumnName{u"采集时间", Column::Time},
    ColumnName{u"time", Column::Time},          ColumnName{u"时间", Column::Time},
    ColumnName{u"监测时间", Column::Time},      ColumnName{u"depthcm", Column::Depth},
    ColumnName{u"水深cm", Column::Depth},       ColumnName{u"水深厘米", Column::Depth},
    ColumnName{u"depthm", Column::Depth, 100},  ColumnName{u"水深m", Column::Depth, 100},
    ColumnName{u"水深米", Column::Depth, 100},  ColumnName{u"depthmm", Column::Depth, 0.1},
    ColumnName{u"水深mm", Column::Depth, 0.1},  ColumnName{u"水深毫米", Column::Depth, 0.1},
    ColumnName{u"totalmm", Column::Total},      ColumnName{u"累计雨量mm", Column::Total},
    ColumnName{u"累计雨量毫米", Column::Total}, ColumnName{u"mmperh", Column::Rate},
    ColumnName{u"雨强mm/h", Column::Rate},      ColumnName{u"雨强毫米/小时", Column::Rate},
    ColumnName{u"ratemmh", Column::Expected},   ColumnName{u"预报雨强mm/h", Column::Expected},
    ColumnName{u"depth", Column::BareDepth},    ColumnName{u"水深", Column::BareDepth},
};

ColumnName columnOf(const QString &header)
{
    QString plain;
    for (const QChar c : narrowed(header)) {
        if (!c.isSpace() && !u"_()[]【】"_s.contains(c))
            plain.append(c.toLower());
    }
    for (const ColumnName &known : columnNames) {
        if (plain == known.name)
            return known;
    }
    return {u"", Column::Other};
}

} // namespace

std::expected<GaugeColumns, GaugeReason> readGaugeHeader(const QStringList &headers)
{
    const auto stop = [](const QString &code, const KeptWords &why) { return std::unexpected(GaugeReason{code, why}); };
    GaugeColumns columns;
    columns.count = headers.size();
    bool depth = false;
    bool total = false;
    bool expected = false;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const ColumnName known = columnOf(headers.at(i));
        qsizetype *place = nullptr;
        switch (known.column) {
        case Column::Other:
            continue;
        case Column::BareDepth:
            return stop(u"csv.no_unit"_s,
                        say(QT_TRANSLATE_NOOP("GaugeCsv", "The column “%1” does not say its unit; name it depth_cm."), {headers.at(i)}));
        case Column::Gauge:
        case Column::Station:
            place = &columns.name;
            break;
        case Column::Time:
            place = &columns.time;
            break;
        case Column::Depth:
            depth = true;
            columns.factor = known.factor;
            columns.converted = known.factor != 1 ? headers.at(i) : QString();
            place = &columns.value;
            break;
        case Column::Total:
            total = true;
            columns.kind = GaugeLine::Kind::Rain;
            place = &columns.value;
            break;
        case Column::Rate:
            place = &columns.rate;
            break;
        case Column::Expected:
            expected = true;
            columns.kind = GaugeLine::Kind::Forecast;
            place = &columns.value;
            break;
        }
        if (*place >= 0)
            return stop(u"csv.header"_s, say(QT_TRANSLATE_NOOP("GaugeCsv", "Two columns mean the same as “%1”."), {headers.at(i)}));
        *place = i;
    }
    if (columns.time < 0 || int(depth) + int(total) + int(expected) != 1)
        return stop(u"csv.header"_s,
                    say(QT_TRANSLATE_NOOP("GaugeCsv",
                                          "The columns must be gauge,time,depth_cm, station,time,total_mm or station,time,rate_mm_h.")));
    return columns;
}

bool isTitleLine(const QStringList &cells)
{
    const auto isFilled = [](const QString &cell) { return !cell.isEmpty(); };
    const auto heads = [](const QString &cell) { return columnOf(cell).column != Column::Other; };
    return std::ranges::count_if(cells, isFilled) <= 1 && std::ranges::none_of(cells, heads);
}

} // namespace wf
