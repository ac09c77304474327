// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "ending.h"
#include "noticedrafts.h"
#include "orderlimit.h"
#include "people.h"
#include "recordtable.h"
#include "verb.h"
#include "waterstand.h"

#include <QJsonArray>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

namespace {

bool isOpenBulletin(const Record &record) { return record.state() == "drafted"_L1 || record.state() == "approved"_L1; }

bool isOpenNotice(const Record &record)
{
    const QString state = record.state();
    return state == "sent"_L1 || state == "signed"_L1 || state == "escalated"_L1;
}

template <typename Read> RecordColumn limit(const QByteArray &name, Read read)
{
    return computed(
        name,
        [read](const RowContext &row) {
            const qint64 now = isOver(row.record) ? 0 : row.all.now(); // of what is over nothing goes on with the time
            return QVariant(read(noticeNow(row.record, row.all.limits, now), now));
        },
        RecordColumn::Ticks);
}

/// The signs that show, or showed, this text.
QList<const Record *> signsOf(const RowContext &row) { return row.all.referring(u"sign"_s, u"bulletin"_s, row.record.subject()); }

bool isNoLongerSo(const RowContext &row)
{
    const auto each = [&row](const QString &kind) { return row.all.situation.records(kind); };
    return untrueSince(row.record, signsOf(row), each, [&row](const QString &subject) { return row.look(subject); }) > 0;
}

QList<const Record *> notices(const RowContext &row) { return row.all.referring(u"notice"_s, u"agency"_s, row.record.subject()); }

int noticeCount(const RowContext &row, bool lateOnly)
{
    int count = 0;
    const QList<const Record *> all = notices(row);
    for (const Record *notice : all) {
        if (lateOnly ? isLate(noticeNow(*notice, row.all.limits, row.all.now())) : isOpenNotice(*notice))
            ++count;
    }
    return count;
}

RecordColumn ofLastNotice(const QByteArray &name, QVariant (*read)(const Record &))
{
    return computed(
        name,
        [read](const RowContext &row) {
            static const Record none;
            const Record *last = &none;
            const QList<const Record *> all = notices(row);
            for (const Record *notice : all) {
                if (last->isNull() || firstChange(*notice) > firstChange(*last))
                    last = notice;
            }
            return read(*last);
        },
        RecordColumn::Related);
}

} // namespace

RecordTable bulletinTable()
{
    RecordTable table;
    table.kind = u"bulletin"_s;
    table.relatedKinds = {u"incident"_s, u"closure"_s, u"sign"_s, u"bulletin"_s, u"floodpoint"_s}; // what comes instead, and the water
    table.seriesOf = [](const RowContext &row) {
        const Record *about = row.look(row.record.text("about"_L1));
        const QString point = about ? about->text("floodPoint"_L1) : QString();
        return point.isEmpty() ? QString() : "depth/"_L1 + point.section(u'/', 1);
    };
    table.isOpen = isOpenBulletin;
    table.rank = [](const RowContext &row) { return openFirstNewest(row, isOpenBulletin(row.record)); };
    table.columns = {
        text("medium"),
        choice("mediumTitle", "medium"),
        local("text"),
        local("title"),
        list("recipients"),
        text("reportKind"),
        choice("reportKindTitle", "reportKind"),
        text("about"),
        nameOf("aboutTitle", "about"),
        timeOf("draftedAt", "drafted"),
        seatOf("draftedBy", "drafted"),
        timeOf("approvedAt", "approved"),
        seatOf("approvedBy", "approved"),
        timeOf("publishedAt", "published"),
        local("rejectReason", "reason"),
        computed(
            "signsText",
            [](const RowContext &row) {
                const qsizetype all = row.record.value("messages"_L1).toObject().size();
                const qsizetype showing = signsShowing(row.record, signsOf(row)).size();
                return all > 0 ? QVariant(ListsText::tr("confirmed on %1 of %2").arg(showing).arg(all)) : QVariant(QString());
            },
            RecordColumn::Related),
        computed(
            "isPublic", [](const RowContext &row) { return isPublic(row.record, signsOf(row)); }, RecordColumn::Related),
        // Nothing more of it is put up; what hangs is to be taken down.
        computed("stale", isNoLongerSo, RecordColumn::Related),
        // And stays where it is for now: whoever takes it down leaves drivers without any warning.
        computed(
            "staysUp",
            [](const RowContext &row) { return isNoLongerSo(row) && staysUp(row.all.situation, row.record, row.all.now()).stays(); },
            RecordColumn::Measured | RecordColumn::Related),
    };
    return table;
}

RecordTable noticeTable()
{
    RecordTable table;
    table.kind = u"notice"_s;
    table.relatedKinds = {u"agency"_s, u"incident"_s, u"closure"_s, u"floodpoint"_s};
    table.isOpen = isOpenNotice;
    // Fire and ambulance for people in danger stand above what buses are told.
    table.rank = [](const RowContext &row) {
        const bool isOpen = isOpenNotice(row.record);
        const Record *about = isOpen ? row.look(row.record.text("about"_L1)) : nullptr;
        Rank rank = openFirstNewest(row, isOpen);
        if (about && hasPeopleInDanger(*about) && !isOver(*about))
            std::get<0>(rank) = -1;
        return rank;
    };
    table.columns = {
        text("agency"),
        nameOf("agencyName", "agency"),
        computed(
            "agencyPhone",
            [](const RowContext &row) {
                const Record *agency = row.look(row.record.text("agency"_L1));
                return agency ? agency->text("phone"_L1) : QString();
            },
            RecordColumn::Related),
        text("noticeType", "type"),
        choice("typeTitle", "type"),
        local("text"),
        text("about"),
        nameOf("aboutTitle", "about"),
        timeOf("sentAt", "sent"),
        timeOf("signedAt", "signed"),
        computed(
            "outdated", [](const RowContext &row) { return isNoticeOutdated(row.record, row.all.situation); }, RecordColumn::Related),
        local("receiver"),
        local("answer"),
        timeOf("answeredAt", "answered"),
        timeOf("confirmedAt", "confirmed"),
        local("escalatedTo", "to"),
        integer("reminders"),
        limit("dueAt", [](const NoticeLine &line, qint64) { return line.dueAt; }),
        limit("dueTitle", [](const NoticeLine &line, qint64) { return noticeDueTitle(line); }),
        limit("remainingMs", [](const NoticeLine &line, qint64 now) { return line.dueAt ? line.dueAt - now : qint64(0); }),
        limit("lateMs", [](const NoticeLine &line, qint64) { return line.overdueMs; }),
        limit("late", [](const NoticeLine &line, qint64) { return isLate(line); }),
    };
    return table;
}

RecordTable agencyTable()
{
    RecordTable table;
    table.kind = u"agency"_s;
    table.relatedKinds = {u"notice"_s};
    table.marker = [](const RowContext &row) {
        Marker marker;
        marker.glyph = u"agency"_s;
        marker.label = row.record.name();
        return marker;
    };
    table.columns = {
        text("phone"),
        local("duty"),
        computed(
            "openNotices", [](const RowContext &row) { return noticeCount(row, false); }, RecordColumn::Related),
        computed(
            "lateNotices", [](const RowContext &row) { return noticeCount(row, true); }, RecordColumn::Related | RecordColumn::Ticks),
        ofLastNotice("lastNoticeAt", [](const Record &notice) { return QVariant(firstChange(notice)); }),
        ofLastNotice("lastNoticeState", [](const Record &notice) { return QVariant(stateTitle(u"notice"_s, notice.state())); }),
        ofLastNotice("lastNoticeText", [](const Record &notice) { return QVariant(notice.localText("text"_L1)); }),
    };
    return table;
}

} // namespace wf
