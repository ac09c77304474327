// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"
#include "logtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace wf {

using namespace Qt::StringLiterals;

std::expected<QString, Refusal> LogStore::copyUntil(qint64 at)
{
    static const QRegularExpression attempt(u"-\\d+$"_s);
    const QFileInfo info(d->file);
    const QString base = info.completeBaseName().remove(attempt);
    QString name;
    for (int i = 2; name.isEmpty() || QFileInfo::exists(name); ++i)
        name = info.dir().filePath(u"%1-%2.%3"_s.arg(base).arg(i).arg(info.suffix()));
    if (const auto flushed = d->pending.isEmpty() ? Private::Done{} : flush(); !flushed)
        return std::unexpected(flushed.error());
    auto fresh = LogStore::open(name, Access::ReadWrite);
    if (!fresh)
        return std::unexpected(fresh.error());
    QList<Event> before;
    for (const Event &event : events()) {
        if (event.at >= at)
            break;
        before.append(event);
    }
    if (const auto taken = fresh->take(before); !taken)
        return std::unexpected(taken.error());
    QList<Sample> readings;
    for (const Sample &last : latestSamples(at))
        readings += samples(last.series, 0, at - 1);
    if (const auto measured = fresh->measure(readings); !measured)
        return std::unexpected(measured.error());
    SqlStatement rows = d->db.prepare("SELECT key, value FROM meta");
    while (rows.step()) {
        if (const auto done = fresh->setMeta(rows.text(0), rows.text(1)); !done)
            return std::unexpected(done.error());
    }
    return name;
}

std::expected<qint64, Refusal> copyLog(const QString &file, const QString &target)
{
    const auto source = LogStore::open(file, LogStore::Access::ReadOnly);
    if (!source)
        return std::unexpected(source.error());
    if (QFileInfo::exists(target))
        return std::unexpected(
            Refusal{u"log.exists"_s, LogText::tr("%1 is there already: name a file that is not there yet.").arg(target)});
    if (const auto copied = source->copyWhole(target); !copied)
        return std::unexpected(copied.error());
    const auto copy = LogStore::open(target, LogStore::Access::ReadOnly);
    if (!copy)
        return std::unexpected(copy.error());
    return copy->eventCount();
}

std::expected<void, Refusal> LogStore::copyWhole(const QString &target, qint64 mostBytes) const
{
    SqlDatabase copy;
    bool done = copy.open(target, false);
    if (done && mostBytes > 0) {
        const qint64 pages = mostBytes / qMax<qint64>(1, copy.value("PRAGMA page_size"));
        done = copy.exec("PRAGMA max_page_count=" + QByteArray::number(qMax<qint64>(1, pages)));
    }
    // One file that can be read on any medium: nothing of it waits in a -wal.
    if (done && copy.copyFrom(d->db) && copy.exec("PRAGMA journal_mode=DELETE"))
        return {};
    const Refusal refusal = copy.refusal(target);
    copy.close();
    for (const auto part : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(target + part);
    return std::unexpected(refusal);
}

} // namespace wf
