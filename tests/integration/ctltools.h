// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../unit/drill/smallscenario.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace wf::test {

using namespace Qt::StringLiterals;

struct Answer {
    int code = -1;
    QString out;
    QString err;
    QByteArray bytes; ///< stdout as it is
};

inline QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The command-line program as its users meet it: a process, files, exit codes; and a small exercise that it has played.
class CtlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_small = SmallScenario::write(m_dir.path());
        const Answer played = ctl({u"drill"_s, u"run"_s, m_small, u"--log"_s, path(u"small.wflog"_s)});
        QVERIFY2(played.code == 0, qPrintable(played.err));
    }

protected:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    static QString share(const QString &name) { return QStringLiteral(WATCHFLOOR_BINARY_DIR "/share/watchfloor/") + name; }
    static QString bundled() { return share(u"drills/binhe-west.yaml"_s); }

    [[nodiscard]] Answer ctl(const QStringList &arguments, const QString &timeZone = u"UTC"_s) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_QPA_PLATFORM"_s); // its own choice
        environment.insert(u"TZ"_s, timeZone);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir.path());
        const bool chosen = arguments.contains("--language"_L1);
        process.start(QStringLiteral(WATCHFLOORCTL), chosen ? arguments : QStringList{u"--language"_s, u"en"_s} + arguments);
        Answer answer;
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return answer;
        answer.bytes = process.readAllStandardOutput();
        answer.code = process.exitCode();
        answer.out = QString::fromUtf8(answer.bytes);
        answer.err = QString::fromUtf8(process.readAllStandardError());
        return answer;
    }

    [[nodiscard]] QList<QJsonObject> exported(const QString &log) const
    {
        QList<QJsonObject> events;
        const Answer answer = ctl({u"log"_s, u"export"_s, log, u"--format"_s, u"jsonl"_s});
        for (const QByteArray &line : answer.bytes.split('\n')) {
            if (!line.isEmpty())
                events.append(QJsonDocument::fromJson(line).object());
        }
        return answer.code == 0 ? events : QList<QJsonObject>();
    }

    QTemporaryDir m_dir;
    QString m_small;
};

} // namespace wf::test
