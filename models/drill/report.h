// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluation.h"
#include "refusal.h"

#include <QByteArray>
#include <QStringList>

#include <expected>

namespace wf {

/// The evaluation as JSON: keys sorted, exercise time only, records by display number; equal for equal exercises.
[[nodiscard]] QByteArray reportJson(const EvaluationResult &result);
[[nodiscard]] std::expected<void, Refusal> writeReportJson(const EvaluationResult &result, const QString &file);

/// The evaluation report (评估报告) as HTML, in "zh" or "en".
[[nodiscard]] QString reportHtml(const EvaluationResult &result, const QString &language);
/// The same as a PDF, A4, 演练 on every page. Needs a QGuiApplication.
[[nodiscard]] std::expected<void, Refusal> writeReportPdf(const EvaluationResult &result, const QString &file, const QString &language);

/// What was missed or late, the basis of the list of what must be put right (整改清单).
[[nodiscard]] QList<EvaluatedAction> toPutRight(const EvaluationResult &result);

} // namespace wf
