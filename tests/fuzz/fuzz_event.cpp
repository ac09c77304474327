// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzfile.h"
#include "logstore.h"
#include "vault.h"

#include <fuzzer/FuzzedDataProvider.h>

/// Events as they arrive from elsewhere, a stick or another seat: taken or set aside, and the log stays sound.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static wf::FuzzFile file(QStringLiteral("fuzz.wflog"));
    FuzzedDataProvider input(data, size);
    const auto text = [&] { return QString::fromStdString(input.ConsumeRandomLengthString(60)); };
    const auto hash = [&] { return QByteArray::fromStdString(input.ConsumeBytesAsString(32)); };

    QList<wf::Event> events;
    while (input.remaining_bytes() > 0 && events.size() < 16) {
        wf::Event event;
        for (QString *field : {&event.id, &event.seat, &event.role, &event.onBehalf, &event.verb, &event.subject}) {
            *field = text();
        }
        event.record = QByteArray::fromStdString(input.ConsumeRandomLengthString(400));
        if (input.ConsumeBool()) { // with a personal text that fits, or does not
            const QString token = wf::personalToken("salt", text());
            event.record = "{\"person\":\"" + token.toUtf8() + "\"}";
            event.personal = {{token, "salt", text()}};
            if (input.ConsumeBool()) {
                event.personal.first().token = wf::personalToken("salt", event.personal.first().text);
            }
        }
        event.at = input.ConsumeIntegral<qint64>();
        event.wall = input.ConsumeIntegral<qint64>();
        event.cause = text();
        event.seen = text();
        if (input.ConsumeBool()) {
            event.seatPrev = events.isEmpty() ? hash() : events.last().hash;
        }
        for (int parents = input.ConsumeIntegralInRange(0, 3); parents > 0; --parents) {
            event.parents.append(events.isEmpty() || input.ConsumeBool() ? hash() : events.last().hash);
        }
        event.hash = input.ConsumeProbability<float>() < 0.9F ? wf::eventHash(event) : hash();
        events.append(event);
    }

    static const uint8_t nothing = 0;
    const QString &path = file.write(&nothing, 0);
    QFile::remove(path);
    {
        auto store = wf::LogStore::open(path, wf::LogStore::Access::ReadWrite);
        if (!store) {
            return -1;
        }
        (void)store->take(events);
        (void)store->opening();
    }
    const auto checked = wf::verifyLog(path);
    if (!checked || !checked->faults.isEmpty()) {
        qFatal("what was taken is not sound");
    }
    return 0;
}
