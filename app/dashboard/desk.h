// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "formdesk.h"
#include "responseplan.h"
#include "signons.h"

#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQmlIntegration>

#include <memory>
#include <optional>

namespace wf {

/// What the person at the screen can do: the verbs that may follow, what each asks for, and the step itself.
class Desk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the view")
    Q_PROPERTY(QString seatId READ seatId WRITE setSeatId NOTIFY seatChanged)
    Q_PROPERTY(QString seatName READ seatName NOTIFY seatChanged)
    Q_PROPERTY(QString roleName READ roleTitle NOTIFY seatChanged)
    Q_PROPERTY(QString person READ person NOTIFY seatChanged)
    Q_PROPERTY(QVariantList seats READ seatList NOTIFY seatsChanged)
    Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY seatChanged)
    Q_PROPERTY(wf::FormDesk *forms READ forms CONSTANT)

public:
    Desk(Commands *commands, const Situation &situation, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QString seatId() const { return m_seat.id; }
    void setSeatId(const QString &id);
    [[nodiscard]] const Seat &seat() const { return m_seat; }
    [[nodiscard]] QString seatName() const;
    [[nodiscard]] QString roleTitle() const;
    /// 警号 of who is signed on at the seat: every event of it carries it. Empty: nobody is.
    [[nodiscard]] QString person() const { return m_seat.person; }
    /// Who is signed on outlives the room: a new attempt of an exercise, a restart of live duty.
    void setSignOns(std::shared_ptr<SignOns> signOns);
    /// [{id, name, role}]
    [[nodiscard]] QVariantList seatList() const;
    /// Nothing can be done here: a replay, or a seat that only looks.
    [[nodiscard]] bool isReadOnly() const;
    void languageChanged();
    [[nodiscard]] FormDesk *forms() const { return m_forms; }
    /// The plan whose clauses a step names, so that a confirmation says what they say.
    void setClauses(const ResponsePlan &plan) { m_plan = plan; }

    /// Signs on at the seat, or off with an empty text. Why not, in the user's language; empty = done.
    Q_INVOKABLE QString signOn(const QString &badge);

    /// The steps that may follow for this seat: [{verb, title, danger}], the most likely first.
    Q_INVOKABLE QVariantList verbsOf(const QString &subject) const;
    /// One verb as verbsOf() describes it, for verbs that create too, with its form (FormDesk::form()).
    Q_INVOKABLE QVariantMap verb(const QString &name, const QString &subject, const QVariantMap &given = {}) const;
    /// "滨河西路 南行 迎泽大桥 → 南内环桥": what a confirmation must name.
    Q_INVOKABLE QString describe(const QString &subject) const;
    /// What stands there besides before a decision is taken, as it is now: [{title, value}]; of an alarm and a flood point the water, and
    /// why a gauge is not believed; of what is public about a closure that is over takeDownFacts().
    Q_INVOKABLE QVariantList factsFor(const QString &subject) const;
    /// What speaks against the step, as it is now, and is to be read before it is taken; empty: nothing.
    Q_INVOKABLE QString warningOf(const QString &verb, const QString &subject) const;
    Q_INVOKABLE QVariantMap fieldsOf(const QString &subject) const;
    /// Why it would be refused now, said by the seat `onBehalf` as in run(); empty = it would not.
    Q_INVOKABLE QString whyNot(const QString &verb, const QString &subject, const QVariantMap &fields, const QString &onBehalf = {}) const;
    /// The same with its code.
    [[nodiscard]] std::optional<Refusal> refusalOf(const QString &verb, const QString &subject, const QVariantMap &fields,
                                                   const QString &onBehalf = {}) const;
    /// Does it; done() or refused() follows, perhaps before this returns, with the number that it gives back: two forms that ask for the
    /// same step tell their answers apart by it. `onBehalf`: the seat that said it by voice (代录), or empty.
    Q_INVOKABLE int run(const QString &verb, const QString &subject, const QVariantMap &fields, const QString &onBehalf = {});
    /// Does several in one transaction, all or none: [{verb, subject, fields}]. done() of the first, with `title` (what was done, in
    /// words; empty = the first verb's and how many), or refused() follows.
    Q_INVOKABLE void runAll(const QVariantList &requests, const QString &title = {});

Q_SIGNALS:
    void seatChanged();
    void seatsChanged();
    /// `number`: which run() it answers; 0: it was runAll().
    void done(const QString &verb, const QString &subject, const QString &title, int number);
    void refused(const QString &reason, const QString &verb, const QString &subject, int number);

private:
    /// What is signed carries what had changed before it was signed: whoever reads it knows what both knew.
    void noteChanges(const QString &verb, const QString &subject, QJsonObject &said) const;
    /// Who is signed on at the seat now: a sign-on ends by itself after the longest shift.
    void takePerson();
    /// When the outgoing shift signed a handover; whoever was signed on before is of that shift. 0: it did not.
    [[nodiscard]] qint64 signedOutAt(const QString &handover) const;
    /// The seat with who does this step there: the incoming shift signs for itself, not as who was signed on before it.
    [[nodiscard]] Seat doer(const QString &verb, const QString &subject);
    void followHandovers(const ChangeSet &changes);
    [[nodiscard]] QString heldBy(const Record &closure) const;
    /// What was done, in words for the person who did it: nothing is called sent that nobody has told yet.
    [[nodiscard]] QString doneText(const QString &title, const QList<Event> &events) const;

    Commands *m_commands;
    const Situation &m_situation;
    const Clock &m_clock;
    FormDesk *m_forms;
    std::optional<ResponsePlan> m_plan;
    std::shared_ptr<SignOns> m_signOns = std::make_shared<SignOns>();
    QTimer m_personWatch; ///< a running clock does not say that it goes on
    Seat m_seat; ///< with who is signed on there
    int m_lastRun = 0;
};

} // namespace wf
