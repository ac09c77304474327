// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempts.h"

#include "drilltext.h"
#include "logstore.h"
#include "situation.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

const QStringList &parts()
{
    static const QStringList all{u"drill"_s, u"plan"_s, u"assets"_s};
    return all;
}

QString digestKey(const QString &part) { return part + "_sha256"_L1; }

/// What its log says of it; from before there was a digest, its file's name at least.
bool isOf(const LogStore &log, const Scenario &scenario)
{
    const QString key = log.meta(u"scenario"_s);
    return key.isEmpty() ? QFileInfo(log.meta(u"drill"_s)).completeBaseName() == scenario.key : key == scenario.key;
}

} // namespace

QHash<QString, QString> attemptMeta(const Scenario &scenario, quint32 seed)
{
    QHash<QString, QString> meta{{u"kind"_s, u"drill"_s},
                                 {u"scenario"_s, scenario.key},
                                 {u"drill"_s, QFileInfo(scenario.file).fileName()},
                                 {u"seed"_s, QString::number(seed)}};
    for (const QString &part : parts())
        meta.insert(digestKey(part), scenario.digests.value(part));
    return meta;
}

std::expected<Attempt, Refusal> readAttempt(const LogStore &log, const Scenario &scenario, quint32 seed)
{
    const QString kind = log.meta(u"kind"_s);
    Attempt attempt{.file = log.file(), .changed = {}, .begun = log.eventCount() > 0, .ended = false, .lastAt = 0};
    if (kind.isEmpty() ? attempt.begun : kind != "drill"_L1)
        return std::unexpected(Refusal{
            u"log.other_kind"_s, Drill::tr("%1 is a log of live duty: no exercise is written into it. Name another log.").arg(log.file())});
    if (!attempt.begun)
        return attempt;
    if (!isOf(log, scenario))
        return std::unexpected(Refusal{u"drill.other"_s,
                                       Drill::tr("%1 is the log of another exercise (%2), not of %3: name another log.")
                                           .arg(log.file(), log.meta(u"drill"_s).isEmpty() ? log.meta(u"scenario"_s) : log.meta(u"drill"_s),
                                                QFileInfo(scenario.file).fileName())});
    for (const QString &part : parts()) {
        if (log.meta(digestKey(part)) != scenario.digests.value(part))
            attempt.changed.append(part);
    }
    Situation situation;
    situation.begin(log.opening());
    const QList<const Record *> exercises = situation.records(u"exercise"_s);
    if (!exercises.isEmpty()) {
        attempt.ended = exercises.constLast()->state() == "ended"_L1;
        if (exercises.constLast()->value("seed"_L1).toInteger() != qint64(seed))
            attempt.changed.append(u"seed"_s);
    }
    const QList<Event> last = log.events(std::max<qint64>(0, log.eventCount() - 1), 1);
    attempt.lastAt = last.isEmpty() ? 0 : last.constFirst().at;
    return attempt;
}

Attempt lastAttempt(const QString &folder, const Scenario &scenario, quint32 seed)
{
    const QFileInfoList logs = QDir(folder).entryInfoList({u"*.wflog"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : logs) {
        if (!info.fileName().startsWith(scenario.key)) // of hundreds, those that can be meant; what they say decides
            continue;
        const auto log = LogStore::open(info.absoluteFilePath(), LogStore::Access::ReadOnly);
        if (!log || !isOf(*log, scenario))
            continue;
        if (const auto attempt = readAttempt(*log, scenario, seed); attempt && !attempt->ended)
            return *attempt;
    }
    return {.file = newAttempt(folder, scenario), .changed = {}, .begun = false, .ended = false, .lastAt = 0};
}

QString newAttempt(const QString &folder, const Scenario &scenario)
{
    const QDir dir(folder);
    QString name = dir.filePath(scenario.key + u".wflog"_s);
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = dir.filePath(u"%1-%2.wflog"_s.arg(scenario.key).arg(i));
    return name;
}

QString changedText(const QStringList &changed)
{
    QStringList words;
    for (const auto &[key, text] : {std::pair(u"drill"_s, Drill::tr("exercise file")), std::pair(u"plan"_s, Drill::tr("plan")),
                                    std::pair(u"assets"_s, Drill::tr("assets")), std::pair(u"seed"_s, Drill::tr("seed"))}) {
        if (changed.contains(key))
            words.append(text);
    }
    return words.join(Drill::tr(", "));
}

} // namespace wf
