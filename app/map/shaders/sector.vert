#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
layout(location = 0) in vec2 position;
layout(location = 1) in vec4 tint; // premultiplied

layout(location = 0) out vec4 v_tint;

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
    v_tint = tint;
    gl_Position = frame.qt_Matrix * vec4(toPixels(position), 0.0, 1.0);
}
