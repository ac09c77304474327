// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQmlIntegration>

namespace wf {

/// The manual (resources/manual): pages in Markdown, read from the program's resources in the language of the interface.
///
/// A page is handed over as blocks, so that headings can be jumped to and pictures follow the width they are given:
/// {kind: "heading", level, text} · {kind: "text", text (Markdown)} · {kind: "picture", source, text} ·
/// {kind: "table", rows: [[text, …], …]} with the head as its first row.
class Manual : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    /// [{key, title}], in the order they are read.
    Q_PROPERTY(QVariantList pages READ pages NOTIFY languageChanged)
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(QVariantList blocks READ blocks NOTIFY pageChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    [[nodiscard]] QVariantList pages() const;
    [[nodiscard]] QString page() const { return m_page; }
    /// Unknown pages are not turned to.
    void setPage(const QString &page);
    [[nodiscard]] QVariantList blocks() const { return m_blocks; }

    /// The page that tells of a screen: "closures", "agencies" … as the window calls its pages, or "corridor", which is none of them.
    Q_INVOKABLE QString pageFor(const QString &screen) const;
    /// The headings of all pages, or those whose section speaks of what is looked for: [{page, title, block, level}].
    Q_INVOKABLE QVariantList find(const QString &text) const;
    /// Turns to what a link leads to ("closures.md"); false = it leads out of the manual.
    Q_INVOKABLE bool follow(const QString &link);

    /// Keys of all pages, in the order they are read.
    [[nodiscard]] static QStringList keys();
    /// A page's Markdown; empty = there is no such page.
    [[nodiscard]] static QString markdown(const QString &language, const QString &page);
    /// The blocks of a page.
    [[nodiscard]] static QVariantList parse(const QString &markdown, const QString &folder);

Q_SIGNALS:
    void languageChanged();
    void pageChanged();

private:
    [[nodiscard]] QVariantList blocksOf(const QString &page) const;

    QString m_language = QStringLiteral("zh_CN");
    QString m_page;
    QVariantList m_blocks;
};

} // namespace wf
