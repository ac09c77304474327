// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "heldfiles.h"
#include "onetest.h"
#include "papersroom.h"
#include "patience.h"
#include "verb.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// The duty log that writes itself, as it is shown and kept.
class TestDutyBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDutyLogWritesItself();
    void isWrittenOnAnotherThread();
    void aNameIsProposed();
    void appendingIsLoading();
    void aDayIsReadByItself();
    void daysAreReadOneByOne();
    void allOfTheDaysAreExported();
    void isKeptWhereItsBoardIsMadeAnew();
};

void TestDutyBook::theDutyLogWritesItself()
{
    PapersRoom room;
    DutyBook *book = room.board->book();
    const QAbstractItemModelTester tester(book, QAbstractItemModelTester::FailureReportingMode::QtTest);
    room.closure(u"asked"_s, u"closure.ask"_s);
    QTRY_COMPARE(book->count(), 1);
    QRandomGenerator random(9);
    int entries = 0;
    for (int i = 0; i < 40; ++i) {
        room.clock.set(room.clock.now() + random.bounded(90'000));
        if (random.bounded(3) == 0) {
            room.closure(u"confirmed"_s, u"closure.confirm"_s);
            continue;
        }
        ++entries;
        room.put(u"entry/e%1"_s.arg(entries), {{"state"_L1, u"added"_s}, {"type"_L1, u"note"_s}, {"text"_L1, u"第%1条"_s.arg(entries)}},
                 u"entry.add"_s);
    }
    QTRY_VERIFY(book->count() > entries);
    const int at = book->roleNames().key("at");
    for (int row = 1; row < book->count(); ++row)
        QVERIFY(book->data(book->index(row), at).toLongLong() <= book->data(book->index(row - 1), at).toLongLong()); // newest first
    book->setAdditionsOnly(true);
    QCOMPARE(book->count(), entries);
    book->setText(u"第3条"_s);
    QCOMPARE(book->count(), 1);
    book->setText({});
    book->setAdditionsOnly(false);
    // A time finds the lines of that minute; the full-width colon is one too.
    const int timeText = book->roleNames().key("timeText");
    const QString minute = book->data(book->index(0), timeText).toString().left(5);
    int then = 0;
    for (int row = 0; row < book->count(); ++row)
        then += book->data(book->index(row), timeText).toString().startsWith(minute) ? 1 : 0;
    for (const QString &typed : {minute, QString(minute).replace(u':', u'：'), QString(u' ' + minute)}) {
        book->setText(typed);
        QCOMPARE(book->count(), then);
    }
    book->setText(u"99:99"_s);
    QCOMPARE(book->count(), 0);
    book->setText({});
}

void TestDutyBook::isWrittenOnAnotherThread()
{
    PapersRoom room;
    DutyBook *book = room.board->book();
    book->setDrill(true);
    room.put(u"entry/e"_s, {{"state"_L1, u"added"_s}, {"type"_L1, u"note"_s}, {"text"_L1, u"第1条"_s}}, u"entry.add"_s);
    QTRY_COMPARE(book->count(), 1);
    QSignalSpy said(book, &DutyBook::said);
    const auto path = [&room](const QString &name) { return room.dir.filePath(name); };
    /// Nothing is said before it is done; then what was said of this file alone.
    const auto save = [&](const QString &name, const QString &kind = {}) {
        said.clear();
        {
            const HeldFiles held;
            book->save(QUrl::fromLocalFile(path(name)), u"张三"_s, kind);
            QCoreApplication::processEvents();
            if (!said.isEmpty())
                return QVariantList();
        }
        return hasCome(said) && said.count() == 1 ? said.constFirst() : QVariantList();
    };
    const auto text = [&path](const QString &name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    for (const QString &name : {u"log.txt"_s, u"log.csv"_s, u"log.html"_s}) {
        QCOMPARE(save(name), (QVariantList{ListsText::tr("The duty log was written to %1.").arg(path(name)), false}));
        QVERIFY2(text(name).contains(u"第1条"_s) && text(name).contains(u"演练"_s), qPrintable(name));
    }
    // The kind that was asked for, whatever the name is; a name that is no such one gets the ending.
    QCOMPARE(save(u"日志 7.24"_s, u"html"_s),
             (QVariantList{ListsText::tr("The duty log was written to %1.").arg(path(u"日志 7.24.html"_s)), false}));
    QVERIFY(text(u"日志 7.24.html"_s).contains(u"<html"_s));
    QVERIFY(!QFile::exists(path(u"日志 7.24"_s)));
    QVERIFY(!save(u"page.HTML"_s, u"html"_s).value(1, true).toBool());
    QVERIFY(text(u"page.HTML"_s).contains(u"<html"_s));
    // Nobody agreed to replace that one.
    QCOMPARE(save(u"日志 7.24"_s, u"html"_s),
             (QVariantList{ListsText::tr("%1 is there already: name a file that is not there yet.").arg(path(u"日志 7.24.html"_s)), true}));
    const QVariantList failed = save(u"no/such/folder/log.txt"_s);
    QVERIFY(failed.value(1).toBool());
    QVERIFY2(failed.constFirst().toString().startsWith(path(u"no/such/folder/log.txt"_s)), qPrintable(failed.constFirst().toString()));
}

void TestDutyBook::aNameIsProposed()
{
    const PapersRoom room;
    const DutyBook *book = room.board->book();
    const QUrl proposed = book->suggestedFile({}, u"csv"_s);
    QVERIFY2(proposed.isLocalFile() && proposed.fileName() == QString(book->suggestedName() + u".csv"_s), qPrintable(proposed.toString()));
    QCOMPARE(book->suggestedFile(QUrl::fromLocalFile(room.dir.path()), u"csv"_s).adjusted(QUrl::RemoveFilename).toLocalFile(),
             QString(room.dir.path() + u'/'));
}

/// What goes on reaches back so far and no further; any day before is read from the log when it is asked for.
void TestDutyBook::aDayIsReadByItself()
{
    PapersRoom room;
    DutyBook *book = room.board->book();
    const QAbstractItemModelTester tester(book, QAbstractItemModelTester::FailureReportingMode::QtTest);
    constexpr qint64 day = 24 * 3'600'000LL;
    const qint64 first = room.clock.now();
    const auto text = [book](int row) { return book->data(book->index(row), Qt::DisplayRole).toString(); };
    const auto add = [&room](const QString &said) {
        room.put(u"entry/"_s + said, {{"state"_L1, u"added"_s}, {"type"_L1, u"note"_s}, {"text"_L1, said}}, u"entry.add"_s);
    };
    const auto date = [](qint64 at) { return beijingDateTime(at).section(u' ', 0, 0); };
    for (int n = 0; n < 6; ++n) {
        room.clock.set(first + n * day);
        add(u"第%1天"_s.arg(n));
    }
    QTRY_COMPARE(book->count(), 6);
    book->setWindow(2 * day);
    QTRY_COMPARE(book->count(), 3);
    QVERIFY(text(0).contains(u"第5天"_s) && text(2).contains(u"第3天"_s));

    QVERIFY(book->showDay(date(first + day)));
    QTRY_COMPARE(book->count(), 1);
    QVERIFY(text(0).contains(u"第1天"_s));
    QVERIFY(book->suggestedName().contains(date(first + day)));
    add(u"今天"_s); // does not come into a day that is over
    QTRY_VERIFY(room.log->isIdle());
    QCOMPARE(book->count(), 1);
    book->stepDay(1);
    QTRY_VERIFY(text(0).contains(u"第2天"_s));
    QVERIFY(!book->showDay(u"13-45"_s) && !book->showDay(u"昨天"_s) && !book->showDay(date(first + 9 * day)));
    QCOMPARE(book->day(), date(first + 2 * day));
    const QDate third = QDate::fromString(date(first + 3 * day), Qt::ISODate);
    QVERIFY(book->showDay(u"%1月%2日"_s.arg(third.month()).arg(third.day())));
    QCOMPARE(book->day(), date(first + 3 * day));
    book->stepDay(9);
    QCOMPARE(book->day(), QString());
    QTRY_COMPARE(book->count(), 4);
    QVERIFY(text(0).contains(u"今天"_s));
    book->stepDay(-1);
    QCOMPARE(book->day(), date(first + 4 * day));
}

namespace {

constexpr qint64 dayMs = 24 * 3'600'000LL;

/// Six days with an entry each but for the third, which has none.
struct DaysRoom : PapersRoom {
    DutyBook *book = board->book();
    qint64 first = clock.now();

    DaysRoom()
    {
        for (int n = 0; n < 6; ++n) {
            clock.set(first + n * dayMs);
            if (n != 2)
                add(u"第%1天"_s.arg(n));
        }
    }
    void add(const QString &said)
    {
        put(u"entry/"_s + said, {{"state"_L1, u"added"_s}, {"type"_L1, u"note"_s}, {"text"_L1, said}}, u"entry.add"_s);
    }
    [[nodiscard]] QString date(int n) const { return beijingDateTime(first + n * dayMs).section(u' ', 0, 0); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList list;
        for (int row = 0; row < book->count(); ++row)
            list.append(book->data(book->index(row), Qt::DisplayRole).toString());
        return list;
    }
    [[nodiscard]] bool shows(const QStringList &said) const
    {
        const QStringList shown = texts();
        if (shown.size() != said.size())
            return false;
        for (qsizetype i = 0; i < said.size(); ++i) {
            if (!shown.at(i).contains(said.at(i)))
                return false;
        }
        return true;
    }
};

} // namespace

/// The newest first, a day at a time, as far as somebody looks.
void TestDutyBook::daysAreReadOneByOne()
{
    DaysRoom room;
    DutyBook *book = room.book;
    QTRY_COMPARE(book->count(), 5);
    QVERIFY(book->isExhausted() && !book->canFetchMore({}));
    QVERIFY(book->showDays(room.date(1), room.date(4)));
    QCOMPARE(book->day(), room.date(1));
    QCOMPARE(book->lastDay(), room.date(4));
    QTRY_VERIFY(room.shows({u"第4天"_s}));
    QVERIFY(!book->isExhausted() && book->canFetchMore({}));
    book->fetchMore({});
    QTRY_VERIFY(room.shows({u"第4天"_s, u"第3天"_s}));
    // Of a day without a line nobody would ask for the one before.
    book->fetchMore({});
    QTRY_VERIFY(room.shows({u"第4天"_s, u"第3天"_s, u"第1天"_s}));
    QVERIFY(book->isExhausted() && !book->canFetchMore({}));
    const int dateText = book->roleNames().key("dateText");
    QCOMPARE(book->data(book->index(2), dateText).toString(), room.date(1));
    QVERIFY(room.book->subjectAt(2).endsWith(u"第1天"_s));
    // What is looked for is found in any of them.
    QVERIFY(book->showDays(room.date(0), room.date(4)));
    QTRY_VERIFY(room.shows({u"第4天"_s}));
    book->setText(u"第0天"_s);
    QTRY_VERIFY(room.shows({u"第0天"_s}));
    book->setText({});
    QCOMPARE(book->count(), 4);

    // What comes into them is shown, and what was read stays.
    QVERIFY(book->showDays(room.date(3), room.date(5)));
    QTRY_VERIFY(room.shows({u"第5天"_s}));
    book->fetchMore({});
    QTRY_VERIFY(room.shows({u"第5天"_s, u"第4天"_s}));
    room.add(u"刚才"_s);
    QTRY_VERIFY(room.shows({u"刚才"_s, u"第5天"_s, u"第4天"_s}));
    QVERIFY(!book->isExhausted());

    // No such days: nothing changes.
    for (const auto &[first, last] :
         {std::pair(room.date(4), room.date(3)), std::pair(room.date(1), u"昨天"_s), std::pair(QString(), room.date(1)),
          std::pair(room.date(-31), room.date(0)), std::pair(room.date(1), room.date(9))})
        QVERIFY2(!book->showDays(first, last), qPrintable(first + u' ' + last));
    QCOMPARE(book->lastDay(), room.date(5));
    QVERIFY(book->showDays(room.date(-30), room.date(0)));
    // Without a year it is the one of the first day.
    const QDate second = QDate::fromString(room.date(1), Qt::ISODate);
    QVERIFY(book->showDays(room.date(0), u"%1-%2"_s.arg(second.month()).arg(second.day())));
    QCOMPARE(book->lastDay(), room.date(1));
    // Onto the one day before, and behind them; the same day twice is one.
    book->stepDay(1);
    QCOMPARE(book->day() + book->lastDay(), room.date(2));
    QVERIFY(book->showDays(room.date(2), room.date(3)));
    book->stepDay(-1);
    QCOMPARE(book->day() + book->lastDay(), room.date(1));
    QVERIFY(book->showDays(room.date(1), room.date(1)));
    QCOMPARE(book->lastDay(), QString());
    QVERIFY(book->showDays({}, {}));
    QTRY_COMPARE(book->count(), 6);
}

/// In one file, each under its heading, whether somebody scrolled there or not.
void TestDutyBook::allOfTheDaysAreExported()
{
    DaysRoom room;
    DutyBook *book = room.book;
    QVERIFY(book->showDays(room.date(1), room.date(4)));
    QTRY_VERIFY(room.shows({u"第4天"_s}));
    QVERIFY2(book->suggestedName().contains(room.date(1) + u'–' + room.date(4)), qPrintable(book->suggestedName()));
    QSignalSpy said(book, &DutyBook::said);
    for (const QString &kind : {u"txt"_s, u"csv"_s, u"html"_s}) {
        const QString name = room.dir.filePath(u"days."_s + kind);
        said.clear();
        book->save(QUrl::fromLocalFile(name), u"张三"_s, kind);
        QVERIFY(hasCome(said));
        QCOMPARE(said.constFirst(), (QVariantList{ListsText::tr("The duty log was written to %1.").arg(name), false}));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        qsizetype at = 0;
        for (const int n : {1, 3, 4}) { // in order of time, below the day
            const qsizetype heading = text.indexOf(kind == "csv"_L1       ? room.date(n)
                                                       : kind == "txt"_L1 ? u"\n\n"_s + room.date(n)
                                                                          : u"\"4\">"_s + room.date(n),
                                                   at);
            const qsizetype line = text.indexOf(u"第%1天"_s.arg(n), at);
            QVERIFY2(heading >= at && line > heading, qPrintable(text));
            at = line;
        }
        QVERIFY2(!text.contains(u"第0天"_s) && !text.contains(u"第5天"_s), qPrintable(text));
    }
    QVERIFY(!book->isExhausted()); // nothing of it came onto the page
}

void TestDutyBook::appendingIsLoading()
{
    // Whatever was done, in whatever order: what was written while it happened is what is written when the log is opened again.
    PapersRoom room;
    DutyBook *book = room.board->book();
    const QAbstractItemModelTester tester(book, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(20);
    QHash<QString, QJsonObject> records;
    const auto text = [&random] { return u"话%1"_s.arg(random.bounded(4)); };
    for (int i = 0; i < 3; ++i) {
        for (const Verb &verb : allVerbs()) {
            const QString subject = u"%1/%2"_s.arg(verb.kind).arg(random.bounded(2));
            const QJsonObject before = records.value(subject);
            QJsonObject given;
            for (const FieldRule &rule : verb.fields) {
                if (!rule.required && random.bounded(2) == 0)
                    continue;
                if (rule.type == FieldRule::Type::Choice)
                    given.insert(rule.name, rule.choices.isEmpty() ? u"dong"_s : rule.choices.at(random.bounded(int(rule.choices.size()))));
                else if (rule.type == FieldRule::Type::Number || rule.type == FieldRule::Type::Integer)
                    given.insert(rule.name, 1 + random.bounded(4));
                else if (rule.type == FieldRule::Type::Reference)
                    given.insert(rule.name, u"%1/%2"_s.arg(rule.choices.value(0, u"incident"_s)).arg(random.bounded(2)));
                else if (rule.type == FieldRule::Type::Time)
                    given.insert(rule.name, room.clock.now());
                else if (rule.type == FieldRule::Type::Text || rule.type == FieldRule::Type::LocalText)
                    given.insert(rule.name, text());
            }
            room.clock.set(room.clock.now() + random.bounded(2) * 1000);
            const Record was(subject, before);
            Record after(subject, before);
            QJsonObject fields = before;
            for (auto it = given.begin(); it != given.end(); ++it)
                fields.insert(it.key(), it.value());
            if (!verb.to.isEmpty())
                fields.insert("state"_L1, verb.to);
            after.setFields(fields);
            if (verb.apply)
                verb.apply({was, given, {u"DD"_s, Role::Dispatcher, u"D"_s, {}}, room.clock.now(), {}}, after);
            records.insert(subject, after.fields());
            room.put(subject, after.fields(), verb.name);
            if (random.bounded(20) == 0)
                QCoreApplication::processEvents();
        }
        // A seat whose clock goes slow, or a log that was healed: it belongs between others.
        room.clock.set(room.clock.now() - 30 * 1000);
        room.put(u"entry/late%1"_s.arg(i), {{"state"_L1, u"added"_s}, {"type"_L1, u"note"_s}, {"text"_L1, u"迟到"_s}}, u"entry.add"_s);
        room.clock.set(room.clock.now() + 60 * 1000);
    }
    const auto whole = [&room] {
        DutyLogSource source;
        source.look = [&room](const QString &subject) { return room.situation.record(subject); };
        return dutyLines(room.log->events(0, 0).result(), source);
    };
    QTRY_COMPARE(book->lines().size(), whole().size());
    QCOMPARE(book->lines(), whole());
    DutyBook opened(*room.lists);
    QTRY_COMPARE(opened.lines().size(), book->lines().size());
    QCOMPARE(opened.lines(), book->lines());
}

/// As when the interface speaks another language: the lines carry both, and nothing is read again.
void TestDutyBook::isKeptWhereItsBoardIsMadeAnew()
{
    PapersRoom room;
    DutyBook *book = room.board->book();
    const QAbstractItemModelTester tester(book, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto text = [book] { return book->data(book->index(book->count() - 1), Qt::DisplayRole).toString(); };
    const auto settle = [] {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    };
    room.closure(u"asked"_s, u"closure.ask"_s);
    QTRY_COMPARE(book->count(), 1);
    settle();
    const QString before = text();
    QSignalSpy reset(book, &DutyBook::modelReset);
    setContentLanguage(u"en"_s);
    auto lists = std::make_unique<Lists>(room.situation, *room.log, room.clock);
    room.board = std::make_unique<PapersBoard>(*lists, nullptr, book);
    room.lists = std::move(lists);
    QCOMPARE(room.board->book(), book);
    book->setSeats({});
    settle();
    QCOMPARE(reset.size(), 0);
    book->retranslate();
    settle();
    QCOMPARE(reset.size(), 1); // said again, not read again
    QCOMPARE(book->count(), 1);
    QVERIFY2(text() != before, qPrintable(before));
    room.closure(u"confirmed"_s, u"closure.confirm"_s); // and it goes on
    QTRY_COMPARE(book->count(), 2);
    QCOMPARE(reset.size(), 1);
    setContentLanguage(u"zh"_s);
}

WATCHFLOOR_TEST(TestDutyBook)
#include "test_dutybook.moc"
