// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual.h"

#include "windowpages.h"

#include <QFile>
#include <QRegularExpression>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const QString &language) { return u":/manual/"_s + language + u'/'; }

QStringList cells(const QString &line)
{
    QStringList row = line.trimmed().split(u'|');
    row.removeFirst();
    if (!row.isEmpty() && row.constLast().trimmed().isEmpty())
        row.removeLast();
    for (QString &cell : row)
        cell = cell.trimmed();
    return row;
}

bool isRule(const QString &line)
{
    static const QRegularExpression rule(u"^\\s*\\|[\\s:|-]+\\|\\s*$"_s);
    return rule.match(line).hasMatch();
}

} // namespace

QStringList Manual::keys()
{
    return {u"start"_s,  u"duty"_s,   u"closures"_s, u"diversion"_s, u"reach"_s, u"corridor"_s,
            u"access"_s, u"forces"_s, u"agencies"_s, u"drill"_s,     u"keys"_s};
}

QString Manual::markdown(const QString &language, const QString &page)
{
    QFile file(folderOf(language) + page + u".md"_s); // waits: for no disk, it is in the program
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QVariantList Manual::parse(const QString &markdown, const QString &folder)
{
    static const QRegularExpression heading(u"^(#+)\\s+(.*)$"_s);
    static const QRegularExpression picture(u"^!\\[(.*)\\]\\((.+)\\)\\s*$"_s);
    QVariantList blocks;
    QString text;
    const auto flush = [&] {
        if (!text.trimmed().isEmpty())
            blocks.append(QVariantMap{{u"kind"_s, u"text"_s}, {u"text"_s, text.trimmed()}});
        text.clear();
    };
    QVariantList rows;
    const auto flushTable = [&] {
        if (!rows.isEmpty())
            blocks.append(QVariantMap{{u"kind"_s, u"table"_s}, {u"rows"_s, rows}});
        rows.clear();
    };
    const auto lines = markdown.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u'|')) {
            flush();
            if (!isRule(line))
                rows.append(QVariant(cells(line)));
            continue;
        }
        flushTable();
        if (const auto head = heading.match(line); head.hasMatch()) {
            flush();
            blocks.append(
                QVariantMap{{u"kind"_s, u"heading"_s}, {u"level"_s, int(head.capturedLength(1))}, {u"text"_s, head.captured(2).trimmed()}});
        } else if (const auto image = picture.match(line); image.hasMatch()) {
            flush();
            blocks.append(QVariantMap{
                {u"kind"_s, u"picture"_s}, {u"source"_s, u"qrc"_s + folder + image.captured(2)}, {u"text"_s, image.captured(1)}});
        } else if (!line.startsWith("<!--"_L1)) {
            text += line + u'\n';
        }
    }
    flush();
    flushTable();
    return blocks;
}

QVariantList Manual::blocksOf(const QString &page) const { return parse(markdown(m_language, page), folderOf(m_language)); }

void Manual::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    Q_EMIT languageChanged();
    if (!m_page.isEmpty()) {
        m_blocks = blocksOf(m_page);
        Q_EMIT pageChanged();
    }
}

QVariantList Manual::pages() const
{
    QVariantList list;
    const auto all = keys();
    for (const QString &key : all)
        list.append(QVariantMap{{u"key"_s, key}, {u"title"_s, blocksOf(key).value(0).toMap().value(u"text"_s)}});
    return list;
}

void Manual::setPage(const QString &page)
{
    if (page == m_page || !keys().contains(page))
        return;
    m_page = page;
    m_blocks = blocksOf(page);
    Q_EMIT pageChanged();
}

QString Manual::pageFor(const QString &screen) const
{
    for (const PageEntry &page : windowPages()) {
        if (page.key == screen)
            return page.chapter;
    }
    return keys().contains(screen) ? screen : u"start"_s; // what is no page of the window has one here: a corridor
}

QVariantList Manual::find(const QString &text) const
{
    const QString wanted = text.trimmed();
    QVariantList found;
    const auto all = keys();
    for (const QString &key : all) {
        const QVariantList blocks = blocksOf(key);
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const QVariantMap block = blocks.at(i).toMap();
            if (block.value(u"kind"_s) != "heading"_L1)
                continue;
            QString section = block.value(u"text"_s).toString();
            for (qsizetype j = i + 1; j < blocks.size() && blocks.at(j).toMap().value(u"kind"_s) != "heading"_L1; ++j) {
                const QVariantMap part = blocks.at(j).toMap();
                section += u'\n' + part.value(u"text"_s).toString();
                const auto rows = part.value(u"rows"_s).toList();
                for (const QVariant &row : rows)
                    section += u'\n' + row.toStringList().join(u' ');
            }
            if (wanted.isEmpty() || section.contains(wanted, Qt::CaseInsensitive))
                found.append(QVariantMap{
                    {u"page"_s, key}, {u"title"_s, block.value(u"text"_s)}, {u"block"_s, int(i)}, {u"level"_s, block.value(u"level"_s)}});
        }
    }
    return found;
}

bool Manual::follow(const QString &link)
{
    const QString file = link.section(u'#', 0, 0).section(u'/', -1);
    if (link.contains("://"_L1) || !file.endsWith(".md"_L1) || !keys().contains(file.chopped(3)))
        return false;
    setPage(file.chopped(3));
    return true;
}

} // namespace wf
