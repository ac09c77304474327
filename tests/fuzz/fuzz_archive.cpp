// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive.h"
#include "logstore.h"

#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>

namespace {

wf::Archive makeArchive(const QString &file)
{
    auto store = wf::LogStore::open(file, wf::LogStore::Access::ReadWrite);
    int number = 0;
    for (const char *record :
         {R"({"no":"J-0001","road":"长风大街","place":"长风大街与滨河西路交叉口"})",
          R"({"no":"J-0002","name":{"zh":"二坝桥","en":"Second Dam Bridge"}})", R"({"no":"G-1","road":"NEAR \"AND\" *"})"}) {
        wf::Draft draft;
        draft.id = QString::number(++number);
        draft.seat = QStringLiteral("DD");
        draft.role = QStringLiteral("dispatcher");
        draft.verb = QStringLiteral("incident.report");
        draft.subject = QStringLiteral("incident/%1").arg(number);
        draft.record = record;
        draft.at = draft.wall = 1'784'880'000'000 + number;
        draft.seen = QStringLiteral("{}");
        if (!store || !store->append({draft}))
            qFatal("no log");
    }
    store = {};
    auto archive = wf::Archive::open(file);
    if (!archive)
        qFatal("no archive");
    return std::move(*archive);
}

} // namespace

/// What somebody types to find a record: no text is an error, and blanks restrict nothing.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir dir;
    static const wf::Archive archive = makeArchive(dir.filePath(QStringLiteral("fuzz.wflog")));
    const QString text = QString::fromUtf8(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const auto found = archive.page({.text = text}, {}, 10);
    if (!found)
        qFatal("an error: %s", qPrintable(found.error().text));
    if (text.trimmed().isEmpty() && found->size() != 3)
        qFatal("nothing was asked for, and not all was found");
    return 0;
}
