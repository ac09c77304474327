// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowpages.h"

#include <QCoreApplication>
#include <QVariantMap>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
QStringList tabs(const QString &keys) { return keys.split(u' '); }
} // namespace

QString PageEntry::title() const { return QCoreApplication::translate("Main", name); }

const QList<PageEntry> &windowPages()
{
    static const QList<PageEntry> pages{
        {u"situation"_s, u"situation"_s, QT_TRANSLATE_NOOP("Main", "Situation"), {}, u"start"_s},
        {u"incidents"_s, u"incident"_s, QT_TRANSLATE_NOOP("Main", "Incidents"), tabs(u"incidents hazards"_s), u"forces"_s},
        {u"flood"_s, u"flood"_s, QT_TRANSLATE_NOOP("Main", "Flood"), {}, u"duty"_s},
        {u"closures"_s, u"closure"_s, QT_TRANSLATE_NOOP("Main", "Closures"), {}, u"closures"_s},
        {u"deployment"_s, u"unit"_s, QT_TRANSLATE_NOOP("Main", "Forces"), tabs(u"units forces duty posts equipment placement"_s),
         u"forces"_s},
        {u"cameras"_s, u"camera"_s, QT_TRANSLATE_NOOP("Main", "Cameras"), {}, u"start"_s},
        {u"agencies"_s, u"agency"_s, QT_TRANSLATE_NOOP("Main", "Agencies"), tabs(u"agencies publication reports"_s), u"agencies"_s},
        {u"exercise"_s, u"exercise"_s, QT_TRANSLATE_NOOP("Main", "Exercise"), {}, u"drill"_s},
        {u"replay"_s, u"replay"_s, QT_TRANSLATE_NOOP("Main", "Replay"), {}, u"drill"_s},
        {u"log"_s, u"log"_s, QT_TRANSLATE_NOOP("Main", "Log"), tabs(u"events dutylog handover archive review"_s), u"agencies"_s},
    };
    return pages;
}

QStringList pageKeys()
{
    QStringList keys;
    for (const PageEntry &page : windowPages())
        keys << page.key;
    return keys;
}

QVariantList PageList::titled() const
{
    QVariantList list;
    for (const PageEntry &page : windowPages()) {
        QVariantMap entry{{u"key"_s, page.key}, {u"icon"_s, page.icon}, {u"title"_s, page.title()}};
        if (!page.tabs.isEmpty())
            entry.insert(u"tabs"_s, page.tabs);
        list.append(entry);
    }
    return list;
}

} // namespace wf
