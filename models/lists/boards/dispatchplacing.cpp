// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "dispatchboard.h"
#include "verb.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What somebody can be sent to, and where it is said where that is.
namespace wf {

QString DispatchBoard::placingVerb() const
{
    const Record *record = m_target.pos ? nullptr : m_situation.record(m_target.subject);
    if (!record)
        return {};
    const auto places = [record](const Verb &verb) {
        return verb.kind == record->kind() && !verb.creates && verb.to.isEmpty()
            && (verb.from.isEmpty() || verb.from.contains(record->state()))
            && std::ranges::contains(verb.fields, u"pos"_s, &FieldRule::name);
    };
    const auto verb = std::ranges::find_if(allVerbs(), places);
    return verb == allVerbs().end() ? QString() : verb->name;
}

QVariantMap DispatchBoard::placingFields(const QVariantMap &place) const
{
    QVariantMap fields{{u"pos"_s, QVariantList{place.value(u"longitude"_s), place.value(u"latitude"_s)}}};
    const Record *record = m_situation.record(m_target.subject);
    const QString road = place.value(u"road"_s).toString();
    if (record && record->localText("road"_L1).isEmpty() && !road.isEmpty())
        fields.insert(u"road"_s, road);
    if (record && record->kind() == "incident"_L1 && place.value(u"kind"_s).toString() == "road"_L1)
        fields.insert(u"placeApprox"_s, true); // its middle: where on it, nobody has said
    return fields;
}

QVariantList DispatchBoard::targets() const
{
    static const QStringList over{u"closed"_s, u"cancelled"_s, u"merged"_s, u"reopened"_s, u"rejected"_s};
    QVariantList list;
    for (const QString &kind : {u"closure"_s, u"incident"_s, u"floodpoint"_s}) {
        const QList<const Record *> records = m_situation.records(kind);
        for (const Record *record : records) {
            if (!over.contains(record->state()))
                list << QVariantMap{{u"value"_s, record->subject()}, {u"title"_s, recordTitle(m_situation, *record)}};
        }
    }
    return list;
}

} // namespace wf
