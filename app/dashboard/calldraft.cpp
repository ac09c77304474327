// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calldraft.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longest = 1024 * 1024; // of a file that was written here
constexpr auto inHand = "inHand"_L1;

bool isCall(const QVariantMap &call) { return call.value(u"at"_s).toDouble() > 0 && !call.value(u"entered"_s).toMap().isEmpty(); }

double began(const QVariantMap &call) { return call.value(u"at"_s).toDouble(); }

QList<QVariantMap> readCalls(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject all = QJsonDocument::fromJson(file.read(longest)).object();
    QList<QVariantMap> calls;
    for (const QJsonValue one : all["calls"_L1].toArray()) {
        if (const QVariantMap call = one.toObject().toVariantMap(); isCall(call))
            calls.append(call);
    }
    return calls;
}

void writeCalls(const QString &name, const QByteArray &text)
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

double CallDraft::keepIn(Calls &calls, QVariantMap call)
{
    const auto isTaken
        = [&calls](double at) { return std::ranges::any_of(calls.kept, [at](const auto &one) { return began(one) == at; }); };
    double at = began(call);
    while (isTaken(at))
        ++at;
    call.insert(u"at"_s, at);
    calls.kept.insert(std::ranges::upper_bound(calls.kept, at, {}, began), std::move(call));
    return at;
}

void CallDraft::setFile(const QString &file)
{
    if (file == m_file)
        return;
    write();
    m_file = file;
    if (!file.isEmpty() && file != m_last) {
        m_last = file;
        m_onDisk = {};
        m_interruptedAt = 0;
        for (QVariantMap call : readCalls(file)) {
            const bool wasInHand = call.take(inHand).toBool();
            const double at = keepIn(m_onDisk, std::move(call));
            if (wasInHand)
                m_interruptedAt = at;
        }
    }
    Q_EMIT fileChanged();
    Q_EMIT keptChanged();
}

void CallDraft::setRoom(const QString &room)
{
    if (room == m_room)
        return;
    const bool isAnother = !m_room.isEmpty();
    m_room = room;
    Q_EMIT roomChanged();
    if (isAnother && !std::exchange(m_passing, {}).kept.isEmpty())
        Q_EMIT keptChanged();
}

QVariantList CallDraft::kept() const
{
    const Calls &calls = m_file.isEmpty() ? m_passing : m_onDisk;
    return {calls.kept.cbegin(), calls.kept.cend()};
}

QVariantMap CallDraft::take(double at)
{
    Calls &calls = this->calls();
    const auto found = std::ranges::find(calls.kept, at, began);
    if (found == calls.kept.end())
        return {};
    QVariantMap call = *found;
    calls.kept.erase(found);
    if (QVariantMap before = std::exchange(calls.hand, call); !before.isEmpty())
        keepIn(calls, std::move(before));
    m_interruptedAt = 0;
    m_isNews = m_isNews || !m_file.isEmpty();
    write();
    Q_EMIT keptChanged();
    return call;
}

void CallDraft::keep(double at, const QVariantMap &entered)
{
    calls().hand = {{u"at"_s, at}, {u"entered"_s, entered}};
    if (m_file.isEmpty())
        return;
    m_isNews = true;
    if (!m_rest.isActive())
        m_rest.start();
}

void CallDraft::setAside(double at, const QVariantMap &entered)
{
    Calls &calls = this->calls();
    calls.hand = {};
    keepIn(calls, {{u"at"_s, at}, {u"entered"_s, entered}});
    m_isNews = m_isNews || !m_file.isEmpty();
    write(); // nobody types on
    Q_EMIT keptChanged();
}

void CallDraft::drop()
{
    m_passing.hand = {};
    if (m_last.isEmpty())
        return;
    // Also where a replay is looked at meanwhile: one form has one call.
    m_onDisk.hand = {};
    m_isNews = true;
    write();
}

void CallDraft::write()
{
    m_rest.stop();
    if (!std::exchange(m_isNews, false))
        return;
    QJsonArray calls;
    for (const QVariantMap &call : std::as_const(m_onDisk.kept))
        calls.append(QJsonObject::fromVariantMap(call));
    if (!m_onDisk.hand.isEmpty()) {
        QJsonObject call = QJsonObject::fromVariantMap(m_onDisk.hand);
        call[inHand] = true;
        calls.append(call);
    }
    if (calls.isEmpty()) {
        m_writer.start([file = m_last] { QFile::remove(file); });
    } else {
        const QByteArray text = QJsonDocument(QJsonObject{{u"calls"_s, calls}}).toJson(QJsonDocument::Compact);
        m_writer.start([file = m_last, text] { writeCalls(file, text); });
    }
}

} // namespace wf
