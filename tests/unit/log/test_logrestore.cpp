// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logbackup.h"
#include "logtools.h"
#include "onetest.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace wf;
using namespace wf::test;

namespace {

const QString Phone = u"13912345678"_s;
constexpr qint64 Night = 1'784'838'600'000; // 2026-07-24 04:30 in Beijing

Draft call(int number, const QString &phone = Phone)
{
    Draft made = draft(u"call/%1"_s.arg(number), number);
    made.verb = u"call.make"_s;
    made.record = "{\"person\":\"\xe5\xbc\xa0\xe5\xbb\xba\xe5\x9b\xbd\",\"phone\":\"" + phone.toUtf8() + "\"}";
    return made;
}

} // namespace

/// A log that is made out of a backup has nothing that was forgotten since.
class TestLogRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_folder.emplace();
    }

    /// What was forgotten does not come back with a backup of before: nobody need remember it where any later state of the log does.
    void restoresNothingForgotten_data()
    {
        QTest::addColumn<QString>("knows");
        for (const char *who : {"the log beside the new file", "the log elsewhere", "a later backup", "a log set aside"})
            QTest::newRow(who) << QString::fromLatin1(who);
    }

    void restoresNothingForgotten()
    {
        QFETCH(QString, knows);
        const QString old = m_folder->filePath(u"old.wflog"_s);
        {
            LogStore log = openLog(file());
            write(log, 1, 10);
            QVERIFY(backUpLog(file(), old).has_value());
            write(log, 11, 12);
            QVERIFY(log.forget({.text = Phone}).has_value());
        }
        const QTemporaryDir elsewhere;
        QString folder = elsewhere.path();
        RestoreOptions options;
        if (knows == "the log elsewhere"_L1) {
            options.log = file();
        } else if (knows == "a later backup"_L1) { // and nobody knows what was forgotten after that one
            QVERIFY(backUpLog(file(), m_folder->filePath(u"later.wflog"_s)).has_value());
            QCOMPARE(restoreLog(old, folder + u"/restored.wflog"_s).error().code, u"log.forgotten"_s);
            options.asItIs = true;
        } else {
            folder = m_dir->path();
            QVERIFY(knows != "a log set aside"_L1 || setAsideLog(file(), Night).has_value());
        }
        const QString restored = folder + u"/restored.wflog"_s;
        const auto made = restoreLog(old, restored, options);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().text));
        QCOMPARE(made->made.events, 10);
        QCOMPARE(made->texts, 1);
        QCOMPARE(made->logs.size(), 1);
        QCOMPARE(made->isUnsure, options.asItIs);
        QVERIFY(!bytes(restored).contains(Phone.toUtf8()));
        QVERIFY(bytes(old).contains(Phone.toUtf8())); // the backup stays as it is
        QVERIFY(isSound(restored));
    }

    void saysThatNobodyKnowsWhatWasForgotten()
    {
        const QString old = m_folder->filePath(u"old.wflog"_s);
        {
            LogStore log = openLog(file());
            write(log, 1, 10);
            QVERIFY(backUpLog(file(), old).has_value());
        }
        const QTemporaryDir elsewhere;
        { // another log beside it knows nothing of this one
            LogStore other = openLog(elsewhere.filePath(u"other.wflog"_s));
            write(other, 100, 110);
        }
        QVERIFY(QFile::copy(old, m_folder->filePath(u"a copy of it.wflog"_s)));
        const QString restored = elsewhere.filePath(u"restored.wflog"_s);
        QCOMPARE(restoreLog(old, restored).error().code, u"log.forgotten"_s);
        QCOMPARE(restoreLog(old, restored, {.log = elsewhere.filePath(u"other.wflog"_s), .asItIs = true}).error().code, u"log.other_log"_s);
        QVERIFY(!QFile::exists(restored));
        const auto made = restoreLog(old, restored, {.log = {}, .asItIs = true});
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().text));
        QVERIFY(made->isUnsure);
        QCOMPARE(made->texts, 0);
        QVERIFY(bytes(restored).contains(Phone.toUtf8()));
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"duty.wflog"_s); }
    static QByteArray bytes(const QString &name)
    {
        QFile input(name);
        return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
    }
    /// Calls, every other one by the same number.
    static void write(LogStore &log, int from, int to)
    {
        QList<QList<Draft>> batches;
        for (int n = from; n <= to; ++n)
            batches.append(QList<Draft>{call(n, n % 2 == 1 ? Phone : u"1380000%1"_s.arg(n, 4, 10, QLatin1Char('0')))});
        for (const auto &answer : log.appendAll(batches))
            QVERIFY(answer.has_value());
    }

    std::optional<QTemporaryDir> m_dir;
    std::optional<QTemporaryDir> m_folder;
};

WATCHFLOOR_TEST(TestLogRestore)
#include "test_logrestore.moc"
