// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include "decode.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

bool saysNothing(const QString &text)
{
    static const QStringList words{u"null"_s, u"nil"_s, u"nan"_s,  u"none"_s, u"n/a"_s,   u"na"_s,
                                   u"#n/a"_s, u"无"_s,  u"缺测"_s, u"缺"_s,   u"无数据"_s};
    return std::ranges::all_of(text, [](QChar c) { return c == u'-' || c == u'—' || c == u'/' || c == u'*' || c == u'.'; })
        || words.contains(text.toLower());
}

QString shown(const QString &text) { return text.size() > 40 ? text.first(40) + u'…' : text; }

std::unexpected<FigureFault> none(bool isNothing, const char *text, const QList<KeptWords> &places = {})
{
    const KeptWords why("wf::Text", text, places);
    return std::unexpected(FigureFault{isNothing, why, why.text()});
}

} // namespace

bool isShortened(QStringView text)
{
    static const QRegularExpression form(uR"(^[-+]?\d(?:\.\d+)?E\+\d+$)"_s);
    return form.matchView(text).hasMatch();
}

std::expected<double, FigureFault> readFigure(QStringView text)
{
    const QString plain = withoutFormula(narrowed(text).trimmed());
    if (saysNothing(plain))
        return plain.isEmpty() ? none(true, QT_TRANSLATE_NOOP("wf::Text", "nothing is entered"))
                               : none(true, QT_TRANSLATE_NOOP("wf::Text", "“%1” says that there is none"), {shown(plain)});
    if (isShortened(plain))
        return none(false, QT_TRANSLATE_NOOP("wf::Text", "“%1” was shortened by a spreadsheet: write it out"), {shown(plain)});
    static const QRegularExpression comma(uR"(^[-+]?\d+,\d+$)"_s);
    if (comma.match(plain).hasMatch())
        return none(false, QT_TRANSLATE_NOOP("wf::Text", "“%1” has a comma: write a point before decimals and nothing between thousands"),
                    {shown(plain)});
    bool read = false;
    const double number = plain.toDouble(&read); // the C locale: 12.5
    if (!read || !std::isfinite(number))
        return none(false, QT_TRANSLATE_NOOP("wf::Text", "“%1” is no number"), {shown(plain)});
    return number;
}

QString withoutFormula(const QString &cell)
{
    static const QRegularExpression form(uR"re(^="((?:[^"]|"")*)"$)re"_s);
    const auto match = form.match(cell);
    return match.hasMatch() ? match.captured(1).replace("\"\""_L1, "\""_L1) : cell;
}

} // namespace wf
