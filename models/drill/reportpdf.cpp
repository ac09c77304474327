// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drilltext.h"
#include "report.h"

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr int dpi = 144;
constexpr double headMm = 12; // kept free above and below the text
/// In English the house font's quotation marks and ellipses are as wide as Chinese characters unless it is told otherwise.
QFont reportFont(double points, const QString &language)
{
    QFont font(QStringList{u"Noto Sans CJK SC"_s, u"Noto Sans"_s});
    if (language == "en"_L1) {
        font.setFeature("pwid", 1);
        font.setFeature("palt", 1);
    }
    font.setPointSizeF(points);
    return font;
}

void drawFrame(QPainter &painter, const QRectF &page, double head, const QString &title, const QString &language, int number, int pages)
{
    painter.save();
    painter.setFont(reportFont(8, language));
    painter.setPen(QColor(u"#b00020"_s));
    painter.drawText(QRectF(0, 0, page.width(), head * 0.6), Qt::AlignLeft | Qt::AlignVCenter, u"【演练 EXERCISE】"_s);
    painter.setPen(Qt::darkGray);
    painter.drawText(QRectF(0, 0, page.width(), head * 0.6), Qt::AlignRight | Qt::AlignVCenter, title);
    painter.drawLine(QPointF(0, head * 0.65), QPointF(page.width(), head * 0.65));
    painter.drawText(QRectF(0, page.height() - head * 0.6, page.width(), head * 0.6), Qt::AlignCenter, u"%1 / %2"_s.arg(number).arg(pages));
    painter.restore();
}

} // namespace

std::expected<void, Refusal> writeReportPdf(const EvaluationResult &result, const QString &file, const QString &language)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return std::unexpected(Refusal{u"report.no_fonts"_s, Drill::tr("A PDF needs a graphical application.")});
    QSaveFile out(file);
    const auto cannotWrite
        = [&] { return std::unexpected(Refusal{u"report.cannot_write"_s, Drill::tr("Can't write %1: %2").arg(file, out.errorString())}); };
    if (!out.open(QIODevice::WriteOnly))
        return cannotWrite();
    const QString title = result.title.in(language);
    {
        QPdfWriter writer(&out);
        writer.setResolution(dpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(15, 10, 15, 10), QPageLayout::Millimeter);
        writer.setTitle(u"演练 "_s + title);
        writer.setCreator(u"Watchfloor"_s);
        QPainter painter(&writer);
        const double head = headMm * dpi / 25.4;
        const QRectF page(0, 0, writer.width(), writer.height());
        const QSizeF body(page.width(), page.height() - 2 * head);

        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setDefaultFont(reportFont(8.5, language));
        document.setDefaultStyleSheet(
            u"h1{font-size:17pt;text-align:center} h2{font-size:12pt;margin-top:14px} th,td{font-size:7.5pt} p{font-size:8.5pt}"_s);
        document.setDocumentMargin(0);
        document.setHtml(reportHtml(result, language));
        document.setPageSize(body);
        const int pages = document.pageCount();
        for (int i = 0; i < pages; ++i) {
            if (i > 0)
                writer.newPage();
            drawFrame(painter, page, head, title, language, i + 1, pages);
            painter.save();
            painter.translate(0, head - i * body.height());
            const QRectF clip(0, i * body.height(), body.width(), body.height());
            painter.setClipRect(clip);
            document.drawContents(&painter, clip);
            painter.restore();
        }
    }
    if (!out.commit())
        return cannotWrite();
    return {};
}

} // namespace wf
