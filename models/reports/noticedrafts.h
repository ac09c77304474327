// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority.h"
#include "bulletins.h"
#include "situation.h"

#include <optional>

namespace wf {

/// A notice to an agency, ready for verb notice.send. Agencies are informed (通报) or asked (商请), never ordered.
struct NoticeDraft {
    QString agency; ///< subject
    QString type; ///< "inform", "request", "callout"
    LocalText title;
    LocalText text;
    QString about; ///< subject
    int people = 0; ///< of a callout: how many in danger it speaks of; 0 = nobody knows
    QStringList replaces = {}; ///< notices (subjects) that nobody has been told of yet and that say what the incident was before
    qint64 firstAt = 0; ///< UTC ms; since when the oldest of those waits (noticeWaitsSince()); 0 = it replaces none
    /// Other words are no call: whoever is to be told has waited since the first of them.
    void takePlaceOf(const Record &notice);
    [[nodiscard]] QJsonObject fields() const;
    bool operator==(const NoticeDraft &) const = default;
};

/// Does a notice about an incident that nobody has been told of yet say what is no longer so: another number, place or kind, or an incident
/// that was merged into another? Only of what was drafted here; what somebody wrote is theirs. A new draft takes its place
/// (NoticeDraft::replaces) where there is still something to say.
[[nodiscard]] bool isNoticeOutdated(const Record &notice, const Situation &situation);
/// What is to be told instead of an outdated notice; nothing where another one has taken its place, or nobody need be told any more.
[[nodiscard]] std::optional<NoticeDraft> renewalOf(const Record &notice, const Situation &situation);
/// Somebody there has said that they know: signed for it, answered it or confirmed it by voice, at any time.
[[nodiscard]] bool isNoticeHeard(const Record &notice);
/// Waits to be told, or was: what fell away, or was closed, before anybody had signed for it was told to nobody.
[[nodiscard]] bool isNoticeStanding(const Record &notice);

/// Somebody there was called out to it, and for fewer people than are in danger in this incident now (NoticeDraft::people); where nobody
/// knew how many, for fewer as soon as somebody does. Not of what was written by hand. Earlier versions kept no number with a notice: there
/// the words that were drafted say it.
[[nodiscard]] bool isToldOfFewer(const Record &notice, const Record &incident);
/// The same of fire or ambulance, and no other callout about the incident tells them, or waits to, how many there are now. Those who are
/// recorded as brought out don't count.
[[nodiscard]] bool wereToldOfFewer(const Record &incident, const Situation &situation);

/// Who is told what of a closure: drainage (asked to pump, for water only), fire (informed, with the way in), city management
/// (asked to clear, for water only), buses (informed, with the detour). While it is only asked for, drainage and city management alone,
/// in words that say so; nobody of one that was turned down. No way round is named but `detour`. Agencies that are not in the situation,
/// and those that have been told of this closure already, are left out.
[[nodiscard]] QList<NoticeDraft> noticesForClosure(const Record &closure, const Situation &situation, const DetourText &detour,
                                                   const DraftContext &context);
/// That it is open again, or was turned down and stays open: to every agency that was told of the closure. None while another closure keeps
/// lanes of the stretch or is asked for; in deep water nobody is told that it is open: of one that was reopened nothing, of one that was
/// turned down that nobody is to drive in.
[[nodiscard]] QList<NoticeDraft> noticesForReopening(const Record &closure, const Situation &situation, const DraftContext &context);
/// Whom people in danger need: the subjects of fire and ambulance.
[[nodiscard]] const QStringList &rescueAgencies();
/// Of these, and of what the situation has, the ones that no notice of this incident stands to.
[[nodiscard]] QStringList rescuersNotCalled(const Record &incident, const Situation &situation);
/// 119 and 120 for people trapped, with the number of those still in danger and the place; `wayIn` says how they come there (may be empty).
/// Whoever was told already is told again once there are more.
[[nodiscard]] QList<NoticeDraft> noticesForTrapped(const Record &incident, const Situation &situation, const LocalText &wayIn,
                                                   const DraftContext &context);
/// 120 for people hurt or in danger, and 119 where they may be shut in: any other incident than one with people trapped.
[[nodiscard]] QList<NoticeDraft> noticesForDanger(const Record &incident, const Situation &situation, const DraftContext &context);
/// Municipal road services for a road that has collapsed: fence it off, look at it, repair it.
[[nodiscard]] QList<NoticeDraft> noticesForCollapse(const Record &incident, const Situation &situation, const DraftContext &context);
/// The power company for signals out of order.
[[nodiscard]] QList<NoticeDraft> noticesForSignal(const Record &incident, const Situation &situation, const DraftContext &context);

/// Somebody who must know of a warning, and how (叫应).
struct CalloutLine {
    QString key; ///< authority key ("deputy_chief") or a brigade's subject
    LocalText title;
    QString phone; ///< brigades only
    bool mustAnswer = false; ///< called until answered; else telling is enough
    LocalText reason;
    bool answered = false;
    bool operator==(const CalloutLine &) const = default;
};
/// The gravest warning that is in force at `now` (UTC ms): neither lifted nor expired; of equals the newest. Null where there is none.
[[nodiscard]] const Record *gravestWarning(const Situation &situation, qint64 now);
/// Whom a warning colour calls for, the nearest in rank first (plan clause 2.1: from orange upwards leaders are called level
/// by level until they answer; below they are told). Blue: the duty commander. Yellow: also the leader on duty. Orange: also
/// the director, whoever activates level II, and every brigade. Red: also whoever activates level I. `answered` holds the keys
/// of those who have answered. Empty for an unknown colour.
[[nodiscard]] QList<CalloutLine> calloutList(const QString &color, const Situation &situation, const QStringList &answered,
                                             const AuthorityTable &authority = AuthorityTable());

} // namespace wf
