// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "locallog.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace wf::test::inline commanddesk {

using namespace Qt::StringLiterals;

inline const Seat DD{u"DD"_s, Role::Dispatcher, u"D"_s, {}};
inline const Seat DY{u"DY"_s, Role::Brigade, u"Y"_s, {}};
inline const Seat SYS{u"SYS"_s, Role::System, u"S"_s, {}};

inline QJsonObject incident()
{
    return {{u"type"_s, u"ponding"_s}, {u"severity"_s, 3}, {u"place"_s, u"二八桥"_s}, {u"source"_s, u"122"_s}};
}

inline const Seat ZHZ{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
inline const Seat FB{u"FB"_s, Role::Liaison, u"F"_s, {}};

inline QJsonObject point()
{
    return {{u"name"_s, u"桥下"_s}, {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 8}}}};
}

inline QJsonObject closure(const QString &direction, bool atPoint = true)
{
    QJsonObject fields{{u"road"_s, u"滨河西路"_s},
                       {u"direction"_s, direction},
                       {u"from"_s, u"迎泽大桥"_s},
                       {u"to"_s, u"南内环桥"_s},
                       {u"line"_s, QJsonArray{QJsonArray{112.5, 37.86}, QJsonArray{112.5, 37.84}}},
                       {u"cause"_s, u"ponding"_s}};
    if (direction == "northbound"_L1) // as traffic drives there
        fields.insert(u"line"_s, QJsonArray{QJsonArray{112.5, 37.84}, QJsonArray{112.5, 37.86}});
    if (atPoint)
        fields.insert(u"floodPoint"_s, u"floodpoint/p"_s);
    return fields;
}

inline QJsonObject unit() { return {{u"callSign"_s, u"迎泽03"_s}, {u"brigade"_s, u"yingze"_s}, {u"type"_s, u"car"_s}}; }

/// A log in a folder of its own, and everything that stands on it.
struct Desk {
    QTemporaryDir folder;
    LocalLog log;
    Situation situation;
    SteppedClock clock{1'784'882'400'000};
    SeededIds ids{clock, 1};
    Commands commands{log, situation, clock, ids};

    explicit Desk(LocalLog::Mode mode = LocalLog::Mode::Inline)
        : log(std::move(*LogStore::open(folder.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite)), mode)
    {
        situation.follow(log);
        commands.setSeats({DD, DY, SYS});
    }

    Commands::Outcome run(const Seat &seat, const Request &request) { return commands.run(seat, request).result(); }
    QString code(const Seat &seat, const Request &request)
    {
        const auto outcome = run(seat, request);
        return outcome ? QString() : outcome.error().code;
    }
};

} // namespace wf::test::inline commanddesk
