// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"

#include <QPointF>

namespace wf {

struct PlaceWords;

/// What a place is called that is put together out of others, in both languages at once: what is taken on an English desk is read in a
/// Chinese notice. Names that the city knows in one language only stand in both.
namespace placename {

/// 迎泽大街—解放路口 / 迎泽大街 and 解放路, crossing.
[[nodiscard]] LocalText crossing(const LocalText &one, const LocalText &other);
/// A road at something that it doesn't cross on one level, or a landmark beside it.
[[nodiscard]] LocalText at(const LocalText &road, const LocalText &place);
/// With a direction ("eastbound") behind it; unchanged where it is empty.
[[nodiscard]] LocalText towards(const LocalText &place, const QString &direction);
[[nodiscard]] LocalText stretch(const LocalText &way, const LocalText &from, const LocalText &to);
/// So far from something (metres east and north of it, rounded): 解放路口以西200米 / 200 m west of ….
[[nodiscard]] LocalText beside(const LocalText &place, QPointF metres);
/// The same as somebody said it, in the language in which it was said.
[[nodiscard]] LocalText beyond(const LocalText &place, const PlaceWords &words);
[[nodiscard]] LocalText around(const LocalText &place);

} // namespace placename

} // namespace wf
