// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyboard.h"
#include "dutylog.h"
#include "handover.h"
#include "headlessdrill.h"
#include "noticedrafts.h"
#include "signtemplates.h"
#include "upwardreports.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

/// What the desks write, drafted from the whole bundled exercise, minute by minute.
class TestDrillPapers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void reportsFallDueAsThePlanSays();
    void everyTextIsWhole();
    void dutyLogIsReadable();
    void handoverEmptiesAtTheEnd();
    void playersActAsWrittenAndSayExercise_data();
    void playersActAsWrittenAndSayExercise();
    void everySignOfTheExerciseCanSayIt();

private:
    /// The situation at a minute of the exercise.
    void playTo(Situation &situation, double minute) const;
    [[nodiscard]] QList<Event> eventsTo(double minute) const;

    QTemporaryDir m_dir;
    qint64 m_start = 0;
    QList<Event> m_events;
    QHash<QString, LocalText> m_seats;
};

void TestDrillPapers::initTestCase()
{
    const auto scenario = loadScenario(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/drills/binhe-west.yaml"));
    QVERIFY(scenario);
    m_start = scenario->start;
    for (const Seat &seat : scenario->seats)
        m_seats.insert(seat.id, LocalText::from(seat.name));
    const auto outcome = playDrill(*scenario, {.logFile = m_dir.filePath(u"drill.wflog"_s)});
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
    m_events = outcome->events;
    QVERIFY(m_events.size() > 500);
}

QList<Event> TestDrillPapers::eventsTo(double minute) const
{
    QList<Event> events;
    for (const Event &event : m_events) {
        if (event.at <= m_start + qint64(minute * 60'000))
            events.append(event);
    }
    return events;
}

void TestDrillPapers::playTo(Situation &situation, double minute) const { situation.apply(eventsTo(minute)); }

void TestDrillPapers::reportsFallDueAsThePlanSays()
{
    Situation situation;
    qsizetype next = 0;
    QStringList seen;
    for (int minute = 0; minute <= 255; ++minute) {
        QList<Event> batch;
        while (next < m_events.size() && m_events.at(next).at <= m_start + minute * 60'000LL)
            batch.append(m_events.at(next++));
        situation.apply(batch);
        for (const DueReport &due : dueReports(situation, m_start + minute * 60'000LL)) {
            if (!seen.contains(due.kind))
                seen.append(due.kind);
            QVERIFY(!due.reason.isEmpty());
            QVERIFY(situation.record(due.about));
        }
    }
    QCOMPARE(seen, (QStringList{u"first"_s, u"further"_s, u"final"_s}));
    QVERIFY(dueReports(situation, m_start + 256 * 60'000LL).isEmpty()); // all were sent
}

void TestDrillPapers::everyTextIsWhole()
{
    static const QRegularExpression leftOver(u"[\\[\\]{}]|  |。。|，。|，，|、、|：，| [.,;:]|\\.\\.|封控|商请商请"_s);
    for (const double minute : {60.0, 81.0, 85.0, 95.0, 112.0, 150.0, 195.0, 215.0, 240.0, 255.0}) {
        Situation situation;
        playTo(situation, minute);
        const DraftContext context{.now = m_start + qint64(minute * 60'000), .drill = true};
        const ReportSource source{situation, eventsTo(minute)};
        QList<LocalText> texts;
        for (const DueReport &due : dueReports(situation, context.now)) {
            const BulletinDraft draft = upwardReport(due.kind, due.about, source, context);
            texts += {draft.title, draft.text, due.reason};
        }
        for (const Record *closure : situation.records(u"closure"_s)) {
            const StretchWater water = stretchWater(*closure, situation, context.now);
            const Record place = withWater(*closure, water);
            const auto news = roadNewsOf(*closure, water);
            QVERIFY(news);
            for (const BulletinDraft &draft : {radioBulletin(*news, place, {}, context), publicBulletin(*news, place, {}, context),
                                               navigationBulletin(*news, place, {}, context).draft}) {
                texts += {draft.title, draft.text};
            }
            for (const NoticeDraft &draft :
                 noticesForClosure(*closure, situation, {}, context) + noticesForReopening(*closure, situation, context))
                texts += {draft.title, draft.text};
        }
        for (const LocalText &text : std::as_const(texts)) {
            QVERIFY2(!text.zh.isEmpty() && !leftOver.match(text.zh).hasMatch(), qPrintable(text.zh));
            QVERIFY2(!text.en.isEmpty() && !leftOver.match(text.en).hasMatch(), qPrintable(text.en));
        }
    }
}

void TestDrillPapers::dutyLogIsReadable()
{
    Situation situation;
    playTo(situation, 999);
    DutyLogSource source;
    source.seats = m_seats;
    source.look = [&](const QString &subject) { return situation.record(subject); };
    const QList<DutyLine> lines = dutyLines(m_events, source);
    QVERIFY(lines.size() > 100 && lines.size() < m_events.size() / 2); // what sets up assets is most of a log's beginning
    static const QRegularExpression leftOver(u"[\\[\\]{}]|：$|^：|，，|，$|“”|《》|：商请|：通报"_s);
    for (const DutyLine &line : lines) {
        QVERIFY2(!line.what.isEmpty() && !leftOver.match(line.what.zh).hasMatch(), qPrintable(line.what.zh));
        QVERIFY2(!line.who.isEmpty(), qPrintable(line.eventId));
    }
}

void TestDrillPapers::handoverEmptiesAtTheEnd()
{
    Situation middle;
    playTo(middle, 118);
    const Handover busy = handoverOf(middle, m_start + 118 * 60'000LL);
    QCOMPARE(busy.section(u"closures"_s)->items.size(), 3);
    QVERIFY(busy.forces.size() >= 3);
    Situation end;
    playTo(end, 999);
    const Handover quiet = handoverOf(end, m_start + 260 * 60'000LL);
    QVERIFY(quiet.section(u"closures"_s)->items.isEmpty());
    QVERIFY(quiet.section(u"incidents"_s)->items.isEmpty());
    QVERIFY(quiet.section(u"weather"_s)->items.isEmpty());
    QVERIFY(quiet.section(u"devices"_s)->items.size() >= 3); // cameras that were broken from the start
    QVERIFY(agencyBoard(end, m_start + 260 * 60'000LL).size() >= 13);
}

void TestDrillPapers::playersActAsWrittenAndSayExercise_data()
{
    QTest::addColumn<QString>("drill");
    for (const char *drill : {"binhe-west", "bad-day", "three-points"})
        QTest::newRow(drill) << QString::fromLatin1(drill);
}

/// No step is refused or done twice, and what the players publish says that it is an exercise.
void TestDrillPapers::playersActAsWrittenAndSayExercise()
{
    QFETCH(QString, drill);
    const auto scenario = loadScenario(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/drills/%1.yaml").arg(drill));
    QVERIFY(scenario);
    const auto outcome = playDrill(*scenario, {.logFile = m_dir.filePath(u"said-"_s + drill)});
    QVERIFY(outcome);
    QVERIFY2(outcome->refusals.isEmpty(), qPrintable(outcome->refusals.join(u'\n')));
    int signs = 0, bulletins = 0;
    QSet<QString> moved; // equipment, by what was done with which because of what
    for (const Event &event : outcome->events) {
        const QJsonObject record = QJsonDocument::fromJson(event.record).object();
        if (event.verb == "resource.commit"_L1 || event.verb == "resource.release"_L1) {
            const QString once = event.verb + event.subject + event.cause;
            QVERIFY2(!moved.contains(once), qPrintable(once));
            moved.insert(once);
        }
        QString text;
        if (event.verb == "sign.publish"_L1) {
            ++signs;
            for (const QJsonValue &line : record.value("text"_L1).toArray())
                text += line.toString();
        } else if (event.verb == "bulletin.publish"_L1 && record.value("medium"_L1) != "signs"_L1) {
            ++bulletins;
            text = record.value("text"_L1)["zh"_L1].toString();
        } else {
            continue;
        }
        QVERIFY2(text.contains(u"演练"), event.record.constData());
    }
    QVERIFY2(signs > 0 && bulletins > 0 && !moved.isEmpty(), qPrintable(u"%1 %2 %3"_s.arg(signs).arg(bulletins).arg(moved.size())));
}

void TestDrillPapers::everySignOfTheExerciseCanSayIt()
{
    const auto templates = SignTemplates::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/signs/templates.yaml"));
    QVERIFY(templates);
    Situation situation;
    playTo(situation, 112);
    QVERIFY(!situation.records(u"sign"_s).isEmpty());
    for (const Record *closure : situation.records(u"closure"_s)) {
        for (const Record *sign : situation.records(u"sign"_s)) {
            for (const QString &place : {u"closure"_s, u"middle"_s, u"far"_s}) {
                auto message = signMessageFor(*closure, place, {u"迎泽西大街"_s, u"晋祠路"_s},
                                              stretchWater(*closure, situation, m_start + 112 * 60'000LL));
                QVERIFY(message);
                message->drill = true;
                const auto text = templates->text(*message, int(sign->number("rows"_L1)), int(sign->number("cols"_L1)));
                QVERIFY2(text, text ? "" : qPrintable(text.error().text));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestDrillPapers)
#include "test_drillpapers.moc"
