// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptfile.h"

#include "filewriter.h"
#include "ownfile.h"

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>

namespace wf {

namespace {

struct KeptFile {
    QJsonObject said;
    int unwritten = 0; ///< how often it is still to be written
    int changes = 0; ///< since the program began
};

struct KeptFiles {
    QMutex mutex;
    QHash<QString, KeptFile> all; ///< by name
};

KeptFiles &keptFiles()
{
    static KeptFiles files;
    return files;
}

} // namespace

void readAhead(const QString &name)
{
    KeptFiles &files = keptFiles();
    int changes = 0;
    {
        const QMutexLocker locker(&files.mutex);
        const KeptFile known = files.all.value(name);
        if (known.unwritten > 0)
            return;
        changes = known.changes;
    }
    const QJsonObject said = readOwnFile(name);
    const QMutexLocker locker(&files.mutex);
    if (KeptFile &known = files.all[name]; known.changes == changes)
        known.said = said;
}

QJsonObject keptFile(const QString &name)
{
    KeptFiles &files = keptFiles();
    {
        const QMutexLocker locker(&files.mutex);
        if (const auto known = files.all.constFind(name); known != files.all.constEnd())
            return known->said;
    }
    readAhead(name);
    const QMutexLocker locker(&files.mutex);
    return files.all.value(name).said;
}

void keepFile(const QString &name, const QJsonObject &object)
{
    KeptFiles &files = keptFiles();
    {
        const QMutexLocker locker(&files.mutex);
        KeptFile &known = files.all[name];
        known.said = object;
        ++known.changes;
        ++known.unwritten;
    }
    ownFileThread()->start([&files, name, object] {
        if (object.isEmpty())
            QFile::remove(name);
        else
            writeOwnFile(name, object);
        const QMutexLocker locker(&files.mutex);
        --files.all[name].unwritten;
    });
}

} // namespace wf
