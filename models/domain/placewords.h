// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace wf {

/// The words of a place, a text or one in several languages: each, without what is empty.
[[nodiscard]] QStringList placeTexts(const QJsonValue &place);
/// The same words in one of the languages at least.
[[nodiscard]] bool isSaidAlike(const QJsonValue &one, const QJsonValue &other);
/// The one is the other, said more exactly or less so: "迎泽大街" and "迎泽大街大南门".
[[nodiscard]] bool isPartOf(const QJsonValue &one, const QJsonValue &other);
/// A text, or one in several languages, with the words of the one place instead of those of the other; what does not name that is as it
/// was.
[[nodiscard]] QJsonValue placedAnew(const QJsonValue &text, const QJsonValue &before, const QJsonValue &place);

} // namespace wf
