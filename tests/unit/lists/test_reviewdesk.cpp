// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveroom.h"
#include "csv.h"
#include "heldfiles.h"
#include "patience.h"
#include "reviewdesk.h"
#include "reviewwords.h"
#include "verb.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QImage>
#include <QTest>

using namespace wf;
using namespace wf::test;

namespace {

constexpr qint64 day = 86'400'000;

/// A log and its review; what is entered is looked through before it is asked for.
struct ReviewRoom : ArchiveRoom {
    ReviewDesk review{lists, desk, log->file(), true};

    [[nodiscard]] bool isCounted()
    {
        return log->catchUp().isFinished() && waitFor([this] { return review.isCounted() && !review.isBusy(); });
    }
    void closure(const QString &id, const QString &cause)
    {
        put(u"closure/"_s + id, {{u"no"_s, id}, {u"state"_s, u"asked"_s}, {u"cause"_s, cause}}, u"closure.ask"_s);
    }
    /// The whole table, one line for each row.
    [[nodiscard]] QList<QStringList> table()
    {
        const QString name = dir.filePath(u"review-%1.csv"_s.arg(++m_files));
        QSignalSpy said(&review, &ReviewDesk::said);
        review.saveTable(QUrl::fromLocalFile(name));
        QFile file(name);
        QList<QStringList> rows;
        if (hasCome(said) && file.open(QIODevice::ReadOnly)) {
            const auto parsed = parseCsv(file.readAll());
            for (const CsvRow &row : parsed.value_or(QList<CsvRow>()))
                rows.append(row.fields);
        }
        return rows;
    }

private:
    int m_files = 0;
};

QStringList subjectsOf(const RowsModel &rows)
{
    QStringList list;
    for (int row = 0; row < rows.count(); ++row)
        list.append(rows.subjectAt(row));
    return list;
}

} // namespace

/// The review as the page has it: rows, sentences, months, and what is written of it.
class TestReviewDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsChosen()
    {
        ReviewRoom room;
        ReviewDesk &review = room.review;
        for (RowsModel *rows : {review.hours(), review.weekdays(), review.months(), review.types(), review.brigades(), review.places()})
            new QAbstractItemModelTester(rows, QAbstractItemModelTester::FailureReportingMode::QtTest, rows);
        QVERIFY(!review.isCounted());
        QVERIFY(review.month().isEmpty());

        room.incident(u"received"_s, u"长风大街"_s); // 24 July, a Friday, at 17
        room.incident(u"received"_s, u"长风大街"_s);
        room.incident(u"received"_s, u"滨河西路"_s);
        room.closure(u"1"_s, u"ponding"_s);
        review.setActive(true);
        QCOMPARE(review.month(), u"2026-07"_s);
        QVERIFY(room.isCounted());
        QTRY_COMPARE(review.counts()->span.number, 3);
        QCOMPARE(review.hours()->count(), 24);
        QCOMPARE(review.hours()->get(17).value(u"count"_s).toInt(), 3);
        QCOMPARE(review.hours()->get(17).value(u"before"_s).toInt(), -1); // the log began only now
        QCOMPARE(review.weekdays()->get(4).value(u"count"_s).toInt(), 3);
        QCOMPARE(review.months()->count(), 13);
        QCOMPARE(review.months()->subjectAt(12), u"2026-07"_s);
        QCOMPARE(review.months()->get(11).value(u"count"_s).toInt(), -1);
        QCOMPARE(subjectsOf(*review.places()), (QStringList{u"=长风大街"_s, u"=滨河西路"_s}));
        QCOMPARE(review.types()->get(0).value(u"title"_s).toString(), choiceTitle(u"incident"_s, u"type"_s, u"accident"_s));
        QCOMPARE(review.brigades()->subjectAt(0), u"="_s);
        QVERIFY(!review.brigades()->get(0).value(u"title"_s).toString().isEmpty()); // nobody is said to be none
        QVERIFY(review.cells().isEmpty());

        review.setKind(u"closure"_s);
        QTRY_COMPARE(review.counts()->span.number, 1);
        QCOMPARE(review.types()->get(0).value(u"title"_s).toString(), choiceTitle(u"closure"_s, u"cause"_s, u"ponding"_s));
        review.setKind(u"unit"_s); // what is not reviewed
        QCOMPARE(review.kind(), u"closure"_s);
    }

    void goesFromMonthToMonth()
    {
        ReviewRoom room;
        ReviewDesk &review = room.review;
        room.incident(u"received"_s, u"长风大街"_s);
        room.pass(30 * day); // 23 August
        room.incident(u"received"_s, u"滨河西路"_s);
        review.setActive(true);
        QVERIFY(room.isCounted());
        QCOMPARE(review.month(), u"2026-08"_s);
        QTRY_VERIFY(review.canGoBack());
        QVERIFY(!review.canGoOn());
        review.step(1);
        QCOMPARE(review.month(), u"2026-08"_s);
        review.step(-1);
        QCOMPARE(review.month(), u"2026-07"_s);
        QTRY_COMPARE(review.counts()->query.from, dayBegin(QDate(2026, 7, 1)));
        QVERIFY(review.canGoOn());
        QVERIFY(!review.canGoBack()); // nothing is on record before
        QCOMPARE(subjectsOf(*review.places()), QStringList{u"=长风大街"_s});
        review.setMonth(u"2026-13"_s);
        QCOMPARE(review.month(), u"2026-07"_s);
    }

    /// Who comes back to the page counts nothing anew that is as it was.
    void countsOnlyWhatChanged()
    {
        ReviewRoom room;
        ReviewDesk &review = room.review;
        room.incident(u"received"_s, u"长风大街"_s);
        review.setActive(true);
        QVERIFY(room.isCounted());
        QTRY_COMPARE(review.counts()->span.number, 1);
        int counted = review.revision();
        const auto comeBack = [&] {
            review.setActive(false);
            review.setActive(true);
            return waitFor([&] { return !review.isBusy(); });
        };
        QVERIFY(comeBack());
        QCOMPARE(review.revision(), counted);
        // What is not of the kind, and what only leaves the screens, is nothing new.
        room.closure(u"1"_s, u"ponding"_s);
        QVERIFY(room.log->catchUp().isFinished());
        room.situation.sink({u"incident/00001"_s});
        QVERIFY(comeBack());
        QCOMPARE(review.revision(), counted);
        // Something of the kind is, whether somebody looks or not.
        review.setActive(false);
        room.incident(u"received"_s, u"长风大街"_s);
        QVERIFY(room.log->catchUp().isFinished());
        review.setActive(true);
        QTRY_COMPARE(review.counts()->span.number, 2);
        counted = review.revision();
        // A month that goes on is held against as much of the others: an hour later that is more of them.
        room.pass(2 * 3'600'000);
        QVERIFY(comeBack());
        QTRY_VERIFY(review.revision() > counted);
        QCOMPARE(review.counts()->span.number, 2);
    }

    /// What comes meanwhile is counted by itself, while somebody looks.
    void followsWhatComes()
    {
        ReviewRoom room;
        room.incident(u"received"_s, u"长风大街"_s);
        room.review.setActive(true);
        QVERIFY(room.isCounted());
        room.incident(u"received"_s, u"长风大街"_s);
        QVERIFY(room.log->catchUp().isFinished());
        QTRY_COMPARE(room.review.counts()->span.number, 2);
    }

    /// Only one type, brigade and road; what there is to choose stays what was counted without it.
    void countsWhatIsAskedFor()
    {
        ReviewRoom room;
        for (int i = 0; i < 3; ++i)
            room.incident(u"received"_s, u"长风大街"_s);
        room.incident(u"received"_s, u"迎泽大街"_s);
        room.review.setActive(true);
        QVERIFY(room.isCounted());
        QTRY_COMPARE(room.review.counts()->span.number, 4);
        const auto keys = [](const QVariantList &choices) {
            QStringList list;
            for (const QVariant &choice : choices)
                list.append(choice.toMap().value(u"key"_s).toString());
            return list;
        };
        const QStringList roads{QString(), u"长风大街"_s, u"迎泽大街"_s};
        QCOMPARE(keys(room.review.roadChoices()), roads);
        room.review.setRoad(u"迎泽大街"_s);
        QTRY_COMPARE(room.review.counts()->span.number, 1);
        QCOMPARE(keys(room.review.roadChoices()), roads);
        QVERIFY2(room.review.headline().contains(u"迎泽大街"_s), qPrintable(room.review.headline()));
        QVERIFY(room.review.suggestedFile({}, u"csv"_s).fileName().contains(u"迎泽大街"_s));
        const QList<QStringList> table = room.table();
        QVERIFY(std::ranges::any_of(table, [](const QStringList &row) { return row.value(1).contains(u"迎泽大街"_s); }));
        room.review.setType(u"nothing"_s);
        QTRY_COMPARE(room.review.counts()->span.number, 0);
        room.review.setType({});
        room.review.setRoad({});
        QTRY_COMPARE(room.review.counts()->span.number, 4);
        QVERIFY(!room.review.headline().contains(u"迎泽大街"_s));
    }

    /// What may be chosen of one is counted with the others, whatever is chosen of itself.
    void offersWhatTheOthersLeave()
    {
        ReviewRoom room;
        const auto incident = [&room](const QString &id, const QString &type, const QString &road, const QString &brigade) {
            room.put(u"incident/"_s + id, {{u"state"_s, u"received"_s}, {u"type"_s, type}, {u"road"_s, road}, {u"brigade"_s, brigade}},
                     u"incident.report"_s);
        };
        room.put(u"brigade/yingze"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"迎泽大队"_s}});
        incident(u"1"_s, u"accident"_s, u"长风大街"_s, u"yingze"_s);
        incident(u"2"_s, u"accident"_s, u"长风大街"_s, u"xiaodian"_s);
        incident(u"3"_s, u"ponding"_s, u"迎泽大街"_s, u"yingze"_s);
        const auto keys = [](const QVariantList &choices) {
            QStringList list;
            for (const QVariant &choice : choices)
                list.append(choice.toMap().value(u"key"_s).toString());
            return list;
        };
        ReviewDesk &review = room.review;
        review.setActive(true);
        QVERIFY(room.isCounted());
        QTRY_COMPARE(review.counts()->span.number, 3);
        review.setType(u"accident"_s);
        QTRY_COMPARE(review.counts()->span.number, 2);
        QCOMPARE(keys(review.typeChoices()), (QStringList{QString(), u"accident"_s, u"ponding"_s}));
        QCOMPARE(keys(review.roadChoices()), (QStringList{QString(), u"长风大街"_s}));
        // Another one while it is chosen: its own choices follow the others.
        review.setRoad(u"长风大街"_s);
        review.setBrigade(u"xiaodian"_s);
        QTRY_COMPARE(review.counts()->span.number, 1);
        QCOMPARE(keys(review.typeChoices()), (QStringList{QString(), u"accident"_s}));
        QCOMPARE(keys(review.brigadeChoices()), (QStringList{QString(), u"xiaodian"_s, u"yingze"_s}));
        QVERIFY(review.brigadeChoices().constLast().toMap().value(u"title"_s).toString().contains(u"迎泽大队"_s));
        // What restricts is offered even where there is none of it.
        review.setType(u"ponding"_s);
        QTRY_COMPARE(review.counts()->span.number, 0);
        QVERIFY(keys(review.typeChoices()).contains(u"ponding"_s) && keys(review.roadChoices()).contains(u"长风大街"_s));
    }

    void aWholeYear()
    {
        ReviewRoom room; // 24 July 2026
        ReviewDesk &review = room.review;
        const qint64 begin = room.clock.now();
        room.clock.set(monthsOn(begin, -25)); // the log has begun long before
        room.incident(u"received"_s, u"长风大街"_s);
        room.clock.set(monthsOn(begin, -12));
        room.incident(u"received"_s, u"长风大街"_s);
        room.clock.set(monthsOn(begin, -10)); // later in the year than it is now
        room.incident(u"received"_s, u"长风大街"_s);
        room.clock.set(monthsOn(begin, -3));
        room.incident(u"received"_s, u"滨河西路"_s);
        room.clock.set(begin);
        room.incident(u"received"_s, u"滨河西路"_s);
        review.setActive(true);
        QVERIFY(room.isCounted());
        QTRY_COMPARE(review.counts()->span.number, 1);
        QCOMPARE(review.span(), u"month"_s);
        QVERIFY(!review.isOfYear());
        review.setSpan(u"decade"_s);
        QCOMPARE(review.span(), u"month"_s);

        review.setSpan(u"year"_s);
        QTRY_VERIFY(review.isOfYear());
        QCOMPARE(review.counts()->span.number, 2);
        QCOMPARE(review.counts()->yearBefore.number, 1);
        QCOMPARE(review.monthTitle(), ReviewWords::yearTitle(QDate(2026, 1, 1)));
        QCOMPARE(review.columns(), (QStringList{review.monthTitle(), QString(), ReviewWords::yearTitle(QDate(2025, 1, 1))}));
        const auto says = [&review](const char *words) { return review.sentences().join(u'|').contains(QLatin1StringView(words)); };
        QVERIFY2(says("1 more than in the year before (1)"), qPrintable(review.sentences().join(u'|')));
        QVERIFY(says("this year is not over") && !says("month"));
        // Its months, beside those of the year before, whole; what has not come yet has no figure.
        QCOMPARE(review.months()->count(), 12);
        QCOMPARE(review.months()->subjectAt(0), u"2026-01"_s);
        QCOMPARE(review.months()->get(6).value(u"count"_s).toInt(), 1);
        QCOMPARE(review.months()->get(6).value(u"yearBefore"_s).toInt(), 1);
        QCOMPARE(review.months()->get(8).value(u"count"_s).toInt(), -1);
        QCOMPARE(review.months()->get(8).value(u"yearBefore"_s).toInt(), 1);
        QCOMPARE(review.months()->get(6).value(u"before"_s).toInt(), -1);
        QVERIFY(review.suggestedFile({}, u"csv"_s).fileName().contains(u"2026.csv"_s));
        for (const QStringList &row : room.table())
            QCOMPARE(row.size(), 5); // without a month before

        QVERIFY(review.canGoBack() && !review.canGoOn());
        review.step(-1);
        QTRY_COMPARE(review.counts()->query.from, dayBegin(QDate(2025, 1, 1)));
        QCOMPARE(review.counts()->span.number, 2);
        QVERIFY(says("within the year before"));
        QVERIFY(review.canGoOn());
        review.step(1);
        QTRY_COMPARE(review.counts()->query.from, dayBegin(QDate(2026, 1, 1)));
        // Back to the month that was left.
        review.setSpan(u"month"_s);
        QTRY_VERIFY(!review.isOfYear());
        QCOMPARE(review.month(), u"2026-07"_s);
        QCOMPARE(review.counts()->span.number, 1);
    }

    void saysNothingOfWhatIsNotOnRecord()
    {
        ReviewRoom room;
        for (int i = 0; i < 3; ++i)
            room.incident(u"received"_s, u"长风大街"_s);
        room.pass(31 * day); // 24 August
        room.incident(u"received"_s, u"长风大街"_s);
        room.pass(31 * day); // 24 September
        room.incident(u"received"_s, u"长风大街"_s);
        room.incident(u"received"_s, u"长风大街"_s);
        ReviewDesk &review = room.review;
        review.setActive(true);
        QVERIFY(room.isCounted());
        QTRY_COMPARE(review.counts()->span.number, 2);
        const auto says = [&review](const char *words) { return review.sentences().join(u'|').contains(QLatin1StringView(words)); };
        QVERIFY2(says("1 more than in the month before (1)"), qPrintable(review.sentences().join(u'|')));
        QVERIFY(says("no same month of the year before on record"));
        QVERIFY(says("this month is not over"));
        QVERIFY(says("without a position"));
        QCOMPARE(review.columns(), (QStringList{u"2026-09"_s, u"2026-08"_s, QString()}));
        // July is not whole: the log begins in it.
        review.step(-1);
        QTRY_COMPARE(review.counts()->query.from, dayBegin(QDate(2026, 8, 1)));
        QVERIFY(says("the log begins on 2026-07-24, within the month before"));
        QVERIFY(!says("fewer"));
        review.setMonth(u"2026-05"_s);
        QTRY_COMPARE(review.counts()->query.from, dayBegin(QDate(2026, 5, 1)));
        QVERIFY2(review.headline().contains("not on record"_L1), qPrintable(review.headline()));
        QVERIFY(review.sentences().isEmpty());
    }

    /// Nothing took "now".
    void whatTookLessThanAMinuteIsSaidSo()
    {
        Counts counts;
        counts.span.held = SpanCounts::Held::Whole;
        counts.span.number = counts.span.placed = counts.span.ended = 2;
        counts.span.meanMs = 61'000;
        counts.span.medianMs = 59'999;
        const QString said = ReviewWords(counts).sentences().join(u'|');
        QVERIFY2(said.contains("1 min, half of them within under 1 min"_L1) && !said.contains("now"_L1), qPrintable(said));
    }

    /// The page folds what is rare; the table has every road, and runs nothing.
    void theTableHasEverything()
    {
        ReviewRoom room;
        for (int road = 0; road < 12; ++road) {
            for (int i = road; i < 12; ++i)
                room.incident(u"received"_s, u"=cmd%1"_s.arg(road, 2, 10, '0'_L1));
        }
        ReviewDesk &review = room.review;
        review.setActive(true);
        QVERIFY(room.isCounted());
        QTRY_COMPARE(review.counts()->span.number, 78);
        QCOMPARE(review.places()->count(), MostReviewRows + 1);
        QCOMPARE(review.places()->subjectAt(0), u"==cmd00"_s);
        QCOMPARE(review.places()->subjectAt(MostReviewRows), u"+"_s);
        QCOMPARE(review.places()->get(MostReviewRows).value(u"count"_s).toInt(), 4 + 3 + 2 + 1);

        const QList<QStringList> rows = room.table();
        QVERIFY(rows.size() > 24 + 7 + 13 + 12);
        int roads = 0;
        for (const QStringList &row : rows) {
            QCOMPARE(row.size(), 6);
            roads += row.at(1).startsWith(u"'=cmd"_s) ? 1 : 0;
            QVERIFY(!row.at(1).startsWith(u'='));
            QCOMPARE(row.at(5).contains(u"演练"_s), false); // the room of this test is no exercise's
        }
        QCOMPARE(roads, 12);
    }

    void everyExportOfADrillSaysSo()
    {
        Counts counts;
        counts.query = {.kind = u"incident"_s, .from = dayBegin(QDate(2026, 7, 1)), .to = dayBegin(QDate(2026, 8, 1))};
        QCOMPARE(ReviewWords::mark(counts, false), QString());
        QCOMPARE(ReviewWords::mark(counts, true), u"回放"_s);
        counts.isDrill = true;
        const QString mark = ReviewWords::mark(counts, false);
        QCOMPARE(mark, u"演练"_s);
        const auto rows = parseCsv(reviewCsv(counts, {}, mark, u"headline"_s));
        QVERIFY(rows.has_value());
        for (qsizetype row = 1; row < rows->size(); ++row)
            QCOMPARE(rows->at(row).fields.constLast(), mark);
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::black);
        QCOMPARE(markedPicture(picture, {}), picture);
        const QImage marked = markedPicture(picture, mark);
        QVERIFY(marked.height() > picture.height());
        QCOMPARE(marked.text(u"Title"_s), mark);
        QCOMPARE(marked.copy(0, marked.height() - 30, 40, 30), picture);
    }

    /// The window is not held up by it, and nothing is called written before it is.
    void isWrittenOnAnotherThread()
    {
        ReviewRoom room;
        room.incident(u"received"_s, u"长风大街"_s);
        room.review.setActive(true);
        QVERIFY(room.isCounted());
        QSignalSpy said(&room.review, &ReviewDesk::said);
        QImage picture(400, 300, QImage::Format_RGB32);
        picture.fill(Qt::darkBlue);
        const QString name = room.dir.filePath(u"page.png"_s);
        const QString table = room.dir.filePath(u"table.csv"_s);
        {
            const HeldFiles held;
            room.review.savePicture(picture, QUrl::fromLocalFile(name));
            room.review.saveTable(QUrl::fromLocalFile(table));
            QCoreApplication::processEvents();
            QCOMPARE(said.count(), 0);
            QVERIFY(!QFile::exists(name) && !QFile::exists(table));
        }
        QTRY_COMPARE(said.count(), 2);
        for (const QString &file : {name, table}) {
            QCOMPARE(said.constFirst().at(1).toBool(), false);
            QCOMPARE(said.takeFirst().constFirst().toString(), ReviewDesk::tr("The review was written to %1.").arg(file));
        }
        QVERIFY(QFile::exists(table));
        const QImage written(name);
        QCOMPARE(written.width(), 400);
        QCOMPARE(written.pixelColor(200, written.height() - 10), QColor(Qt::darkBlue));
        const QString nowhere = room.dir.filePath(u"no folder/page.png"_s);
        room.review.savePicture(picture, QUrl::fromLocalFile(nowhere));
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said.constFirst().at(1).toBool(), true);
        QVERIFY(said.takeFirst().constFirst().toString().startsWith(nowhere));
        const QString notThere = room.dir.filePath(u"no folder/table.csv"_s);
        room.review.saveTable(QUrl::fromLocalFile(notThere));
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said.constFirst().at(1).toBool(), true);
        QVERIFY(said.constFirst().constFirst().toString().startsWith(notThere));
    }

    void aFileThatIsThereIsNotReplaced()
    {
        ReviewRoom room;
        room.incident(u"received"_s, u"长风大街"_s);
        room.review.setActive(true);
        QVERIFY(room.isCounted());
        QSignalSpy said(&room.review, &ReviewDesk::said);
        const QString name = room.dir.filePath(u"review"_s);
        room.review.saveTable(QUrl::fromLocalFile(name));
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said.takeFirst().at(1).toBool(), false);
        QVERIFY(QFile::exists(name + u".csv"_s));
        room.review.saveTable(QUrl::fromLocalFile(name)); // the dialog asked about another name
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said.takeFirst().at(1).toBool(), true);
        room.review.savePicture({}, QUrl::fromLocalFile(name));
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said.takeFirst(), (QVariantList{ReviewDesk::tr("The page could not be made a picture."), true}));
        QVERIFY(!QFile::exists(name + u".png"_s));
        QVERIFY(room.review.suggestedFile(QUrl::fromLocalFile(room.dir.path()), u"png"_s).fileName().endsWith(u"2026-07.png"_s));
    }
};

QTEST_MAIN(TestReviewDesk)
#include "test_reviewdesk.moc"
