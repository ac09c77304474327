// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"

#include <QByteArray>
#include <QString>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <expected>
#include <functional>
#include <utility>

namespace wf {

/// A file that somebody asked for.
struct AskedFile {
    QString path;
    bool isNew = false; ///< nobody agreed to replace what is there

    /// By the name that was chosen: one without the ending gets it, and nobody was asked whether that one may be replaced.
    [[nodiscard]] static AskedFile named(const QString &chosen, const QString &ending);
};

/// Why a file was not written.
struct FileProblem {
    enum class Why : quint8 {
        IsThere, ///< and nobody agreed to replace it
        NotMade, ///< there is nothing to write
        NotWritten,
    };
    Why why = Why::NotWritten;
    QString text = {}; ///< as the system says it, of NotWritten
};
using FileWritten = std::expected<void, FileProblem>;

/// Whole or not at all: what stood there before stays until all of it is on the disk. Waits for the disk, on whichever thread.
[[nodiscard]] FileWritten writeFile(const AskedFile &file, const std::function<QByteArray()> &make);

/// Where files are written for whoever must not wait for a disk: one after the other, so that of two under one name the later one stays.
/// The program ends when the last one is written. To be asked for in the program's own thread.
[[nodiscard]] QThreadPool *fileThread();

/// The same for the program's own small files, its settings and what it keeps beside a log: a stick or a share that does not answer, where
/// somebody saves a report, keeps none of them back.
[[nodiscard]] QThreadPool *ownFileThread();

/// Does @p work on fileThread() and calls @p heed with what came of it as whenAnswered() does. The work may hold copies only; it is done
/// whether or not @p context is still there.
template <typename Work, typename Heed> void onFileThread(Work work, QObject *context, Heed heed)
{
    whenAnswered(QtConcurrent::run(fileThread(), std::move(work)), context, std::move(heed));
}

/// Makes and writes a file there: @p heed is called with a FileWritten when it is on the disk, or is not going to be.
template <typename Heed> void writeLater(const AskedFile &file, std::function<QByteArray()> make, QObject *context, Heed heed)
{
    onFileThread([file, make = std::move(make)] { return writeFile(file, make); }, context, std::move(heed));
}

} // namespace wf
