// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readable.h"

#include <QQuickItem>
#include <QRegularExpression>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace {

struct Shown {
    const QQuickItem *item;
    QRectF painted; ///< in the window
    QRectF room; ///< what the boxes around it leave of the window
    bool scrolls; ///< its box can be scrolled up and down
};

bool is(const QQuickItem &item, const QLatin1StringView &type)
{
    for (const QMetaObject *meta = item.metaObject(); meta; meta = meta->superClass()) {
        const QLatin1StringView name(meta->className()); // asked of every item some times over: no string is made for it
        if (name.startsWith(type) && (name.size() == type.size() || name.sliced(type.size()).startsWith("_QML"_L1)))
            return true;
    }
    return false;
}

QString nameOf(const QQuickItem &item) { return QString::fromLatin1(item.metaObject()->className()).section(u"_QML"_s, 0, 0); }

QString wayTo(const QQuickItem *item)
{
    QStringList way;
    for (; item && way.size() < 12; item = item->parentItem()) {
        const QString name = nameOf(*item);
        if (!name.startsWith("QQuick"_L1) && name != "WfText"_L1)
            way.prepend(name);
    }
    return way.join(u'/');
}

QString textOf(const QQuickItem &item) { return item.property("text").toString(); }

/// Where the letters are, not the box they were given.
QRectF painted(const QQuickItem &item)
{
    QRectF box(0, 0, item.property("contentWidth").toReal(), item.property("contentHeight").toReal());
    const qreal left = item.property("leftPadding").toReal();
    const qreal right = item.property("rightPadding").toReal();
    const qreal room = item.width() - left - right;
    const int horizontal = item.property("effectiveHorizontalAlignment").toInt();
    box.moveLeft(horizontal == Qt::AlignRight         ? left + room - box.width()
                     : horizontal == Qt::AlignHCenter ? left + (room - box.width()) / 2
                                                      : left);
    const int vertical = item.property("verticalAlignment").toInt();
    const qreal top = item.property("topPadding").toReal();
    const qreal height = item.height() - top - item.property("bottomPadding").toReal();
    box.moveTop(vertical == Qt::AlignBottom        ? top + height - box.height()
                    : vertical == Qt::AlignVCenter ? top + (height - box.height()) / 2
                                                   : top);
    return item.mapRectToScene(box);
}

void collect(const QQuickItem &item, QRectF room, bool scrolls, QList<Shown> &into)
{
    if (!item.isVisible() || item.opacity() < 0.1)
        return;
    if (is(item, "MapLabels"_L1) || is(item, "ModeFrame"_L1) || is(item, "MapItems"_L1) || is(item, "Toast"_L1) || is(item, "WholeText"_L1)
        || is(item, "SignFace"_L1)) // a sign shows what drivers read
        return;
    const bool flickable = is(item, "QQuickFlickable"_L1);
    if (item.clip() || flickable)
        room &= item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    scrolls = scrolls || flickable; // what a list has no room for is reached in it, or on the page it is taken from
    if (item.inherits("QQuickText") && !textOf(item).isEmpty())
        into.append({&item, painted(item), room, scrolls});
    const auto children = item.childItems();
    for (const QQuickItem *child : children)
        collect(*child, room, scrolls, into);
}

/// The program's own words, which there is always room for.
bool isOwnWord(const QQuickItem *item)
{
    for (int up = 0; item && up < 7; item = item->parentItem(), ++up) {
        if (item->inherits("QQuickAbstractButton") || is(*item, "Chip"_L1) || is(*item, "KeyHint"_L1) || is(*item, "Rail"_L1)
            || is(*item, "ColumnTitle"_L1) || is(*item, "Tally"_L1))
            return true;
    }
    return false;
}

/// What must be read to the end: what is to be done and when it was, where one telephones, and what a row of a table is about.
bool mustBeWhole(const QQuickItem *item, const QString &text)
{
    static const QRegularExpression phone(u"(\\d{3,4}[- ]\\d{4}|\\d{7})"_s);
    if (text.contains(phone))
        return true;
    constexpr qsizetype longestName = 60; // what comes longer out of somebody's table stays in its box
    const bool isName = item->property("strong").toBool();
    for (int up = 0; item && up < 8; item = item->parentItem(), ++up) {
        if (up < 7 && (is(*item, "TrackSteps"_L1) || is(*item, "StepList"_L1) || is(*item, "OrderTrack"_L1)))
            return true;
        if (isName && text.size() <= longestName
            && (is(*item, "RecordTable"_L1) || is(*item, "PendingPanel"_L1) || is(*item, "LogTable"_L1) || is(*item, "DepthHead"_L1)))
            return true;
        // What a sheet is called, and what is remarked beside that.
        if (text.size() <= longestName && is(*item, "Panel"_L1))
            return text == item->property("title").toString() || text == item->property("note").toString();
        if (is(*item, "LevelCell"_L1) && text == item->property("owner").toString())
            return true;
    }
    return false;
}

QRectF boxOf(const QQuickItem &item) { return item.mapRectToScene(QRectF(0, 0, item.width(), item.height())); }

/// Every visible item of a type.
void gather(const QQuickItem &item, const QLatin1StringView &type, QList<const QQuickItem *> &into)
{
    if (!item.isVisible())
        return;
    if (is(item, type))
        into << &item;
    const auto children = item.childItems();
    for (const QQuickItem *child : children)
        gather(*child, type, into);
}

/// The map of the situation has the larger share of a wide desk, and what lies over it stands in columns that are read at a glance.
void judgeShares(const QQuickWindow &window, QStringList &faults)
{
    QList<const QQuickItem *> pages;
    gather(*window.contentItem(), "SituationPage"_L1, pages);
    constexpr qreal widest = 640; // of a column
    for (const QQuickItem *page : std::as_const(pages)) {
        const qreal least = window.width() >= 2500 ? 0.55 : window.width() >= 1900 ? 0.5 : 0.35;
        QList<const QQuickItem *> maps;
        gather(*page, "CityMap"_L1, maps);
        for (const QQuickItem *map : std::as_const(maps)) {
            const qreal share = map->property("clear").toRectF().width() / window.width();
            if (share < least)
                faults << u"the map has %1 of the window"_s.arg(share);
        }
        for (const auto &type : {"PendingPanel"_L1, "ClosureBoard"_L1, "RecentPanel"_L1, "ForcesPanel"_L1, "DetailPanel"_L1}) {
            QList<const QQuickItem *> panels;
            gather(*page, type, panels);
            for (const QQuickItem *panel : std::as_const(panels)) {
                if (panel->width() > widest)
                    faults << u"a column of %1 pixels in %2"_s.arg(panel->width()).arg(wayTo(panel));
            }
        }
    }
}

QString line(const char *what, const Shown &one)
{
    const auto box = [](const QRectF &r) {
        return u"%1,%2 %3x%4"_s.arg(qRound(r.x())).arg(qRound(r.y())).arg(qRound(r.width())).arg(qRound(r.height()));
    };
    return u"%1: “%2” at %3 in %4"_s.arg(QLatin1StringView(what), textOf(*one.item).left(40).replace(u'\n', u'|'), box(one.painted),
                                         wayTo(one.item));
}

} // namespace

QStringList unreadable(const QQuickWindow &window)
{
    QList<Shown> texts;
    collect(*window.contentItem(), QRectF(QPointF(), window.size()), false, texts);
    QStringList faults;
    constexpr qreal slack = 1.5; // of rounding
    QList<Shown> seen;
    for (const Shown &one : std::as_const(texts)) {
        const qreal em = one.item->property("font").value<QFont>().pixelSize();
        const bool cut = one.item->property("truncated").toBool();
        const bool beside = one.painted.left() < one.room.left() - slack || one.painted.right() > one.room.right() + slack;
        const bool above = one.painted.top() < one.room.top() - slack || one.painted.bottom() > one.room.bottom() + slack;
        if (one.scrolls && !one.room.intersects(one.painted))
            continue;
        if (beside || (above && !one.scrolls)) {
            faults << line("outside", one);
            continue;
        }
        const QString text = textOf(*one.item);
        const bool wraps = one.item->property("lineCount").toInt() > 1;
        if (cut && isOwnWord(one.item) && text.size() < 60)
            faults << line("own word cut", one);
        else if (cut && mustBeWhole(one.item, text))
            faults << line("must be whole", one);
        else if (cut && !wraps && one.item->width() < 4.4 * em)
            faults << line("nothing left", one);
        else if (!cut && one.painted.width() < 1)
            faults << line("no room", one);
        seen << one;
    }
    QList<QRectF> boxes;
    for (const Shown &one : std::as_const(seen))
        boxes << (one.painted & one.room);
    for (qsizetype i = 0; i < seen.size(); ++i) {
        for (qsizetype j = i + 1; j < seen.size(); ++j) {
            const QRectF common = boxes.at(i) & boxes.at(j);
            if (common.width() > 3 && common.height() > 5)
                faults << line("overlap", seen.at(i)) + u"  WITH  "_s + line("", seen.at(j));
        }
    }
    return faults;
}

QStringList misplaced(const QQuickWindow &window)
{
    QStringList faults;
    judgeShares(window, faults);
    const QQuickItem &content = *window.contentItem();
    constexpr qreal lowest = 100; // a chart: two marks of its axis and what is between them
    for (const auto &type : {"DepthChart"_L1, "RainChart"_L1}) {
        QList<const QQuickItem *> charts;
        gather(content, type, charts);
        for (const QQuickItem *chart : std::as_const(charts)) {
            if (chart->height() < lowest)
                faults << u"a chart of %1 pixels in %2"_s.arg(chart->height()).arg(wayTo(chart));
        }
    }
    QList<const QQuickItem *> lists;
    gather(content, "WfList"_L1, lists);
    constexpr qreal frame = 2;
    for (const QQuickItem *list : std::as_const(lists)) {
        QList<Shown> texts;
        collect(*list, QRectF(QPointF(), window.size()), true, texts);
        for (const Shown &one : std::as_const(texts)) {
            const QRectF box = boxOf(*list);
            if (one.painted.intersects(box) && (one.painted.left() < box.left() + frame || one.painted.right() > box.right() - frame))
                faults << line("under the frame", one);
        }
    }
    QList<const QQuickItem *> bars;
    gather(content, "WfScrollBar"_L1, bars);
    for (const QQuickItem *bar : std::as_const(bars)) {
        QList<Shown> texts;
        collect(*bar->parentItem(), QRectF(QPointF(), window.size()), true, texts);
        for (const Shown &one : std::as_const(texts)) {
            if ((one.painted & one.room).intersects(boxOf(*bar).adjusted(1, 0, 0, 0)))
                faults << line("under the scroll bar", one);
        }
    }
    QList<const QQuickItem *> menus;
    QList<const QQuickItem *> labels;
    gather(content, "LayerMenu"_L1, menus);
    gather(content, "MapLabels"_L1, labels);
    for (const QQuickItem *menu : std::as_const(menus)) {
        for (const QQuickItem *layer : std::as_const(labels)) {
            const auto shown = layer->childItems();
            for (const QQuickItem *label : shown) {
                if (label->isVisible() && label->width() > 0 && label->property("text").isValid() && boxOf(*label).intersects(boxOf(*menu)))
                    faults << u"a label of the map under its buttons: "_s + textOf(*label);
            }
        }
    }
    return faults;
}

QStringList chinese(const QQuickWindow &window, const QStringList &given)
{
    // And the marks that come with it: 、。《》（），：；
    static const QRegularExpression han(u"[\\x{3001}-\\x{3011}\\x{3400}-\\x{9fff}\\x{f900}-\\x{faff}\\x{ff01}-\\x{ff5e}]"_s);
    QList<Shown> texts;
    collect(*window.contentItem(), QRectF(QPointF(), window.size()), false, texts);
    QStringList found;
    for (const Shown &one : std::as_const(texts)) {
        if (one.item->property("isPublic").toBool()) // goes out in the public's language
            continue;
        QString text = textOf(*one.item);
        bool isChinese = text.contains(han);
        for (const QString &name : given) { // thousands
            if (!isChinese)
                break;
            if (!text.contains(name))
                continue;
            text.remove(name);
            isChinese = text.contains(han);
        }
        if (isChinese)
            found << line("Chinese", one);
    }
    return found;
}
