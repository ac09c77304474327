// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace wf {

/// The right to write a log, held on "<log>.lock" as long as this lives; the system takes it back when the process dies.
/// It is not held on the log itself: closing any descriptor of that file would drop SQLite's own locks.
class FileLock {
public:
    enum class Failure : quint8 { Held, CannotMake };

    FileLock() = default;
    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;

    /// Nothing on success.
    std::optional<Failure> acquire(const QString &file);

private:
    QString m_path;
    int m_descriptor = -1;
};

} // namespace wf
