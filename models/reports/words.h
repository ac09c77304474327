// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "record.h"

#include <QHash>
#include <QList>

/// The words that drafts are written with, in both languages at once; the interface's language has no part in them.
namespace wf::words {

using Values = QHash<QString, LocalText>;

/// Puts values for {name} into a pattern. What stands in […] is left out when a value in it is empty or missing; brackets
/// are not nested. A {name} without a value outside of brackets leaves nothing behind. Where a value ends with a stop of its own,
/// the pattern's next mark takes its place: no line says "。，". {count|one|many} is the word that goes with a number: English says
/// "{n} {n|car|cars}".
[[nodiscard]] QString fill(const QString &pattern, const QHash<QString, QString> &values);
[[nodiscard]] LocalText fill(const LocalText &pattern, const Values &values);

[[nodiscard]] LocalText joined(const QList<LocalText> &texts); ///< 、 and ", "; empty ones are left out
[[nodiscard]] LocalText operator+(const LocalText &a, const LocalText &b);
/// （演练） and (Exercise) behind it in a drill.
[[nodiscard]] LocalText marked(const LocalText &text, bool drill);

/// "18时32分" / "18:32"; "18时" on the hour. Beijing time.
[[nodiscard]] LocalText clockTime(qint64 utcMs);
/// "7月24日18时32分" / "18:32 on 24 July".
[[nodiscard]] LocalText dateTime(qint64 utcMs);
/// With the day only where it is not that of `now`.
[[nodiscard]] LocalText moment(qint64 utcMs, qint64 now);

[[nodiscard]] LocalText number(double value, int decimals = 0); ///< without zeros at the end
[[nodiscard]] LocalText depth(double cm); ///< "26厘米" / "26 cm"
[[nodiscard]] LocalText duration(qint64 ms); ///< "1小时52分" / "1 h 52 min"

[[nodiscard]] LocalText direction(const QString &key); ///< 南行 / southbound
[[nodiscard]] LocalText spokenDirection(const QString &key); ///< 由北向南 / southbound
[[nodiscard]] LocalText cause(const QString &key); ///< 积水 / water on the road; empty for "other" and unknown ones
[[nodiscard]] LocalText color(const QString &key); ///< 黄色 / yellow
[[nodiscard]] LocalText level(int level); ///< 三级（黄色） / level 3 (yellow)
[[nodiscard]] LocalText limit(const QString &key); ///< 缓行 / slow: of an alarm, "watch", "slow" or "close"
[[nodiscard]] LocalText warningType(const QString &key); ///< 暴雨 / rainstorm
[[nodiscard]] LocalText authority(const QString &key); ///< 值班指挥长 / the duty commander
[[nodiscard]] LocalText closureStep(const QString &key); ///< 警戒到位 / cordon set
/// What the officer on the spot found before a road is opened, with what is lacking and why it may be opened: a step of a closure as its
/// record keeps it. Empty: nobody was asked.
[[nodiscard]] LocalText found(const QJsonObject &step);
[[nodiscard]] LocalText closureState(const Record &closure); ///< 管制生效 / in force, or the lane that is open
[[nodiscard]] LocalText medium(const QString &key); ///< 诱导屏 / message signs
[[nodiscard]] LocalText incidentType(const QString &key); ///< 人员被困 / people trapped
[[nodiscard]] LocalText role(const QString &key); ///< 现场民警 / the officer on the spot

/// A record's name in both languages, without a remark in brackets at its end: "滨河西路二坝桥（位置假定）" → "滨河西路二坝桥".
[[nodiscard]] LocalText nameOf(const Record &record);
[[nodiscard]] LocalText field(const Record &record, QLatin1StringView name);
/// What a record without any name is called by: its id, where people gave it that; where the program made it up, its kind: 警力（未具名） /
/// a unit without a name.
[[nodiscard]] LocalText idOrKind(const QString &subject);
/// A way written with arrows as it is said: 迎泽西大街→晋祠路 → 迎泽西大街、晋祠路.
[[nodiscard]] LocalText spokenWay(const LocalText &way);
/// A notice's text without the 通报 or 商请 it begins with, for where that is said already.
[[nodiscard]] LocalText noticeText(const Record &notice);
/// Where an incident is: its place, or its road where nobody has said more; with what is still to be checked (具体位置待核) where it is
/// known roughly only. Whatever paper names that place takes it from here.
[[nodiscard]] LocalText placeOf(const Record &record);
/// 滨河西路南行迎泽大桥至南内环桥 / 滨河西路 southbound, … to …; as much of it as the record says.
[[nodiscard]] LocalText stretch(const Record &closure);
/// The same for the ear: 滨河西路由北向南方向迎泽大桥至南内环桥路段.
[[nodiscard]] LocalText spokenStretch(const Record &closure);
/// Where the thing is that a task is about, or which response: a closure by its stretch, others by place or name. Empty for nullptr.
[[nodiscard]] LocalText whereOf(const Record *record);

} // namespace wf::words
