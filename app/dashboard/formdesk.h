// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbforms.h"

#include <QObject>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace wf {

class Desk;

/// The forms of the verbs for the screen: their fields, what their editors read and show, what is wrong with what was entered.
class FormDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the desk")

public:
    FormDesk(const Desk &desk, const Commands *commands, const Situation &situation, const Clock &clock, QObject *parent = nullptr);

    /// {verb, title, kind, held, fields: [{name, title, note, type, required, seldom, prose, past, min, max, choices: [{value, title}],
    /// inner: [fields], after, follows, value}]}; value: what is filled in, undefined where nothing is; `given` is known already. held:
    /// {field: what the record holds of it now}, where the form starts from the record. No fields where there are no commands. What goes
    /// out to the public stands in the public's language, whatever the desk's is; its title says so where they differ.
    Q_INVOKABLE QVariantMap form(const QString &verb, const QString &subject, const QVariantMap &given) const;
    /// What the form does as it stands: a verb may do different things by what is said in one of its fields.
    Q_INVOKABLE QString title(const QString &verb, const QVariantMap &entered) const;
    /// What the fields that "follows" says of follow the others propose as it stands: see VerbForms::followed().
    Q_INVOKABLE QVariantMap followed(const QString &verb, const QString &subject, const QVariantMap &entered) const;
    /// What belongs into the event of what a form holds that was opened just now: see VerbForms::sent().
    Q_INVOKABLE QVariantMap sent(const QString &verb, const QString &subject, const QVariantMap &entered) const;
    /// The same of one that was opened before; `opened`: the "held" of form() then.
    Q_INVOKABLE QVariantMap sent(const QString &verb, const QString &subject, const QVariantMap &entered, const QVariantMap &opened) const;
    /// {text, field}: why it would be refused now; empty texts = it would not.
    Q_INVOKABLE QVariantMap fault(const QString &verb, const QString &subject, const QVariantMap &entered, const QString &onBehalf) const;
    Q_INVOKABLE QVariantMap fault(const QString &verb, const QString &subject, const QVariantMap &entered, const QString &onBehalf,
                                  const QVariantMap &opened) const;
    /// {text, field}: what stands out in what the form holds before it is carried out, and the field that answers it; empty = nothing.
    Q_INVOKABLE QVariantMap caution(const QString &verb, const QString &subject, const QVariantMap &entered,
                                    const QVariantMap &opened) const;
    /// Why it can't be done as things stand, whatever is entered; empty = it can.
    Q_INVOKABLE QString bar(const QString &verb, const QString &subject, const QVariantMap &entered, const QVariantMap &opened) const;

    /// {value, problem}: UTC ms of a typed time; `after`: the time it lies after, UTC ms, or 0.
    Q_INVOKABLE QVariantMap readTime(const QString &text, double after) const;
    Q_INVOKABLE QString timeText(double utcMs) const;
    Q_INVOKABLE QString timeDistance(double utcMs) const;
    /// The log's time, to the minute; UTC ms.
    Q_INVOKABLE double now() const;

    /// {value: [longitude, latitude], problem} of typed coordinates, in WGS-84 or GCJ-02; `home`: a place of the city, [longitude,
    /// latitude].
    Q_INVOKABLE QVariantMap readPosition(const QString &text, bool isGcj, const QVariantList &home) const;
    Q_INVOKABLE QString positionText(const QVariant &position) const;
    /// {value: [[longitude, latitude] …], problem} of positions parted by line breaks or semicolons.
    Q_INVOKABLE QVariantMap readLine(const QString &text, bool isGcj, const QVariantList &home) const;
    /// "12 points, 3.4 km"; empty where there is no line.
    Q_INVOKABLE QString lineText(const QVariant &line) const;
    /// {value: [[x, y] …], problem} of pairs, one a line.
    Q_INVOKABLE QVariantMap readCurve(const QString &text) const;

private:
    /// What was entered of a text that goes out, as VerbForms knows it: one that was left as it is, is the record's own.
    [[nodiscard]] QJsonObject asHeld(const Verb &verb, const QString &subject, const QVariantMap &entered) const;
    [[nodiscard]] QVariantMap faultOf(const QString &verb, const QString &subject, const QVariantMap &entered, const QString &onBehalf,
                                      const std::optional<QVariantMap> &opened) const;

    const Desk &m_desk;
    const Situation &m_situation;
    std::optional<VerbForms> m_forms;
    const Clock &m_clock;
};

} // namespace wf
