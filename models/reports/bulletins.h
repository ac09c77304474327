// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closuresbeside.h"
#include "letterhead.h"
#include "localtext.h"
#include "record.h"
#include "refusal.h"
#include "stretchwater.h"

#include <QList>
#include <QStringList>

#include <expected>
#include <optional>

namespace wf {

/// A bulletin ready to be drafted: everything verb bulletin.draft takes. Nothing is published from here.
struct BulletinDraft {
    QString medium; ///< "radio", "navigation", "public", "report"
    QString reportKind; ///< reports only: "first", "further", "final"
    LocalText title;
    LocalText text;
    QList<LocalText> recipients;
    QString about; ///< subject
    [[nodiscard]] QJsonObject fields() const;
    bool operator==(const BulletinDraft &) const = default;
};

/// How drivers get around a closed stretch, in words' terms.
struct DetourText {
    QList<LocalText> roads; ///< in driving order
    double addedMinutes = 0; ///< against the closed way; 0 = not known
    double km = 0; ///< length of the detour; 0 = not known
    bool operator==(const DetourText &) const = default;
};

/// What all drafts of a moment share.
struct DraftContext {
    qint64 now = 0; ///< UTC ms
    bool drill = false; ///< every text then says （演练）
    LocalText sender = Letterhead().sender;
    /// In which whoever is outside the room is written to, whatever the desk's language: that of the city's signs.
    QString language{QStringLiteral("zh")};
};

/// What drivers are told of a stretch.
enum class RoadNews : quint8 { Slowing, Deep, Closing, OneLane, Reopened, SomeLanes };
/// What a closure's state comes to: asked → slowing, or deep where the water lies at or above the depth that closes the road (nobody is
/// advised to drive into it slowly); stopped, confirmed, in force → closing; one lane → one lane, unless that lane is to be shut again or
/// the water is deep: then as without it, and the texts say that it is to be closed again; reopened → reopened. Nothing to tell of a
/// rejected one, nor of a reopened one while the water is deep again or another closure of the stretch is asked for. A closure of some
/// lanes → some lanes, unless the water is so deep that nobody is to drive by: then deep. Where another closure keeps the stretch nobody is
/// told that it is open: nothing of a reopened one while lanes are held beside it; where all is shut beside, of one in force that it is
/// closed, and nothing of one that is only asked for.
[[nodiscard]] std::optional<RoadNews> roadNewsOf(const Record &closure, const StretchWater &water);

/// For the ear (交通广播): whole sentences, no abbreviations, times as 18时32分, road, direction and places named. `place` is
/// a closure, or for slowing also a flood point; its depthCm is said as how it is now (withWater()). No way round is named but `detour`:
/// what a card lays down may have been turned down meanwhile.
[[nodiscard]] BulletinDraft radioBulletin(RoadNews news, const Record &place, const DetourText &detour, const DraftContext &context);
/// Short and plain, for the police's own channels.
[[nodiscard]] BulletinDraft publicBulletin(RoadNews news, const Record &place, const DetourText &detour, const DraftContext &context);

/// What navigation services (导航平台) need field by field, and the line that a person reads.
struct NavigationNotice {
    BulletinDraft draft;
    QString status; ///< "slow", "impassable", "closed", "one_lane", "open"
    LocalText road;
    QString direction; ///< key: "southbound"
    LocalText from;
    LocalText to;
    QString cause; ///< key: "ponding"
    qint64 since = 0; ///< UTC ms; 0 = not known
    QList<LocalText> detour;
    QJsonValue line; ///< the stretch, [[lon, lat], …] WGS-84, as the record has it
    [[nodiscard]] QJsonObject json() const;
};
[[nodiscard]] NavigationNotice navigationBulletin(RoadNews news, const Record &place, const DetourText &detour,
                                                  const DraftContext &context);

/// Since when drivers have been kept out: the stop at the scene where there was one, else the moment it came into force. UTC ms, 0 = not
/// known, or only asked for or decided.
[[nodiscard]] qint64 heldSince(const Record &closure);

/// A number that may stand in public, and who stands for it.
struct VerifiedNumber {
    QString what; ///< "vehicles", "people", "rescued", "handedOver", "casualties"
    int value = 0;
    QString by; ///< the seat that verified it; empty = nobody has, and it is left out
};
/// The numbers of an incident that somebody verified: none while it is only received.
[[nodiscard]] QList<VerifiedNumber> verifiedNumbers(const Record &incident);

/// What is said against a rumour. It still needs approval like every bulletin.
struct RumourFacts {
    LocalText claim; ///< what is going round, "多人被淹"
    LocalText finding; ///< what the check found: "系外地旧画面"; may be empty
    std::optional<Record> closure; ///< the stretch it is about
    bool isNotCalledOpen = false; ///< reopened, but see StretchWater::forbidsOpen()
    QList<VerifiedNumber> numbers;
    QString about; ///< subject of the rumour's incident
};
/// In the approved wording, with verified numbers only. Refused with "rumour.nothing_verified" where there is neither a
/// finding nor a closure nor a verified number to answer with.
[[nodiscard]] std::expected<BulletinDraft, Refusal> rumourAnswer(const RumourFacts &facts, const DraftContext &context);

} // namespace wf
