// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "orderlimit.h"
#include "papersroom.h"
#include "patience.h"
#include "pendingmodel.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// A signal that calls for everybody, and a brigade with a name in either language.
void callForAll(PapersRoom &room)
{
    room.put(u"brigade/b"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, QJsonObject{{"zh"_L1, u"乙大队"_s}, {"en"_L1, u"Unit B"_s}}}});
    room.put(u"warning/w"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"rainstorm"_s}, {"color"_L1, u"red"_s}});
}

/// What the list of calls says of somebody, as it stands now: a row; empty: he is not on it.
QVariantMap calloutOf(const PapersRoom &room, const QString &callee)
{
    const PapersBoard board(*room.lists);
    const QVariantList rows = board.callouts().value(u"rows"_s).toList();
    for (const QVariant &row : rows) {
        if (row.toMap().value(u"fields"_s).toMap().value(u"whom"_s) == callee)
            return row.toMap();
    }
    return {};
}

QVariantMap fieldsFor(const PapersRoom &room, const QString &callee) { return calloutOf(room, callee).value(u"fields"_s).toMap(); }

QString stateOf(const PapersRoom &room, const QString &callee) { return calloutOf(room, callee).value(u"state"_s).toString(); }

/// Leaves a call as a desk does that takes the fields from its list.
void call(PapersRoom &room, const QString &subject, const QString &state, const QVariantMap &fields)
{
    QVERIFY(!fields.isEmpty());
    QJsonObject record = QJsonObject::fromVariantMap(fields);
    record.insert("state"_L1, state);
    room.put(subject, record, u"call.make"_s);
    room.lists->beat();
}

bool isInQueue(const PapersRoom &room, const QString &subject)
{
    room.lists->beat();
    return room.lists->pending()->rowOf(subject, u"call.unanswered"_s) >= 0;
}

} // namespace

/// What goes to agencies, and whom a desk calls.
class TestPapersNotices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agenciesOweAndAreToldOnce();
    void whatFellAwayUnheardIsProposedAgain();
    void oneNoticeHasOneLimit();
    void aCallIsSettledForDesksOfEveryLanguage();
    void olderCallsAreKnownByNameInEitherLanguage();
};

void TestPapersNotices::agenciesOweAndAreToldOnce()
{
    PapersRoom room;
    const QAbstractItemModelTester tester(room.board->agencies(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &id : {u"drainage"_s, u"fire"_s, u"bus"_s})
        room.put(u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}}, u"agency.define"_s);
    QTRY_COMPARE(room.board->agencies()->count(), 3);
    // The keyboard finds its row again when the rows are made anew: QML asks this of whatever stands in a table.
    const auto rowOf = [&room](const QString &subject) {
        int row = -2;
        return QMetaObject::invokeMethod(room.board->agencies(), "rowOf", qReturnArg(row), subject) ? row : -2;
    };
    for (int row = 0; row < 3; ++row)
        QCOMPARE(rowOf(room.board->agencies()->subjectAt(row)), row);
    QCOMPARE(rowOf(u"agency/gone"_s), -1);
    QVERIFY(room.board->noticeCases().isEmpty());
    room.closure();
    QTRY_COMPARE(room.board->noticeCases().size(), 1);
    const QVariantList cases = room.board->noticeCases();
    QCOMPARE(cases.at(0).toMap().value(u"case"_s).toString(), u"closure"_s);
    const QVariantList drafts = room.board->notices(u"closure"_s, u"closure/c"_s);
    QCOMPARE(drafts.size(), 3);
    int sent = 0;
    for (const QVariant &draft : drafts) {
        QJsonObject fields = QJsonObject::fromVariantMap(draft.toMap().value(u"fields"_s).toMap());
        fields.insert("state"_L1, u"sent"_s);
        room.put(u"notice/n%1"_s.arg(++sent), fields, u"notice.send"_s, u"LL"_s);
    }
    QTRY_VERIFY(room.board->noticeCases().isEmpty());
    QTRY_COMPARE(room.board->agencies()->data(room.board->agencies()->index(0), room.board->agencies()->roleNames().key("sent")).toInt(),
                 1);
    const int overdue = room.board->agencies()->roleNames().key("overdue");
    QCOMPARE(room.board->agencies()->data(room.board->agencies()->index(0), overdue).toInt(), 0);
    room.clock.set(room.clock.now() + 6 * minute);
    room.lists->beat();
    QTRY_COMPARE(room.board->agencies()->data(room.board->agencies()->index(0), overdue).toInt(), 1);
}

/// A notice that was dropped, or settled unheard, has told nobody: the same words are proposed again. Once somebody has heard them they are
/// not.
void TestPapersNotices::whatFellAwayUnheardIsProposedAgain()
{
    for (const auto &[path, isProposed] :
         {std::pair(QStringList(), false), std::pair(QStringList{u"dropped"_s}, true), std::pair(QStringList{u"closed"_s}, true),
          std::pair(QStringList{u"signed"_s, u"closed"_s}, false)}) {
        PapersRoom room;
        room.put(u"agency/fire"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"消防"_s}}, u"agency.define"_s);
        room.put(u"incident/i"_s, {{"state"_L1, u"handling"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}, {"place"_L1, u"二坝桥"_s}});
        const QVariantList drafts = room.board->notices(u"trapped"_s, u"incident/i"_s);
        QCOMPARE(drafts.size(), 1);
        QJsonObject fields = QJsonObject::fromVariantMap(drafts.constFirst().toMap().value(u"fields"_s).toMap());
        for (const QString &state : QStringList{u"sent"_s} + path) {
            fields.insert("state"_L1, state);
            room.put(u"notice/n"_s, fields, u"notice.update"_s, u"LL"_s);
        }
        QCOMPARE(room.board->notices(u"trapped"_s, u"incident/i"_s).size(), isProposed ? 1 : 0);
    }
}

/// At every minute, whatever the plan gives for a receipt: the board of agencies, the list of notices and the queue say one time, and the
/// list says what it is for.
void TestPapersNotices::oneNoticeHasOneLimit()
{
    for (const int receipt : {0, 3, 12}) {
        for (const QString &agency : {u"agency/a"_s, u"agency/flood"_s}) {
            PapersRoom room;
            ResponsePlan plan;
            if (receipt > 0)
                plan.targets.insert(u"notice.sign"_s, receipt);
            room.lists->setLimits(DutyLimits(plan));
            room.put(agency, {{"state"_L1, u"normal"_s}, {"name"_L1, u"单位"_s}}, u"agency.define"_s);
            const qint64 sent = room.clock.now();
            QJsonObject fields{{"state"_L1, u"sent"_s},
                               {"type"_L1, u"request"_s},
                               {"agency"_L1, agency},
                               {"text"_L1, u"商请抽排"_s},
                               {"dueAt"_L1, sent + 40 * minute}};
            room.put(u"notice/n"_s, fields, u"notice.send"_s);
            QSet<QString> titles;
            const auto compare = [&room, &titles, &fields] {
                room.lists->beat();
                AgencyModel *board = room.board->agencies();
                board->refresh(room.clock.now(), agencyLimits(room.lists->limits()));
                const int role = board->roleNames().key("dueAt");
                const qint64 due = board->index(0).data(role).toLongLong();
                const QVariantMap row = room.lists->record(u"notice/n"_s);
                QCOMPARE(row.value(u"dueAt"_s).toLongLong(), due);
                QCOMPARE(row.value(u"dueTitle"_s).toString().isEmpty(), due == 0);
                titles.insert(row.value(u"dueTitle"_s).toString());
                // Whatever is to be done by now, the time that stands there is that of the receipt.
                const QString state = fields.value("state"_L1).toString();
                const QString title = state == "sent"_L1 ? u"receipt"_s : state == "signed"_L1 ? u"answer"_s : u"to be done"_s;
                QCOMPARE(row.value(u"dueTitle"_s).toString(), state == "closed"_L1 ? QString() : title);
                for (const QString &reason : {u"notice.sent"_s, u"notice.late"_s}) {
                    const int waits = room.lists->pending()->rowOf(u"notice/n"_s, reason);
                    if (waits < 0)
                        continue;
                    QCOMPARE(room.lists->pending()->get(waits).value(u"dueAt"_s).toLongLong(), due);
                    QCOMPARE(reason == "notice.late"_L1, row.value(u"late"_s).toBool());
                }
            };
            bool wasLate = false;
            for (int half = 0; half <= 60; ++half) {
                room.clock.set(sent + half * minute / 2);
                compare();
                const bool isLate = room.lists->record(u"notice/n"_s).value(u"late"_s).toBool();
                QVERIFY2(isLate || !wasLate, qPrintable(QString::number(half))); // it does not become timely by waiting
                wasLate = isLate;
            }
            QVERIFY(wasLate);
            for (const QString &state : {u"signed"_s, u"answered"_s, u"closed"_s}) {
                fields.insert("state"_L1, state);
                room.put(u"notice/n"_s, fields, u"notice.update"_s);
                compare();
            }
            QVERIFY2(titles.size() >= 4, qPrintable(QStringList(titles.values()).join(u'|')));
        }
    }
}

/// Whatever language the desk speaks that called, and whatever the one that looks: the list of calls and the queue say the same of it.
void TestPapersNotices::aCallIsSettledForDesksOfEveryLanguage()
{
    for (const auto &[first, second] : {std::pair{u"zh"_s, u"en"_s}, std::pair{u"en"_s, u"zh"_s}}) {
        PapersRoom room;
        callForAll(room);
        int made = 0;
        for (const QString &callee : {u"duty_commander"_s, u"brigade/b"_s}) {
            setContentLanguage(first);
            call(room, u"call/a%1"_s.arg(made), u"unanswered"_s, fieldsFor(room, callee));
            QVERIFY(isInQueue(room, u"call/a%1"_s.arg(made)));
            QCOMPARE(stateOf(room, callee), u"unanswered"_s);
            setContentLanguage(second);
            QCOMPARE(stateOf(room, callee), u"unanswered"_s);
            room.clock.set(room.clock.now() + minute);
            call(room, u"call/b%1"_s.arg(made), u"answered"_s, fieldsFor(room, callee));
            for (const QString &language : {first, second}) {
                setContentLanguage(language);
                QVERIFY(!isInQueue(room, u"call/a%1"_s.arg(made)));
                QCOMPARE(stateOf(room, callee), u"answered"_s);
            }
            ++made;
        }
        QVERIFY(stateOf(room, u"director"_s).isEmpty()); // nobody else was called by it
        setContentLanguage(u"zh"_s);
    }
}

/// Logs of before keep the name alone, in the language of the desk that called.
void TestPapersNotices::olderCallsAreKnownByNameInEitherLanguage()
{
    for (const auto &[first, second] : {std::pair{u"值班指挥长"_s, u"the duty commander"_s}, std::pair{u"Unit B"_s, u"乙大队"_s}}) {
        PapersRoom room;
        callForAll(room);
        const QString callee = first.startsWith(u"Unit"_s) ? u"brigade/b"_s : u"duty_commander"_s;
        call(room, u"call/a"_s, u"unanswered"_s, {{u"person"_s, first}, {u"about"_s, u"warning/w"_s}});
        QVERIFY(isInQueue(room, u"call/a"_s));
        QCOMPARE(stateOf(room, callee), u"unanswered"_s);
        room.clock.set(room.clock.now() + minute);
        call(room, u"call/b"_s, u"answered"_s, {{u"person"_s, second}, {u"about"_s, u"warning/w"_s}});
        QVERIFY(!isInQueue(room, u"call/a"_s));
        QCOMPARE(stateOf(room, callee), u"answered"_s);
        // A name that nobody bears is only its own.
        call(room, u"call/c"_s, u"unanswered"_s, {{u"person"_s, u"王五"_s}, {u"about"_s, u"warning/w"_s}});
        call(room, u"call/d"_s, u"answered"_s, {{u"person"_s, u"赵六"_s}, {u"about"_s, u"warning/w"_s}});
        QVERIFY(isInQueue(room, u"call/c"_s));
    }
}

WATCHFLOOR_TEST(TestPapersNotices)
#include "test_papersnotices.moc"
