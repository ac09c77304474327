// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace wf {

/// What an English speaker calls a Chinese road: 迎泽大街 is Yingze Avenue or Yingze Street, 滨河东路 Binhe East Road or East Binhe Road.
/// The stem stays Chinese, for PinyinText to spell: "迎泽Avenue". Empty for what is not named like a road.
[[nodiscard]] QStringList englishRoadNames(const QString &chinese);

} // namespace wf
