// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace wf {

/// Who may activate or adjust the traffic police's own response (支队应急响应), and who may stop, confirm and reopen a closure, level by
/// level. The default follows a published plan: 4 duty commander; 3 director or duty commander; 2 deputy chief; 1 chief.
class AuthorityTable {
public:
    AuthorityTable();
    /// Level 1 (gravest) to 4 → keys: "duty_commander", "director", "deputy_chief", "chief", "leader".
    explicit AuthorityTable(const QHash<int, QStringList> &byLevel);

    [[nodiscard]] bool allows(int level, const QString &authority) const;
    [[nodiscard]] QStringList authorities(int level) const;

    /// What is decided about a closure on somebody's authority.
    /// Override: that a road is opened although the plan's rule is not met (特批).
    enum class Decision : quint8 { Confirm, Reopen, Override };
    /// Who may decide while a response of this level is active (4 where none is). Whoever may at a graver level may here too:
    /// superiors act for their subordinates (上级权限者可代行下级).
    [[nodiscard]] bool allows(Decision decision, int level, const QString &authority) const;
    /// Those named for the level itself.
    [[nodiscard]] QStringList authorities(Decision decision, int level) const;
    void setAuthorities(Decision decision, const QHash<int, QStringList> &byLevel);

    /// Roles at the scene that may stop traffic at the limit with nobody's leave; "officer" and "brigade" by default.
    [[nodiscard]] const QStringList &stopping() const { return m_stopping; }
    void setStopping(const QStringList &roles) { m_stopping = roles; }

    /// Is one lane opened first, and watched, before the whole road is? Only where the plan says so.
    [[nodiscard]] bool isOneLaneFirst() const { return m_oneLaneFirst; }
    void setOneLaneFirst(bool first) { m_oneLaneFirst = first; }

    /// The plan's clause that says who may ("closure.stop", "closure.confirm", "closure.reopen"); empty where none was named.
    [[nodiscard]] QString clause(const QString &verb) const { return m_clauses.value(verb); }
    void setClauses(const QHash<QString, QString> &byVerb) { m_clauses = byVerb; }
    bool operator==(const AuthorityTable &) const = default;

private:
    [[nodiscard]] const QHash<int, QStringList> &table(Decision decision) const;

    QHash<int, QStringList> m_byLevel;
    QHash<int, QStringList> m_confirming;
    QHash<int, QStringList> m_reopening;
    QHash<int, QStringList> m_overriding;
    QStringList m_stopping;
    bool m_oneLaneFirst = false;
    QHash<QString, QString> m_clauses;
};

/// 值班指挥长 …, translated; the text itself where it is not one of the known keys.
[[nodiscard]] QString authorityTitle(const QString &authority);
[[nodiscard]] QStringList authorityKeys();

/// "red" for 1, "orange" 2, "yellow" 3, "blue" 4: a response is printed with its level's colour. Empty for other levels.
[[nodiscard]] QString responseColor(int level);

} // namespace wf
