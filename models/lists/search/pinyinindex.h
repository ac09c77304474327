// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pinyin.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace wf {

/// One text made ready to be found by Chinese, English, full pinyin, initials, or a mixture of them.
///
/// Each Chinese character keeps all its readings (长: chang, zhang), so every combination of them is found without being
/// spelled out.
class PinyinText {
public:
    PinyinText() = default;
    explicit PinyinText(const QString &text);

    /// How well a query fits: 0 = not at all; 100 = the same text; less for a beginning, for initials, for a part. The query
    /// must have been through foldQuery().
    [[nodiscard]] int match(const QString &folded) const;
    [[nodiscard]] QString text() const { return m_text; }

private:
    [[nodiscard]] bool spelled(QStringView query, qsizetype unit, bool *whole, int depth = 0) const;

    struct Unit {
        char16_t character = 0;
        QList<QByteArray> readings; ///< empty: the character only stands for itself
        bool starts = true; ///< the first letter of a word
    };
    QString m_text; ///< lower case, without blanks and marks
    QList<Unit> m_units;
    quint64 m_letters = 0; ///< which letters and digits occur in any reading; a quick no
};

/// A name without the remark in brackets at its end: who types it does not type what is only noted there. Empty: it has none.
[[nodiscard]] QString withoutRemark(const QString &name);

} // namespace wf
