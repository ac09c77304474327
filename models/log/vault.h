// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"

#include <QHash>
#include <QJsonObject>

/// Personal data (names, telephone numbers, plates: FieldRule::personal) does not stand in events, which are never rewritten. An
/// event holds a token, "vault:" and the base64url of SHA-256(salt‖text), and is hashed and chained with it; the salt and the text
/// lie in the log's vault until they are erased. An event that a log hands over brings along what the vault has for its tokens
/// (Event::personal), so that whoever folds, shows or takes it over needs nothing else. It is opened in one place: opened().
namespace wf {

/// The token of a text with its salt.
[[nodiscard]] QString personalToken(const QByteArray &salt, const QString &text);
[[nodiscard]] bool isPersonalToken(QStringView text);
/// The tokens that stand in a record's bytes, each once.
[[nodiscard]] QStringList personalTokens(const QByteArray &record);
/// Whether there are any; costs one search of the bytes.
[[nodiscard]] bool holdsTokens(const QByteArray &record);

/// What a token reads whose text was erased, or has never come here: 「已删除」.
[[nodiscard]] QString erasedText();

/// Fields as people read them: each token replaced by its text, wherever it stands; erased ones by erasedText().
[[nodiscard]] QJsonObject opened(const QJsonObject &stored, const QHash<QString, QString> &textByToken);
/// An event's record as people read it.
[[nodiscard]] QJsonObject readableFields(const Event &event);
/// The opposite, for the next event of a record: where `after` still has what `readable` had, it keeps what `stored` (the same
/// fields with their tokens) has there. So a token stays what it is as long as nobody changes the text, erased or not.
[[nodiscard]] QJsonObject carriedOver(const QJsonObject &readable, const QJsonObject &stored, const QJsonObject &after);

} // namespace wf
