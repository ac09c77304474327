// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Prefix = "vault:"_L1;
constexpr qsizetype DigestLength = 43; // base64url of 32 bytes
constexpr qsizetype TokenLength = 6 + DigestLength;
constexpr QByteArrayView QuotedPrefix = "\"vault:";

bool isDigestCharacter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
}

QJsonValue openedValue(const QJsonValue &value, const QHash<QString, QString> &texts)
{
    if (value.isString()) {
        const QString text = value.toString();
        if (!isPersonalToken(text))
            return value;
        const auto known = texts.constFind(text);
        return known == texts.constEnd() ? erasedText() : *known;
    }
    if (value.isObject())
        return opened(value.toObject(), texts);
    if (!value.isArray())
        return value;
    QJsonArray list;
    for (const QJsonValue item : value.toArray())
        list.append(openedValue(item, texts));
    return list;
}

QJsonValue carriedValue(const QJsonValue &readable, const QJsonValue &stored, const QJsonValue &after)
{
    if (after == readable)
        return stored;
    if (after.isObject() && readable.isObject() && stored.isObject())
        return carriedOver(readable.toObject(), stored.toObject(), after.toObject());
    if (!after.isArray() || !readable.isArray() || !stored.isArray())
        return after;
    // A list may have grown or shrunk: each item keeps what the same one had, each of these once.
    const QJsonArray before = readable.toArray();
    const QJsonArray beforeStored = stored.toArray();
    QList<bool> used(before.size(), false);
    QJsonArray list;
    for (const QJsonValue item : after.toArray()) {
        QJsonValue kept = item;
        for (qsizetype i = 0; i < before.size() && i < beforeStored.size(); ++i) {
            if (!used.at(i) && before.at(i) == item) {
                used[i] = true;
                kept = beforeStored.at(i);
                break;
            }
        }
        list.append(kept);
    }
    return list;
}

} // namespace

QString personalToken(const QByteArray &salt, const QString &text)
{
    const QByteArray digest = QCryptographicHash::hash(salt + text.toUtf8(), QCryptographicHash::Sha256);
    return Prefix + QLatin1StringView(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool isPersonalToken(QStringView text)
{
    return text.size() == TokenLength && text.startsWith(Prefix)
        && std::ranges::all_of(text.sliced(Prefix.size()), [](QChar c) { return isDigestCharacter(c.unicode()); });
}

bool holdsTokens(const QByteArray &record) { return record.contains(QuotedPrefix); }

QStringList personalTokens(const QByteArray &record)
{
    QStringList tokens;
    for (qsizetype at = record.indexOf(QuotedPrefix); at >= 0; at = record.indexOf(QuotedPrefix, at + 1)) {
        const QString token = QString::fromLatin1(record.mid(at + 1, TokenLength));
        if (at + 1 + TokenLength < record.size() && record.at(at + 1 + TokenLength) == '"' && isPersonalToken(token)
            && !tokens.contains(token))
            tokens.append(token);
    }
    return tokens;
}

QString erasedText() { return QCoreApplication::translate("Vault", "erased"); }

QJsonObject opened(const QJsonObject &stored, const QHash<QString, QString> &textByToken)
{
    QJsonObject fields;
    for (auto it = stored.begin(); it != stored.end(); ++it)
        fields.insert(it.key(), openedValue(it.value(), textByToken));
    return fields;
}

QJsonObject readableFields(const Event &event)
{
    const QJsonObject stored = QJsonDocument::fromJson(event.record).object();
    if (!holdsTokens(event.record))
        return stored;
    QHash<QString, QString> texts;
    for (const PersonalText &personal : event.personal)
        texts.insert(personal.token, personal.text);
    return opened(stored, texts);
}

QJsonObject carriedOver(const QJsonObject &readable, const QJsonObject &stored, const QJsonObject &after)
{
    if (stored.isEmpty())
        return after;
    QJsonObject fields;
    for (auto it = after.begin(); it != after.end(); ++it) {
        const auto kept = stored.constFind(it.key());
        fields.insert(it.key(), kept == stored.constEnd() ? it.value() : carriedValue(readable.value(it.key()), kept.value(), it.value()));
    }
    return fields;
}

} // namespace wf
