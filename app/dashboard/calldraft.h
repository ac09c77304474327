// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <chrono>

namespace wf {

/// A call that is being typed, kept in a small file beside the log until it is recorded or let go: a program that ends in the middle of
/// it loses no word. It holds names and telephone numbers: only its owner can read it, and nothing of it stays.
class CallDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// Where it is kept; empty: nowhere (a replay, an exercise). What was kept under another name stays there.
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged)

public:
    static constexpr auto rest = std::chrono::seconds(1); ///< between two writings

    explicit CallDraft(QObject *parent = nullptr);
    /// Writes what has not been written yet.
    ~CallDraft() override;

    [[nodiscard]] QString file() const { return m_file; }
    void setFile(const QString &file);

    /// What an earlier run of the program left behind, until keep() or drop(): {at: when that call began (UTC ms), entered}; empty:
    /// nothing.
    Q_INVOKABLE QVariantMap left() const { return m_file.isEmpty() ? QVariantMap() : m_left; }
    /// What is entered now, of a call that began at `at` (UTC ms); on disk about a second later.
    Q_INVOKABLE void keep(double at, const QVariantMap &entered);
    /// The call is recorded, or nobody wants it any more.
    Q_INVOKABLE void drop();

Q_SIGNALS:
    void fileChanged();

private:
    void write();

    QString m_file;
    QString m_last; ///< the file there was last; it is what a draft is removed from while none is kept
    QVariantMap m_left;
    QByteArray m_pending;
    QTimer m_rest;
    QThreadPool m_writer; ///< one thread: what is written and removed keeps its order
};

} // namespace wf
