// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "installation.h"

#include "logstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryFile>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr int Length = 10;
constexpr int StrandLength = 4;
/// Without those that are mistaken for another when read aloud or from paper.
constexpr auto Letters = "0123456789abcdefghjkmnpqrstvwxyz"_L1;

QString freshId(int length)
{
    QString id;
    for (int i = 0; i < length; ++i)
        id += QChar(Letters.at(qsizetype(QRandomGenerator::system()->bounded(quint32(Letters.size())))));
    return id;
}

/// What a file says, where it is one of ours.
QString idIn(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString id = QString::fromLatin1(file.read(64)).trimmed();
    return id.size() == Length && std::ranges::all_of(id, [](QChar c) { return Letters.contains(c); }) ? id : QString();
}

/// Another one for each file, wherever it came from.
QString placeOf(const QString &file)
{
    const QByteArray name = QFile::encodeName(QFileInfo(file).canonicalFilePath());
    struct stat now{};
    const bool isThere = ::stat(name.constData(), &now) == 0;
    const QByteArray place = name + ' ' + QByteArray::number(isThere ? quint64(now.st_ino) : 0);
    return QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace

QString installationOf(LogStore &log, const QString &folder)
{
    const QString place = placeOf(log.file());
    QString strand = log.meta(u"strand"_s).section(u':', 0, 0);
    if (strand.size() != StrandLength || log.meta(u"strand"_s).section(u':', 1) != place) {
        strand = freshId(StrandLength);
        (void)log.setMeta(u"strand"_s, strand + u':' + place); // where it can't be written, nothing else can
    }
    return installationIn(folder) + u'-' + strand;
}

QString installationIn(const QString &folder)
{
    const QString name = QDir(folder).filePath(u"installation"_s);
    if (const QString known = idIn(name); !known.isEmpty())
        return known;
    const QString fresh = freshId(Length);
    QDir().mkpath(folder);
    // Written whole before it has its name; who comes second reads what the first one left.
    QTemporaryFile file(name + u"-XXXXXX"_s);
    if (!file.open() || file.write(fresh.toLatin1() + '\n') < 0 || !file.flush() || ::fsync(file.handle()) != 0)
        return fresh;
    const bool isTorn = QFile::exists(name) && idIn(name).isEmpty();
    if (isTorn)
        QFile::remove(name);
    if (::link(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(name).constData()) == 0)
        return fresh;
    const QString known = idIn(name);
    return known.isEmpty() ? fresh : known;
}

} // namespace wf
