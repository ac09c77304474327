// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace wf {

/// Where files are written that are taken along: one folder for all of them, the one that was chosen last.
class SavePlace : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// Empty: none was chosen since the program began.
    Q_PROPERTY(QUrl folder READ folder WRITE setFolder NOTIFY folderChanged)
public:
    using QObject::QObject;

    [[nodiscard]] QUrl folder() const { return m_folder; }
    void setFolder(const QUrl &folder);

    Q_INVOKABLE QString nameOf(const QUrl &file) const; ///< without its folder
    Q_INVOKABLE QString folderOf(const QUrl &file) const; ///< as a path
    Q_INVOKABLE QString pathOf(const QUrl &folder) const;
    Q_INVOKABLE QUrl urlOf(const QString &path) const;
    /// What is meant by a name that somebody typed, or by a whole path: with the ending ("csv"), in the folder unless it names its own.
    /// Empty: no name.
    Q_INVOKABLE QUrl fileIn(const QString &folder, const QString &name, const QString &ending) const;
    Q_INVOKABLE bool isThere(const QUrl &file) const;
    /// A file of this name in the folder chosen last; where there is none, in the person's own.
    Q_INVOKABLE QUrl proposed(const QString &name) const;

Q_SIGNALS:
    void folderChanged();

private:
    QUrl m_folder;
};

} // namespace wf
