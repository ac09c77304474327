// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>

namespace wf {

/// A file with the fuzzer's bytes in it, for parsers that open one themselves.
class FuzzFile {
public:
    explicit FuzzFile(const QString &name)
        : m_path(m_folder.filePath(name))
    {
    }

    /// Replaces what is in the folder by one file.
    const QString &write(const uint8_t *data, size_t size)
    {
        const QDir folder(m_folder.path());
        for (const auto &other : folder.entryList(QDir::Files)) {
            QFile::remove(folder.filePath(other));
        }
        QFile file(m_path);
        if (!file.open(QFile::WriteOnly) || file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size)) {
            qFatal("The fuzzer cannot write %s", qPrintable(m_path));
        }
        return m_path;
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace wf
