#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
layout(location = 0) in vec4 v_tint; // premultiplied
layout(location = 0) out vec4 color;

void main()
{
    color = v_tint;
}
