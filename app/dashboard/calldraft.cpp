// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calldraft.h"

#include "keptfile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr auto inHand = "inHand"_L1;

bool isCall(const QVariantMap &call) { return call.value(u"at"_s).toDouble() > 0 && !call.value(u"entered"_s).toMap().isEmpty(); }

double began(const QVariantMap &call) { return call.value(u"at"_s).toDouble(); }

QList<QVariantMap> readCalls(const QString &name)
{
    const QJsonArray said = keptFile(name).value("calls"_L1).toArray();
    QList<QVariantMap> calls;
    for (const QJsonValue one : said) {
        if (const QVariantMap call = one.toObject().toVariantMap(); isCall(call))
            calls.append(call);
    }
    return calls;
}

} // namespace

CallDraft::CallDraft(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &CallDraft::write);
}

CallDraft::~CallDraft() { write(); }

double CallDraft::wait(QVariantMap call)
{
    const auto isTaken = [this](double at) { return std::ranges::any_of(m_kept, [at](const auto &one) { return began(one) == at; }); };
    double at = began(call);
    while (isTaken(at))
        ++at;
    call.insert(u"at"_s, at);
    m_kept.insert(std::ranges::upper_bound(m_kept, at, {}, began), std::move(call));
    return at;
}

void CallDraft::setFile(const QString &file)
{
    if (file == m_file)
        return;
    write();
    m_file = file;
    m_kept.clear();
    m_hand.clear();
    m_interruptedAt = 0;
    if (!file.isEmpty()) {
        for (QVariantMap call : readCalls(file)) {
            const bool wasInHand = call.take(inHand).toBool();
            const double at = wait(std::move(call));
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
    if (!isAnother || !m_file.isEmpty()) // what is in a file is that file's
        return;
    m_hand.clear();
    if (!std::exchange(m_kept, {}).isEmpty())
        Q_EMIT keptChanged();
}

QVariantList CallDraft::kept() const { return {m_kept.cbegin(), m_kept.cend()}; }

QVariantMap CallDraft::take(double at)
{
    const auto found = std::ranges::find(m_kept, at, began);
    if (found == m_kept.end())
        return {};
    QVariantMap call = *found;
    m_kept.erase(found);
    if (QVariantMap before = std::exchange(m_hand, call); !before.isEmpty())
        wait(std::move(before));
    m_interruptedAt = 0;
    m_isNews = true;
    write();
    Q_EMIT keptChanged();
    return call;
}

void CallDraft::keep(double at, const QVariantMap &entered)
{
    m_hand = {{u"at"_s, at}, {u"entered"_s, entered}};
    m_isNews = true;
    if (!m_file.isEmpty() && !m_rest.isActive())
        m_rest.start();
}

void CallDraft::setAside(double at, const QVariantMap &entered)
{
    m_hand.clear();
    wait({{u"at"_s, at}, {u"entered"_s, entered}});
    m_isNews = true;
    write(); // nobody types on
    Q_EMIT keptChanged();
}

void CallDraft::drop()
{
    m_hand.clear();
    m_isNews = true;
    write();
}

void CallDraft::write()
{
    m_rest.stop();
    if (!std::exchange(m_isNews, false) || m_file.isEmpty())
        return;
    QJsonArray calls;
    for (const QVariantMap &call : std::as_const(m_kept))
        calls.append(QJsonObject::fromVariantMap(call));
    if (!m_hand.isEmpty()) {
        QJsonObject call = QJsonObject::fromVariantMap(m_hand);
        call[inHand] = true;
        calls.append(call);
    }
    keepFile(m_file, calls.isEmpty() ? QJsonObject() : QJsonObject{{u"calls"_s, calls}});
}

} // namespace wf
