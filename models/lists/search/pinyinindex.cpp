// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyinindex.h"

namespace wf {

namespace {

quint64 letterBit(char16_t c)
{
    if (c >= u'a' && c <= u'z')
        return quint64(1) << (c - u'a');
    if (c >= u'0' && c <= u'9')
        return quint64(1) << (26 + c - u'0');
    return 0;
}

} // namespace

PinyinText::PinyinText(const QString &text)
    : m_text(foldQuery(text))
{
    bool between = true;
    for (const QChar c : text) {
        const QString folded = foldQuery(QString(c));
        if (folded.isEmpty()) {
            between = true;
            continue;
        }
        Unit unit;
        unit.character = folded.at(0).unicode();
        unit.readings = pinyinReadings(unit.character);
        unit.starts = between || !unit.readings.isEmpty();
        between = !unit.readings.isEmpty();
        m_letters |= letterBit(unit.character);
        for (const QByteArray &reading : std::as_const(unit.readings)) {
            for (const char letter : reading)
                m_letters |= letterBit(char16_t(letter));
        }
        m_units.append(std::move(unit));
    }
}

bool PinyinText::spelled(QStringView query, qsizetype at, bool *whole, int depth) const
{
    if (query.isEmpty()) {
        *whole = *whole || at == m_units.size();
        return true;
    }
    if (at >= m_units.size() || depth > 64)
        return false;
    const Unit &unit = m_units.at(at);
    bool found = false;
    if (query.front() == unit.character)
        found = spelled(query.sliced(1), at + 1, whole, depth + 1);
    for (const QByteArray &reading : unit.readings) {
        qsizetype same = 0;
        while (same < reading.size() && same < query.size() && query.at(same) == QLatin1Char(reading.at(same)))
            ++same;
        // The whole syllable, its initial (zh, ch, sh too), or what has been typed of the last one.
        for (qsizetype taken = same; taken > 0 && !*whole; --taken) {
            const bool initial = taken == 1 || (taken == 2 && reading.at(1) == 'h');
            if (taken == reading.size() || initial || taken == query.size())
                found = spelled(query.sliced(taken), at + 1, whole, depth + 1) || found;
        }
        if (*whole)
            return true;
    }
    return found;
}

int PinyinText::match(const QString &folded) const
{
    if (folded.isEmpty() || m_text.isEmpty())
        return 0;
    if (m_text == folded)
        return 100;
    bool letters = true;
    for (const QChar c : folded) {
        const quint64 bit = letterBit(c.unicode());
        if (bit && !(m_letters & bit))
            return 0;
        letters = letters && bit;
    }
    const qsizetype place = m_text.indexOf(folded);
    if (place == 0)
        return 90;
    if (place > 0 && !letters)
        return 60;
    bool whole = false;
    if (spelled(folded, 0, &whole))
        return whole ? 85 : 75;
    if (place > 0)
        return m_units.size() == m_text.size() && m_units.at(place).starts ? 60 : 40;
    for (qsizetype at = 1; at < m_units.size(); ++at) {
        if (m_units.at(at).starts && spelled(folded, at, &whole))
            return 50;
    }
    return 0;
}

QString withoutRemark(const QString &name)
{
    const QString whole = name.trimmed();
    const bool isFull = whole.endsWith(u'）');
    const qsizetype begin = isFull || whole.endsWith(u')') ? whole.lastIndexOf(isFull ? u'（' : u'(') : 0;
    return begin > 0 ? whole.first(begin).trimmed() : QString();
}

} // namespace wf
