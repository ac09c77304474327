// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore.h"

#include <QCoreApplication>

#include <cstdio>

/// Appends to a log until it is killed, and prints the id of each event once it is confirmed.
int main(int argc, char *argv[])
{
    using namespace Qt::StringLiterals;
    const QCoreApplication application(argc, argv);
    auto store = wf::LogStore::open(QCoreApplication::arguments().value(1), wf::LogStore::Access::ReadWrite);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().text));
        return 1;
    }
    for (qint64 n = store->eventCount();; n = store->eventCount()) {
        QList<wf::Draft> drafts;
        for (qint64 i = 0; i < 1 + n % 4; ++i) {
            wf::Draft draft;
            draft.id = u"e-%1"_s.arg(n + i);
            draft.seat = u"DD"_s;
            draft.verb = u"call.make"_s;
            draft.subject = u"call/%1"_s.arg(n + i);
            draft.record = "{\"person\":\"person " + QByteArray::number(n + i) + "\",\"phone\":\"" + QByteArray::number((n + i) % 100)
                + "\",\"reason\":\"" + QByteArray(int(n * 37 % 3000), 'x') + "\"}";
            drafts.append(draft);
        }
        const auto written = store->append(drafts);
        if (!written)
            return 1;
        for (const wf::Event &event : *written)
            std::printf("%s\n", qPrintable(event.id));
        std::fflush(stdout);
    }
}
