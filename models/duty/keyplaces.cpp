// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyplaces.h"

#include "citypack.h"

#include <QCryptographicHash>

namespace wf {

using namespace Qt::StringLiterals;

QList<KeyPlace> keyPlaces(const CityPack &city)
{
    QList<KeyPlace> places;
    for (const CityPack::Place &place : city.places()) {
        const bool isHospital = place.kind == "hospital"_L1;
        if (!isHospital && place.kind != "railway_station"_L1)
            continue;
        // The same place keeps its record from one opening to the next, and from one pack of the city to another.
        const QByteArray hash = QCryptographicHash::hash(place.name.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
        places.append({u"city-"_s + QString::fromLatin1(hash), isHospital ? u"hospital"_s : u"station"_s, place.name, place.pos});
    }
    return places;
}

} // namespace wf
