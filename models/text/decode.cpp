// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode.h"

#include "texttext.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// So many characters of three bytes before the first fault: it is UTF-8 with a fault, not Chinese of another encoding.
constexpr int SurelyUtf8 = 3;

const char *nameOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16Le:
        return "UTF-16LE";
    case Encoding::Utf16Be:
        return "UTF-16BE";
    case Encoding::Gb18030:
        return "GB18030";
    case Encoding::Utf8:
        break;
    }
    return "UTF-8";
}

int lineAt(QByteArrayView bytes, qsizetype at)
{
    return 1 + int(std::count(bytes.begin(), bytes.begin() + std::min(at, bytes.size()), '\n'));
}

int threeByteLetters(QByteArrayView bytes)
{
    return int(std::ranges::count_if(bytes, [](char c) { return (uchar(c) & 0xF0) == 0xE0; }));
}

std::expected<Decoded, DecodeFault> withoutNul(std::expected<QString, DecodeFault> text, Encoding encoding)
{
    if (!text)
        return std::unexpected(text.error());
    if (const qsizetype nul = text->indexOf(QChar::Null); nul >= 0)
        return std::unexpected(
            DecodeFault{nul, 1 + int(QStringView(*text).first(nul).count(u'\n')), false, Text::tr("the file is not text")});
    return Decoded{*text, encoding};
}

} // namespace

KeptWords foreignForm(QByteArrayView bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return {"wf::Text", QT_TRANSLATE_NOOP("wf::Text", "this is a workbook (.xlsx): save it as “CSV UTF-8”")};
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return {"wf::Text", QT_TRANSLATE_NOOP("wf::Text", "this is a workbook (.xls): save it as “CSV UTF-8”")};
    if (bytes.startsWith("%PDF"))
        return {"wf::Text", QT_TRANSLATE_NOOP("wf::Text", "this is a PDF document")};
    const QByteArray begin = bytes.first(std::min(bytes.size(), qsizetype(64))).toByteArray().trimmed().toLower();
    if (begin.startsWith("<html") || begin.startsWith("<!doctype") || begin.startsWith("<table"))
        return {"wf::Text",
                QT_TRANSLATE_NOOP("wf::Text",
                                  "this is a page of the web, whatever it is called: open it in a spreadsheet and save it as “CSV UTF-8”")};
    return {};
}

std::expected<QString, DecodeFault> decodedAs(QByteArrayView bytes, Encoding encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(nameOf(encoding), &status), &ucnv_close);
    if (U_FAILURE(status))
        return std::unexpected(
            DecodeFault{0, 0, false, Text::tr("the encoding %1 can't be read here").arg(QLatin1StringView(nameOf(encoding)))});
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() + 2, Qt::Uninitialized); // no encoding makes more units than it has bytes
    auto *const begin = reinterpret_cast<UChar *>(text.data());
    UChar *target = begin;
    const char *source = bytes.data();
    status = U_ZERO_ERROR;
    if (!bytes.isEmpty())
        ucnv_toUnicode(converter.get(), &target, begin + text.size(), &source, bytes.data() + bytes.size(), nullptr, true, &status);
    if (U_SUCCESS(status)) {
        text.truncate(target - begin);
        return text;
    }
    char bad[16];
    int8_t length = sizeof bad;
    UErrorCode asked = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), bad, &length, &asked);
    const qsizetype at = std::max<qsizetype>(0, source - bytes.data() - (U_SUCCESS(asked) ? length : 0));
    const bool isCut = status == U_TRUNCATED_CHAR_FOUND;
    const int line = lineAt(bytes, at);
    return std::unexpected(
        DecodeFault{at, line, isCut,
                    isCut ? Text::tr("the file is cut off in the middle of a character")
                          : Text::tr("byte %1 is no text in %2").arg(QString::number(at + 1), QLatin1StringView(nameOf(encoding)))});
}

bool looksLikeUtf16(QByteArrayView bytes, Encoding *which)
{
    const auto is = [&](Encoding encoding) {
        *which = encoding;
        return true;
    };
    if (bytes.startsWith("\xFF\xFE"))
        return is(Encoding::Utf16Le);
    if (bytes.startsWith("\xFE\xFF"))
        return is(Encoding::Utf16Be);
    if (bytes.size() < 4)
        return false;
    if (bytes[0] && !bytes[1] && bytes[2] && !bytes[3])
        return is(Encoding::Utf16Le);
    return !bytes[0] && bytes[1] && !bytes[2] && bytes[3] && is(Encoding::Utf16Be);
}

std::expected<Decoded, DecodeFault> decoded(QByteArrayView bytes)
{
    if (const KeptWords form = foreignForm(bytes); !form.isEmpty())
        return std::unexpected(DecodeFault{0, 0, false, form.text()});
    if (Encoding wide = Encoding::Utf8; looksLikeUtf16(bytes, &wide)) {
        const bool marked = uchar(bytes[0]) >= 0xFE;
        return withoutNul(decodedAs(marked ? bytes.sliced(2) : bytes, wide), wide);
    }
    const bool marked = bytes.startsWith("\xEF\xBB\xBF");
    const QByteArrayView body = marked ? bytes.sliced(3) : bytes;
    auto text = decodedAs(body, Encoding::Utf8);
    if (text)
        return withoutNul(text, Encoding::Utf8);
    if (marked || text.error().isCut || threeByteLetters(body.first(text.error().at)) >= SurelyUtf8)
        return std::unexpected(text.error());
    auto chinese = decodedAs(body, Encoding::Gb18030);
    if (!chinese && !chinese.error().isCut)
        chinese.error()
            = {text.error().at, text.error().line, false, Text::tr("the file is neither UTF-8 nor GB18030 text: save it as “CSV UTF-8”")};
    return withoutNul(chinese, Encoding::Gb18030);
}

QString narrowed(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            plain.append(QChar(c.unicode() - 0xFEE0));
        else if (c.category() == QChar::Separator_Space)
            plain.append(u' ');
        else
            plain.append(c);
    }
    return plain;
}

} // namespace wf
