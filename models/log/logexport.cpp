// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "logstore_p.h"
#include "vault.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr int Page = 2000;

/// "2026-07-24T16:40:00.000+08:00"
QString isoBeijing(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::fromSecondsAheadOfUtc(8 * 3600)).toString(Qt::ISODateWithMs);
}

QStringList hexOf(const QList<QByteArray> &hashes)
{
    QStringList list;
    for (const QByteArray &hash : hashes)
        list.append(QString::fromLatin1(hash.toHex()));
    return list;
}

QByteArray jsonLine(qint64 sequence, const Event &event, const QString &mark)
{
    const QJsonDocument record = QJsonDocument::fromJson(event.record);
    QJsonObject line{
        {u"seq"_s, sequence},
        {u"id"_s, event.id},
        {u"seat"_s, event.seat},
        {u"role"_s, event.role},
        {u"on_behalf"_s, event.onBehalf},
        {u"person"_s, event.person},
        {u"verb"_s, event.verb},
        {u"subject"_s, event.subject},
        {u"at"_s, event.at},
        {u"at_beijing"_s, isoBeijing(event.at)},
        {u"wall"_s, event.wall},
        {u"wall_beijing"_s, isoBeijing(event.wall)},
        {u"cause"_s, event.cause},
        {u"seen"_s, event.seen},
        {u"seat_prev"_s, QString::fromLatin1(event.seatPrev.toHex())},
        {u"parents"_s, QJsonArray::fromStringList(hexOf(event.parents))},
        {u"hash"_s, QString::fromLatin1(event.hash.toHex())},
        {u"installation"_s, event.installation},
        {u"key_id"_s, event.keyId},
        {u"algorithm"_s, event.algorithm},
        {u"signature"_s, QString::fromLatin1(event.signature.toHex())},
    };
    // An object where it is one, so that other programs can read on; the bytes as they stand where the log is damaged.
    if (record.isObject())
        line.insert("record"_L1, record.object());
    else
        line.insert("record"_L1, QString::fromUtf8(event.record));
    if (!mark.isEmpty())
        line.insert("mark"_L1, mark);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray csvLine(qint64 sequence, const Event &event, const QString &mark)
{
    return csvRow({QString::number(sequence),
                   isoBeijing(event.at),
                   event.seat,
                   event.role,
                   event.onBehalf,
                   event.verb,
                   event.subject,
                   QString::fromUtf8(event.record),
                   mark,
                   QString::number(event.at),
                   isoBeijing(event.wall),
                   QString::number(event.wall),
                   event.id,
                   event.cause,
                   event.seen,
                   QString::fromLatin1(event.seatPrev.toHex()),
                   hexOf(event.parents).join(u' '),
                   QString::fromLatin1(event.hash.toHex()),
                   event.person,
                   event.installation,
                   event.keyId,
                   event.algorithm,
                   QString::fromLatin1(event.signature.toHex())});
}

QByteArray csvHead()
{
    // With a byte order mark: spreadsheets take the text for another encoding without it.
    return "\xef\xbb\xbf" + csvRow({u"seq"_s,     u"at_beijing"_s,   u"seat"_s,   u"role"_s,      u"on_behalf"_s,    u"verb"_s,
                                    u"subject"_s, u"record"_s,       u"mark"_s,   u"at"_s,        u"wall_beijing"_s, u"wall"_s,
                                    u"id"_s,      u"cause"_s,        u"seen"_s,   u"seat_prev"_s, u"parents"_s,      u"hash"_s,
                                    u"person"_s,  u"installation"_s, u"key_id"_s, u"algorithm"_s, u"signature"_s});
}

} // namespace

std::expected<qint64, Refusal> exportLog(const QString &file, QIODevice &out, ExportFormat format, ExportPersonal personal)
{
    const auto store = LogStore::open(file, LogStore::Access::ReadOnly);
    if (!store)
        return std::unexpected(store.error());
    const QString mark = store->meta(u"kind"_s) == "drill"_L1 ? u"演练"_s : QString();
    const auto write = [&](const QByteArray &line) { return out.write(line) == line.size(); };
    bool written = format == ExportFormat::JsonLines || write(csvHead());
    qint64 sequence = 0;
    for (QList<Event> page = store->events(0, Page); written && !page.isEmpty(); page = store->events(sequence, Page)) {
        for (Event &event : page) {
            ++sequence;
            if (personal == ExportPersonal::Texts && holdsTokens(event.record))
                event.record = QJsonDocument(readableFields(event)).toJson(QJsonDocument::Compact);
            written = written && write(format == ExportFormat::Csv ? csvLine(sequence, event, mark) : jsonLine(sequence, event, mark));
        }
    }
    if (!written)
        return std::unexpected(Refusal{u"export.cannot_write"_s,
                                       QCoreApplication::translate("LogStore", "The export cannot be written: %1").arg(out.errorString())});
    return sequence;
}

} // namespace wf
