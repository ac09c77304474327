// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openedlog.h"

#include "installation.h"
#include "situation.h"
#include "workingset.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>
#include <optional>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// An exercise never writes into live duty's log, nor live duty into an exercise's.
std::optional<Refusal> otherKind(const LogStore &store, const QString &file, const QString &wanted)
{
    const QString kind = store.meta(u"kind"_s);
    if (kind.isEmpty() || kind == wanted)
        return std::nullopt;
    return Refusal{
        u"log.other_kind"_s,
        (kind == "drill"_L1
             ? QCoreApplication::translate("Room", "%1 is the log of an exercise: live duty is not written into it. Name another log.")
             : QCoreApplication::translate("Room", "%1 is a log of live duty: no exercise is written into it. Name another log."))
            .arg(file)};
}

/// What is live, and what ended within the window; all of it where the log does not know yet which that is.
Opening openingOf(const LogStore &store, qint64 now, qint64 windowMs)
{
    if (windowMs <= 0 || store.isFarBehind())
        return store.opening();
    Opening opening = store.workingSet(now - windowMs);
    Situation situation;
    situation.begin(opening);
    const qint64 from = WorkingSet::keepsFrom(situation, now, windowMs);
    return from < now - windowMs ? store.workingSet(from) : opening; // an event that has gone on for longer
}

} // namespace

std::expected<OpenedLog, Refusal> OpenedLog::read(const QString &file, qint64 wall, const QHash<QString, QString> &meta)
{
    OpenedLog log{.file = file};
    auto store = LogStore::open(file, LogStore::Access::ReadWrite); // waits: on a thread beside the window's
    if (!store && store.error().code == "log.damaged"_L1) {
        const auto aside = setAsideLog(file, wall);
        if (!aside)
            return std::unexpected(aside.error());
        log.notice
            = QCoreApplication::translate("Room", "%1 The file was set aside as %2 and a new log begun.").arg(store.error().text, *aside);
        store = LogStore::open(file, LogStore::Access::ReadWrite); // waits: on a thread beside the window's
    }
    if (!store)
        return std::unexpected(store.error());
    const QString kind = meta.value(u"kind"_s);
    if (auto refusal = otherKind(*store, file, kind))
        return std::unexpected(*std::move(refusal));
    if (store->eventCount() == 0) {
        for (auto it = meta.cbegin(); it != meta.cend(); ++it) {
            if (const auto written = store->setMeta(it.key(), it.value()); !written)
                return std::unexpected(written.error());
        }
    }
    // An exercise repeats byte for byte wherever it is run.
    if (kind == "live"_L1)
        store->setInstallation(installationOf(*store, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)));
    const QList<Event> last = store->events(std::max<qint64>(0, store->eventCount() - 1), 1);
    if (!last.isEmpty())
        log.lastAt = last.constFirst().at;
    // An exercise and its evaluation look at all that was, live duty at what is.
    log.windowMs = kind == "live"_L1 ? WorkingSet::StandardWindowMs : 0;
    log.opening = openingOf(*store, wall, log.windowMs);
    log.samples = store->openingSamples(LocalLog::OpeningSpanMs);
    log.store = std::move(*store);
    return log;
}

} // namespace wf
