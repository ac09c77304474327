// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariantList>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <chrono>

namespace wf {

/// The calls that are not recorded yet, the one that is being typed and those whose form was left, kept in a small file beside the log
/// until each is recorded or discarded: neither a program that ends in the middle of one, nor a key that closes its form, nor the next
/// caller loses a word. It waits for no disk (keptfile.h). It holds names and telephone numbers: only its owner can read it, and nothing of
/// it stays.
class CallDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// Where they are kept; empty: in memory (an exercise). What was kept under another name stays there, and is found again under it.
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged)
    /// The room that calls are taken in, by name; in another one (a new attempt of an exercise) nothing waits.
    Q_PROPERTY(QString room READ room WRITE setRoom NOTIFY roomChanged)
    /// The calls that wait and are not in hand, the oldest first: {at: when it began (UTC ms), entered}.
    Q_PROPERTY(QVariantList kept READ kept NOTIFY keptChanged)

public:
    static constexpr auto rest = std::chrono::seconds(1); ///< between two writings

    explicit CallDraft(QObject *parent = nullptr);
    /// Has written what has not been written yet; the program ends when it is.
    ~CallDraft() override;

    [[nodiscard]] QString file() const { return m_file; }
    void setFile(const QString &file);

    [[nodiscard]] QString room() const { return m_room; }
    void setRoom(const QString &room);

    [[nodiscard]] QVariantList kept() const;
    /// When the call began that was being typed as the program ended (UTC ms), until it is taken; 0: none was.
    Q_INVOKABLE double interruptedAt() const { return m_interruptedAt; }
    /// Takes the call that waits since `at` into hand, as one of kept(); empty: there is none. One in hand is set aside.
    Q_INVOKABLE QVariantMap take(double at);
    /// What is entered now, of the call in hand, which began at `at` (UTC ms); on disk about a second later.
    Q_INVOKABLE void keep(double at, const QVariantMap &entered);
    /// Its form is closed, and it is not recorded: it waits.
    Q_INVOKABLE void setAside(double at, const QVariantMap &entered);
    /// The call in hand is recorded, or nobody wants it any more.
    Q_INVOKABLE void drop();

Q_SIGNALS:
    void fileChanged();
    void roomChanged();
    void keptChanged();

private:
    /// Puts it among those that wait; returns since when it does: two that began in the same moment are told apart.
    double wait(QVariantMap call);
    void write();

    QString m_file;
    QString m_room;
    QList<QVariantMap> m_kept; ///< by the time at which they began
    QVariantMap m_hand;
    double m_interruptedAt = 0;
    bool m_isNews = false; ///< something has changed since it was written
    QTimer m_rest;
};

} // namespace wf
