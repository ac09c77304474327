// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record.h"

#include "geo.h"

#include <QJsonArray>
#include <QMutex>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QMutex languageMutex;
QString language = u"zh"_s;

} // namespace

Record::Record(const QString &subject, const QJsonObject &fields)
    : m_fields(fields)
{
    const qsizetype slash = subject.indexOf(u'/');
    m_kind = slash < 0 ? subject : subject.left(slash);
    m_id = slash < 0 ? QString() : subject.mid(slash + 1);
}

QString Record::localText(QLatin1StringView field) const { return localise(m_fields.value(field)); }

bool Record::hasPosition() const
{
    const QJsonArray pos = m_fields.value("pos"_L1).toArray();
    return pos.size() == 2 && pos.at(0).isDouble() && pos.at(1).isDouble();
}

QPointF Record::position() const { return hasPosition() ? pointOf(m_fields.value("pos"_L1)) : QPointF(); }

std::optional<QPointF> Record::place() const { return hasPosition() ? std::optional(position()) : middleOf(m_fields.value("line"_L1)); }

qint64 Record::timeOf(QLatin1StringView state) const { return m_fields.value("times"_L1).toObject().value(state).toInteger(); }

QString Record::seatOf(QLatin1StringView state) const { return m_fields.value("by"_L1).toObject().value(state).toString(); }

void setContentLanguage(const QString &wanted)
{
    const QMutexLocker lock(&languageMutex);
    language = wanted;
}

QString contentLanguage()
{
    const QMutexLocker lock(&languageMutex);
    return language;
}

QString localise(const QJsonValue &value)
{
    if (!value.isObject())
        return value.toString();
    const QJsonObject texts = value.toObject();
    const QString wanted = texts.value(contentLanguage()).toString();
    if (!wanted.isEmpty())
        return wanted;
    for (const QLatin1StringView other : {"zh"_L1, "en"_L1}) {
        const QString text = texts.value(other).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QJsonObject inBoth(const QString &zh, const QString &en, const QStringList &figures)
{
    const auto with = [&figures](QString words) {
        for (qsizetype i = 0; i < figures.size(); ++i)
            words.replace(u"%%1"_s.arg(i + 1), figures.at(i));
        return words;
    };
    return {{u"zh"_s, with(zh)}, {u"en"_s, with(en)}};
}

} // namespace wf
