// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

namespace wf {

/// What is to be appended in one transaction, while it is being put together: each request sees the records as those
/// before it leave them.
class CommandBatch {
public:
    enum class Purpose : quint8 { Write, Check }; ///< Check gives out no ids, so that looking does not change a seeded run

    CommandBatch(const Commands &commands, const Seat &writer, Purpose purpose);

    [[nodiscard]] std::expected<void, Refusal> add(const Request &request);

    [[nodiscard]] const QList<Draft> &drafts() const { return m_drafts; }
    [[nodiscard]] const QList<Sample> &samples() const { return m_samples; }
    [[nodiscard]] const QHash<QString, int> &numbers() const { return m_numbers; }
    /// Subject → the record as the drafts leave it.
    [[nodiscard]] const QHash<QString, Record> &written() const { return m_records; }

private:
    enum class Taken : quint8 { Asked, Follows }; ///< Follows: see StepContext::follows
    /// The step and, behind it, what follows from it.
    [[nodiscard]] std::expected<Record, Refusal> addStep(const Request &request, const Seat &actor, Taken taken);
    [[nodiscard]] std::expected<void, Refusal> addConsequences(const Verb &verb, const StepContext &context, const Record &after,
                                                               const Request &request, const Seat &actor);
    /// What is published or withdrawn as one package is shown on, or taken from, each of its signs.
    [[nodiscard]] std::expected<void, Refusal> addSignSteps(const Record &bulletin, const Request &request, const Seat &actor);
    /// The record a request that would make a new one is really about, if there is one: a flood point has one closure at a time, a scheme
    /// one proposal.
    [[nodiscard]] QString standingSubject(const Request &request) const;
    /// A flood point is closed in one direction once at a time.
    [[nodiscard]] std::optional<Refusal> alreadyClosed(const Request &request) const;
    /// What `field` of a record says of its flood point, cm, joins the readings there.
    void addReading(const Record &record, QLatin1StringView field, const Seat &actor);
    [[nodiscard]] const Record *look(const QString &subject) const;
    /// The records of a kind as this batch, and what is still on its way to disk, leave them.
    [[nodiscard]] QList<const Record *> records(const QString &kind) const;
    [[nodiscard]] QString nextId();
    [[nodiscard]] QString nextNumber();

    const Commands &m_commands;
    const Seat &m_writer;
    Purpose m_purpose;
    qint64 m_now = 0;
    qint64 m_wall = 0;
    QList<Draft> m_drafts;
    QList<Sample> m_samples;
    QHash<QString, Record> m_records; ///< as the drafts leave them
    QHash<QString, QJsonObject> m_stored; ///< likewise, with the tokens of their personal texts
    QHash<QString, qsizetype> m_lastDraft; ///< subject → index of its last draft
    QHash<QString, int> m_numbers; ///< prefix → last running number
};

} // namespace wf
