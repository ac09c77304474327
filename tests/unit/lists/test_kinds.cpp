// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveroom.h"
#include "assets.h"
#include "commands.h"
#include "dispatchtarget.h"
#include "dutylog.h"
#include "ending.h"
#include "kind.h"
#include "patience.h"
#include "placefinder.h"
#include "plainfacts.h"
#include "planfile.h"
#include "searchmodel.h"
#include "verbforms.h"
#include "workingset.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;

namespace {

/// Barriers (boomkind.cpp) that somebody sets up, moves and takes away.
struct KindRoom : ArchiveRoom {
    Seat dispatcher{u"DD"_s, Role::Dispatcher, u"D"_s, {{u"zh"_s, u"调度席"_s}}};
    Commands commands{*log, situation, clock, ids};

    KindRoom()
    {
        commands.setSeats({dispatcher});
        put(u"floodpoint/1"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"迎泽桥下"_s}});
        pass(minute);
    }
    /// The record's subject; empty where it was refused.
    QString take(const QString &verb, const QString &subject, const QJsonObject &fields = {})
    {
        const Commands::Outcome done = commands.run(dispatcher, {verb, subject, fields, {}, {}}).result();
        pass(minute);
        return done ? done->constFirst().subject : QString();
    }
    QString install(const QString &name, const QJsonObject &more = {})
    {
        QJsonObject fields{{u"name"_s, name}, {u"drive"_s, u"manual"_s}, {u"pos"_s, QJsonArray{112.5, 37.86}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), it.value());
        return take(u"barrier.install"_s, {}, fields);
    }
    [[nodiscard]] QList<Event> events() { return log->events(0, 1000).result(); }
};

QString valueOf(const QVariantList &facts, const QString &title)
{
    for (const QVariant &fact : facts) {
        if (fact.toMap().value(u"title"_s).toString() == title)
            return fact.toMap().value(u"value"_s).toString();
    }
    return {};
}

bool isSaid(const char *title) { return title && *title; }

} // namespace

/// A kind is one thing: what is said of it in its file is all that lists, search, archive, duty log and export need.
class TestKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsWhole_data()
    {
        QTest::addColumn<QString>("key");
        for (const Kind &kind : allKinds())
            QTest::addRow("%s", qPrintable(kind.key)) << kind.key;
        QVERIFY(findKind(u"barrier"_s));
        QVERIFY(!findKind(u"weather"_s));
    }

    void everyKindIsWhole()
    {
        QFETCH(QString, key);
        const Kind &kind = *findKind(key);
        QVERIFY(isSaid(kind.title));
        QCOMPARE(kind.unnamedZh != nullptr, kind.unnamedEn != nullptr);
        QStringList states;
        for (const KindState &state : kind.states) {
            const QString name = QLatin1StringView(state.key);
            QVERIFY2(isSaid(state.title), state.key);
            QVERIFY2(!states.contains(name), state.key);
            QVERIFY2(std::ranges::any_of(kind.verbs, [&](const KindVerb &one) { return one.verb.to == name; }), state.key);
            QCOMPARE(isOver(Record(key + u"/1"_s, {{u"state"_s, name}})), state.isOver);
            states.append(name);
        }
        QVERIFY(!states.isEmpty());
        for (const QString &end : endStates(key))
            QVERIFY2(states.contains(end), qPrintable(end));

        QStringList fields;
        for (const KindVerb &one : kind.verbs) {
            const Verb &verb = one.verb;
            QVERIFY2(verb.name.startsWith(key + u'.'), qPrintable(verb.name));
            QCOMPARE(verb.kind, key);
            QVERIFY2(isSaid(one.title), qPrintable(verb.name));
            QCOMPARE(one.zh != nullptr, one.en != nullptr);
            QVERIFY(findKindVerb(verb.name) == &one);
            QVERIFY(findVerb(verb.name));
            QVERIFY2(verb.to.isEmpty() || states.contains(verb.to), qPrintable(verb.name));
            for (const QString &state : verb.from)
                QVERIFY2(states.contains(state), qPrintable(verb.name + u' ' + state));
            for (const FieldRule &rule : verb.fields) {
                fields.append(rule.name);
                checkTitles(key, rule);
            }
        }
        QVERIFY(std::ranges::any_of(kind.verbs, [](const KindVerb &one) { return one.verb.creates; }));
        for (const QLatin1StringView owner : kind.belongsTo)
            QVERIFY2(fields.contains(owner), owner.data());
    }

    /// What is listed is listed as before, and what is new behind it.
    void ranksGiveTheOrders()
    {
        QCOMPARE(kindsBy(&Kind::searchRank).join(u' '),
                 u"closure incident floodpoint unit place camera sign post agency alarm order warning response bulletin notice barrier"_s);
        QCOMPARE(kindsBy(&Kind::archiveRank).join(u' '),
                 u"incident closure order alarm call entry notice bulletin warning response corridor access hazard task duty handover "
                 "barrier"_s);
        QCOMPARE(kindsBy(&Kind::placeRank).join(u' '),
                 u"floodpoint post camera sign incident closure hazard unit place resource brigade agency barrier"_s);
        QCOMPARE(kindsBy(&Kind::usualRank).join(u' '), u"incident closure floodpoint warning response barrier"_s);
        QStringList dispatched;
        for (const Kind &kind : allKinds()) {
            if (isDispatchKind(kind.key))
                dispatched.append(kind.key);
        }
        QCOMPARE(dispatched.join(u' '), u"incident closure floodpoint post hazard barrier"_s);
    }

    /// What is read from a file of assets, and what lies on the map, in the order of before.
    void ranksGiveAssetsAndLayers()
    {
        QCOMPARE(kindsBy(&Kind::assetRank).join(u' '),
                 u"brigade agency rainstation floodpoint camera sign unit place resource post barrier"_s);
        QCOMPARE(kindsBy(&Kind::layerRank).join(u' '), u"incident closure floodpoint unit camera sign post barrier"_s);
        for (const Kind &kind : allKinds()) {
            QCOMPARE(kind.assetRank > 0, !kind.assetSection.isEmpty());
            QVERIFY2(kind.assetRank <= 0 || findVerb(assetVerbOf(kind.key)), qPrintable(kind.key));
            QVERIFY2(kind.layerRank <= 0 || (isSaid(kind.layer.key) && isSaid(kind.layer.title)), qPrintable(kind.key));
        }
        const QVariantMap last = Lists::mapLayers().constLast().toMap();
        QCOMPARE(last.value(u"kind"_s).toString(), u"barrier"_s);
        QCOMPARE(last.value(u"title"_s).toString(), u"Barriers"_s);
        QCOMPARE(last.value(u"shape"_s).toString(), u"point"_s);
    }

    void aNewKindIsAnAsset()
    {
        KindRoom room;
        QFile file(room.dir.filePath(u"assets.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("format: watchfloor-assets/1\nbarriers:\n"
                   "  - {id: yingze, name: {zh: 迎泽桥下升降杆, en: Yingze Bridge}, drive: manual, pos: [112.5, 37.86]}\n");
        file.close();
        const auto assets = loadAssets(file.fileName());
        QVERIFY2(assets.has_value(), assets ? "" : qPrintable(assets.error().constFirst().text));
        QCOMPARE(assets->size(), 1);
        const QList<Request> requests = assetDefinitions(*assets, nullptr);
        QCOMPARE(requests.size(), 1);
        const Commands::Outcome done = room.commands.run(room.dispatcher, requests.constFirst()).result();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
        QVERIFY(room.situation.record(u"barrier/yingze"_s));
        QCOMPARE(room.lists.record(u"barrier/yingze"_s).value(u"driveTitle"_s).toString(), u"Hand"_s);
    }

    void everyKindHasItsList()
    {
        const KindRoom room;
        QCOMPARE(room.lists.models().size(), allKinds().size());
        for (const Kind &kind : allKinds()) {
            QVERIFY2(room.lists.modelOf(kind.key), qPrintable(kind.key));
            QCOMPARE(room.lists.modelOf(kind.key)->kind(), kind.key);
        }
        QVERIFY(!room.lists.modelOf(u"weather"_s));
    }

    void aNewKindIsListed()
    {
        KindRoom room;
        RecordsModel &barriers = *room.lists.modelOf(u"barrier"_s);
        const QAbstractItemModelTester tester(&barriers, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString first = room.install(u"迎泽桥下升降杆"_s,
                                           {{u"drive"_s, u"electric"_s},
                                            {u"powerKw"_s, 2.2},
                                            {u"maker"_s, u"海川"_s},
                                            {u"keys"_s, QJsonArray{u"门卫"_s}},
                                            {u"floodPoint"_s, u"floodpoint/1"_s}});
        const QString second = room.install(u"南内环桥下升降杆"_s);
        QVERIFY(!first.isEmpty() && !second.isEmpty());
        QCOMPARE(barriers.count(), 2);
        QCOMPARE(barriers.subjectAt(0), second); // the newest
        QVariantMap row = room.lists.record(first);
        QCOMPARE(row.value(u"name"_s).toString(), u"迎泽桥下升降杆"_s);
        QCOMPARE(row.value(u"stateTitle"_s).toString(), u"Up"_s);
        QCOMPARE(row.value(u"drive"_s).toString(), u"electric"_s);
        QCOMPARE(row.value(u"driveTitle"_s).toString(), u"Electricity"_s);
        QCOMPARE(row.value(u"powerKw"_s).toDouble(), 2.2);
        QCOMPARE(row.value(u"keys"_s).toStringList(), QStringList{u"门卫"_s});
        QCOMPARE(row.value(u"floodPointName"_s).toString(), u"迎泽桥下"_s);
        QCOMPARE(row.value(u"upAt"_s).toLongLong(), start + minute);
        QCOMPARE(row.value(u"glyph"_s).toString(), u"barrier"_s);
        QVERIFY(row.value(u"hasPosition"_s).toBool());
        QVERIFY(row.value(u"isOpen"_s).toBool());
        // What it refers to is called otherwise.
        room.put(u"floodpoint/1"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"迎泽大桥下"_s}});
        QCOMPARE(room.lists.record(first).value(u"floodPointName"_s).toString(), u"迎泽大桥下"_s);

        QCOMPARE(room.take(u"barrier.lower"_s, first), QString()); // without a reason
        QCOMPARE(room.take(u"barrier.lower"_s, first, {{u"reason"_s, u"水深30厘米"_s}}), first);
        QCOMPARE(room.lists.record(first).value(u"stateTitle"_s).toString(), u"Down"_s);
        QCOMPARE(room.take(u"barrier.remove"_s, second), second);
        QCOMPARE(barriers.subjectAt(1), second); // what is over stands behind
        row = room.lists.record(second);
        QVERIFY(!row.value(u"isOpen"_s).toBool());
        QVERIFY(row.value(u"removedAt"_s).toLongLong() > 0);
        QVERIFY(room.lists.isDispatched(first));
        QVERIFY(!room.lists.isDispatched(second));
        QVERIFY(dispatchTarget(room.situation, first).task.contains(u"迎泽桥下升降杆"_s));
    }

    void aNewKindIsFoundMeantAndReferredTo()
    {
        KindRoom room;
        const QString barrier = room.install(u"迎泽桥下升降杆"_s, {{u"road"_s, u"迎泽大街"_s}});
        const QVariantMap found = room.lists.search()->find(u"下升降杆"_s).value(0).toMap();
        QCOMPARE(found.value(u"subject"_s).toString(), barrier);
        QCOMPARE(found.value(u"kindTitle"_s).toString(), u"Barrier"_s);
        QCOMPARE(found.value(u"subtitle"_s).toString(), u"迎泽大街"_s);

        PlaceFinder finder(room.situation);
        finder.setCity({});
        QTRY_VERIFY(std::ranges::any_of(*finder.records(), [&](const PlaceIndex::Entry &one) { return one.entry.subject == barrier; }));

        const VerbForms forms(room.commands, room.situation, room.clock);
        const QList<FormField> fields = forms.fields(*findVerb(u"entry.add"_s), {}, room.dispatcher);
        const auto about = std::ranges::find(fields, u"about"_s, [](const FormField &field) { return field.rule.name; });
        QVERIFY(about != fields.end());
        QVERIFY(std::ranges::any_of(about->choices, [&](const FormChoice &one) { return one.value.toString() == barrier; }));
    }

    void aNewKindIsInTheDutyLogAndTheExport()
    {
        KindRoom room;
        const QString barrier = room.install(u"迎泽桥下升降杆"_s, {{u"maker"_s, u"海川"_s}});
        (void)room.take(u"barrier.lower"_s, barrier, {{u"reason"_s, u"水深30厘米"_s}});
        (void)room.take(u"barrier.raise"_s, barrier);
        (void)room.take(u"barrier.remove"_s, barrier);
        QStringList zh;
        QStringList en;
        const QList<DutyLine> lines = dutyLines(room.events(), {});
        for (const DutyLine &line : lines) {
            zh.append(line.what.zh);
            en.append(line.what.en);
        }
        QCOMPARE(zh,
                 (QStringList{u"安装升降杆：迎泽桥下升降杆，海川制"_s, u"放下升降杆：迎泽桥下升降杆，水深30厘米"_s,
                              u"拆除升降杆：迎泽桥下升降杆"_s}));
        QCOMPARE(en.constLast(), u"Barrier removed: 迎泽桥下升降杆"_s);
        QCOMPARE(room.lists.events()->get(0).value(u"verbTitle"_s).toString(), u"Remove barrier"_s);
        QCOMPARE(room.lists.events()->get(0).value(u"kindTitle"_s).toString(), u"Barrier"_s);

        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(exportLog(room.log->file(), out, ExportFormat::JsonLines).value_or(0), room.events().size());
        for (const char *verb : {"barrier.install", "barrier.lower", "barrier.raise", "barrier.remove"})
            QCOMPARE(out.data().count(QByteArray("\"verb\":\"") + verb + '"'), 1);
    }

    void aNewKindTellsItsFacts()
    {
        KindRoom room;
        const QString barrier = room.install(u"迎泽桥下升降杆"_s,
                                             {{u"drive"_s, u"electric"_s},
                                              {u"powerKw"_s, 2.2},
                                              {u"maker"_s, u"海川"_s},
                                              {u"keys"_s, QJsonArray{u"门卫"_s}},
                                              {u"checkedAt"_s, start},
                                              {u"floodPoint"_s, u"floodpoint/1"_s}});
        const QVariantList facts = plainFacts(room.situation, *room.situation.record(barrier));
        QCOMPARE(valueOf(facts, u"Driven by"_s), u"Electricity"_s);
        QCOMPARE(valueOf(facts, u"Power (kW)"_s), u"2.2"_s);
        QCOMPARE(valueOf(facts, u"Made by"_s), u"海川"_s);
        QCOMPARE(valueOf(facts, u"Keys lie at"_s), u"门卫"_s);
        QCOMPARE(valueOf(facts, u"Checked at"_s), u"2026-07-24 17:00:00"_s);
        QCOMPARE(valueOf(facts, fieldTitle(u"barrier"_s, u"floodPoint"_s)), u"迎泽桥下"_s);
        QCOMPARE(valueOf(facts, u"Up"_s), u"2026-07-24 17:01:00"_s);
        QVERIFY(std::ranges::none_of(facts, [](const QVariant &fact) { return fact.toMap().value(u"value"_s).toString().isEmpty(); }));
        QVERIFY(plainFacts(room.situation, Record(u"weather/1"_s)).isEmpty());
    }

    void aNewKindSinksAndIsInTheArchive()
    {
        KindRoom room;
        const QString gone = room.install(u"迎泽桥下升降杆"_s, {{u"maker"_s, u"海川"_s}});
        const QString stands = room.install(u"南内环桥下升降杆"_s);
        QCOMPARE(room.take(u"barrier.remove"_s, gone), gone);
        QVERIFY(isOver(*room.situation.record(gone)));
        room.pass(WorkingSet::StandardWindowMs + minute);
        WorkingSet working(*room.log, room.situation, room.clock, WorkingSet::StandardWindowMs);
        working.begin();
        QTRY_VERIFY(!room.situation.record(gone));
        QVERIFY(room.situation.record(stands));
        QCOMPARE(room.lists.modelOf(u"barrier"_s)->count(), 1);

        SearchModel &search = *room.lists.search();
        search.setQuery(u"桥下升降杆"_s);
        QCOMPARE(search.count(), 1);
        QTRY_COMPARE(search.count(), 2);
        QCOMPARE(search.get(1).value(u"subject"_s).toString(), gone);
        QVERIFY(search.get(1).value(u"archived"_s).toBool());

        ArchiveModel &archive = *room.desk.records();
        archive.setActive(true);
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), (QStringList{stands, gone})); // not the flood point: what stands is not among what was
        archive.setText(u"海川"_s);
        QVERIFY(room.isAnswered());
        QCOMPARE(room.subjects(), QStringList{gone});
        const QVariantList kinds = room.desk.kinds();
        QCOMPARE(kinds.constLast().toMap().value(u"title"_s).toString(), u"Barrier"_s);
    }

private:
    static void checkTitles(const QString &key, const FieldRule &rule)
    {
        const QString where = key + u' ' + rule.name;
        QVERIFY2(fieldTitle(key, rule.name) != rule.name, qPrintable(where));
        for (const FieldRule &inner : rule.inner)
            QVERIFY2(innerTitle(key, rule.name, inner.name) != inner.name, qPrintable(where + u' ' + inner.name));
        for (const QString &value : rule.type == FieldRule::Type::Choice ? rule.choices : QStringList()) {
            const QString title = rule.choiceTitle ? rule.choiceTitle(value) : choiceTitle(key, rule.name, value);
            QVERIFY2(title != value || value.toInt() > 0, qPrintable(where + u' ' + value)); // "110" is called 110
        }
    }
};

QTEST_GUILESS_MAIN(TestKinds)
#include "test_kinds.moc"
