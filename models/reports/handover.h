// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reportchain.h"
#include "strength.h"

#include <QMap>

namespace wf {

/// One thing that the next shift takes over.
struct HandoverItem {
    QString subject;
    QString number; ///< display number; empty for what has none
    LocalText text;
    qint64 since = 0; ///< UTC ms; 0 = not known
    qint64 dueAt = 0; ///< UTC ms; 0 = no limit
    bool operator==(const HandoverItem &) const = default;
};

struct HandoverSection {
    /// "people", "closures", "asked", "water", "alarms", "incidents", "corridors", "weather", "gauges", "devices", "published", "orders",
    /// "notices", "forces", "due"
    QString key;
    LocalText title;
    QList<HandoverItem> items; ///< empty = nothing of the kind, which is said too
    LocalText none = {QStringLiteral("无"), QStringLiteral("none")}; ///< how it is said
    bool operator==(const HandoverSection &) const = default;
};

/// What one shift hands to the next (交接班): people in danger before all else, closures in force with their state, water on roads that are
/// open, alarms nobody has signed for, open incidents, green corridors, active warnings and responses, doubtful gauges, faulty devices,
/// orders not signed for, notices that are not told yet or without receipt, what is committed per brigade, and what has been promised or
/// is due next. Always all sections, in this order.
struct Handover {
    qint64 at = 0; ///< UTC ms
    QList<HandoverSection> sections;
    QMap<QString, Strength> forces; ///< committed, by brigade

    [[nodiscard]] const HandoverSection *section(const QString &key) const;
    [[nodiscard]] int count() const; ///< items in all sections
    /// One text per item, section by section, as handover.prepare keeps them.
    [[nodiscard]] QStringList items(const QString &language) const;
    bool operator==(const Handover &) const = default;
};
[[nodiscard]] Handover handoverOf(const Situation &situation, qint64 now);

/// The whole of it as a text to read out and sign. `record` is the handover's own record, when there is one: its note, and
/// who has signed out and on (by seat, named through `seats`); without it the places to sign stay open.
[[nodiscard]] LocalText handoverText(const Handover &handover, bool drill, const Record *record = nullptr,
                                     const QHash<QString, LocalText> &seats = {});

} // namespace wf
