// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "situation.h"

namespace wf {

/// Whom a call went to (叫应), whatever the language of the desk that made it: the key of an authority ("deputy_chief") or the subject of a
/// record ("brigade/…"). A call that keeps a name alone, as older logs do, went to whoever bears it in either language; where nobody does,
/// to that name.
[[nodiscard]] QString calleeOf(const Record &call, const Situation &situation);
/// The same by name, in both languages as far as it is known in both.
[[nodiscard]] LocalText calleeName(const Record &call, const Situation &situation);

/// How far somebody has been called about a thing: the newest call to him, whoever made it; nullptr: nobody has called him. The list of
/// calls, the queue and the handover all go by it: what was not answered is settled by a later call. `callee` as calleeOf() has it.
[[nodiscard]] const Record *newestCall(const Situation &situation, const QString &callee, const QString &about);
/// Did somebody call the same person about the same again? Then it is that call that counts.
[[nodiscard]] bool isCalledAgain(const Record &call, const Situation &situation);

} // namespace wf
