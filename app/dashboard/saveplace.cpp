// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "saveplace.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace wf {

void SavePlace::setFolder(const QUrl &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    Q_EMIT folderChanged();
}

QString SavePlace::nameOf(const QUrl &file) const { return QFileInfo(file.toLocalFile()).fileName(); }

QString SavePlace::folderOf(const QUrl &file) const { return QFileInfo(file.toLocalFile()).path(); }

QString SavePlace::pathOf(const QUrl &folder) const { return folder.toLocalFile(); }

QUrl SavePlace::urlOf(const QString &path) const { return QUrl::fromLocalFile(path); }

QUrl SavePlace::fileIn(const QString &folder, const QString &name, const QString &ending) const
{
    QString typed = name.trimmed();
    if (typed.isEmpty() || typed.endsWith(u'/'))
        return {};
    if (const QString end = u'.' + ending; !typed.endsWith(end, Qt::CaseInsensitive))
        typed += end;
    return QUrl::fromLocalFile(QDir::cleanPath(QDir(folder).filePath(typed)));
}

bool SavePlace::isThere(const QUrl &file) const { return QFileInfo::exists(file.toLocalFile()); }

QUrl SavePlace::proposed(const QString &name) const
{
    QString path = m_folder.toLocalFile();
    for (const auto place : {QStandardPaths::DocumentsLocation, QStandardPaths::HomeLocation}) {
        if (path.isEmpty() || !QDir(path).exists())
            path = QStandardPaths::writableLocation(place);
    }
    return QUrl::fromLocalFile(QDir(path).filePath(name));
}

} // namespace wf
