// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "saveplace.h"

#include "filewriter.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Where a person keeps what is his, as far as there is such a folder.
QString ownFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (QDir(documents).exists()) // waits: on fileThread()
        return documents;
    return QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
}

} // namespace

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

void SavePlace::look(const QUrl &file)
{
    const auto work = [path = file.toLocalFile()] { return QFileInfo::exists(path); }; // waits: on fileThread()
    onFileThread(work, this, [this, file](bool isThere) { Q_EMIT looked(file, isThere); });
}

QUrl SavePlace::proposed(const QString &name) const
{
    const QString path = m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder.toLocalFile();
    return QUrl::fromLocalFile(QDir(path).filePath(name));
}

void SavePlace::lookFor(const QString &folder)
{
    const auto work = [folder] { return QDir(folder).exists() ? QString() : ownFolder(); }; // waits: on fileThread()
    onFileThread(work, this, [this, folder](const QString &instead) {
        if (!instead.isEmpty())
            Q_EMIT gone(folder, instead);
    });
}

} // namespace wf
