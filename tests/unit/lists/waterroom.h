// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logdesk.h"
#include "patience.h"
#include "waterboard.h"

#include <QJsonArray>
#include <QSignalSpy>

namespace wf::test {

/// Flood points, a rain station and the board over them.
struct WaterRoom : LogDesk {
    std::unique_ptr<Lists> lists;
    std::unique_ptr<WaterBoard> board;

    WaterRoom()
        : LogDesk(3)
    {
        lists = std::make_unique<Lists>(situation, *log, clock);
        board = std::make_unique<WaterBoard>(*lists);
    }

    void point(const QString &id, const QJsonObject &more = {})
    {
        QJsonObject fields{{"state"_L1, u"normal"_s},
                           {"name"_L1, id},
                           {"kind"_L1, u"underpass"_s},
                           {"gauge"_L1, u"G-"_s + id},
                           {"pos"_L1, QJsonArray{112.55, 37.86}},
                           {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), *it);
        put(u"floodpoint/"_s + id, fields);
    }

    void read(const QString &id, double cm, const QString &source = u"gauge"_s)
    {
        log->measure({Sample{u"depth/"_s + id, clock.now(), {cm}, source, source == "gauge"_L1 ? QString() : u"XCMJ"_s}});
    }

    /// Asks and waits for the answer to what is known now.
    [[nodiscard]] bool answered()
    {
        lists->beat();
        if (!wf::waitFor([this] { return !board->isBusy(); }))
            return false;
        QSignalSpy changed(board.get(), &WaterBoard::changed);
        board->ask();
        return hasCome(changed);
    }
};

} // namespace wf::test
