// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "onetest.h"
#include "patience.h"

#include <QPromise>
#include <QTest>

#include <memory>

using namespace wf;

/// An answer never comes into the middle of what asked for it.
class TestAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereAlreadyComesAfterTheCall()
    {
        int answers = 0;
        int toCome = 0;
        int early = 0;
        for (int i = 0; i < 5; ++i) {
            ++toCome;
            whenAnswered(QtFuture::makeReadyValueFuture(i), this, [&](int value) {
                answers += value;
                if (--toCome == 0)
                    ++early;
            });
        }
        QCOMPARE(answers, 0);
        QCOMPARE(toCome, 5);
        QTRY_COMPARE(answers, 10);
        QCOMPARE(early, 1); // of five asked for in a loop only the last is the last
    }

    void whatComesLaterKeepsItsPlace()
    {
        QStringList order;
        QPromise<int> promise;
        promise.start();
        whenAnswered(promise.future(), this, [&](int) { order.append(QStringLiteral("answer")); });
        const std::unique_ptr<QThread> worker(QThread::create([&] {
            promise.addResult(1);
            promise.finish();
            QMetaObject::invokeMethod(this, [&] { order.append(QStringLiteral("after")); }, Qt::QueuedConnection);
        }));
        worker->start();
        QVERIFY(worker->wait());
        QVERIFY(order.isEmpty());
        QTRY_COMPARE(order.size(), 2);
        QCOMPARE(order.constFirst(), QStringLiteral("answer"));
    }

    void nothingComesToWhatIsGone()
    {
        bool told = false;
        auto gone = std::make_unique<QObject>();
        whenAnswered(QtFuture::makeReadyValueFuture(1), gone.get(), [&](int) { told = true; });
        gone.reset();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }
};

WATCHFLOOR_TEST(TestAnswer)
#include "test_answer.moc"
