// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "currenttools.h"
#include "onetest.h"
#include "openedlog.h"
#include "testwindow.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf::test;

namespace {

constexpr int Records = 8000;
constexpr qint64 DayMs = 24 * 3'600'000LL;
constexpr qint64 Later = Begin + 30 * DayMs; ///< all of it is over, and long ago

} // namespace

/// A long log of an older version is brought up to date before it is opened, and one sees how far that is.
class TestOldLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString file = m_test.file(u"old"_s);
        {
            wf::LogStore store = openLog(file);
            QHash<QString, QByteArray> last;
            int n = 0;
            for (const QString &state : {u"received"_s, u"assigned"_s, u"closed"_s}) {
                QList<wf::Draft> drafts;
                for (int record = 0; record < Records; ++record) {
                    const QString subject = u"incident/%1"_s.arg(record, 5, 10, QLatin1Char('0'));
                    drafts.append(with(subject, ++n, {{u"state"_s, state}}));
                    if (last.contains(subject))
                        drafts.last().parents = {last.value(subject)};
                }
                const auto events = store.append(drafts);
                QVERIFY(events.has_value());
                for (const wf::Event &event : *events)
                    last.insert(event.subject, event.hash);
            }
        }
        QVERIFY(tamper(file, version5()));
    }

    void isBroughtUpToDateBeforeItOpens()
    {
        const QString file = copy(u"read.wflog"_s);
        QList<double> told;
        const auto progress = [&told](double done) {
            told.append(done);
            return true;
        };
        {
            const auto log = read(file, progress);
            QVERIFY(log.has_value());
            QVERIFY(told.size() > 4);
            QVERIFY(std::ranges::is_sorted(told));
            QVERIFY(told.constFirst() < 0.001 && told.constLast() > 0.999);
            QVERIFY(!log->store.isFarBehind());
            QVERIFY(log->opening.heads.isEmpty()); // nothing is live, and it is known
        }
        told.clear();
        QVERIFY(read(file, progress).has_value());
        QVERIFY(told.isEmpty()); // this once
    }

    /// Who goes, or has waited long enough, finds all there ever was; the rest is done behind.
    void nobodyHasToWaitForIt()
    {
        const auto log = read(copy(u"stopped.wflog"_s), [](double) { return false; });
        QVERIFY(log.has_value());
        QVERIFY(log->store.isFarBehind());
        QCOMPARE(log->opening.heads.size(), Records);
    }

    void theWindowSaysHowFarItIs()
    {
        wf::Options options = m_test.live(u"seen.wflog"_s);
        options.log = copy(u"seen.wflog"_s);
        wf::RoomHost liveHost(options);
        wf::View live(liveHost);
        QVERIFY(live.host().openCity());
        QList<int> seen;
        QStringList said;
        connect(&live.host(), &wf::RoomHost::openingTextChanged, this, [&] {
            if (live.host().openingPercent() < 0)
                return;
            seen.append(live.host().openingPercent());
            said.append(live.host().openingText());
        });
        QCOMPARE(live.host().openingPercent(), -1);
        live.host().openRoomLater();
        QTRY_VERIFY_WITH_TIMEOUT(live.isReady(), 120'000);
        QVERIFY(std::ranges::is_sorted(seen));
        QCOMPARE(seen.value(0, -1), 0);
        QCOMPARE(seen.constLast(), 100);
        for (qsizetype i = 0; i < seen.size(); ++i)
            QVERIFY2(said.at(i).contains(QString::number(seen.at(i))), qPrintable(said.at(i)));
        QCOMPARE(live.host().openingPercent(), -1);
        QCOMPARE(live.host().openingText(), QString());
    }

    /// It is left in the midst of it.
    void theProgramMayEndMeanwhile()
    {
        wf::Options options = m_test.live(u"left.wflog"_s);
        options.log = copy(u"left.wflog"_s);
        {
            wf::RoomHost liveHost(options);
            wf::View live(liveHost);
            QVERIFY(live.host().openCity());
            live.host().openRoomLater();
            QTRY_VERIFY_WITH_TIMEOUT(live.host().openingPercent() >= 0 || live.isReady(), 120'000);
        }
        QVERIFY(isSound(options.log));
    }

private:
    [[nodiscard]] QString copy(const QString &name) const
    {
        const QString file = m_test.file(name);
        return QFile::copy(m_test.file(u"old"_s), file) ? file : QString();
    }
    [[nodiscard]] static std::expected<wf::OpenedLog, wf::Refusal> read(const QString &file, const wf::OpenedLog::Progress &progress)
    {
        return wf::OpenedLog::read(file, Later, {{u"kind"_s, u"live"_s}}, progress);
    }

    TestWindow m_test;
};

WATCHFLOOR_TEST(TestOldLog, QApplication)
#include "test_oldlog.moc"
