// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signtemplates.h"
#include "signtext.h"

using namespace Qt::StringLiterals;

/// A file of sign texts; what it says fits the sign it was asked for.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = wf::SignTemplates::read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), u"fuzz.yaml"_s);
    if (!read)
        return read.error().isEmpty() ? -1 : 0;
    for (const QString &state : {u"slow"_s, u"closed"_s, u"one_lane"_s, u"reopening"_s}) {
        const auto text = read->text({.cause = u"ponding"_s, .place = u"far"_s, .state = state, .road = u"滨河西路"_s}, 2, 8);
        if (text && wf::signFits(text->lines, 2, 8))
            qFatal("does not fit");
    }
    return 0;
}
