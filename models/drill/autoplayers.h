// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario.h"

#include <QObject>
#include <QSet>
#include <QStringList>

namespace wf {

/// Which seats play by themselves. Any may be taken by hand, or given back, at any moment.
class AutoPlayers : public QObject {
    Q_OBJECT
    Q_PROPERTY(QStringList seats READ seats CONSTANT)
    Q_PROPERTY(QStringList automaticSeats READ automaticSeats NOTIFY changed)
public:
    /// All players automatic. Control and the system always are: they are the exercise itself.
    explicit AutoPlayers(const Scenario &scenario, QObject *parent = nullptr);

    /// The seats of players.
    [[nodiscard]] QStringList seats() const { return m_seats; }
    [[nodiscard]] QStringList automaticSeats() const;
    Q_INVOKABLE [[nodiscard]] bool isAutomatic(const QString &seat) const;
    Q_INVOKABLE void setAutomatic(const QString &seat, bool automatic);
    Q_INVOKABLE void setAll(bool automatic);
    /// "all", "none" or "DD,JJ"; the seats there are not, in the answer.
    QStringList setFromText(const QString &text);

Q_SIGNALS:
    /// A person gave the seat back: what was due on it meanwhile is still to be done.
    void givenBack(const QString &seat);
    void changed();

private:
    QStringList m_seats;
    QSet<QString> m_manual;
};

} // namespace wf
