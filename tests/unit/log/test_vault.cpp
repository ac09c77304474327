// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logtools.h"
#include "onetest.h"
#include "vault.h"
#include "verb.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;

namespace {

const QString Name = u"张建国"_s;
const QString Phone = u"13912345678"_s;

Draft with(const QString &subject, int number, const QJsonObject &fields, const QList<QByteArray> &parents = {})
{
    Draft d = draft(subject, number, parents);
    d.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    return d;
}

Draft call(int number, const QString &person = Name, const QString &phone = Phone)
{
    return with(u"call/%1"_s.arg(number), number, {{u"person"_s, person}, {u"phone"_s, phone}, {u"reason"_s, u"红色预警"_s}});
}

} // namespace

/// Personal data stands in the vault, not in events, and can be erased.
class TestVault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void knowsItsFields()
    {
        QCOMPARE(personalFields(u"call"_s), (QStringList{u"person"_s, u"phone"_s}));
        QCOMPARE(personalFields(u"duty"_s), (QStringList{u"badge"_s, u"person"_s}));
        QCOMPARE(personalFields(u"handover"_s),
                 (QStringList{u"changes"_s, u"incoming"_s, u"items"_s, u"outgoing"_s, u"signerOn"_s, u"signerOut"_s}));
        QCOMPARE(personalFields(u"incident"_s), (QStringList{u"caller"_s, u"callerPhone"_s, u"peopleFrom"_s, u"plates"_s}));
        QVERIFY(personalFields(u"no_such_kind"_s).isEmpty());
        // A telephone number or a receiver is personal wherever it stands.
        for (const Verb &verb : allVerbs()) {
            for (const FieldRule &rule : verb.fields) {
                if (rule.name == "phone"_L1 || rule.name == "receiver"_L1)
                    QVERIFY2(rule.personal, qPrintable(verb.name));
            }
        }
    }

    void tokensAreGolden()
    {
        // python3: base64.urlsafe_b64encode(hashlib.sha256(b'0123456789abcdef' + '张建国'.encode()).digest()).rstrip(b'=')
        const QString token = personalToken("0123456789abcdef", Name);
        QCOMPARE(token, u"vault:gDpuwq5c8620f21EPmYxDvDOUzFkTRE51gXO3p8isvo"_s);
        QVERIFY(isPersonalToken(token));
        QVERIFY(!isPersonalToken(token.chopped(1)));
        QVERIFY(!isPersonalToken(token.chopped(1) + u'='));
        QVERIFY(!isPersonalToken(u"vault:"_s + QString(42, u'中') + u'A'));
        QCOMPARE(personalTokens("{\"a\":\"" + token.toUtf8() + "\",\"b\":[\"" + token.toUtf8() + "\",\"vault:short\"]}"),
                 QStringList{token});
        QVERIFY(personalTokens("{\"a\":\"" + token.toUtf8()).isEmpty()); // cut
    }

    void keepsTextsOutOfEvents()
    {
        LogStore store = open();
        const QJsonObject incident{{u"caller"_s, Name},
                                   {u"plates"_s, QJsonArray{u"晋A12345"_s, u"晋AD98765"_s, QString()}},
                                   {u"detail"_s, u"两车追尾"_s},
                                   {u"people"_s, 3}};
        const QJsonObject notice{{u"receiver"_s, QJsonObject{{u"zh"_s, Name}, {u"en"_s, u"Zhang Jianguo"_s}}}, {u"text"_s, u"请派员"_s}};
        const auto written = store.append({with(u"incident/1"_s, 1, incident), with(u"notice/1"_s, 2, notice), call(3)});
        QVERIFY(written.has_value());
        QCOMPARE(readableFields(written->at(0)), incident);
        QCOMPARE(readableFields(written->at(1)), notice);
        const QJsonObject stored = QJsonDocument::fromJson(written->at(0).record).object();
        QVERIFY(isPersonalToken(stored.value("caller"_L1).toString()));
        QCOMPARE(stored.value("plates"_L1).toArray().at(2), QJsonValue(QString())); // nothing to hide
        QCOMPARE(stored.value("detail"_L1), incident.value("detail"_L1));
        for (const Event &event : *written) {
            QCOMPARE(eventHash(event), event.hash);
            for (const QString &text : {Name, Phone, u"12345"_s, u"98765"_s, u"Zhang"_s})
                QVERIFY2(!event.record.contains(text.toUtf8()), event.record.constData());
        }
        // The same text has the same token in one log, and is stored once.
        QCOMPARE(QJsonDocument::fromJson(written->at(2).record)["person"_L1], stored.value("caller"_L1));
        store = LogStore();
        store = open();
        QCOMPARE(store.events(), *written);
        QCOMPARE(store.history(u"incident/1"_s), written->first(1));
        QCOMPARE(readableFields(store.opening().heads.last()).value("phone"_L1).toString(), Phone);
        const auto again = store.append({call(4)});
        QVERIFY(again.has_value());
        QCOMPARE(QJsonDocument::fromJson(again->first().record)["phone"_L1], QJsonDocument::fromJson(written->at(2).record)["phone"_L1]);
        QVERIFY(sound());
        // In another log it is another token: nobody can compare the two.
        m_dir.emplace();
        const auto elsewhere = open().append({call(3)});
        QVERIFY(elsewhere->first().record != written->at(2).record);
        QCOMPARE(readableFields(elsewhere->first()), readableFields(written->at(2)));
    }

    void leavesNothingOfARefusedEvent()
    {
        LogStore store = open();
        Draft stranger = call(2);
        stranger.parents = {QByteArray(32, 'x')};
        const auto answers = store.appendAll({{call(1), stranger}, {with(u"call/9"_s, 9, {{u"person"_s, u"李四"_s}})}});
        QVERIFY(!answers.at(0).has_value());
        QVERIFY(answers.at(1).has_value());
        store = LogStore();
        QVERIFY(!onDisk(Name) && !onDisk(Phone) && onDisk(u"李四"_s));
        Draft broken = call(3);
        broken.record = R"({"person":})";
        store = open();
        QCOMPARE(store.append({broken}).error().code, u"log.bad_event"_s);
        QVERIFY(sound());
    }

    void readsLogsFromBeforeTheVault()
    {

        {
            LogStore store = open();
            QVERIFY(store.append({draft(u"incident/1"_s, 1)}).has_value());
        }
        // An event as version 3 wrote it: name and number in the clear.
        Event old = foreign(call(2), {});
        old.seat = u"ZHZ"_s;
        old.hash = eventHash(old);
        {
            LogStore store = open();
            QCOMPARE(store.take({old}).value_or(-1), 1);
        }
        QVERIFY(tamper(file(), version5() + "DROP TABLE vault; PRAGMA user_version = 3;"));
        QCOMPARE(readableFields(LogStore::open(file(), LogStore::Access::ReadOnly)->events().last()).value("person"_L1).toString(), Name);
        LogStore store = open();
        QCOMPARE(store.events().last(), old);
        QVERIFY(store.append({call(3)}).has_value());
        QVERIFY(sound());
        // It can't be erased there, and that is said.
        const auto done = store.forget({.text = Name});
        QVERIFY(done.has_value());
        QCOMPARE(done->texts, 1);
        QCOMPARE(done->events, 1);
        QCOMPARE(done->plain, 1);
        QCOMPARE(readableFields(store.events().at(1)).value("person"_L1).toString(), Name);
        QCOMPARE(readableFields(store.events().at(2)).value("person"_L1).toString(), erasedText());
        QCOMPARE(store.forget({.subject = u"call/2"_s})->plain, 1);
    }

    void erasesFromTheBytesOfTheFile()
    {
        // So many that the vault's pages were split many times: copies of a row are left where it stood before.
        QStringList names;
        {
            LogStore store = open();
            for (int n = 0; n < 2000; ++n) {
                names.append(u"赵氏%1号"_s.arg(n, 5, 10, QLatin1Char('0')));
                QVERIFY(store.append({call(n, names.last(), u"139%1"_s.arg(n, 8, 10, QLatin1Char('0')))}).has_value());
            }
        }
        QVERIFY(onDisk(names.at(700)));
        LogStore store = open();
        const QList<QByteArray> before = hashes(store);
        const auto one = store.forget({.text = names.at(700)});
        QVERIFY(one.has_value());
        QCOMPARE(one->texts, 1);
        QCOMPARE(one->events, 1);
        QCOMPARE(one->plain, 0);
        QVERIFY(one->overwritten);
        QVERIFY(!onDisk(names.at(700)));
        QVERIFY(onDisk(u"13900000700"_s) && onDisk(names.at(701)));
        QCOMPARE(readableFields(store.events().at(700)).value("person"_L1).toString(), erasedText());
        QCOMPARE(readableFields(store.events().at(700)).value("phone"_L1).toString(), u"13900000700"_s);
        QVERIFY(store.forget({.subject = u"call/1500"_s})->texts == 2);
        QVERIFY(!onDisk(names.at(1500)) && !onDisk(u"13900001500"_s));
        const auto all = store.forget({.before = std::numeric_limits<qint64>::max()});
        QCOMPARE(all->texts, 4000 - 3);
        QCOMPARE(all->records, 1999); // of one both were gone
        for (const QString &name : std::as_const(names))
            QVERIFY2(!onDisk(name), qPrintable(name));
        QVERIFY(!onDisk(u"1390000"_s));
        QCOMPARE(store.forget({.text = names.at(700)})->texts, 0);
        QCOMPARE(hashes(store), before);
        QVERIFY(sound());
        // Who comes again is entered anew, and the log goes on.
        QVERIFY(store.append({call(5000, names.at(700))}).has_value());
        QCOMPARE(readableFields(store.events().last()).value("person"_L1).toString(), names.at(700));
        QCOMPARE(readableFields(store.events().at(700)).value("person"_L1).toString(), erasedText());
        store = LogStore();
        QVERIFY(sound());
        QCOMPARE(readableFields(open().events().at(3)).value("person"_L1).toString(), erasedText());
    }

    void forgetsWhatWasLastUsedBefore()
    {
        LogStore store = open();
        const auto agency = with(u"agency/a"_s, 1, {{u"name"_s, u"排水集团"_s}, {u"phone"_s, u"0351-1111111"_s}});
        const auto moved = with(u"agency/b"_s, 2, {{u"phone"_s, u"0351-2222222"_s}});
        QVERIFY(store.append({agency, moved, call(3), call(4, u"李四"_s), call(100, u"李四"_s, u"0351-9"_s)}).has_value());
        const QByteArray first = store.events().at(1).hash;
        QVERIFY(store.append({with(u"agency/b"_s, 5, {{u"phone"_s, u"0351-3333333"_s}}, {first})}).has_value());
        const auto done = store.forget({.before = draft({}, 100).at});
        QVERIFY(done.has_value());
        const QList<Event> events = store.events();
        const auto reads = [&events](int i, QLatin1StringView field) { return readableFields(events.at(i)).value(field).toString(); };
        QCOMPARE(reads(0, "phone"_L1), u"0351-1111111"_s); // stands, however old
        QCOMPARE(reads(1, "phone"_L1), erasedText());
        QCOMPARE(reads(5, "phone"_L1), u"0351-3333333"_s);
        QCOMPARE(reads(2, "person"_L1), erasedText());
        QCOMPARE(reads(3, "person"_L1), u"李四"_s); // used again since
        QCOMPARE(reads(3, "phone"_L1), erasedText());
        QCOMPARE(done->texts, 3);
        QCOMPARE(store.forget({.text = u"3333"_s})->texts, 0);
        QCOMPARE(store.forget({.text = u"3333"_s})->longer, QStringList{u"agency/b"_s});
        QVERIFY(store.forget({.text = u"0351-3333333"_s})->longer.isEmpty());
        QVERIFY(!store.forget({}).has_value());
        QVERIFY(!store.forget({.text = u"x"_s, .subject = u"call/1"_s}).has_value());
    }

    void textsTravelWithEventsAndStayErased()
    {
        QList<Event> events;
        {
            LogStore store = open();
            events = store.append({call(1), call(2, u"李四"_s)}).value();
        }
        m_dir.emplace();
        LogStore store = open();
        QList<Event> bare = events;
        for (Event &event : bare)
            event.personal.clear();
        QList<Event> forged = events;
        forged[0].personal[0].text = u"王五"_s;
        forged[1].personal.append(events.at(0).personal.first()); // not of this event
        QCOMPARE(store.take(forged).value_or(-1), 2);
        QCOMPARE(readableFields(store.events().at(0)).value("person"_L1).toString(), erasedText());
        QVERIFY(store.take(bare).has_value());
        QCOMPARE(readableFields(store.events().at(0)).value("person"_L1).toString(), erasedText());
        QVERIFY(store.take(events).has_value()); // known, but the text is new
        QCOMPARE(store.events(), events);
        // The same name entered here goes by the token that came.
        QCOMPARE(personalTokens(store.append({call(3)})->first().record), personalTokens(events.at(0).record));
        QCOMPARE(store.forget({.text = Name})->events, 2);
        QVERIFY(store.take(events).has_value());
        QCOMPARE(readableFields(store.events().at(0)).value("person"_L1).toString(), erasedText());
        QVERIFY(!onDisk(Name));
        QVERIFY(sound());
    }

    void verifiesTheVault()
    {
        {
            LogStore store = open();
            QVERIFY(store.append({call(1)}).has_value());
        }
        QVERIFY(sound());
        QVERIFY(tamper(file(), "UPDATE vault SET text = '13900000000' WHERE text LIKE '139%'"));
        const auto check = verifyLog(file());
        QCOMPARE(check->faults.size(), 1);
        QVERIFY(check->faults.first().text.contains("vault:"_L1));
    }

    void exportsTokensUnlessTextsAreWanted()
    {
        {
            LogStore store = open();
            QVERIFY(store.append({call(1)}).has_value());
        }
        for (const auto format : {ExportFormat::JsonLines, ExportFormat::Csv}) {
            for (const auto personal : {ExportPersonal::Tokens, ExportPersonal::Texts}) {
                QBuffer out;
                QVERIFY(out.open(QIODevice::WriteOnly));
                QCOMPARE(exportLog(file(), out, format, personal).value_or(0), 1);
                const bool texts = personal == ExportPersonal::Texts;
                QCOMPARE(out.data().contains(Phone.toUtf8()), texts);
                QCOMPARE(out.data().contains("vault:"), !texts);
            }
        }
    }

    void seededSaltsRepeat()
    {
        QList<Event> first;
        for (int round = 0; round < 2; ++round) {
            m_dir.emplace();
            LogStore store = open();
            store.seedSalts(7);
            const auto events = store.append({call(1), call(2, u"李四"_s)});
            QVERIFY(events.has_value());
            if (round == 0)
                first = *events;
            QCOMPARE(*events, first);
        }
    }

    void keepsTokensOfWhatNobodyChanged()
    {
        const QString a = personalToken("a", Name);
        const QString b = personalToken("b", Phone);
        const QJsonObject stored{{u"person"_s, a}, {u"plates"_s, QJsonArray{a, b, a}}, {u"receiver"_s, QJsonObject{{u"zh"_s, b}}}};
        const QJsonObject readable = opened(stored, {{b, Phone}}); // a was erased
        QCOMPARE(readable.value("plates"_L1).toArray(), (QJsonArray{erasedText(), Phone, erasedText()}));
        QJsonObject after = readable;
        after.insert("state"_L1, u"done"_s);
        after.insert("plates"_L1, QJsonArray{u"晋A1"_s, erasedText(), Phone});
        after.insert("receiver"_L1, QJsonObject{{u"zh"_s, Phone}, {u"en"_s, u"new"_s}});
        const QJsonObject carried = carriedOver(readable, stored, after);
        QCOMPARE(carried,
                 (QJsonObject{{u"person"_s, a},
                              {u"state"_s, u"done"_s},
                              {u"plates"_s, QJsonArray{u"晋A1"_s, a, b}},
                              {u"receiver"_s, QJsonObject{{u"zh"_s, b}, {u"en"_s, u"new"_s}}}}));
        QCOMPARE(carriedOver(readable, {}, after), after);
        QJsonObject changed = readable;
        changed.insert("person"_L1, u"李四"_s);
        QCOMPARE(carriedOver(readable, stored, changed).value("person"_L1).toString(), u"李四"_s);
    }

private:
    QString file() const { return m_dir->filePath(u"test.wflog"_s); }
    LogStore open() const { return test::openLog(file()); }
    bool sound() const { return test::isSound(file()); }
    /// Whether the text stands in the log's file or in one beside it.
    bool onDisk(const QString &text) const
    {
        const QByteArray utf8 = text.toUtf8();
        return std::ranges::any_of(QDir(m_dir->path()).entryInfoList(QDir::Files), [&utf8](const QFileInfo &info) {
            QFile input(info.filePath());
            return input.open(QIODevice::ReadOnly) && input.readAll().contains(utf8);
        });
    }
    static QList<QByteArray> hashes(const LogStore &store)
    {
        QList<QByteArray> all;
        for (const Event &event : store.events())
            all.append(event.hash);
        return all;
    }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestVault)
#include "test_vault.moc"
