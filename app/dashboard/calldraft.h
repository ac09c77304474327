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

/// A call that is being typed, kept in a small file beside the log until it is recorded or discarded: neither a program that ends in the
/// middle of it nor a key that closes its form loses a word. It holds names and telephone numbers: only its owner can read it, and nothing
/// of it stays.
class CallDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// Where it is kept; empty: nowhere (a replay, an exercise). What was kept under another name stays there.
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged)
    /// The room that calls are taken in, by name; in another one (a new attempt of an exercise) nothing waits.
    Q_PROPERTY(QString room READ room WRITE setRoom NOTIFY roomChanged)
    /// When the call began that is not in hand and waits to be recorded (UTC ms); 0: none does.
    Q_PROPERTY(double leftAt READ leftAt NOTIFY leftChanged)

public:
    static constexpr auto rest = std::chrono::seconds(1); ///< between two writings

    explicit CallDraft(QObject *parent = nullptr);
    /// Writes what has not been written yet.
    ~CallDraft() override;

    [[nodiscard]] QString file() const { return m_file; }
    void setFile(const QString &file);

    [[nodiscard]] QString room() const { return m_room; }
    void setRoom(const QString &room);
    [[nodiscard]] double leftAt() const { return left().value(QStringLiteral("at")).toDouble(); }

    /// What was set aside, or what an earlier run of the program left behind, until keep() or drop(): {at: when that call began (UTC ms),
    /// entered}; empty: nothing.
    Q_INVOKABLE QVariantMap left() const { return isElsewhere() ? QVariantMap() : m_left; }
    /// What is entered now, of a call that began at `at` (UTC ms); on disk about a second later.
    Q_INVOKABLE void keep(double at, const QVariantMap &entered);
    /// Its form is closed, and it is not recorded: it waits.
    Q_INVOKABLE void setAside(double at, const QVariantMap &entered);
    /// The call is recorded, or nobody wants it any more.
    Q_INVOKABLE void drop();

Q_SIGNALS:
    void fileChanged();
    void roomChanged();
    void leftChanged();

private:
    /// A replay is looked at: what waits in live duty is not for it.
    [[nodiscard]] bool isElsewhere() const { return m_file.isEmpty() && !m_last.isEmpty(); }
    void leave(const QVariantMap &call);
    void write();

    QString m_file;
    QString m_room;
    QString m_last; ///< the file there was last; it is what a draft is removed from while none is kept
    QVariantMap m_left;
    QByteArray m_pending;
    QTimer m_rest;
    QThreadPool m_writer; ///< one thread: what is written and removed keeps its order
};

} // namespace wf
