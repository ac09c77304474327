// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylines.h"

#include "kind.h"

#include <QString>

namespace wf {

using namespace Qt::StringLiterals;

std::optional<LocalText> dutyLinePattern(const QString &verb)
{
    const KindVerb *known = findKindVerb(verb);
    if (!known || !known->zh)
        return std::nullopt;
    return LocalText{QString::fromUtf16(known->zh), QString::fromUtf16(known->en)};
}

LocalText dutyActOf(const QString &verb)
{
    const LocalText pattern = dutyLinePattern(verb).value_or(LocalText());
    LocalText act{pattern.zh.section(u'：', 0, 0), pattern.en.section(u':', 0, 0)};
    for (QString *words : {&act.zh, &act.en}) {
        if (words->contains(u'{') || words->contains(u'['))
            words->clear();
    }
    act.zh = act.zh.isEmpty() ? u"操作"_s : u"“"_s + act.zh + u"”"_s;
    return act;
}

} // namespace wf
