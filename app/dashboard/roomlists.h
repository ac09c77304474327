// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivedesk.h"
#include "boards.h"
#include "desk.h"
#include "handwatch.h"
#include "lists.h"
#include "papersboard.h"
#include "reviewdesk.h"
#include "room.h"
#include "waterboard.h"

#include <QObject>

#include <memory>

namespace wf {

/// What one window shows of a room: lists and boards for its seat and for what is selected in it, and the desk of who sits there. Another
/// window has its own of the same room.
class RoomLists final : public QObject {
    Q_OBJECT
public:
    const std::shared_ptr<Room> room; ///< first: it goes only when nothing stands on it any more
    std::unique_ptr<HandWatch> hand;
    std::unique_ptr<Lists> lists;
    WaterBoard *water = nullptr; ///< stands on the lists and goes with them
    PapersBoard *papers = nullptr; ///< likewise
    ArchiveDesk *archive = nullptr; ///< likewise
    ReviewDesk *review = nullptr; ///< likewise
    std::unique_ptr<Boards> boards;
    std::unique_ptr<Desk> desk;

    /// `keyFile`: where live duty remembers which keys the rows of this window's queue have.
    RoomLists(std::shared_ptr<Room> room, const QString &keyFile);
    ~RoomLists() override;

    /// Makes the lists and boards anew: what they say is in the interface's language. The duty log is kept: it says all in both.
    void retranslate();

private:
    /// `book`: the duty log of before; nullptr: there is none yet.
    void makeLists(DutyBook *book = nullptr);
    /// Reads back what the seats did last.
    void recall();
    void makeBoards();

    QString m_keyFile;
};

} // namespace wf
