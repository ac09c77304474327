// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "verbtable.h"

namespace wf::table {

namespace {

QString mediumOf(const Record &before) { return before.kind() == "sign"_L1 ? u"signs"_s : before.text("medium"_L1); }

/// Those that fit what the record is about.
QStringList fittingProofs(const StepContext &context)
{
    QStringList keys{u"seen"_s, u"heard"_s, u"told"_s};
    keys.removeIf([medium = mediumOf(context.before)](const QString &key) { return !proofFits(medium, key); });
    return keys;
}

FieldRule known(const QString &name)
{
    FieldRule rule = choice(name, {u"seen"_s, u"heard"_s, u"told"_s});
    rule.open = fittingProofs;
    return rule;
}

} // namespace

FieldRule proof() { return known(u"proof"_s); }

FieldRule gone() { return known(u"gone"_s); }

std::optional<Refusal> isKnownSo(const StepContext &context)
{
    const QString medium = mediumOf(context.before);
    for (const QString &field : {u"proof"_s, u"gone"_s}) {
        const QString key = context.given.value(field).toString();
        if (!key.isEmpty() && !proofFits(medium, key))
            return Refusal{u"bulletin.proof"_s,
                           QCoreApplication::translate("Refusal", "“%1”: “%2” doesn't fit “%3”.")
                               .arg(fieldTitle(context.before.kind(), field), choiceTitle(context.before.kind(), field, key),
                                    choiceTitle(u"bulletin"_s, u"medium"_s, medium))};
    }
    return std::nullopt;
}

} // namespace wf::table
