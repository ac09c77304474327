// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

#include <memory>

namespace wf {

/// What is kept for the next start of the program on this machine, beside its logs: watchfloor.conf. It is read once, before there is a
/// window. What is set is written at once, not when the program ends, for it may be killed; but behind, on ownFileThread(): nobody waits
/// for the disk. Another program's settings in the same file stay as they are.
class UserSettings {
public:
    [[nodiscard]] static QString usualFile();
    /// Waits for the disk.
    explicit UserSettings(const QString &file = usualFile());

    [[nodiscard]] bool contains(const QString &key) const { return m_values.contains(key); }
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const { return m_values.value(key, fallback); }
    /// Written together or not at all.
    void set(const QVariantMap &values);
    /// All that is kept under a name: itself, and "<name>/…".
    void remove(const QString &group);

private:
    struct Unwritten;
    void write(const QVariantMap &values, const QString &removed);

    QString m_file;
    QVariantMap m_values;
    std::shared_ptr<Unwritten> m_unwritten;
};

} // namespace wf
