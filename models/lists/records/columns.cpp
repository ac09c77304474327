// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"

#include "brigadename.h"
#include "closure.h"
#include "endname.h"
#include "orderwatch.h"
#include "responsetext.h"
#include "verb.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace columns {

namespace {

QLatin1StringView fieldOr(const QByteArray &name, const char *field) { return QLatin1StringView(field ? field : name.constData()); }

/// A column of one JSON field, converted.
template <typename Convert> RecordColumn ofField(const QByteArray &name, const char *field, Convert convert)
{
    const QString key = fieldOr(name, field);
    return {name, [key, convert](const RowContext &row) { return QVariant(convert(row.record.fields().value(key))); },
            RecordColumn::Itself};
}

} // namespace

RecordColumn text(const QByteArray &name, const char *field)
{
    return ofField(name, field, [](const QJsonValue &value) { return value.isDouble() ? value.toVariant().toString() : value.toString(); });
}

RecordColumn local(const QByteArray &name, const char *field)
{
    return ofField(name, field, [](const QJsonValue &value) { return localise(value); });
}

RecordColumn integer(const QByteArray &name, const char *field, int fallback)
{
    return ofField(name, field, [fallback](const QJsonValue &value) { return value.toInt(fallback); });
}

RecordColumn number(const QByteArray &name, const char *field, double fallback)
{
    return ofField(name, field, [fallback](const QJsonValue &value) { return value.toDouble(fallback); });
}

RecordColumn flag(const QByteArray &name, const char *field)
{
    return ofField(name, field, [](const QJsonValue &value) { return value.toBool(); });
}

RecordColumn list(const QByteArray &name, const char *field)
{
    return ofField(name, field, [](const QJsonValue &value) {
        QVariantList items;
        for (const auto &item : value.toArray())
            items.append(item.isObject() ? QVariant(localise(item)) : item.toVariant());
        return items;
    });
}

RecordColumn map(const QByteArray &name, const char *field)
{
    return ofField(name, field, [](const QJsonValue &value) { return value.toObject().toVariantMap(); });
}

RecordColumn time(const QByteArray &name, const char *field)
{
    return ofField(name, field, [](const QJsonValue &value) { return value.toInteger(); });
}

RecordColumn timeOf(const QByteArray &name, const char *state)
{
    return {name, [state](const RowContext &row) { return QVariant(row.record.timeOf(QLatin1StringView(state))); }};
}

RecordColumn seatOf(const QByteArray &name, const char *state)
{
    return {name, [state](const RowContext &row) { return QVariant(row.record.seatOf(QLatin1StringView(state))); }};
}

RecordColumn choice(const QByteArray &name, const char *field)
{
    return {name, [field](const RowContext &row) {
                const QString value = row.record.text(QLatin1StringView(field));
                return QVariant(value.isEmpty() ? QString() : choiceTitle(row.record.kind(), QLatin1StringView(field), value));
            }};
}

RecordColumn nameOf(const QByteArray &name, const char *field)
{
    return {name,
            [field](const RowContext &row) { return QVariant(recordTitle(row.all.situation, row.record.text(QLatin1StringView(field)))); },
            RecordColumn::Related};
}

RecordColumn computed(const QByteArray &name, std::function<QVariant(const RowContext &)> read, quint8 causes)
{
    return {name, std::move(read), causes};
}

} // namespace columns

QString spanText(qint64 ms)
{
    const qint64 minutes = ms / 60000;
    if (minutes < 1)
        return ListsText::tr("now");
    if (minutes < 60)
        return ListsText::tr("%1 min").arg(minutes);
    if (minutes < 24 * 60)
        return ListsText::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, '0'_L1);
    return ListsText::tr("%1 d %2 h").arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

QString stateTitleOf(const Record &record)
{
    const QString kind = record.kind();
    if (kind == "closure"_L1)
        return closureStateTitle(record);
    return kind == "order"_L1 ? orderStateTitle(record) : stateTitle(kind, record.state());
}

qint64 lastChange(const Record &record)
{
    qint64 last = 0;
    const QJsonObject times = record.value("times"_L1).toObject();
    for (const QJsonValue time : times)
        last = std::max(last, time.toInteger());
    return last;
}

qint64 firstChange(const Record &record)
{
    qint64 first = 0;
    const QJsonObject times = record.value("times"_L1).toObject();
    for (const QJsonValue time : times)
        first = first ? std::min(first, time.toInteger()) : time.toInteger();
    return first;
}

QString brigadeOf(const RowContext &row)
{
    const Record &record = row.record;
    if (record.kind() == "brigade"_L1)
        return record.id();
    const QString own = record.text("brigade"_L1);
    if (!own.isEmpty() || record.kind() != "order"_L1)
        return own;
    const QString to = record.text("to"_L1);
    if (to.startsWith("brigade/"_L1))
        return to.sliced(8);
    const Record *unit = row.look(to);
    return unit ? unit->text("brigade"_L1) : QString();
}

QStringList brigadeKeys(const Situation &situation) { return rankedIds(situation.records(u"brigade"_s)); }

int brigadePlace(const Situation &situation, const QString &key)
{
    const QStringList keys = brigadeKeys(situation);
    const qsizetype place = keys.indexOf(key);
    return int(place < 0 ? keys.size() : place);
}

QString recordTitle(const Situation &situation, const QString &subject)
{
    const Record *record = subject.isEmpty() ? nullptr : situation.record(subject);
    return record ? recordTitle(situation, *record) : subject;
}

namespace {

/// What a record without a name is about: an alarm its place and depth, a response its level, a duty or a call its person.
QString ofItsKind(const Situation &situation, const Record &record)
{
    const QString kind = record.kind();
    if (kind == "alarm"_L1 && !record.text("floodPoint"_L1).isEmpty())
        return ListsText::tr("%1: %2 cm, %3")
            .arg(recordTitle(situation, record.text("floodPoint"_L1)))
            .arg(qRound(record.number("depthCm"_L1)))
            .arg(choiceTitle(kind, u"level"_s, record.text("level"_L1)));
    if (kind == "response"_L1)
        return responseText(record);
    if (kind == "warning"_L1 && !record.text("color"_L1).isEmpty())
        return ListsText::tr("%1 %2 signal")
            .arg(choiceTitle(kind, u"type"_s, record.text("type"_L1)), choiceTitle(kind, u"color"_s, record.text("color"_L1)));
    if (kind == "duty"_L1 || kind == "call"_L1)
        return record.localText("person"_L1);
    if (kind == "access"_L1)
        return record.localText("place"_L1);
    if (kind == "handover"_L1 && !record.text("outgoing"_L1).isEmpty())
        return ListsText::tr("%1 → %2").arg(record.text("outgoing"_L1), record.text("incoming"_L1));
    if (kind == "corridor"_L1 && !record.localText("fromPlace"_L1).isEmpty())
        return ListsText::tr("%1 → %2").arg(record.localText("fromPlace"_L1), record.localText("toPlace"_L1));
    return {};
}

} // namespace

QString incidentPlace(const Record &incident)
{
    const QString place = incident.localText("place"_L1);
    return place.isEmpty() || !incident.value("placeApprox"_L1).toBool() ? place
                                                                         : ListsText::tr("%1 (exact place to be checked)").arg(place);
}

QString recordTitle(const Situation &situation, const Record &record)
{
    constexpr qsizetype longestTitle = 60;
    QString name = record.localText("callSign"_L1);
    if (name.isEmpty())
        name = record.name();
    if (name.isEmpty())
        name = record.localText("title"_L1);
    if (name.isEmpty() && record.kind() == "closure"_L1) {
        name = ListsText::tr("%1 %2, %3 to %4")
                   .arg(record.localText("road"_L1), closureDirectionTitle(record), closureEndTitle(record, u"from"_s),
                        closureEndTitle(record, u"to"_s));
    }
    // A call has no title of its own: where and what say which one it is.
    if (const QString place = incidentPlace(record); name.isEmpty() && record.kind() == "incident"_L1 && !place.isEmpty())
        name = ListsText::tr("%1: %2").arg(place, choiceTitle(record.kind(), u"type"_s, record.text("type"_L1)));
    if (name.isEmpty())
        name = ofItsKind(situation, record);
    if (name.isEmpty())
        name = record.localText("task"_L1);
    if (name.isEmpty()) {
        name = record.localText("text"_L1);
        if (name.size() > longestTitle)
            name = name.left(longestTitle - 1) + u'…';
    }
    if (name.isEmpty())
        name = kindTitle(record.kind());
    const QString number = record.displayNumber();
    return number.isEmpty() ? name : number + u' ' + name;
}

Rank openFirstNewest(const RowContext &row, bool open) { return {open ? 0 : 1, 0, {}, -firstChange(row.record)}; }

} // namespace wf
