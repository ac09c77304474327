// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "situation_p.h"

#include <utility>

namespace wf {

namespace {
constexpr qsizetype AtOnce = 500; ///< events, until it is asked whether anybody still waits
} // namespace

std::shared_ptr<Situation::Folded> Situation::folded(const QList<Event> &events, const QList<Sample> &samples,
                                                     const std::function<bool()> &isLeft)
{
    const auto isStopped = [&isLeft] { return isLeft && isLeft(); };
    Situation situation;
    Applied done;
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (i % AtOnce == 0 && isStopped())
            return nullptr;
        situation.d->apply(events.at(i), done);
    }
    qsizetype read = 0;
    for (const auto &entry : std::as_const(situation.d->entries)) { // whoever shows them need not
        if (read++ % AtOnce == 0 && isStopped())
            return nullptr;
        if (!entry->graph.heads().isEmpty())
            (void)situation.d->fresh(*entry);
    }
    situation.measure(samples);
    auto folded = std::make_shared<Folded>();
    folded->events = done.events;
    folded->samples = samples;
    folded->fold = std::exchange(situation.d, std::make_unique<Private>());
    return folded;
}

void Situation::take(const std::shared_ptr<Folded> &folded)
{
    d = std::exchange(folded->fold, nullptr);
    Q_EMIT changed({.added = {}, .changed = {}, .removed = {}, .events = folded->events, .reset = true});
    QList<Sample> samples = std::exchange(folded->samples, {});
    samples.removeIf([](const Sample &sample) { return !isPossible(sample); });
    if (!samples.isEmpty())
        Q_EMIT measured(samples);
}

} // namespace wf
