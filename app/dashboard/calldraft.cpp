// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calldraft.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longest = 256 * 1024; // of a file that was written here

QVariantMap readDraft(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QVariantMap draft = QJsonDocument::fromJson(file.read(longest)).object().toVariantMap();
    const bool isWhole = draft.value(u"at"_s).toDouble() > 0 && !draft.value(u"entered"_s).toMap().isEmpty();
    return isWhole ? draft : QVariantMap();
}

void writeDraft(const QString &name, const QByteArray &text)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return; // the log lies in the same folder and says what is wrong with it
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(text);
    file.commit();
}

} // namespace

CallDraft::CallDraft(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &CallDraft::write);
    m_writer.setMaxThreadCount(1);
}

CallDraft::~CallDraft()
{
    write(); // the end of m_writer waits for it
}

void CallDraft::setFile(const QString &file)
{
    if (file == m_file)
        return;
    write();
    m_file = file;
    if (!file.isEmpty() && file != m_last) {
        m_last = file;
        m_left = readDraft(file);
    }
    Q_EMIT fileChanged();
    Q_EMIT leftChanged();
}

void CallDraft::setRoom(const QString &room)
{
    if (room == m_room)
        return;
    const bool isAnother = !m_room.isEmpty();
    m_room = room;
    Q_EMIT roomChanged();
    if (isAnother && m_last.isEmpty()) // what has a file is of that file
        leave({});
}

void CallDraft::leave(const QVariantMap &call)
{
    if (call == m_left)
        return;
    m_left = call;
    Q_EMIT leftChanged();
}

void CallDraft::keep(double at, const QVariantMap &entered)
{
    if (m_file.isEmpty())
        return;
    leave({});
    const QJsonObject draft{{u"at"_s, at}, {u"entered"_s, QJsonObject::fromVariantMap(entered)}};
    m_pending = QJsonDocument(draft).toJson(QJsonDocument::Compact);
    if (!m_rest.isActive())
        m_rest.start();
}

void CallDraft::setAside(double at, const QVariantMap &entered)
{
    keep(at, entered);
    write(); // nobody types on
    leave({{u"at"_s, at}, {u"entered"_s, entered}});
}

void CallDraft::drop()
{
    if (isElsewhere() && !m_left.isEmpty())
        return; // a call of another room is over, not the one that was left behind
    m_rest.stop();
    m_pending.clear();
    leave({});
    if (!m_last.isEmpty())
        m_writer.start([file = m_last] { QFile::remove(file); });
}

void CallDraft::write()
{
    m_rest.stop();
    if (!m_pending.isEmpty())
        m_writer.start([file = m_file, text = std::exchange(m_pending, {})] { writeDraft(file, text); });
}

} // namespace wf
