// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strength.h"

#include "words.h"

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct VehicleWord {
    const char *type;
    const char16_t *zh;
    const char16_t *one;
    const char16_t *many;
};

constexpr VehicleWord vehicleWords[]{{"car", u"警车", u"car", u"cars"},
                                     {"motorcycle", u"铁骑", u"motorcycle", u"motorcycles"},
                                     {"tow", u"清障车", u"tow truck", u"tow trucks"},
                                     {"van", u"警用面包车", u"van", u"vans"}};

LocalText counted(int count, const char16_t *zh, const char16_t *measure, const char16_t *one, const char16_t *many)
{
    if (count == 0)
        return {};
    return {QString::fromUtf16(zh) + QString::number(count) + QString::fromUtf16(measure),
            u"%1 %2"_s.arg(count).arg(QString::fromUtf16(count == 1 ? one : many))};
}

} // namespace

void Strength::add(const Record &unit)
{
    ++units;
    officers += int(unit.number("officers"_L1));
    auxiliaries += int(unit.number("auxiliaries"_L1));
    const QString type = unit.text("type"_L1);
    if (!type.isEmpty() && type != "foot"_L1)
        ++vehicles[type];
}

LocalText Strength::inWords() const
{
    const LocalText people = words::joined(
        {counted(officers, u"民警", u"人", u"officer", u"officers"), counted(auxiliaries, u"辅警", u"人", u"auxiliary", u"auxiliaries")});
    QList<LocalText> kinds;
    for (const VehicleWord &word : vehicleWords)
        kinds.append(counted(vehicles.value(QString::fromLatin1(word.type)), word.zh, u"辆", word.one, word.many));
    const LocalText all = words::joined(kinds);
    if (people.isEmpty() || all.isEmpty())
        return people.isEmpty() ? all : people;
    return {people.zh + u'，' + all.zh, people.en + u", "_s + all.en};
}

bool isCommitted(const Record &unit)
{
    const QString state = unit.state();
    return state == "assigned"_L1 || state == "en_route"_L1 || state == "on_scene"_L1;
}

} // namespace wf
