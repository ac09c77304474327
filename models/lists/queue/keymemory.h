// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace wf {

/// Which row of the queue a key was dealt to last.
struct KeyedRow {
    QString row; ///< PendingItem::key(); empty: the key is nobody's
    QString verb; ///< what is to be done there: a row that goes on under another reason is known by it
    bool operator==(const KeyedRow &) const = default;
};

/// The keys of the queue in a small file beside the log: a program that ends in the middle of a night, however it ends, begins again with
/// the keys that people have in their hands. What rows have come and gone meanwhile no record tells, so that it can't be worked out of
/// the log. It names records and steps, and no person. It waits for no disk (keptfile.h).
class KeyMemory {
public:
    /// Takes up what lies there; empty: nothing is kept. Of a file that is none of these nothing is taken.
    [[nodiscard]] QList<KeyedRow> open(const QString &file);
    [[nodiscard]] bool isOpen() const { return !m_file.isEmpty(); }
    /// Whose the keys are now, in their order; written where it is something else than before.
    void keep(const QList<KeyedRow> &rows);

private:
    QString m_file;
    QList<KeyedRow> m_kept;
};

} // namespace wf
