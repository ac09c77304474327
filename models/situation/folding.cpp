// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "situation_p.h"

#include <algorithm>
#include <utility>

namespace wf {

std::shared_ptr<Situation::Folded> Situation::folded(const std::function<bool(Situation &situation)> &make)
{
    Situation situation;
    if (!make(situation))
        return nullptr;
    for (const auto &entry : std::as_const(situation.d->entries)) {
        if (!entry->graph.heads().isEmpty())
            (void)situation.d->fresh(*entry);
    }
    situation.d->gone.clear();
    auto folded = std::make_shared<Folded>();
    for (const QList<Sample> &ring : std::as_const(situation.d->samples))
        folded->samples += ring;
    std::ranges::stable_sort(folded->samples, {}, &Sample::at);
    folded->fold = std::exchange(situation.d, std::make_unique<Private>());
    return folded;
}

void Situation::take(const std::shared_ptr<Folded> &folded)
{
    d = std::exchange(folded->fold, nullptr);
    Q_EMIT changed({.added = {}, .changed = {}, .removed = {}, .events = {}, .reset = true});
    const QList<Sample> samples = std::exchange(folded->samples, {});
    if (!samples.isEmpty())
        Q_EMIT measured(samples);
}

} // namespace wf
