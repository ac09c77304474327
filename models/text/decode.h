// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keptwords.h"

#include <QByteArrayView>
#include <QString>

#include <expected>

namespace wf {

enum class Encoding : quint8 { Utf8, Utf16Le, Utf16Be, Gb18030 };

/// Why bytes are no text.
struct DecodeFault {
    qsizetype at = 0; ///< byte
    int line = 0; ///< from 1; 0 = the whole file
    bool isCut = false; ///< the bytes end in the middle of a character; more may come
    QString text; ///< translated
};

struct Decoded {
    QString text; ///< without the byte order mark
    Encoding encoding = Encoding::Utf8;
};

/// The text of the bytes in one encoding, every byte of it; nothing is replaced.
[[nodiscard]] std::expected<QString, DecodeFault> decodedAs(QByteArrayView bytes, Encoding encoding);

/// Text as it comes out of programs in China: UTF-8, UTF-16 (with a byte order mark, or plain Latin letters at its beginning), else
/// GB18030. Refused by name: a workbook (.xlsx, .xls), a page of the web, bytes that are text in none, a NUL, a character cut in two.
[[nodiscard]] std::expected<Decoded, DecodeFault> decoded(QByteArrayView bytes);

/// Full-width letters, digits and signs (０１：／) as half-width ones, every kind of space as a plain one. Nothing else changes.
[[nodiscard]] QString narrowed(QStringView text);

/// What the first bytes are of, where they are of no text: "this is a workbook (.xlsx) …"; else empty.
[[nodiscard]] KeptWords foreignForm(QByteArrayView bytes);

/// Begins like UTF-16? Nothing is read beyond the first four bytes.
[[nodiscard]] bool looksLikeUtf16(QByteArrayView bytes, Encoding *which);

} // namespace wf
