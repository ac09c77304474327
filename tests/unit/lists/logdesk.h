// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "ids.h"
#include "locallog.h"
#include "situation.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>

namespace wf::test::inline logdesk {

using namespace Qt::StringLiterals;

inline constexpr qint64 start = 1'784'883'600'000; // 2026-07-24 17:00 in Beijing
inline constexpr qint64 minute = 60'000;

/// A log in a file of its own and a situation that follows it; what stands on them is added by who inherits.
struct LogDesk {
    QTemporaryDir dir;
    SteppedClock clock{start};
    SeededIds ids;
    std::unique_ptr<LocalLog> log;
    Situation situation;

    explicit LogDesk(quint32 seed = 7)
        : ids(clock, seed)
    {
        auto store = LogStore::open(dir.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite);
        Q_ASSERT(store);
        log = std::make_unique<LocalLog>(std::move(*store), LocalLog::Mode::Inline);
        situation.begin(log->opening().result());
        situation.follow(*log);
    }

    /// Appends a record as it is to be, past all rules; "<kind>.update" where no verb is named.
    void put(const QString &subject, QJsonObject fields, const QString &verb = {}, const QString &seat = u"DD"_s)
    {
        const Record *before = situation.record(subject);
        QJsonObject times = before ? before->value("times"_L1).toObject() : QJsonObject();
        QJsonObject by = before ? before->value("by"_L1).toObject() : QJsonObject();
        times.insert(fields.value("state"_L1).toString(), clock.now());
        by.insert(fields.value("state"_L1).toString(), seat);
        fields.insert("times"_L1, times);
        fields.insert("by"_L1, by);
        Draft draft;
        draft.id = ids.next();
        draft.seat = seat;
        draft.role = u"dispatcher"_s;
        draft.verb = verb.isEmpty() ? subject.section(u'/', 0, 0) + u".update"_s : verb;
        draft.subject = subject;
        draft.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
        draft.at = clock.now();
        draft.wall = clock.now();
        draft.seen = u"{}"_s;
        draft.parents = situation.heads(subject);
        log->append({draft});
    }
};

} // namespace wf::test::inline logdesk
