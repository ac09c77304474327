// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>

namespace wf {

/// One thing the log keeps: "closure/0198…" and its fields. The fields are the JSON the event carries, so a field
/// that this version does not know survives being read and written.
///
/// Fields every record may have: "no" (the display number, "H-0012"), "state", "name" (text, or {"zh","en"}),
/// "pos" ([longitude, latitude], WGS-84), "times" ({state: UTC ms}), "by" ({state: seat}), "removed" (true = tombstone).
class Record {
public:
    Record() = default;
    explicit Record(const QString &subject, const QJsonObject &fields = {});

    /// "closure/0198…"
    [[nodiscard]] QString subject() const { return m_kind + u'/' + m_id; }
    [[nodiscard]] QString kind() const { return m_kind; }
    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] bool isNull() const { return m_kind.isEmpty(); }
    [[nodiscard]] bool isRemoved() const { return m_fields.value(QLatin1String("removed")).toBool(); }

    [[nodiscard]] const QJsonObject &fields() const { return m_fields; }
    void setFields(const QJsonObject &fields) { m_fields = fields; }
    [[nodiscard]] QJsonValue value(QLatin1StringView field) const { return m_fields.value(field); }
    void set(QLatin1StringView field, const QJsonValue &value) { m_fields.insert(field, value); }

    [[nodiscard]] QString text(QLatin1StringView field) const { return m_fields.value(field).toString(); }
    [[nodiscard]] double number(QLatin1StringView field, double fallback = 0) const { return m_fields.value(field).toDouble(fallback); }
    [[nodiscard]] QString state() const { return text(QLatin1StringView("state")); }
    [[nodiscard]] QString displayNumber() const { return text(QLatin1StringView("no")); }
    /// The name in the interface's language: "name" may be text or {"zh": …, "en": …}.
    [[nodiscard]] QString name() const { return localText(QLatin1StringView("name")); }
    [[nodiscard]] QString localText(QLatin1StringView field) const;
    [[nodiscard]] bool hasPosition() const;
    /// x = longitude, y = latitude, WGS-84 degrees; (0,0) without one.
    [[nodiscard]] QPointF position() const;
    /// Where it is shown: its position, else the middle of its line.
    [[nodiscard]] std::optional<QPointF> place() const;
    /// When the record entered a state, UTC ms; 0 when it never did.
    [[nodiscard]] qint64 timeOf(QLatin1StringView state) const;
    [[nodiscard]] QString seatOf(QLatin1StringView state) const;

    bool operator==(const Record &) const = default;

private:
    QString m_kind;
    QString m_id;
    QJsonObject m_fields;
};

/// "zh" or "en": what localText() and localise() choose. Set by the application when its language changes.
void setContentLanguage(const QString &language);
[[nodiscard]] QString contentLanguage();
/// Text out of a JSON value that is text or {"zh","en"}; the other language where the wanted one is missing.
[[nodiscard]] QString localise(const QJsonValue &value);
/// {"zh","en"}: the same in both languages, with its figures or names for %1 …. What the program writes into the log by itself is written
/// so: who reads it may have either.
[[nodiscard]] QJsonObject inBoth(const QString &zh, const QString &en, const QStringList &figures = {});

} // namespace wf
