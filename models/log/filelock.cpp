// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wf {

using namespace Qt::StringLiterals;

FileLock::~FileLock()
{
    if (m_descriptor < 0)
        return;
    ::unlink(QFile::encodeName(m_path).constData()); // while it is still ours
    ::close(m_descriptor);
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

std::optional<FileLock::Failure> FileLock::acquire(const QString &file)
{
    const QString path = file + u".lock"_s;
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return Failure::CannotMake;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            return Failure::Held;
        }
        // The one before us may have removed the file between our open and our lock: then this is a lock on nothing.
        struct stat ours{};
        struct stat named{};
        if (::fstat(descriptor, &ours) == 0 && ::stat(name.constData(), &named) == 0 && ours.st_ino == named.st_ino) {
            m_path = path;
            m_descriptor = descriptor;
            return std::nullopt;
        }
        ::close(descriptor);
    }
}

} // namespace wf
