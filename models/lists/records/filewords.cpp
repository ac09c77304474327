// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewords.h"

#include "columns.h"

namespace wf {

QString notWrittenText(const QString &path, const FileProblem &problem)
{
    if (problem.why == FileProblem::Why::IsThere)
        return ListsText::tr("%1 is there already: name a file that is not there yet.").arg(path);
    return ListsText::tr("%1 could not be written: %2").arg(path, problem.text);
}

} // namespace wf
