// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylog.h"

#include "dutylines.h"
#include "eventwords.h"
#include "vault.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

std::optional<DutyLine> DutyLogWriter::line(const Event &event)
{
    if (m_told.contains(event.id))
        return std::nullopt;
    m_told.insert(event.id, event.verb);
    m_at = std::max(m_at, event.at);
    const Record record(event.subject, readableFields(event));
    const auto pattern = dutyLinePattern(event.verb);
    std::optional<DutyLine> line;
    if (pattern && !(event.verb == "entry.add"_L1 && record.text("type"_L1) == "system"_L1)) {
        // What answers an inject of an exercise is an act of its own.
        const QString cause = m_told.value(event.cause);
        const EventWords said(event, record, m_source, m_before, cause.startsWith("inject."_L1) ? QString() : cause);
        const LocalText what = words::fill(*pattern, said.values());
        if (!said.isRepeated(*pattern, what)) {
            line = DutyLine{.at = event.at,
                            .who = said.who(),
                            .what = what,
                            .number = record.displayNumber(),
                            .subject = event.subject,
                            .eventId = event.id,
                            .addition = event.verb == "entry.add"_L1};
        }
    }
    m_before.insert(event.subject, record.fields());
    return line;
}

QList<DutyLine> dutyLines(const QList<Event> &events, const DutyLogSource &source)
{
    // By time first: a log healed from several seats holds its events in the order they came, not in which they happened.
    QList<const Event *> ordered;
    QSet<QString> seen;
    for (const Event &event : events) {
        if (!seen.contains(event.id)) {
            seen.insert(event.id);
            ordered.append(&event);
        }
    }
    std::ranges::stable_sort(ordered, {}, &Event::at);
    DutyLogWriter writer(source);
    QList<DutyLine> lines;
    for (const Event *event : std::as_const(ordered)) {
        const auto line = writer.line(*event);
        if (line && line->at >= source.from && (source.to == 0 || line->at < source.to))
            lines.append(*line);
    }
    return lines;
}

} // namespace wf
