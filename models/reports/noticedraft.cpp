// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyboard.h"
#include "noticedrafts.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

void NoticeDraft::takePlaceOf(const Record &notice)
{
    replaces.append(notice.subject());
    const qint64 since = noticeWaitsSince(notice);
    firstAt = firstAt > 0 ? std::min(firstAt, since) : since;
}

QJsonObject NoticeDraft::fields() const
{
    QJsonObject fields{{"agency"_L1, agency}, {"type"_L1, type}, {"text"_L1, text.json()}, {"about"_L1, about}};
    if (!title.isEmpty())
        fields.insert("title"_L1, title.json());
    if (type == "callout"_L1 && about.startsWith("incident/"_L1))
        fields.insert("people"_L1, people);
    if (firstAt > 0)
        fields.insert("firstAt"_L1, firstAt);
    return fields;
}

} // namespace wf
