// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// A shortcut that does something does it once, however long its key is held; only what turns pages goes on.
class TestHeldShortcuts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTurningGoesOn()
    {
        // Navigation, by what it calls.
        static const QRegularExpression turns(uR"(onActivated: (root|scroll|matter)\.turn\(-?[0-9.]+\)$)"_s,
                                              QRegularExpression::MultilineOption);
        int seen = 0;
        QDirIterator files(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/qml"_s, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QStringList found = shortcuts(QString::fromUtf8(file.readAll()));
            for (const QString &block : found) {
                ++seen;
                QVERIFY2(block.contains("autoRepeat: false"_L1) || turns.match(block).hasMatch(),
                         qPrintable(file.fileName() + u":\n"_s + block));
            }
        }
        QVERIFY(seen > 30);
    }

private:
    /// Each from its opening brace to the one that closes it.
    static QStringList shortcuts(const QString &text)
    {
        QStringList found;
        const QString opening = u"Shortcut {"_s;
        for (qsizetype at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
            qsizetype end = at + opening.size();
            for (int depth = 1; depth > 0 && end < text.size(); ++end)
                depth += text.at(end) == u'{' ? 1 : text.at(end) == u'}' ? -1 : 0;
            found << text.sliced(at, end - at);
        }
        return found;
    }
};

QTEST_APPLESS_MAIN(TestHeldShortcuts)
#include "test_heldshortcuts.moc"
