// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewtable.h"

#include "csv.h"
#include "reviewwords.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

QString figure(const QVariant &number) { return number.toLongLong() < 0 ? QString() : QString::number(number.toLongLong()); }

class Table {
    Q_DECLARE_TR_FUNCTIONS(wf::ReviewTable)
public:
    Table(const QString &mark, bool isYear)
        : m_mark(mark)
        , m_columns(isYear ? QList<int>{0, 2} : QList<int>{0, 1, 2})
    {
    }

    void add(const QString &group, const QString &item, const QStringList &figures)
    {
        QStringList row{withGuard(group), withGuard(item)};
        for (const int column : m_columns)
            row.append(withGuard(figures.value(column)));
        row.append(m_mark);
        m_rows.append(row);
    }
    void add(const QString &group, const QList<QVariantMap> &rows)
    {
        for (const QVariantMap &row : rows)
            add(group, row.value(u"title"_s).toString(),
                {figure(row.value(u"count"_s)), figure(row.value(u"before"_s)), figure(row.value(u"yearBefore"_s))});
    }
    void addHead(const Counts &counts, const QString &headline)
    {
        const ReviewWords words(counts);
        const QStringList months = words.columns();
        // What a column is stands there even where nothing of it is on record.
        const QStringList names = counts.query.isYear
            ? QStringList{tr("this year"), QString(), tr("year before")}
            : QStringList{tr("this month"), tr("month before"), tr("same month of the year before")};
        QStringList heads;
        for (const int column : m_columns)
            heads.append(months.at(column).isEmpty() ? names.at(column) : tr("%1: %2").arg(names.at(column), months.at(column)));
        m_rows.append(QStringList{tr("Group"), tr("Item")} + heads + QStringList{tr("Mark")});
        add(tr("Note"), headline, {});
        for (const QString &sentence : words.sentences())
            add(tr("Note"), sentence, {});
        const auto told = [](const SpanCounts &span) { return figure(span.held == SpanCounts::Held::None ? -1 : span.number); };
        add(tr("All"), {}, {told(counts.span), told(counts.monthBefore), told(counts.yearBefore)});
    }
    void addTimes(const Counts &counts)
    {
        add(tr("By hour"), hourRows(counts));
        add(tr("By weekday"), weekdayRows(counts));
        add(tr("By month"), monthRows(counts));
    }
    void addCells(const Counts &counts)
    {
        QList<quint64> cells = counts.span.cells.keys();
        std::ranges::sort(cells);
        for (const quint64 cell : std::as_const(cells))
            add(tr("Hexagon (H3)"), QString::number(cell, 16), {QString::number(counts.span.cells.value(cell))});
    }
    [[nodiscard]] QByteArray csv() const { return writeCsv(m_rows); }

private:
    QString m_mark;
    QList<int> m_columns; ///< of the three figures those that there are
    QList<QStringList> m_rows;
};

} // namespace

QByteArray reviewCsv(const Counts &counts, const QList<NamedGroup> &groups, const QString &mark, const QString &headline)
{
    Table table(mark, counts.query.isYear);
    table.addHead(counts, headline);
    table.addTimes(counts);
    for (const NamedGroup &named : groups)
        table.add(named.name, groupRows(counts, named.group, 0));
    table.addCells(counts);
    return table.csv();
}

QImage markedPicture(const QImage &picture, const QString &mark)
{
    if (mark.isEmpty() || picture.isNull())
        return picture;
    constexpr int Band = 48;
    QImage marked(picture.width(), picture.height() + Band, QImage::Format_RGB32);
    marked.fill(QColor(0xff, 0xb4, 0x3b));
    QImage below = picture;
    below.setDevicePixelRatio(1);
    QPainter painter(&marked);
    painter.drawImage(0, Band, below);
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(Band * 2 / 3);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(QRect(0, 0, marked.width(), Band), Qt::AlignCenter, mark);
    painter.end();
    marked.setText(u"Title"_s, mark); // for programs that ask the file and not the eye
    return marked;
}

} // namespace wf
