#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A marker moves on from its last report by its velocity; only its corner is in pixels.

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 velocity;
layout(location = 2) in vec2 corner;
layout(location = 3) in vec2 timing; // seconds of the report; rotation in radians, above 100 = upright
layout(location = 4) in vec2 texel;
layout(location = 5) in vec4 tint;

layout(location = 0) out vec2 v_texel;
layout(location = 1) out vec4 v_tint;

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
    const float longest = 30.0; // seconds: a marker that has not reported stands still
    vec2 place = toPixels(position + velocity * clamp(frame.extra.x - timing.x, 0.0, longest));
    vec2 offset = corner;
    if (timing.y < 100.0) {
        float c = cos(timing.y);
        float s = sin(timing.y);
        offset = vec2(corner.x * c - corner.y * s, corner.x * s + corner.y * c);
        offset = vec2(offset.x * frame.camera.y + offset.y * frame.camera.z, -offset.x * frame.camera.z + offset.y * frame.camera.y);
    }
    v_texel = texel;
    v_tint = tint;
    gl_Position = frame.qt_Matrix * vec4(place + offset, 0.0, 1.0);
}
