// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usersettings.h"

#include "filewriter.h"

#include <QMutex>
#include <QMutexLocker>
#include <QSettings>
#include <QStandardPaths>

#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct SettingsChange {
    QString removed; ///< empty: nothing is
    QVariantMap set;
};

/// Whole or not at all; what another program has written meanwhile stays.
void writeChanges(const QString &file, const QList<SettingsChange> &changes)
{
    QSettings settings(file, QSettings::IniFormat); // waits: on ownFileThread()
    for (const SettingsChange &change : changes) {
        if (!change.removed.isEmpty())
            settings.remove(change.removed);
        for (auto one = change.set.cbegin(); one != change.set.cend(); ++one)
            settings.setValue(one.key(), one.value());
    }
}

} // namespace

/// What waits for the thread that writes; however slow its disk is, it finds all of it at once.
struct UserSettings::Unwritten {
    QMutex mutex;
    QList<SettingsChange> changes;
};

QString UserSettings::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/watchfloor/watchfloor.conf"_s;
}

UserSettings::UserSettings(const QString &file)
    : m_file(file)
    , m_unwritten(std::make_shared<Unwritten>())
{
    const QSettings settings(file, QSettings::IniFormat); // waits: once, before there is a window
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys)
        m_values.insert(key, settings.value(key));
}

void UserSettings::set(const QVariantMap &values)
{
    m_values.insert(values);
    write(values, {});
}

void UserSettings::remove(const QString &group)
{
    m_values.removeIf(
        [below = group + u'/', &group](const QVariantMap::iterator &one) { return one.key() == group || one.key().startsWith(below); });
    write({}, group);
}

void UserSettings::write(const QVariantMap &values, const QString &removed)
{
    {
        const QMutexLocker locker(&m_unwritten->mutex);
        m_unwritten->changes.append({removed, values});
        if (m_unwritten->changes.size() > 1)
            return; // the thread has been told, and has not come to it yet
    }
    ownFileThread()->start([file = m_file, unwritten = m_unwritten] {
        QMutexLocker locker(&unwritten->mutex);
        const QList<SettingsChange> changes = std::exchange(unwritten->changes, {});
        locker.unlock();
        writeChanges(file, changes);
    });
}

} // namespace wf
