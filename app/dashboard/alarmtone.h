// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace wf {

/// The sound of an alarm as a WAV file (16 bit, one channel): two tones in turn, as duty rooms know them from a fire panel.
/// `volume`: 0 to 100 of what a sample can hold; 0 is as long and silent, to try a player with.
[[nodiscard]] QByteArray alarmTone(int volume);

} // namespace wf
