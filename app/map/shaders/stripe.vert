#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 normal; // miter, in half widths
layout(location = 2) in vec2 along;  // metres from the start; side, -1 or 1
layout(location = 3) in vec2 kind;   // pattern; 1 = has a direction, +2 = selected
layout(location = 4) in vec4 tint;

layout(location = 0) out vec2 v_place; // pixels along, pixels across
layout(location = 1) flat out vec2 v_kind;
layout(location = 2) out vec4 v_tint;

layout(std140, binding = 0) uniform Frame {
    mat4 qt_Matrix;
    vec4 camera; // pixels per metre, cosine and sine of the bearing, opacity
    vec4 view;   // half width, half height, centre relative to the origin of the vertices
    vec4 extra;  // seconds since the epoch of the vertices, half line width
} frame;

vec2 toPixels(vec2 metres)
{
    vec2 p = (metres - frame.view.zw) * frame.camera.x;
    return vec2(p.x * frame.camera.y + p.y * frame.camera.z, -p.x * frame.camera.z + p.y * frame.camera.y) + frame.view.xy;
}

void main()
{
    float half_ = frame.extra.y;
    vec2 n = normal * along.y * (half_ + 1.0);
    n = vec2(n.x * frame.camera.y + n.y * frame.camera.z, -n.x * frame.camera.z + n.y * frame.camera.y);
    v_place = vec2(along.x * frame.camera.x, along.y * (half_ + 1.0));
    v_kind = kind;
    v_tint = tint;
    gl_Position = frame.qt_Matrix * vec4(toPixels(position) + n, 0.0, 1.0);
}
