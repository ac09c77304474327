// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closure.h"
#include "dutyrules.h"
#include "locallog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace wf::test::inline rulesdesk {

using namespace Qt::StringLiterals;

constexpr qint64 Start = 1'784'882'400'000;
constexpr qint64 Minute = 60'000;
inline const Seat ZHZ{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
inline const Seat DD{u"DD"_s, Role::Dispatcher, u"D"_s, {}};
inline const Seat FB{u"FB"_s, Role::Liaison, u"F"_s, {}};
inline const Seat XC{u"XC"_s, Role::Officer, u"M"_s, {}};
inline const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};
inline const QString Point = u"floodpoint/p"_s;

/// A log of its own, the rules, and a city of one flood point whose stretch is known.
struct Desk {
    QTemporaryDir folder;
    LocalLog log{std::move(*LogStore::open(folder.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite)), LocalLog::Mode::Inline};
    Situation situation;
    SteppedClock clock{Start};
    SeededIds ids{clock, 1};
    Commands commands{log, situation, clock, ids};
    TrafficReport traffic;
    std::optional<ResponsePlan> plan;

    Desk()
    {
        situation.follow(log);
        commands.setSeats({ZHZ, DD, FB, XC, SYS});
        traffic.stretches.insert(
            Point,
            {{112.52, 37.845}, u"滨河西路"_s, u"southbound"_s, u"迎泽大桥"_s, u"南内环桥"_s, {{112.52, 37.85}, {112.52, 37.84}}, {}, 1100});
    }

    QString must(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields = {})
    {
        const auto done = commands.run(seat, {verb, subject, fields, {}, {}}).result();
        if (!done)
            qWarning() << verb << done.error().text;
        return done ? done->constFirst().subject : QString();
    }
    void point()
    {
        must(SYS, u"floodpoint.define"_s, Point,
             {{u"name"_s, u"二坝桥"_s},
              {u"pos"_s, QJsonArray{112.5201, 37.845}},
              {u"brigade"_s, u"wanbailin"_s},
              {u"card"_s, QJsonObject{{u"detour"_s, u"晋祠路"_s}}},
              {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}}});
    }
    QString alarm(const QString &level, double cm)
    {
        return must(
            SYS, u"alarm.raise"_s, {},
            {{u"floodPoint"_s, Point}, {u"level"_s, level}, {u"depthCm"_s, cm}, {u"readingAt"_s, clock.now()}, {u"source"_s, u"gauge"_s}});
    }
    QString closed()
    {
        const QString closure = must(XC, u"closure.stop"_s, {},
                                     {{u"road"_s, u"滨河西路"_s},
                                      {u"direction"_s, u"southbound"_s},
                                      {u"from"_s, u"迎泽大桥"_s},
                                      {u"to"_s, u"南内环桥"_s},
                                      {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
                                      {u"cause"_s, u"ponding"_s}});
        must(ZHZ, u"closure.confirm"_s, closure, {{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.3"_s}});
        return closure;
    }
    /// Puts a record into a state, past all rules.
    void force(const QString &subject, const QString &state)
    {
        QJsonObject fields = situation.record(subject)->fields();
        QJsonObject times = fields.value("times"_L1).toObject();
        times.insert(state, clock.now());
        fields.insert(u"state"_s, state);
        fields.insert(u"times"_s, times);
        Draft draft;
        draft.id = ids.next();
        draft.seat = u"ZHZ"_s;
        draft.verb = u"closure.update"_s;
        draft.subject = subject;
        draft.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
        draft.at = draft.wall = clock.now();
        draft.seen = u"{}"_s;
        draft.parents = situation.heads(subject);
        if (const auto done = log.append({draft}).result(); !done)
            qWarning() << done.error().text;
    }
    void wait(double minutes) { clock.set(clock.now() + qint64(minutes * Minute)); }
    RuleContext context() { return {situation, clock.now(), plan ? &*plan : nullptr, &traffic}; }
    /// What a rule wants, done: the verbs in order. Asked again at once it must want nothing.
    QStringList obey(QList<RuleStep> (*rule)(const RuleContext &))
    {
        QStringList verbs;
        for (const RuleStep &step : rule(context())) {
            verbs.append(step.request.verb);
            if (const auto done = commands.run(SYS, step.request).result(); !done)
                verbs.append(done.error().text);
        }
        for (const RuleStep &step : rule(context()))
            verbs.append(u"again: "_s + step.key);
        return verbs;
    }
    const Record *only(const QString &kind) const
    {
        const auto all = situation.records(kind);
        return all.size() == 1 ? all.constFirst() : nullptr;
    }
};

} // namespace wf::test::inline rulesdesk
