// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <utility>

namespace wf {

namespace {

constexpr qsizetype BeforePlaces = 3; ///< context, source, number

/// All places at once: what stands at one may look like another.
QString filled(const QString &text, const QStringList &places)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
        if (place < 1 || place > places.size()) {
            out.append(text.at(i));
            continue;
        }
        out.append(places.at(place - 1));
        ++i;
    }
    return out;
}

} // namespace

KeptWords::KeptWords(const QString &plain)
    : m_plain(plain)
{
}

KeptWords::KeptWords(const char *context, const char *source, const QList<KeptWords> &places)
    : m_context(context)
    , m_source(source)
    , m_places(places)
{
}

KeptWords KeptWords::counted(const char *context, const char *source, int number, const QList<KeptWords> &places)
{
    KeptWords words(context, source, places);
    words.m_number = number;
    return words;
}

QString KeptWords::text() const
{
    if (m_source.isEmpty())
        return m_plain;
    QStringList places;
    for (const KeptWords &place : m_places)
        places.append(place.text());
    return filled(QCoreApplication::translate(m_context.constData(), m_source.constData(), nullptr, m_number), places);
}

QJsonValue KeptWords::value() const
{
    if (m_source.isEmpty())
        return m_plain;
    QJsonArray list{QString::fromUtf8(m_context), QString::fromUtf8(m_source), m_number};
    for (const KeptWords &place : m_places)
        list.append(place.value());
    return list;
}

std::optional<KeptWords> KeptWords::fromValue(const QJsonValue &value)
{
    if (value.isString())
        return KeptWords(value.toString());
    const QJsonArray list = value.toArray();
    if (list.size() < BeforePlaces || !list.at(0).isString() || list.at(1).toString().isEmpty() || !list.at(2).isDouble())
        return std::nullopt;
    KeptWords words;
    words.m_context = list.at(0).toString().toUtf8();
    words.m_source = list.at(1).toString().toUtf8();
    words.m_number = list.at(2).toInt(-1);
    for (qsizetype i = BeforePlaces; i < list.size(); ++i) {
        const auto place = fromValue(list.at(i));
        if (!place)
            return std::nullopt;
        words.m_places.append(*place);
    }
    return words;
}

QString KeptWords::toJson() const { return QString::fromUtf8(QJsonDocument(QJsonArray{value()}).toJson(QJsonDocument::Compact)); }

std::optional<KeptWords> KeptWords::fromJson(const QString &json)
{
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    return list.size() == 1 ? fromValue(list.at(0)) : std::nullopt;
}

bool KeptWords::operator==(const KeptWords &other) const
{
    return m_context == other.m_context && m_source == other.m_source && m_plain == other.m_plain && m_number == other.m_number
        && m_places == other.m_places;
}

} // namespace wf
