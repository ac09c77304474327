// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace wf {

/// One line of the duty roster with its five fixes (五定: 定人, 定岗, 定责, 定时, 定效).
struct RosterEntry {
    QString person; ///< 人员
    QString number; ///< 警号; may be empty
    QString kind; ///< "officer" 民警, "auxiliary" 辅警; may be empty
    QString post; ///< 岗位: a fixed post's name, or a beat to be patrolled
    QString postSubject; ///< "post/p01" where the name is one of a known post
    QString duty; ///< 勤务: what is to be done there
    qint64 start = 0; ///< UTC ms
    qint64 end = 0; ///< UTC ms, later than start
    QString effect; ///< 效果: what it is to bring about
    QString brigade; ///< id of its record where it is known, else as written; may be empty
    QString unit; ///< 警力单元, as written; may be empty
    QString unitSubject; ///< "unit/yz-01"
    QString note; ///< 备注
    int line = 0; ///< of the file it came from; not compared
    [[nodiscard]] bool operator==(const RosterEntry &other) const;
};

/// What is wrong with a file, for its author.
struct RosterFault {
    int line = 0; ///< of the file, from 1; 0 = the whole file
    int column = 0; ///< from 1; 0 = the whole line
    QString field; ///< as the file heads that column
    QString text; ///< translated, without the place
    /// "Line 3, column 5 (结束): …", translated.
    [[nodiscard]] QString toString() const;
    bool operator==(const RosterFault &) const = default;
};

/// Names a roster may use. A list that is empty is not checked against.
struct RosterNames {
    QHash<QString, QString> brigades; ///< any spelling → key
    QHash<QString, QString> posts; ///< any spelling → subject
    QHash<QString, QString> units; ///< any spelling → subject
    QHash<QString, QString> brigadeTitles; ///< key → how it is written out
};

struct RosterImport {
    QList<RosterEntry> entries; ///< in the file's order
    /// Not wrong, but to be seen: a post that is none of the known ones is taken as a beat.
    QList<RosterFault> notes;
};

struct RosterRules {
    qint64 longestShiftMs = 24 * 3'600'000; ///< a longer one is a slip of the pen
};

/// Reads a roster from a table (see parseCsv()). The first line, or one below a title, heads the columns, in Chinese or English and in any
/// order: 人员 person, 岗位 post, 勤务 duty, 开始 start, 结束 end and 效果 effect are required; 警号 number, 类别 kind, 大队 brigade,
/// 警力单元 unit, 备注 note may be there. Times are Beijing's (see readWhen()): "2026-07-24 16:00"; an end without a date is the next such
/// hour after the start. Lines that close a table (合计, 制表 …) are noted and passed over.
///
/// All or nothing: with one fault nothing is taken, and every fault of the file is listed. Among them: two shifts of one person that
/// overlap, in the file or with one of `existing`. A person is known by number, or by name where no two numbers share it.
[[nodiscard]] std::expected<RosterImport, QList<RosterFault>>
importRoster(const QByteArray &csv, const RosterNames &names = {}, const QList<RosterEntry> &existing = {}, const RosterRules &rules = {});

/// The same form, which importRoster() reads back without loss; headed in Chinese, or in English.
[[nodiscard]] QByteArray exportRoster(const QList<RosterEntry> &entries, const RosterNames &names = {}, bool english = false);

/// Overlapping shifts of one person, each told at the later one's line. Empty where there are none.
[[nodiscard]] QList<RosterFault> overlappingShifts(const QList<RosterEntry> &entries, const QList<RosterEntry> &existing = {});

/// "2026-07-24 16:00" Beijing time (with seconds where there are some), and back; -1 where the text is no time.
[[nodiscard]] QString rosterTime(qint64 utcMs);
[[nodiscard]] qint64 fromRosterTime(const QString &text);

} // namespace wf
