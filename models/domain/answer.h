// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>

#include <memory>
#include <utility>

namespace wf {

/// Calls @p heed with what @p answer comes to, in the thread of @p context and never within this call.
///
/// QFuture::then() runs at once, inside the caller, whatever is done before it is asked: whoever asks in a loop, or before he has
/// written down that he asked, is then told in the middle of it, now and then, on a busy machine. Of an answer that comes later
/// nothing changes: it keeps its place among what the same thread posts. Nothing is called when the answer is cancelled or
/// @p context is gone. To be called in the thread of @p context.
template <typename Answer, typename Heed> void whenAnswered(QFuture<Answer> answer, QObject *context, Heed heed)
{
    const auto isAsking = std::make_shared<bool>(true);
    answer.then(context, [context, isAsking, heed = std::move(heed)](const Answer &come) mutable {
        if (*isAsking)
            QMetaObject::invokeMethod(context, [heed = std::move(heed), come]() mutable { heed(come); }, Qt::QueuedConnection);
        else
            heed(come);
    });
    *isAsking = false;
}

} // namespace wf
