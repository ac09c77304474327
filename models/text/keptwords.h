// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace wf {

/// What is said in words, so that it can be kept and said again in whichever language is in use then: a text of the source, marked for
/// translation in a context, and what stands at its places %1 … %9, which may be words in turn. Or a text that is the same in every
/// language: a name, a figure.
class KeptWords {
public:
    KeptWords() = default;
    KeptWords(const QString &plain); ///< not explicit: what stands at a place is mostly one
    KeptWords(const char *context, const char *source, const QList<KeptWords> &places = {});
    /// With a number at %n.
    [[nodiscard]] static KeptWords counted(const char *context, const char *source, int number, const QList<KeptWords> &places = {});

    [[nodiscard]] bool isEmpty() const { return m_source.isEmpty() && m_plain.isEmpty(); }
    /// In the language in use now.
    [[nodiscard]] QString text() const;

    /// To be kept: what fromJson() reads again.
    [[nodiscard]] QString toJson() const;
    /// Nothing where it is not what toJson() writes.
    [[nodiscard]] static std::optional<KeptWords> fromJson(const QString &json);

    bool operator==(const KeptWords &other) const;

private:
    [[nodiscard]] QJsonValue value() const;
    [[nodiscard]] static std::optional<KeptWords> fromValue(const QJsonValue &value);

    QByteArray m_context;
    QByteArray m_source;
    QString m_plain;
    int m_number = -1;
    QList<KeptWords> m_places;
};

} // namespace wf
