// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openedlog.h"

#include "installation.h"
#include "keptfile.h"
#include "situation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>
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

constexpr double TablesPart = 0.1; ///< the file's form takes little of the time
constexpr qsizetype RecordsAtATime = 1000; ///< some tenths of a second

/// Looks through a log of an older version, so that it is known which of its records are live. Where it is stopped, or there is no room for
/// it, the log's thread goes on some time.
void bringUpToDate(LogStore &store, bool isOlder, const OpenedLog::Progress &progress)
{
    if (!isOlder && !store.isFarBehind())
        return;
    const double begin = isOlder ? TablesPart : 0;
    const double all = double(std::max<qint64>(1, store.eventCount()));
    double told = 0; // events first, then the records that they are about: what was said is never taken back
    while (store.isFarBehind()) {
        told = std::max(told, begin + (1 - begin) * (all - double(store.behind())) / all);
        if (progress && !progress(told))
            return;
        if (!store.catchUp(RecordsAtATime))
            return;
    }
    if (progress)
        (void)progress(1);
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

/// What the program keeps beside a log (keptfile.h): whoever asks for it later, in the window's thread, has it at hand.
constexpr std::array Beside{".keys"_L1, ".call"_L1, ".backup"_L1};

} // namespace

QString OpenedLog::placeOf(const QString &file)
{
    const QFileInfo info(file);
    const QString canonical = info.canonicalFilePath(); // waits: on a thread beside the window's
    return canonical.isEmpty() ? info.absoluteFilePath() : canonical;
}

std::expected<OpenedLog, Refusal> OpenedLog::read(const QString &file, qint64 wall, const QHash<QString, QString> &meta,
                                                  const Progress &progress, qint64 windowMs)
{
    OpenedLog log{.file = file};
    bool isOlder = false;
    const auto tables = [&](int done, int of) {
        isOlder = true;
        if (progress)
            (void)progress(TablesPart * (double(done) / of));
    };
    auto store = LogStore::open(file, LogStore::Access::ReadWrite, tables); // waits: on a thread beside the window's
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
        log.installation = installationOf(*store, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    store->setInstallation(log.installation);
    const QList<Event> last = store->events(std::max<qint64>(0, store->eventCount() - 1), 1);
    if (!last.isEmpty())
        log.lastAt = last.constFirst().at;
    // An exercise and its evaluation look at all that was, live duty at what is.
    log.windowMs = kind == "live"_L1 ? windowMs : 0;
    if (log.windowMs > 0)
        bringUpToDate(*store, isOlder, progress);
    log.opening = openingOf(*store, wall, log.windowMs);
    log.samples = store->openingSamples(LocalLog::OpeningSpanMs);
    log.store = std::move(*store);
    log.place = placeOf(file);
    for (const QLatin1StringView ending : Beside)
        readAhead(QFileInfo(file).absoluteFilePath() + ending); // waits: on a thread beside the window's
    return log;
}

} // namespace wf
