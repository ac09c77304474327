// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace wf {

/// A text of the vault (vault.h) and the token that stands for it in events.
struct PersonalText {
    QString token;
    QByteArray salt;
    QString text;
    bool operator==(const PersonalText &) const = default;
};

/// What happened. Never rewritten once it is in a log.
struct Event {
    QString id; ///< UUIDv7
    QString seat; ///< who did it
    QString role; ///< as what (roleKey)
    QString onBehalf; ///< 代录: the seat it was recorded for; empty = itself
    QString verb; ///< "closure.confirm"
    QString subject; ///< "closure/<id>"
    QByteArray record; ///< the whole record after it: one JSON object, UTF-8, compact, bytes as stored
    qint64 at = 0; ///< the log's clock, UTC ms
    qint64 wall = 0; ///< real time, UTC ms
    QString cause; ///< id of the event that led to it; empty = none
    QString seen; ///< {"DD":12,"ZHZ":40}: how many events of each chain (chainOf()) the seat had read; compact JSON, keys sorted
    QByteArray seatPrev; ///< hash of the previous event of this chain (chainOf()), 32 bytes; empty = its first
    QList<QByteArray> parents; ///< hashes of the record's previous event (several = it settles a fork), sorted; empty = first
    QByteArray hash; ///< eventHash(), 32 bytes
    QString person = {}; ///< 警号 of who was signed on at the seat; empty = nobody had said who it is
    QString installation = {}; ///< the program's copy that wrote it (installation.h); empty = written before there were any, or in a drill
    QString keyId = {}; ///< with which key `signature` was made, and how; empty = not signed
    QString algorithm = {};
    QByteArray signature = {}; ///< over the hash
    QList<PersonalText> personal = {}; ///< what the log's vault has for the tokens in `record`; no part of the event itself

    bool operator==(const Event &) const = default;
};

/// SHA-256 over "watchfloor-event-1\n" and each field in the order of the struct (up to hash), each as its length in
/// decimal, ':' and its bytes (numbers in decimal, parents joined as one field of 32-byte pieces). Where person, installation, keyId or
/// algorithm say anything, over "watchfloor-event-2\n", the same fields and these four.
[[nodiscard]] QByteArray eventHash(const Event &event);

/// The chain that an event continues: the seat's on its installation, "DD@k3m9…", so that two machines on one seat never share one;
/// "DD" where no installation is named.
[[nodiscard]] QString chainOf(const QString &seat, const QString &installation);
[[nodiscard]] inline QString chainOf(const Event &event) { return chainOf(event.seat, event.installation); }

/// An event as a command hands it to the log, which puts personal data into its vault and fills in installation, seatPrev
/// and hash.
struct Draft {
    QString id;
    QString seat;
    QString role;
    QString onBehalf;
    QString verb;
    QString subject;
    QByteArray record;
    qint64 at = 0;
    qint64 wall = 0;
    QString cause;
    QString seen;
    QList<QByteArray> parents;
    QString person = {};
};

} // namespace wf

Q_DECLARE_METATYPE(wf::Event)
