// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace wf {

/// What is known of a page of the window by all that turns to it: its rail, the keys, --page, Ctrl+K, the manual. What it shows stands
/// under the same key in qml/shell/Pages.qml.
struct PageEntry {
    QString key;
    QString icon;
    const char *name; ///< as the sources have it
    QStringList tabs; ///< keys, in their order; none: it is of one part
    QString chapter; ///< the manual's page that tells of it

    [[nodiscard]] QString title() const; ///< in the language of now
};

/// All of them, in their order: the rail's, and that of Ctrl+1 … Ctrl+0. A new page is a line here and one in Pages.qml.
[[nodiscard]] const QList<PageEntry> &windowPages();

/// Their keys, as --page takes them.
[[nodiscard]] QStringList pageKeys();

/// The same for QML.
class PageList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QStringList keys READ keys CONSTANT)
public:
    using QObject::QObject;

    [[nodiscard]] QStringList keys() const { return pageKeys(); }
    /// As they are called in the language of now: [{key, icon, title, tabs}]; without tabs where a page is of one part.
    Q_INVOKABLE QVariantList titled() const;
};

} // namespace wf
