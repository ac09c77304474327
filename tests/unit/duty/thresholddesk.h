// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locallog.h"
#include "programseat.h"
#include "thresholdrule.h"

#include <QTemporaryDir>

#include <memory>

namespace wf::test::inline thresholddesk {

using namespace Qt::StringLiterals;

constexpr qint64 Start = 1'784'882'400'000;
inline const Seat DD{u"DD"_s, Role::Dispatcher, u"D"_s, {}};
inline const Seat SYS{u"SYS"_s, Role::System, u"A"_s, {}};
inline const QString Bridge = u"floodpoint/bridge"_s;

/// A log in a folder of its own with one flood point: watch 10, slow 15, close 25, reopened below 8 for 15 minutes; and the program that
/// keeps it, which can be started anew.
struct Desk {
    struct Program {
        Situation situation;
        Commands commands;
        ProgramSeat seat{commands, SYS};
        std::unique_ptr<ThresholdRule> rule;

        Program(LocalLog &log, Clock &clock, SeededIds &ids)
            : commands(log, situation, clock, ids)
        {
            const auto history = [&log](const QString &subject) { return log.history(subject).result(); };
            situation.begin(log.opening().result(), history);
            situation.measure(log.openingSamples().result());
            situation.follow(log);
            commands.setSeats({DD, SYS});
            rule = std::make_unique<ThresholdRule>(seat, situation);
        }
    };
    QTemporaryDir folder;
    LocalLog log;
    SteppedClock clock{Start};
    SeededIds ids{clock, 1};
    std::unique_ptr<Program> program;

    explicit Desk(LocalLog::Mode mode = LocalLog::Mode::Inline)
        : log(std::move(*LogStore::open(folder.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite)), mode)
    {
        restart();
    }
    void restart()
    {
        program.reset();
        program = std::make_unique<Program>(log, clock, ids);
    }
    [[nodiscard]] const Situation &situation() const { return program->situation; }

    QFuture<Commands::Outcome> run(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields = {}) const
    {
        return program->commands.run(seat, {verb, subject, fields, {}, {}});
    }
    [[nodiscard]] QFuture<Commands::Outcome> define() const
    {
        return run(SYS, u"floodpoint.define"_s, Bridge,
                   {{u"name"_s, u"桥下"_s},
                    {u"kind"_s, u"underpass"_s},
                    {u"gauge"_s, u"g1"_s},
                    {u"reopenMin"_s, 15},
                    {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 8}}}});
    }
    static Sample depth(double minute, double cm, const QString &source = u"gauge"_s)
    {
        return {u"depth/bridge"_s, Start + qint64(minute * 60'000), {cm}, source, {}};
    }
    void read(double minute, double cm, const QString &source = u"gauge"_s)
    {
        const Sample sample = depth(minute, cm, source);
        clock.set(sample.at);
        log.measure({sample});
    }
    /// Somebody signs for every alarm that rings; false: none does.
    bool sign() const
    {
        bool isSigned = false;
        const QList<const Record *> alarms = situation().records(u"alarm"_s);
        for (const Record *alarm : alarms) {
            if (alarm->state() == "raised"_L1)
                isSigned = run(DD, u"alarm.acknowledge"_s, alarm->subject()).result().has_value() || isSigned;
        }
        return isSigned;
    }

    [[nodiscard]] QStringList verbs()
    {
        QStringList verbs;
        const QList<Event> events = log.events(0, 0).result();
        for (const Event &event : events)
            verbs.append(event.verb);
        return verbs;
    }
    [[nodiscard]] QStringList levels(bool open) const
    {
        QStringList levels;
        for (const Record *alarm : situation().records(u"alarm"_s)) {
            if (!open || alarm->state() != "ended"_L1)
                levels.append(alarm->text("level"_L1));
        }
        return levels;
    }
};

} // namespace wf::test::inline thresholddesk
