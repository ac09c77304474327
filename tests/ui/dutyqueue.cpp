// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutyqueue.h"
#include "testwindow.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

void DutyQueue::openDuty()
{
    // A player of the desktop's, which writes down what it was given.
    QFile player(m_test.file(u"aplay"_s));
    QVERIFY(player.open(QIODevice::WriteOnly));
    player.write("#!/bin/sh\necho \"$2\" >> '" + m_test.file(u"heard"_s).toLocal8Bit() + "'\n");
    player.close();
    QVERIFY(player.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    qputenv("PATH", m_test.folder().toLocal8Bit() + ':' + qgetenv("PATH"));
    const QString problem = m_test.open(m_test.live(u"queue.wflog"_s));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_view = m_test.view();
    QTRY_VERIFY(!m_view->host().room().situation->records(u"floodpoint"_s).isEmpty());
    QTRY_VERIFY(m_view->host().room().log->isIdle());
    QTRY_VERIFY(heard("silence-") > 0); // it was tried whether there is a device
    QVERIFY(!m_test.find(u"AlarmField"_s));
    m_sinceOpen.start();
    m_view->lists()->pending()->setReactionClock([this] { return m_sinceOpen.elapsed() + m_rested; });
}

QString DutyQueue::point() const { return m_view->host().room().situation->records(u"floodpoint"_s).constFirst()->subject(); }

qsizetype DutyQueue::heard(const QByteArray &what) const
{
    QFile file(m_test.file(u"heard"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().count(what) : 0;
}

void DutyQueue::put(const QString &subject, QJsonObject fields, const QString &since)
{
    wf::Room &room = m_view->host().room();
    if (!fields.contains("times"_L1))
        fields.insert("times"_L1, QJsonObject{{since, m_hourAgo}});
    wf::Draft draft;
    draft.id = room.ids->next();
    draft.seat = u"DD"_s;
    draft.role = u"dispatcher"_s;
    draft.verb = subject.section(u'/', 0, 0) + u".update"_s;
    draft.subject = subject;
    draft.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    draft.at = room.clock->now();
    draft.wall = room.clock->now();
    draft.seen = u"{}"_s;
    draft.parents = room.situation->heads(subject);
    room.log->append({draft});
}
