// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closure.h"
#include "commands.h"
#include "locallog.h"
#include "waterstand.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace wf::test::inline reopeningnight {

using namespace Qt::StringLiterals;

constexpr qint64 Start = 1'784'882'400'000;
constexpr qint64 Minute = 60'000;
inline const Seat ZHZ{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
inline const Seat XC{u"XC"_s, Role::Officer, u"M"_s, {}};
inline const Seat LL{u"LL"_s, Role::Liaison, u"L"_s, {}};
inline const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};
inline const QString Point = u"floodpoint/p"_s;
constexpr double Close = 25;
constexpr double Reopen = 10;
constexpr qint64 ReopenMs = 15 * Minute;

/// A log, one flood point (closed at 25 cm, reopened below 10 for 15 minutes), and what the test itself remembers of the readings.
struct Night {
    QTemporaryDir folder;
    LocalLog log{std::move(*LogStore::open(folder.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite)), LocalLog::Mode::Inline};
    Situation situation;
    SteppedClock clock{Start};
    SeededIds ids{clock, 1};
    Commands commands{log, situation, clock, ids};
    QList<Sample> readings;
    QString closure;

    Night()
    {
        situation.follow(log);
        commands.setSeats({ZHZ, XC, LL, SYS});
        must(SYS, u"floodpoint.define"_s, Point,
             {{u"name"_s, u"桥下"_s},
              {u"road"_s, u"滨河西路"_s},
              {u"pos"_s, QJsonArray{112.5203, 37.845}}, // some 26 m beside the line
              {u"reopenMin"_s, 15},
              {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, Close}, {u"reopen"_s, Reopen}}}});
    }
    [[nodiscard]] Commands::Outcome run(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields = {})
    {
        return commands.run(seat, {verb, subject, fields, {}, {}}).result();
    }
    QString must(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields = {})
    {
        const auto done = run(seat, verb, subject, fields);
        if (!done)
            qWarning() << verb << done.error().text;
        return done ? done->constFirst().subject : QString();
    }
    [[nodiscard]] QString code(const Seat &seat, const QString &verb, const QJsonObject &fields = {})
    {
        const auto done = run(seat, verb, closure, fields);
        return done ? QString() : done.error().code;
    }
    void pass(double minutes) { clock.set(clock.now() + qint64(minutes * Minute)); }
    void read(double cm, const QString &source = u"gauge"_s)
    {
        readings.append({u"depth/p"_s, clock.now(), {cm}, source, {}});
        log.measure({readings.constLast()});
    }
    /// Readings every five minutes at one depth.
    void stay(double cm, int minutes)
    {
        for (int i = 0; i < minutes; i += 5) {
            pass(5);
            read(cm);
        }
    }
    /// Proposed at the point, which it names, or drawn on the map by hand, which does not.
    enum class Made { AtThePoint, ByHand };
    void stop(Made made = Made::AtThePoint, const QString &cause = u"ponding"_s)
    {
        QJsonObject fields{{u"road"_s, u"滨河西路"_s},
                           {u"direction"_s, u"southbound"_s},
                           {u"from"_s, u"迎泽大桥"_s},
                           {u"to"_s, u"南内环桥"_s},
                           {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
                           {u"cause"_s, cause}};
        if (made == Made::AtThePoint) {
            fields.insert(u"floodPoint"_s, Point);
            fields.insert(u"depthCm"_s, 27);
        }
        closure = must(XC, u"closure.stop"_s, {}, fields);
    }
    void enforce(Made made = Made::AtThePoint, const QString &cause = u"ponding"_s)
    {
        stop(made, cause);
        must(ZHZ, u"closure.confirm"_s, closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}});
        for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s})
            must(XC, u"closure.step"_s, closure, seen(step));
        must(ZHZ, u"closure.enforce"_s, closure);
    }
    void confirmAll()
    {
        for (const QString &step : reopeningConfirmations())
            must(XC, u"closure.step"_s, closure, seen(step));
    }
    [[nodiscard]] static QJsonObject lane()
    {
        QJsonObject fields = seen(u"reopen.one_lane"_s);
        fields.insert("authority"_L1, u"duty_commander"_s);
        return fields;
    }
    [[nodiscard]] static QJsonObject seen(const QString &step)
    {
        QJsonObject fields{
            {u"step"_s, step}, {u"how"_s, u"officer"_s}, {u"who"_s, u"民警二人"_s}, {u"where"_s, u"桥头"_s}, {u"end"_s, u"both"_s}};
        if (step == "reopen.officer"_L1)
            fields.insert(u"checked"_s, u"all"_s);
        return fields;
    }
    [[nodiscard]] const Record &record() const { return *situation.record(closure); }
    [[nodiscard]] static QJsonObject decision() { return {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"9.1"_s}}; }
    [[nodiscard]] static QJsonObject permitted(const QString &who = u"deputy_chief"_s)
    {
        QJsonObject fields = decision();
        fields.insert(u"permittedBy"_s, who);
        fields.insert(u"overrideReason"_s, u"急救车通行"_s);
        return fields;
    }

    /// The rule in the test's own words: the newest reading that counts is new and low, every one for 15 minutes was, and each of the three
    /// has said so since. Readings further apart than one holds, and a minute, prove nothing of what lay between.
    [[nodiscard]] bool isMet(const QHash<QString, qint64> &said) const
    {
        const bool isDoubtful = !situation.record(Point)->text("doubtful"_L1).isEmpty();
        QList<Sample> count;
        for (const Sample &sample : readings) {
            if (!isDoubtful || sample.source != "gauge"_L1)
                count.append(sample);
        }
        if (count.isEmpty() || clock.now() - count.constLast().at > readingHoldsMs || count.constLast().v[0] >= Reopen)
            return false;
        qint64 lowSince = count.constLast().at;
        for (qsizetype i = count.size() - 1; i >= 0; --i) {
            if (count.at(i).v[0] >= Reopen || lowSince - count.at(i).at > readingHoldsMs + Minute)
                break;
            lowSince = count.at(i).at;
        }
        if (clock.now() - lowSince < ReopenMs)
            return false;
        return std::ranges::all_of(reopeningConfirmations(),
                                   [&](const QString &key) { return said.contains(key) && said.value(key) >= lowSince; });
    }
    /// A gauge in doubt is not believed, but what it said at or above the limit may make void what was confirmed before.
    [[nodiscard]] bool mayBeVoid(const QHash<QString, qint64> &said) const
    {
        const bool isDoubtful = !situation.record(Point)->text("doubtful"_L1).isEmpty();
        const QList<qint64> times = said.values();
        return isDoubtful && std::ranges::any_of(readings, [&times](const Sample &sample) {
                   return sample.source == "gauge"_L1 && sample.v[0] >= Reopen
                       && std::ranges::any_of(times, [&sample](qint64 at) { return at <= sample.at; });
               });
    }
    /// Where a lane was open nobody is said to keep traffic out until somebody says so anew.
    void shutAgain()
    {
        for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s}) {
            if (!isStepDone(record(), step))
                must(XC, u"closure.step"_s, closure, seen(step));
        }
    }
    [[nodiscard]] std::optional<double> newest() const
    {
        const bool isDoubtful = !situation.record(Point)->text("doubtful"_L1).isEmpty();
        for (qsizetype i = readings.size() - 1; i >= 0; --i) {
            if ((!isDoubtful || readings.at(i).source != "gauge"_L1) && clock.now() - readings.at(i).at <= readingHoldsMs)
                return readings.at(i).v[0];
        }
        return std::nullopt;
    }
};

} // namespace wf::test::inline reopeningnight
