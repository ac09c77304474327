// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agencymodel.h"
#include "authority.h"
#include "dutybook.h"
#include "lists.h"
#include "noticedrafts.h"
#include "signpackage.h"

namespace wf {

/// What goes out in writing: texts for signs, radio, navigation and the public, notices to agencies, reports upward, the duty
/// log. It only drafts: everything becomes a record by a person's step at the desk, and nothing is published without approval. Each of its
/// lists is worked out again only after something that it is made of has changed or been measured, and when a moment comes that it named
/// (DueSchedule).
class PapersBoard final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(QVariantList due READ due NOTIFY changed)
    Q_PROPERTY(QVariantList closures READ closures NOTIFY changed)
    Q_PROPERTY(QVariantList noticeCases READ noticeCases NOTIFY changed)
    Q_PROPERTY(QVariantMap callouts READ callouts NOTIFY changed)
    Q_PROPERTY(wf::AgencyModel *agencies READ agencies CONSTANT)
    Q_PROPERTY(wf::DutyBook *book READ book CONSTANT)
    Q_PROPERTY(QVariantMap showing READ showing NOTIFY changed)
    Q_PROPERTY(int revision READ revision NOTIFY changed)
public:
    /// `book`: that of the board whose place it takes, which becomes its own; nullptr: it begins one.
    explicit PapersBoard(Lists &lists, QObject *parent = nullptr, DutyBook *book = nullptr);

    void setTemplates(const SignTemplates &templates);
    /// An exercise: every text says so.
    void setDrill(bool drill);
    /// Whose papers these are.
    void setLetterhead(const Letterhead &head);
    /// Who may activate which level: decides whom a warning calls for.
    void setAuthority(const AuthorityTable &authority);
    /// Who asks: nobody is to call themselves.
    void setSeat(const Seat &seat);
    /// What the roads say, by closure. `offRoads`: of these, that lie on none, signs are taken by the straight line; nothing: no roads are
    /// known, and that is so of all.
    void setWays(const QHash<QString, ClosureWays> &ways, const std::optional<QStringList> &offRoads = {});
    [[nodiscard]] const ClosureWays *waysOf(const QString &closure) const; ///< nullptr: the roads say nothing (yet)
    /// Roads are known, and have not said yet who comes to the closure and which way leads round it: no sign is proposed meanwhile.
    [[nodiscard]] bool isBeingFound(const QString &closure) const;

    /// Asks again what is due. It does so itself, a moment after a change and with the beat of the lists at which something falls due.
    void refresh();
    void askAnew(); ///< everything, with the next refresh()
    void setNet() { m_schedule.setNet(DueSchedule::netMs); } ///< as Lists::setNet() says
    [[nodiscard]] qint64 asks() const; ///< so often was one of the lists worked out

    [[nodiscard]] AgencyModel *agencies() const { return m_agencies; }
    [[nodiscard]] DutyBook *book() const { return m_book; }
    [[nodiscard]] int revision() const { return m_revision; }
    /// Reports upward that are or will be due, soonest first: [{kind, kindTitle, about, aboutTitle, dueAt, reason, lastAt, number,
    /// pending}].
    [[nodiscard]] QVariantList due() const { return m_due; }
    /// Closures about which something can be published: [{subject, title, stateTitle, deep}], what is open first.
    [[nodiscard]] QVariantList closures() const { return m_closures; }
    /// What each sign shows now: {subject: [line, …]}; blank ones are left out.
    [[nodiscard]] QVariantMap showing() const { return m_showing; }

    /// {rows: [{sign, name, rows, cols, lines, meaning, tier, tierTitle, metres, problem, usable, showing}], byDistance, way, warnings,
    /// pending}; `pending`: it is still being worked out which signs stand before it.
    Q_INVOKABLE QVariantMap signPackage(const QString &closure) const;
    /// The fields of bulletin.draft for a package: `messages` is {sign: [line, …]}.
    Q_INVOKABLE QVariantMap signBulletin(const QString &closure, const QVariantMap &messages) const;
    /// A sign as it will look: [[{text, column, halves}]], a list for each of its rows.
    Q_INVOKABLE QVariantList preview(const QStringList &lines, int rows, int cols) const;
    /// Why the lines can't be shown; empty = they can.
    Q_INVOKABLE QString whyNotOnSign(const QStringList &lines, int rows, int cols) const;

    /// The fields of bulletin.draft for "radio", "navigation" or "public"; empty where there is nothing to tell.
    Q_INVOKABLE QVariantMap bulletin(const QString &medium, const QString &closure) const;
    /// The fields of bulletin.draft against a rumour; "problem" where there is nothing verified to answer with.
    Q_INVOKABLE QVariantMap rumour(const QString &claim, const QString &finding, const QString &closure, const QString &incident) const;
    /// Writes a report from the log; reportReady() brings the fields of bulletin.draft.
    Q_INVOKABLE void writeReport(const QString &kind, const QString &about);
    /// What agencies should be told of now: [{subject, case, title, count, texts}], the newest first; only what has something to send.
    [[nodiscard]] QVariantList noticeCases() const { return m_cases; }
    /// The notices of a case: [{agency, agencyName, phone, typeTitle, text, replaces, fields}] with the fields of notice.send;
    /// `replaces`: the notices (subjects) that nobody has been told of yet and that it takes the place of.
    Q_INVOKABLE QVariantList notices(const QString &key, const QString &subject) const;
    /// Who is to be called for the warning that is active (叫应), the next first, without whoever asks: {warning, title, rows: [{person,
    /// phone, mustAnswer, reason, state, stateTitle, at, tries, call, fields}]} with the fields of call.make.
    [[nodiscard]] QVariantMap callouts() const { return m_callouts; }

    /// What the next shift takes over, as it is now: [{title, items: [{subject, number, text, since, dueAt}], none}];
    /// `none`: what is said where there are no items.
    Q_INVOKABLE QVariantList handoverSections() const;
    /// The same as the texts that handover.prepare keeps.
    Q_INVOKABLE QStringList handoverItems() const;
    /// What has changed since a handover that is not signed by both was signed or prepared, one line each: see wf::handoverChanges().
    Q_INVOKABLE QStringList handoverChanges(const QString &subject) const;
    /// Is there anything of it?
    Q_INVOKABLE bool handoverOutdated(const QString &subject) const;
    /// Its list as it is now, with what somebody wrote into it.
    Q_INVOKABLE QStringList renewedItems(const QString &subject) const;

    /// A text in the interface's language out of fields: {"zh","en"} or text.
    Q_INVOKABLE QString inWords(const QVariant &value) const;
    /// The same in the language of the city, in which it goes out; what people outside the room read or hear is never the desk's language.
    Q_INVOKABLE QString inPublic(const QVariant &value) const;
    /// What it says in the interface's language, for who writes or approves it; empty where it goes out in that language, or is not known.
    Q_INVOKABLE QString helpBeside(const QVariant &value) const;
    /// The text of a bulletin that is there, as inPublic() and helpBeside() say it: {text, help}.
    Q_INVOKABLE QVariantMap bulletinText(const QString &subject) const;
    /// The fields with the text somebody changed, which is in the city's language; unchanged text keeps both languages.
    Q_INVOKABLE QVariantMap withText(const QVariantMap &fields, const QString &text) const;

Q_SIGNALS:
    /// Something that the lists here say is different now; the passing of time alone is not told.
    void changed();
    void reportReady(const QString &kind, const QVariantMap &fields);
    /// A package was asked for of which the roads have not been asked yet.
    void waysWanted(const QString &closure) const;

private:
    /// What is asked for by itself: each has what it heeds, and when it is due.
    enum Part : quint8 { AgenciesPart, ReportsPart, ClosuresPart, CasesPart, CalloutsPart, SignsPart };
    static constexpr int parts = SignsPart + 1;

    void soon();
    [[nodiscard]] bool ask(Part part, DueTimes &times); ///< true: it says something else now
    [[nodiscard]] Heed heedOf(Part part) const;
    /// Until when what stretchWater() says of a closure holds.
    void noteWater(const Record &closure, DueTimes &times) const;
    void noteNotices(DueTimes &times) const;
    // Of `times.now()`; they tell when they may say something else though nothing changes.
    [[nodiscard]] QVariantList dueNow(DueTimes &times) const;
    /// All closures: those in deep water last, the deepest at the end; the others in the order of the records. `now`: UTC ms.
    [[nodiscard]] QList<const Record *> closuresByWater(qint64 now) const;
    [[nodiscard]] QVariantList closuresNow(DueTimes &times) const;
    [[nodiscard]] QVariantList casesNow(DueTimes &times) const;
    [[nodiscard]] QVariantMap calloutsNow(DueTimes &times) const;
    [[nodiscard]] QVariantMap showingNow() const;
    [[nodiscard]] QList<NoticeDraft> noticesFor(const QString &key, const QString &subject) const;
    [[nodiscard]] DraftContext context() const;

    Lists &m_lists;
    AgencyModel *m_agencies;
    DutyBook *m_book;
    AuthorityTable m_authority;
    Seat m_seat;
    SignTemplates m_templates;
    QHash<QString, ClosureWays> m_ways;
    std::optional<QStringList> m_offRoads;
    Letterhead m_letterhead;
    QVariantList m_due;
    QVariantList m_closures;
    QVariantList m_cases;
    QVariantMap m_callouts;
    QVariantMap m_showing;
    DueSchedule m_schedule;
    QTimer m_soon;
    int m_revision = 0;
    bool m_drill = false;
};

} // namespace wf
