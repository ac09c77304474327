// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldfiles.h"
#include "patience.h"
#include "saveplace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// Where a file goes that is saved: whoever is asked for its name waits for no disk.
class TestSavePlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whetherAFileIsThereIsAnsweredLater()
    {
        SavePlace place;
        QSignalSpy looked(&place, &SavePlace::looked);
        const QUrl file = QUrl::fromLocalFile(m_folder.filePath(u"a.csv"_s));
        {
            const HeldFiles held; // a share that does not answer
            // Asked for before, and therefore there by then.
            writeLater({.path = file.toLocalFile()}, [] { return "a"_ba; }, this, [](const FileWritten &) {});
            place.look(file);
            place.look(QUrl::fromLocalFile(m_folder.filePath(u"b.csv"_s)));
            QCoreApplication::processEvents();
            QVERIFY(looked.isEmpty());
        }
        QVERIFY(hasCome(looked, 2));
        QCOMPARE(looked.at(0), (QVariantList{file, true}));
        QCOMPARE(looked.at(1).at(1).toBool(), false);
    }

    /// A stick that was drawn out: the dialog stands there at once, and the person's own folder follows.
    void aFolderThatIsGoneIsSaid()
    {
        SavePlace place;
        QSignalSpy gone(&place, &SavePlace::gone);
        const QString stick = m_folder.filePath(u"stick"_s);
        place.setFolder(QUrl::fromLocalFile(stick));
        QCOMPARE(place.proposed(u"a.csv"_s), QUrl::fromLocalFile(stick + u"/a.csv"_s));
        place.lookFor(m_folder.path()); // is there: nothing is said
        place.lookFor(stick);
        QVERIFY(gone.isEmpty());
        QVERIFY(hasCome(gone));
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.at(0).at(0).toString(), stick);
        QVERIFY(QFile::exists(gone.at(0).at(1).toString()));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSavePlace)
#include "test_saveplace.moc"
