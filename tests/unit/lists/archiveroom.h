// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivedesk.h"
#include "logdesk.h"
#include "patience.h"

namespace wf::test {

/// A log that is written, lists of its situation, and the archive of its file.
struct ArchiveRoom : LogDesk {
    Lists lists{situation, *log, clock};
    ArchiveDesk desk{lists, log->file(), [this] { return log->catchUp(); }};
    int number = 0;

    void pass(qint64 ms) { clock.set(clock.now() + ms); }

    QString incident(const QString &state, const QString &road, const QString &id = {})
    {
        const QString subject = u"incident/"_s + (id.isEmpty() ? u"%1"_s.arg(++number, 5, 10, QLatin1Char('0')) : id);
        put(subject,
            {{u"no"_s, u"J-"_s + subject.section(u'/', 1)},
             {u"state"_s, state},
             {u"type"_s, u"accident"_s},
             {u"road"_s, road},
             {u"place"_s, road + u"东口"_s}},
            u"incident."_s + (state == "received"_L1 ? u"report"_s : state));
        return subject;
    }
    /// Lets the situation hold these alone, as once the others have sunk.
    void sink(const QStringList &live)
    {
        const auto store = LogStore::open(log->file(), LogStore::Access::ReadOnly);
        Opening opening = store->opening();
        opening.heads.removeIf([&](const Event &event) { return !live.contains(event.subject); });
        opening.births.removeIf([&](const auto &birth) { return !live.contains(birth.key()); });
        situation.begin(opening);
    }
    [[nodiscard]] bool isAnswered() const
    {
        return waitFor([this] { return !const_cast<ArchiveDesk &>(desk).records()->isBusy(); });
    }
    [[nodiscard]] QStringList subjects()
    {
        QStringList list;
        for (int row = 0; row < desk.records()->count(); ++row)
            list.append(desk.records()->subjectAt(row));
        return list;
    }
    void fetchAll()
    {
        while (desk.records()->canFetchMore({})) {
            desk.records()->fetchMore({});
            QVERIFY(isAnswered());
        }
    }
};

} // namespace wf::test
