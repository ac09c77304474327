// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutybook.h"

#include "columns.h"
#include "filewords.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

QString DutyBook::suggestedName() const
{
    const QString first = m_first.isValid() ? day() : beijingDateTime(m_clock.now()).section(u' ', 0, 0);
    const QString days = lastDay().isEmpty() ? first : first + u'–' + lastDay();
    return m_drill ? ListsText::tr("Exercise duty log %1").arg(days) : ListsText::tr("Duty log %1").arg(days);
}

QUrl DutyBook::suggestedFile(const QUrl &folder, const QString &kind) const
{
    const QString path = folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder.toLocalFile();
    return QUrl::fromLocalFile(QDir(path).filePath(suggestedName() + u'.' + kind));
}

void DutyBook::save(const QUrl &file, const QString &onDuty, const QString &kind)
{
    const QString chosen = file.toLocalFile();
    const AskedFile asked = kind.isEmpty() ? AskedFile{.path = chosen} : AskedFile::named(chosen, u'.' + kind);
    DutyLogHead head;
    head.office = m_office;
    head.onDuty = LocalText::same(onDuty);
    head.drill = m_drill;
    head.from = m_lines.isEmpty() ? m_clock.now() : m_lines.constFirst().at;
    head.to = m_clock.now();
    if (!m_first.isValid())
        return write({.asked = asked, .head = head, .next = {}, .last = {}, .lines = m_lines});
    head.from = shownSpan().first;
    head.to = std::min(m_clock.now(), shownSpan().second - 1);
    if (!m_isLoading && isExhausted())
        return write({.asked = asked, .head = head, .next = {}, .last = {}, .lines = m_lines});
    gather({.asked = asked, .head = head, .next = m_first, .last = m_last, .lines = {}});
}

void DutyBook::gather(Export work)
{
    if (work.next > work.last)
        return write(work);
    const Span span = daysSpan(work.next, work.next);
    m_log.eventsBetween(span.first, span.second).then(this, [this, work, span](const QList<Event> &events) {
        Export further = work;
        further.lines += linesBetween(events, span);
        further.next = further.next.addDays(1);
        gather(std::move(further));
    });
}

void DutyBook::write(const Export &work)
{
    const QString path = work.asked.path;
    const auto make = [lines = work.lines, head = work.head, language = contentLanguage(), path] {
        return path.endsWith(".csv"_L1, Qt::CaseInsensitive) ? dutyLogCsv(lines, head, language)
            : path.endsWith(".html"_L1, Qt::CaseInsensitive) ? dutyLogHtml(lines, head, language).toUtf8()
                                                             : dutyLogText(lines, head, language).toUtf8();
    };
    writeLater(work.asked, make, this, [this, path](const FileWritten &written) {
        if (written)
            Q_EMIT said(ListsText::tr("The duty log was written to %1.").arg(path), false);
        else
            Q_EMIT said(notWrittenText(path, written.error()), true);
    });
}

} // namespace wf
