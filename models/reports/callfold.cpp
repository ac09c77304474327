// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callfold.h"

#include "authority.h"
#include "words.h"

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Whoever bears the name in either language; empty: nobody that is known here.
QString bearerOf(const QString &person, const Situation &situation)
{
    const auto isNamed = [&person](const LocalText &name) { return name.zh == person || name.en == person; };
    const QStringList offices = authorityKeys();
    for (const QString &key : offices) {
        if (isNamed(words::authority(key)))
            return key;
    }
    for (const QString &kind : {u"brigade"_s, u"agency"_s}) {
        const QList<const Record *> records = situation.records(kind);
        for (const Record *record : records) {
            if (isNamed(words::nameOf(*record)))
                return record->subject();
        }
    }
    return {};
}

} // namespace

QString calleeOf(const Record &call, const Situation &situation)
{
    if (const QString whom = call.text("whom"_L1); !whom.isEmpty())
        return whom;
    const QString person = call.text("person"_L1);
    if (person.isEmpty()) // nobody can tell any more whom: it is settled by no other
        return call.subject();
    const QString bearer = bearerOf(person, situation);
    return bearer.isEmpty() ? person : bearer;
}

LocalText calleeName(const Record &call, const Situation &situation)
{
    const LocalText person = words::field(call, "person"_L1);
    const QString callee = calleeOf(call, situation);
    if (callee == call.subject() || callee == person.zh)
        return person;
    if (authorityKeys().contains(callee))
        return words::authority(callee);
    const Record *record = situation.record(callee);
    const LocalText name = record ? words::nameOf(*record) : LocalText();
    return name.isEmpty() ? person : name;
}

const Record *newestCall(const Situation &situation, const QString &callee, const QString &about)
{
    const Record *found = nullptr;
    const QList<const Record *> calls = situation.records(u"call"_s);
    for (const Record *call : calls) {
        if (call->text("about"_L1) == about && calleeOf(*call, situation) == callee)
            found = call;
    }
    return found;
}

bool isCalledAgain(const Record &call, const Situation &situation)
{
    const QString about = call.text("about"_L1);
    return !about.isEmpty() && newestCall(situation, calleeOf(call, situation), about) != &call;
}

} // namespace wf
