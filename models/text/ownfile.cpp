// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace wf {

QJsonObject readOwnFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.read(longestOwnFile + 1); // whatever size it says it has
    return text.size() > longestOwnFile ? QJsonObject() : QJsonDocument::fromJson(text).object();
}

bool writeOwnFile(const QString &name, const QJsonObject &object)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // before anything stands in it
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return file.commit();
}

} // namespace wf
