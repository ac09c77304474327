// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signons.h"

#include "clock.h"
#include "decode.h"
#include "usersettings.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 20;

QString group(const QString &seat) { return u"signon/"_s + seat; }
QString personKey(const QString &seat) { return group(seat) + u"/person"_s; }
QString timeKey(const QString &seat) { return group(seat) + u"/at"_s; }

} // namespace

SignOns::SignOns(Memory memory)
    : m_memory(memory)
{
}

std::optional<QString> SignOns::badge(const QString &typed)
{
    const QString text = narrowed(typed).trimmed();
    const QList<uint> characters = text.toUcs4();
    const bool isBadge = !characters.isEmpty() && characters.size() <= longest
        && std::ranges::all_of(characters, [](uint one) { return QChar::isLetter(one) || QChar::isDigit(one); });
    return isBadge ? std::optional(text) : std::nullopt;
}

QString SignOns::person(const QString &seat, qint64 now)
{
    if (!m_seats.contains(seat))
        m_seats.insert(seat, m_memory == Memory::OverARestart ? remembered(seat, now) : SignedOn());
    return m_seats.value(seat).person;
}

void SignOns::signOn(const QString &seat, const QString &person, qint64 now)
{
    if (m_memory == Memory::OfThisRun) {
        m_seats.insert(seat, {person, 0});
        return;
    }
    m_seats.insert(seat, {person, now});
    // Written at once, not when the program ends: it may be killed.
    QSettings settings = userSettings();
    settings.setValue(personKey(seat), person);
    settings.setValue(timeKey(seat), now);
}

void SignOns::signOff(const QString &seat)
{
    m_seats.insert(seat, {});
    if (m_memory == Memory::OverARestart)
        userSettings().remove(group(seat));
}

void SignOns::handedOver(const QString &seat, qint64 at, qint64 signedOut)
{
    // A handover that comes late from another machine ends nobody's shift who has signed on since.
    if (!person(seat, at).isEmpty() && m_seats.value(seat).at <= signedOut)
        signOff(seat);
}

SignOns::SignedOn SignOns::remembered(const QString &seat, qint64 now)
{
    QSettings settings = userSettings();
    if (!settings.contains(personKey(seat)))
        return {};
    const auto person = badge(settings.value(personKey(seat)).toString());
    const qint64 at = settings.value(timeKey(seat)).toLongLong();
    // The machine's clock may have been set back a little.
    if (person && at <= now + SystemClock::mostHeldMs && now - at < rememberedMs)
        return {*person, at};
    settings.remove(group(seat));
    return {};
}

} // namespace wf
