// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logdesk.h"
#include "papersboard.h"

#include <QJsonArray>

namespace wf::test {

/// A closure, signs and agencies, and the board over them.
struct PapersRoom : LogDesk {
    std::unique_ptr<Lists> lists;
    std::unique_ptr<PapersBoard> board;

    PapersRoom()
        : LogDesk(3)
    {
        setContentLanguage(u"zh"_s);
        lists = std::make_unique<Lists>(situation, *log, clock);
        board = std::make_unique<PapersBoard>(*lists);
        auto templates = SignTemplates::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/signs/templates.yaml"));
        Q_ASSERT(templates);
        board->setTemplates(*templates);
    }

    void sign(const QString &id, double lat, double heading, int rows = 3, int cols = 12, const QString &state = u"blank"_s)
    {
        put(u"sign/"_s + id,
            {{"state"_L1, state},
             {"name"_L1, id},
             {"pos"_L1, QJsonArray{112.526, lat}},
             {"heading"_L1, heading},
             {"rows"_L1, rows},
             {"cols"_L1, cols}},
            u"sign.define"_s);
    }

    /// Closed southbound between 37.857 and 37.843.
    void closure(const QString &state = u"confirmed"_s, const QString &verb = u"closure.confirm"_s)
    {
        put(u"closure/c"_s,
            {{"state"_L1, state},
             {"no"_L1, u"M-0001"_s},
             {"road"_L1, u"滨河西路"_s},
             {"direction"_L1, u"southbound"_s},
             {"from"_L1, u"迎泽大桥"_s},
             {"to"_L1, u"南内环桥"_s},
             {"cause"_L1, u"ponding"_s},
             {"line"_L1, QJsonArray{QJsonArray{112.526, 37.857}, QJsonArray{112.526, 37.843}}}},
            verb);
    }
};

} // namespace wf::test
