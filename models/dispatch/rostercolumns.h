// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster.h"

#include <array>
#include <optional>

namespace wf {

/// A column of the roster's CSV form.
struct RosterColumn {
    enum class Id : quint8 { Person, Number, Kind, Post, Duty, Start, End, Effect, Brigade, Unit, Note };
    Id id;
    const char16_t *zh;
    const char *en;
    bool required;
};
inline constexpr std::array<RosterColumn, 11> rosterColumns{{
    {RosterColumn::Id::Person, u"人员", "person", true},
    {RosterColumn::Id::Number, u"警号", "number", false},
    {RosterColumn::Id::Kind, u"类别", "kind", false},
    {RosterColumn::Id::Post, u"岗位", "post", true},
    {RosterColumn::Id::Duty, u"勤务", "duty", true},
    {RosterColumn::Id::Start, u"开始", "start", true},
    {RosterColumn::Id::End, u"结束", "end", true},
    {RosterColumn::Id::Effect, u"效果", "effect", false},
    {RosterColumn::Id::Brigade, u"大队", "brigade", false},
    {RosterColumn::Id::Unit, u"警力单元", "unit", false},
    {RosterColumn::Id::Note, u"备注", "note", false},
}};

/// The column a heading stands for, other usual spellings too (姓名, 开始时间 …).
[[nodiscard]] std::optional<RosterColumn::Id> rosterColumn(const QString &heading);

} // namespace wf
