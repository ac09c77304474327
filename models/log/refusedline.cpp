// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "refusedline.h"

#include <QCoreApplication>

#include <algorithm>

namespace wf {

namespace {

constexpr qsizetype LongestFile = 255;

/// Without half a character at its end.
QString cut(QStringView text, qsizetype most)
{
    QStringView part = text.first(std::min(text.size(), most));
    if (!part.isEmpty() && part.size() < text.size() && part.back().isHighSurrogate())
        part.chop(1);
    return part.toString();
}

} // namespace

RefusedLine RefusedLine::of(const QString &code, const KeptWords &why, const QString &file, int line, QStringView raw)
{
    RefusedLine refused;
    refused.code = code;
    refused.file = cut(file, LongestFile);
    refused.line = line;
    // A cell of 64 kB can stand in a reason: then it is kept as it reads now.
    refused.why = why.toJson().size() <= LongestWhy ? why : KeptWords(cut(why.text(), LongestRaw));
    refused.raw = cut(raw, LongestRaw);
    refused.text = refused.said();
    return refused;
}

QString RefusedLine::said() const
{
    if (file.isEmpty() || line <= 0)
        return why.text();
    return QCoreApplication::translate("RefusedLine", "%1, line %2: %3").arg(file, QString::number(line), why.text());
}

} // namespace wf
