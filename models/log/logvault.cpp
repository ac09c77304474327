// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"
#include "vault.h"
#include "verb.h"

#include <QByteArrayMatcher>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype SaltLength = 16;

/// A kind's personal fields, and how to see without parsing that a record has none of them.
struct PersonalFields {
    QStringList names;
    std::vector<QByteArrayMatcher> keys;

    [[nodiscard]] bool mayBeIn(const QByteArray &record) const
    {
        return std::ranges::any_of(keys, [&record](const QByteArrayMatcher &key) { return key.indexIn(record) >= 0; });
    }
};

const PersonalFields &personalFieldsOf(const QString &subject)
{
    static thread_local QHash<QString, PersonalFields> known;
    const QString kind = subject.section(u'/', 0, 0);
    const auto found = known.find(kind);
    if (found != known.end())
        return *found;
    PersonalFields fields{personalFields(kind), {}};
    for (const QString &name : std::as_const(fields.names))
        fields.keys.emplace_back('"' + name.toUtf8() + "\":");
    return *known.insert(kind, std::move(fields));
}

/// Replaces every text in a value, however deep it lies.
QJsonValue replaced(const QJsonValue &value, const std::function<QString(const QString &)> &token)
{
    if (value.isString())
        return value.toString().isEmpty() || isPersonalToken(value.toString()) ? value : QJsonValue(token(value.toString()));
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = replaced(it.value(), token);
        return object;
    }
    if (!value.isArray())
        return value;
    QJsonArray list;
    for (const QJsonValue item : value.toArray())
        list.append(replaced(item, token));
    return list;
}

} // namespace

QByteArray LogStore::Private::nextSalt()
{
    if (saltSeed) {
        const QByteArray from = "watchfloor-salt " + QByteArray::number(*saltSeed) + ' ' + QByteArray::number(++saltsGiven);
        return QCryptographicHash::hash(from, QCryptographicHash::Sha256).first(SaltLength);
    }
    std::array<quint32, SaltLength / sizeof(quint32)> salt{};
    QRandomGenerator::system()->fillRange(salt.data(), salt.size());
    return QByteArray(reinterpret_cast<const char *>(salt.data()), SaltLength);
}

bool LogStore::Private::seal(QByteArray &record, const QString &subject, QList<PersonalText> &personal, QHash<QString, PersonalText> &fresh)
{
    const PersonalFields &kind = personalFieldsOf(subject);
    if (!kind.mayBeIn(record))
        return true;
    const QJsonDocument document = QJsonDocument::fromJson(record);
    if (!document.isObject())
        return false;
    if (!texts) {
        texts.emplace();
        SqlStatement rows = db.prepare("SELECT token, salt, text FROM vault WHERE text IS NOT NULL");
        while (rows.step())
            texts->insert(rows.text(2), {rows.text(0), rows.bytes(1), rows.text(2)});
    }
    const auto token = [&](const QString &text) {
        // The same text keeps its token, so that two who enter it do not contradict each other.
        if (const auto known = texts->constFind(text); known != texts->constEnd())
            return known->token;
        PersonalText &entry = fresh[text];
        if (entry.token.isEmpty()) {
            entry.text = text;
            entry.salt = nextSalt();
            entry.token = personalToken(entry.salt, text);
        }
        if (!personal.contains(entry))
            personal.append(entry);
        return entry.token;
    };
    QJsonObject fields = document.object();
    for (const QString &name : kind.names) {
        if (const auto field = fields.find(name); field != fields.end())
            field.value() = replaced(field.value(), token);
    }
    record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    return true;
}

LogStore::Private::Done LogStore::Private::keepTexts(const Event &event)
{
    if (event.personal.isEmpty())
        return {};
    const QStringList named = personalTokens(event.record);
    for (const PersonalText &entry : event.personal) {
        if (!named.contains(entry.token) || personalToken(entry.salt, entry.text) != entry.token)
            continue;
        const bool isNew = insertText.bind(entry.token).bindBlob(entry.salt).bind(entry.text).bind(event.at).step();
        if (insertText.failed() || (isNew && (insertText.step() || insertText.failed())))
            return std::unexpected(failure());
        insertText.reset();
        // One that was erased here stays so, and is not given out again.
        if (isNew && texts && !texts->contains(entry.text))
            texts->insert(entry.text, entry);
    }
    return {};
}

void LogStore::Private::attachTexts(Event &event)
{
    event.personal.clear();
    if (!holdsTokens(event.record))
        return;
    for (const QString &token : personalTokens(event.record)) {
        if (selectText.bind(token).step())
            event.personal.append({token, selectText.bytes(0), selectText.text(1)});
        selectText.reset();
    }
}

QList<Event> LogStore::Private::readAll(SqlStatement &rows)
{
    QList<Event> events;
    while (rows.step()) {
        events.append(readEvent(rows, 0));
        attachTexts(events.last());
    }
    return events;
}

void LogStore::seedSalts(quint64 seed)
{
    d->saltSeed = seed;
    d->saltsGiven = 0;
}

} // namespace wf
