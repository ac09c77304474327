// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tilecache.h"

#include <QDataStream>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 magic = 0x57465431; // "WFT1"

QString fileOf(const QString &folder, const Metatile &block) { return folder + u'/' + block.path() + ".tiles"_L1; }

} // namespace

TileCache::TileCache(const QString &root, const QString &key, qint64 limit)
    : m_root(root)
    , m_folder(root + u'/' + key)
    , m_limit(limit)
    , m_written(limit) // what earlier runs left is looked through when something is added to it
{
}

bool TileCache::isEmpty() const { return !QFileInfo::exists(m_folder); }

std::optional<QList<QByteArray>> TileCache::read(const Metatile &block) const
{
    QFile file(fileOf(m_folder, block));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream in(&file);
    quint32 mark = 0;
    QList<QByteArray> tiles;
    in >> mark;
    if (mark != magic)
        return {};
    in >> tiles;
    if (in.status() != QDataStream::Ok || tiles.size() != block.count())
        return {};
    return tiles;
}

void TileCache::write(const Metatile &block, const QList<QByteArray> &tiles)
{
    if (m_limit <= 0)
        return;
    const QString name = fileOf(m_folder, block);
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QDataStream out(&file);
    out << magic << tiles;
    const qint64 size = file.size();
    if (!file.commit())
        return;
    if (m_written.fetch_add(size) + size > m_limit / 10) {
        m_written = 0;
        trim();
    }
}

void TileCache::trim()
{
    const std::lock_guard lock(m_trimming);
    QFileInfoList files;
    qint64 total = 0;
    QDirIterator all(m_root, {u"*.tiles"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files.append(all.nextFileInfo());
        total += files.last().size();
    }
    if (total <= m_limit)
        return;
    std::ranges::sort(files, [](const QFileInfo &a, const QFileInfo &b) { return a.lastModified() < b.lastModified(); });
    for (const QFileInfo &file : std::as_const(files)) {
        if (total <= m_limit - m_limit / 10)
            return;
        if (QFile::remove(file.filePath()))
            total -= file.size();
    }
}

} // namespace wf
