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
    /// Asks the disk, which may be a share that does not answer: looked() follows, and never within this call. What was asked to be
    /// written there before is there by then.
    Q_INVOKABLE void look(const QUrl &file);
    /// A file of this name in the folder chosen last; where none was, in the person's own. Whether that is still there: lookFor().
    Q_INVOKABLE QUrl proposed(const QString &name) const;
    /// Asks likewise for a folder, a path: gone() follows where there is none.
    Q_INVOKABLE void lookFor(const QString &folder);

Q_SIGNALS:
    void folderChanged();
    void looked(const QUrl &file, bool isThere);
    /// `instead`: the person's own folder, a path.
    void gone(const QString &folder, const QString &instead);

private:
    QUrl m_folder;
};

} // namespace wf
