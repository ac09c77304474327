// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallog.h"
#include "onetest.h"
#include "patience.h"
#include "refusedlinesmodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <memory>
#include <optional>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Begin = 1'784'880'000'000;

QList<RefusedLine> lines(int from, int count)
{
    QList<RefusedLine> all;
    for (int i = from; i < from + count; ++i) {
        RefusedLine line = RefusedLine::of(u"csv.line"_s, KeptWords("GaugeCsv", "“%1” is no depth.", {QString::number(i)}), u"a.csv"_s, i,
                                           QString::number(i));
        line.feed = u"gauges"_s;
        line.at = Begin + i;
        all.append(line);
    }
    return all;
}

class Shouted : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
};

/// A log whose medium can break.
class BrokenLog final : public EventLog {
public:
    bool isBroken = true;
    int kept = 0;
    QFuture<Appended> append(const QList<Draft> &) override
    {
        const Appended nothing;
        return QtFuture::makeReadyValueFuture(nothing);
    }
    void measure(const QList<Sample> &) override { }
    [[nodiscard]] bool isReadOnly() const override { return false; }
    [[nodiscard]] bool isIdle() const override { return true; }
    [[nodiscard]] QFuture<QList<Sample>> samples(const QString &, qint64, qint64) override
    {
        return QtFuture::makeReadyValueFuture(QList<Sample>());
    }
    [[nodiscard]] QFuture<QList<Event>> history(const QString &) override { return QtFuture::makeReadyValueFuture(QList<Event>()); }
    [[nodiscard]] QFuture<QList<Event>> events(qint64, int) override { return QtFuture::makeReadyValueFuture(QList<Event>()); }
    [[nodiscard]] QFuture<QList<Event>> eventsBetween(qint64, qint64) override { return QtFuture::makeReadyValueFuture(QList<Event>()); }
    [[nodiscard]] QFuture<QStringList> ownedBy(const QString &) override { return QtFuture::makeReadyValueFuture(QStringList()); }
    QFuture<std::expected<void, Refusal>> refuseLines(const QList<RefusedLine> &some) override
    {
        std::expected<void, Refusal> answer;
        if (isBroken)
            answer = std::unexpected(Refusal{u"log.read_only"_s, u"no writing here"_s});
        else
            kept += int(some.size());
        return QtFuture::makeReadyValueFuture(answer);
    }
};

} // namespace

class TestRefusedLinesModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        open();
    }

    void showsWhatIsInTheFileAfterARestartToo()
    {
        {
            RefusedLinesModel model(*m_log, u"gauges"_s);
            model.add(lines(1, 3));
            QTRY_COMPARE(model.rowCount(), 3);
            QCOMPARE(model.all(), 3);
            QCOMPARE(model.index(0).data(RefusedLinesModel::SaidRole).toString(), u"a.csv, line 3: “3” is no depth."_s);
            QVERIFY(model.trouble().isEmpty());
        }
        m_log.reset();
        open();
        RefusedLinesModel model(*m_log, u"gauges"_s);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(2).data(RefusedLinesModel::AtRole).toLongLong(), Begin + 1);
        QVERIFY(!model.index(2).data(RefusedLinesModel::AtTextRole).toString().isEmpty());
        model.add(lines(2, 3)); // the file is read anew; one is new
        QTRY_COMPARE(model.rowCount(), 4);
        model.clear();
        QTRY_COMPARE(model.rowCount(), 0);
        QCOMPARE(model.all(), 0);
        RefusedLinesModel other(*m_log, u"cap"_s);
        QTRY_COMPARE(other.all(), 0);
    }

    void keepsInMemoryWhatIsShown()
    {
        {
            RefusedLinesModel all(*m_log, u"gauges"_s);
            const QAbstractItemModelTester tester(&all, QAbstractItemModelTester::FailureReportingMode::QtTest); // asks for more at once
            all.add(lines(1, 450));
            QTRY_COMPARE(all.all(), 450);
            while (all.rowCount() < 450) {
                QTRY_VERIFY(all.canFetchMore({}));
                all.fetchMore({});
                QTRY_VERIFY(all.canFetchMore({}) || all.rowCount() >= 450);
            }
            QCOMPARE(all.rowCount(), 450);
        }
        RefusedLinesModel model(*m_log, u"gauges"_s);
        QTRY_COMPARE(model.all(), 450);
        QTRY_COMPARE(model.rowCount(), RefusedLinesModel::PageSize);
        for (const int rows : {200, 300, 400, 450}) {
            QTRY_VERIFY(model.canFetchMore({}));
            model.fetchMore({});
            QTRY_COMPARE(model.rowCount(), rows);
        }
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.index(449).data(RefusedLinesModel::LineRole).toInt(), 1);
        model.add(lines(451, 5)); // who reads further down stays there
        QTRY_COMPARE(model.rowCount(), 455);
        QCOMPARE(model.index(0).data(RefusedLinesModel::LineRole).toInt(), 455);
    }

    void speaksTheLanguageOfNow()
    {
        RefusedLinesModel model(*m_log, u"gauges"_s);
        model.add(lines(1, 1));
        QTRY_COMPARE(model.rowCount(), 1);
        Shouted shouted;
        QVERIFY(QCoreApplication::installTranslator(&shouted));
        int changed = 0;
        connect(&model, &QAbstractItemModel::dataChanged, this, [&changed] { ++changed; });
        model.retranslate();
        QCOMPARE(changed, 1);
        QCOMPARE(model.index(0).data().toString(), u"a.csv, LINE 1: “1” IS NO DEPTH."_s);
        QVERIFY(QCoreApplication::removeTranslator(&shouted));
    }

    void whatCannotBeKeptIsShownAndSaidAndTriedAgain()
    {
        BrokenLog broken;
        RefusedLinesModel model(broken, u"gauges"_s);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRetryMs(20);
        model.add(lines(1, 3));
        QTRY_COMPARE(model.rowCount(), 3);
        model.add(lines(4, 300));
        QTRY_COMPARE(model.rowCount(), int(RefusedLinesModel::MostUnkept));
        QCOMPARE(model.index(0).data(RefusedLinesModel::LineRole).toInt(), 303);
        QCOMPARE(model.index(0).data(RefusedLinesModel::KeptRole).toBool(), false);
        QTRY_VERIFY2(model.trouble().contains(u"303"_s) && model.trouble().contains(u"no writing here"_s), qPrintable(model.trouble()));
        broken.isBroken = false;
        QTRY_COMPARE(broken.kept, 303);
        QTRY_VERIFY(model.trouble().isEmpty());
        QTRY_COMPARE(model.rowCount(), 0); // this log keeps them and shows none
        // After a clearing it does not go on about what is gone.
        broken.isBroken = true;
        model.add(lines(1, 2));
        QTRY_COMPARE(model.rowCount(), 2);
        model.clear();
        QTRY_COMPARE(model.rowCount(), 0);
        broken.isBroken = false;
        model.add(lines(9, 1));
        QTRY_VERIFY(broken.kept >= 304);
        QVERIFY(model.trouble().isEmpty());
    }

private:
    void open()
    {
        auto store = LogStore::open(m_dir->filePath(u"test.wflog"_s), LogStore::Access::ReadWrite);
        QVERIFY(store.has_value());
        m_log = std::make_unique<LocalLog>(std::move(*store), LocalLog::Mode::Threaded);
    }

    std::optional<QTemporaryDir> m_dir;
    std::unique_ptr<LocalLog> m_log;
};

WATCHFLOOR_TEST(TestRefusedLinesModel)
#include "test_refusedlinesmodel.moc"
