// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seats.h"

#include <QJsonObject>

namespace wf {

using namespace Qt::StringLiterals;

QList<Seat> standardSeats()
{
    struct Row {
        const char *id;
        Role role;
        const char *prefix;
        const char16_t *zh;
        const char *en;
    };
    static const Row rows[] = {
        {"ZHZ", Role::Commander, "Z", u"指挥长", "Duty commander"},
        {"ZBZ", Role::Commander, "B", u"值班长", "Watch leader"},
        {"JJ", Role::Dispatcher, "J", u"接警席", "Intake"},
        {"DD", Role::Dispatcher, "D", u"调度席", "Dispatch"},
        {"SP", Role::Dispatcher, "V", u"视频席", "Video"},
        {"XH", Role::Dispatcher, "X", u"信号席", "Signals"},
        {"FB", Role::Liaison, "F", u"发布席", "Publication"},
        {"LL", Role::Liaison, "L", u"联络席", "Liaison"},
        {"BS", Role::Liaison, "S", u"报送席", "Reports"},
        {"YP", Role::Dispatcher, "Y", u"研判席", "Assessment"},
        {"SYS", Role::System, "A", u"系统", "System"},
    };
    QList<Seat> seats;
    for (const Row &row : rows) {
        seats << Seat{QLatin1StringView(row.id), row.role, QLatin1StringView(row.prefix),
                      QJsonObject{{u"zh"_s, QString::fromUtf16(row.zh)}, {u"en"_s, QLatin1StringView(row.en)}}};
    }
    return seats;
}

} // namespace wf
