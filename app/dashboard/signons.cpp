// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signons.h"

#include "clock.h"
#include "decode.h"
#include "usersettings.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 3;
constexpr qsizetype longest = 20;
constexpr qsizetype hashLength = 16; // of a log, among the few logs of one machine

QString personKey(const QString &group) { return group + u"/person"_s; }
QString timeKey(const QString &group) { return group + u"/at"_s; }

} // namespace

SignOns::SignOns(Memory memory, std::shared_ptr<UserSettings> settings)
    : m_memory(memory)
    , m_settings(std::move(settings))
{
}

void SignOns::setLog(const QString &place, const QString &identity)
{
    m_seats.clear();
    m_log.clear();
    if (identity.isEmpty())
        return;
    const QByteArray own = place.toUtf8() + '\n' + identity.toUtf8();
    m_log = QString::fromLatin1(QCryptographicHash::hash(own, QCryptographicHash::Sha256).toHex().left(hashLength));
}

bool SignOns::isRemembering() const { return m_memory == Memory::OverARestart && m_settings && !m_log.isEmpty(); }

QString SignOns::group(const QString &seat) const { return u"signon/"_s + m_log + u'/' + seat; }

std::optional<QString> SignOns::badge(const QString &typed)
{
    const QString text = narrowed(typed).trimmed();
    const QList<uint> characters = text.toUcs4();
    const bool isBadge = characters.size() >= shortest && characters.size() <= longest
        && std::ranges::all_of(characters, [](uint one) { return QChar::isLetter(one) || QChar::isDigit(one); });
    return isBadge ? std::optional(text) : std::nullopt;
}

QString SignOns::person(const QString &seat, qint64 now)
{
    if (!m_seats.contains(seat))
        m_seats.insert(seat, isRemembering() ? remembered(seat, now) : SignedOn());
    else if (const qint64 at = m_seats.value(seat).at; at > 0 && now - at >= rememberedMs)
        signOff(seat); // of a program that was not ended either
    return m_seats.value(seat).person;
}

void SignOns::signOn(const QString &seat, const QString &person, qint64 now)
{
    if (m_memory == Memory::OfThisRun) {
        m_seats.insert(seat, {person, 0});
        return;
    }
    m_seats.insert(seat, {person, now});
    if (isRemembering())
        m_settings->set({{personKey(group(seat)), person}, {timeKey(group(seat)), now}});
}

void SignOns::signOff(const QString &seat)
{
    m_seats.insert(seat, {});
    if (isRemembering())
        m_settings->remove(group(seat));
}

void SignOns::handedOver(const QString &seat, qint64 at, qint64 signedOut)
{
    // A handover that comes late from another machine ends nobody's shift who has signed on since.
    if (!person(seat, at).isEmpty() && m_seats.value(seat).at <= signedOut)
        signOff(seat);
}

SignOns::SignedOn SignOns::remembered(const QString &seat, qint64 now) const
{
    const QString kept = group(seat);
    if (!m_settings->contains(personKey(kept)))
        return {};
    const auto person = badge(m_settings->value(personKey(kept)).toString());
    const qint64 at = m_settings->value(timeKey(kept)).toLongLong();
    // The machine's clock may have been set back a little.
    if (person && at <= now + SystemClock::mostHeldMs && now - at < rememberedMs)
        return {*person, at};
    m_settings->remove(kept);
    return {};
}

} // namespace wf
