// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closure.h"
#include "lists.h"
#include "logdesk.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace wf::test::inline night {

/// A night by chance, and three who show it: asked for everything each second; following, with somebody who listens to each list; and
/// following with nobody there.
struct Night : LogDesk {
    Lists all, seen, unseen;
    std::vector<std::unique_ptr<QSignalSpy>> listeners;
    QRandomGenerator random;
    QRandomGenerator besides; ///< of its own, so that what it brings leaves the rest of the night as it is
    qint64 hand = 0;
    QList<double> cm{20, 20};

    explicit Night(quint32 seed)
        : LogDesk(seed)
        , all(situation, *log, clock)
        , seen(situation, *log, clock)
        , unseen(situation, *log, clock)
        , random(seed)
        , besides(seed + 4000)
    {
        for (Lists *lists : {&all, &seen, &unseen})
            lists->pending()->setReactionClock([this] { return hand; });
        for (Lists *lists : {&all, &seen}) {
            for (RecordsModel *model : lists->models())
                listeners.push_back(std::make_unique<QSignalSpy>(model, &QAbstractItemModel::dataChanged));
        }
        for (const QString &id : {u"0"_s, u"1"_s})
            put(u"floodpoint/"_s + id,
                {{"state"_L1, u"normal"_s}, {"name"_L1, u"桥"_s + id}, {"pos"_L1, QJsonArray{112.52, 37.845}}, {"reopenMin"_L1, 2}});
        put(u"rainstation/0"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"雨"_s}});
        put(u"agency/fire"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"消防"_s}});
    }

    [[nodiscard]] QString oneOf(const QStringList &these) { return these.at(random.bounded(int(these.size()))); }
    [[nodiscard]] QString oneOf(const QString &kind, int count) { return u"%1/%2"_s.arg(kind).arg(random.bounded(count)); }
    [[nodiscard]] QString matter() { return random.bounded(2) == 0 ? oneOf(u"closure"_s, 3) : oneOf(u"incident"_s, 3); }
    /// One of a few records of a kind, as it is but for these fields.
    void amend(const QString &kind, int count, const QStringList &states, const QJsonObject &fields)
    {
        const QString subject = oneOf(kind, count);
        QJsonObject now = situation.record(subject) ? situation.record(subject)->fields() : QJsonObject();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            now.insert(it.key(), it.value());
        now.insert("state"_L1, oneOf(states));
        put(subject, now);
    }
    void read()
    {
        const int point = random.bounded(2);
        cm[point] = std::clamp(cm.at(point) + random.bounded(24) - 12, 0.0, 60.0);
        const bool isGauge = random.bounded(4) > 0;
        situation.measure({{u"depth/%1"_s.arg(point),
                            clock.now() - random.bounded(20'000) + 10'000,
                            {cm.at(point)},
                            isGauge ? u"gauge"_s : u"officer"_s,
                            {}}});
    }
    void doubt()
    {
        const QString subject = oneOf(u"floodpoint"_s, 2);
        QJsonObject fields = situation.record(subject)->fields();
        const bool isTrusted = fields.contains("doubtful"_L1);
        for (const auto field : {"doubtful"_L1, "doubtedAt"_L1})
            fields.remove(field);
        if (isTrusted) {
            fields.insert("trustedAt"_L1, clock.now());
        } else {
            fields.insert("doubtful"_L1, u"跳变"_s);
            fields.insert("doubtedAt"_L1, clock.now());
        }
        put(subject, fields);
    }
    void closure()
    {
        QJsonObject steps;
        for (const ClosureStep &step : closureSteps()) {
            if (random.bounded(3) == 0)
                steps.insert(step.key, QJsonObject{{"at"_L1, clock.now()}, {"by"_L1, u"DD"_s}});
        }
        amend(u"closure"_s, 3,
              {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"rejected"_s, u"reopened"_s},
              {{"road"_L1, u"滨河西路"_s},
               {"direction"_L1, u"southbound"_s},
               {"cause"_L1, u"ponding"_s},
               {"floodPoint"_L1, random.bounded(2) == 0 ? oneOf(u"floodpoint"_s, 2) : QString()},
               {"lane"_L1, random.bounded(4) == 0 ? u"one"_s : u"none"_s},
               {"laneAt"_L1, clock.now()},
               {"line"_L1, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
               {"steps"_L1, steps}});
    }
    void happenToForces()
    {
        const qint64 now = clock.now();
        switch (random.bounded(7)) {
        case 0:
            return amend(u"order"_s, 4, {u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s, u"done"_s, u"cancelled"_s},
                         {{"to"_L1, oneOf(u"unit"_s, 3)}, {"about"_L1, matter()}, {"task"_L1, u"t"_s}});
        case 1:
            return amend(u"task"_s, 4, {u"open"_s, u"done"_s}, {{"text"_L1, u"t"_s}, {"dueAt"_L1, now + random.bounded(10) * minute}});
        case 2:
            return amend(u"unit"_s, 3, {u"available"_s, u"assigned"_s, u"off_duty"_s},
                         {{"callSign"_L1, u"迎泽"_s + oneOf({u"1"_s, u"2"_s})}});
        case 3:
            situation.measure({{u"pos/0"_s, now, {112.5 + random.bounded(100) * 0.001, 37.8, 0, 0}, u"gauge"_s, {}}});
            return;
        case 4:
            return amend(u"duty"_s, 2, {u"planned"_s, u"on_duty"_s}, {{"begin"_L1, now + minute}, {"until"_L1, now + 5 * minute}});
        case 5:
            return amend(u"hazard"_s, 2, {u"reported"_s, u"rectified"_s}, {{"name"_L1, u"h"_s}, {"dueAt"_L1, now + 3 * minute}});
        default:
            return amend(u"call"_s, 2, {u"answered"_s, u"unanswered"_s}, {{"person"_L1, u"p"_s}, {"about"_L1, u"warning/0"_s}});
        }
    }
    void happen()
    {
        const qint64 now = clock.now();
        switch (random.bounded(16)) {
        case 0:
        case 1:
            return read();
        case 2:
            return doubt();
        case 3:
        case 4:
            return closure();
        case 5:
        case 6:
        case 7:
            return happenToForces();
        case 8:
            return amend(u"alarm"_s, 3, {u"raised"_s, u"acknowledged"_s, u"ended"_s},
                         {{"level"_L1, oneOf({u"watch"_s, u"close"_s})},
                          {"floodPoint"_L1, oneOf(u"floodpoint"_s, 2)},
                          {"depthCm"_L1, 20},
                          {"readingAt"_L1, now}});
        case 9:
            return amend(u"warning"_s, 2, {u"received"_s, u"acknowledged"_s, u"lifted"_s},
                         {{"type"_L1, u"rainstorm"_s},
                          {"color"_L1, oneOf({u"red"_s, u"blue"_s})},
                          {"issuedAt"_L1, now},
                          {"expiresAt"_L1, now + random.bounded(9) * minute}});
        case 10:
            return amend(u"incident"_s, 3, {u"received"_s, u"verified"_s, u"dispatched"_s, u"closed"_s},
                         {{"severity"_L1, 1 + random.bounded(4)},
                          {"title"_L1, u"t"_s},
                          {"type"_L1, oneOf({u"trapped"_s, u"ponding"_s})},
                          {"people"_L1, random.bounded(4)}});
        case 11:
        case 12:
            return amend(u"notice"_s, 4, {u"sent"_s, u"sent"_s, u"signed"_s, u"answered"_s},
                         {{"agency"_L1, u"agency/fire"_s},
                          {"type"_L1, oneOf({u"request"_s, u"inform"_s})},
                          {"about"_L1, matter()},
                          {"text"_L1, u"t"_s}});
        case 13:
            return amend(
                u"bulletin"_s, 4, {u"drafted"_s, u"approved"_s, u"published"_s, u"withdrawn"_s},
                {{"medium"_L1, oneOf({u"signs"_s, u"radio"_s, u"report"_s})}, {"reportKind"_L1, u"further"_s}, {"about"_L1, matter()}});
        case 14:
            return amend(u"sign"_s, 2, {u"showing"_s, u"blank"_s, u"fault"_s},
                         {{"name"_L1, u"屏"_s}, {"about"_L1, oneOf(u"closure"_s, 3)}});
        default:
            return amend(u"inject"_s, 2, {u"shown"_s, u"planned"_s}, {{"to"_L1, QJsonArray{u"XC"_s, u"FB"_s}}, {"text"_L1, u"t"_s}});
        }
    }
    [[nodiscard]] QString otherOf(const QString &kind, int count) { return u"%1/%2"_s.arg(kind).arg(besides.bounded(count)); }
    [[nodiscard]] QString otherOf(const QStringList &these) { return these.at(besides.bounded(int(these.size()))); }
    /// This record as it is but for these fields.
    void change(const QString &subject, const QJsonObject &fields, const QString &seat = u"DD"_s)
    {
        QJsonObject now = situation.record(subject) ? situation.record(subject)->fields() : QJsonObject{{"state"_L1, u"normal"_s}};
        for (auto it = fields.begin(); it != fields.end(); ++it)
            now.insert(it.key(), it.value());
        put(subject, now, {}, seat);
    }
    /// A unit on the scene, though perhaps where the report was thought to be.
    void arrive()
    {
        const QString unit = otherOf(u"unit"_s, 3), order = otherOf(u"order"_s, 4);
        const QJsonArray old{112.6, 37.9};
        change(order, {{"state"_L1, u"on_scene"_s}, {"to"_L1, unit}, {"about"_L1, otherOf(u"incident"_s, 3)}, {"boundFor"_L1, old}});
        change(unit, {{"state"_L1, u"on_scene"_s}, {"order"_L1, order}, {"pos"_L1, old}, {"posAt"_L1, clock.now()}});
    }
    /// A report turns out to be about another place.
    void move(const QString &name)
    {
        change(otherOf(u"incident"_s, 3),
               {{"title"_L1, name},
                {"place"_L1, name},
                {"pos"_L1, QJsonArray{112.5 + besides.bounded(20) * 0.01, 37.9}},
                {"movedAt"_L1, clock.now()}});
    }
    /// What is named by others gets another name.
    void rename(const QString &name)
    {
        switch (besides.bounded(5)) {
        case 0:
            return change(otherOf(u"unit"_s, 3), {{"callSign"_L1, name}});
        case 1:
            return change(otherOf({u"agency/fire"_s, u"agency/medical"_s}), {{"name"_L1, name}, {"phone"_L1, name}});
        case 2:
            return change(otherOf(u"floodpoint"_s, 2), {{"name"_L1, name}});
        case 3:
            return change(u"brigade/yz"_s, {{"name"_L1, name}});
        default:
            return change(otherOf(u"closure"_s, 3), {{"road"_L1, name}});
        }
    }
    /// What happen() never brings: other kinds, other names, other places, what is merged, taken back or not there any more.
    void happenBesides()
    {
        const QString name = u"名%1"_s.arg(besides.bounded(1000));
        switch (besides.bounded(17)) {
        case 0:
        case 1:
            return rename(name);
        case 2:
            return move(name);
        case 3:
            return change(u"incident/%1"_s.arg(1 + besides.bounded(2)), {{"state"_L1, u"merged"_s}, {"into"_L1, u"incident/0"_s}});
        case 4:
            return arrive();
        case 5:
            return change(otherOf(u"order"_s, 4), {{"state"_L1, u"cancelled"_s}, {"untold"_L1, true}, {"to"_L1, otherOf(u"unit"_s, 3)}});
        case 6:
            return change(otherOf(u"response"_s, 2),
                          {{"state"_L1, otherOf({u"proposed"_s, u"active"_s, u"ended"_s})},
                           {"scheme"_L1, u"police"_s},
                           {"level"_L1, 1 + besides.bounded(4)}});
        case 7:
            return change(otherOf(u"access"_s, 2), {{"state"_L1, otherOf({u"cut"_s, u"acknowledged"_s})}, {"place"_L1, name}});
        case 8:
            return change(otherOf(u"corridor"_s, 2),
                          {{"state"_L1, otherOf({u"planned"_s, u"obstructed"_s, u"open"_s})}, {"obstacle"_L1, otherOf(u"closure"_s, 3)}});
        case 9:
            return change(otherOf(u"handover"_s, 2), {{"state"_L1, otherOf({u"signed_out"_s, u"signed_on"_s})}, {"outgoing"_L1, name}});
        case 10:
            return change(otherOf(u"call"_s, 2),
                          {{"state"_L1, u"unanswered"_s}, {"whom"_L1, u"brigade/yz"_s}, {"about"_L1, otherOf(u"closure"_s, 3)}});
        case 11:
            return change(otherOf(u"entry"_s, 2), {{"text"_L1, name}}, otherOf({u"XC"_s, u"FB"_s}));
        case 12:
            situation.measure(
                {{u"pos/%1"_s.arg(besides.bounded(3)), clock.now(), {112.5 + besides.bounded(20) * 0.01, 37.9, 0, 0}, u"gauge"_s, {}}});
            return;
        case 13:
            return change(otherOf(u"task"_s, 4), {{"about"_L1, otherOf(u"closure"_s, 3)}, {"clause"_L1, u"4.2"_s}});
        case 14:
            return change(otherOf(u"sign"_s, 2), {{"state"_L1, u"showing"_s}, {"bulletin"_L1, otherOf(u"bulletin"_s, 4)}});
        case 15:
            return change(otherOf(u"notice"_s, 4),
                          {{"agency"_L1, otherOf({u"agency/fire"_s, u"agency/medical"_s})},
                           {"type"_L1, u"callout"_s},
                           {"about"_L1, otherOf(u"incident"_s, 3)}});
        default:
            return change(otherOf(otherOf({u"order"_s, u"notice"_s, u"task"_s, u"unit"_s, u"sign"_s}), 2), {{"removed"_L1, true}});
        }
    }
    void second(qint64 step)
    {
        hand += std::abs(step);
        clock.set(clock.now() + step);
    }
    void beat()
    {
        all.askAnew();
        seen.beat();
        unseen.beat();
    }
};

} // namespace wf::test::inline night
