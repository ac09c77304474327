#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One of many markers on little room: a point, which moves as a marker does.

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 velocity;
layout(location = 2) in float time; // seconds of the report
layout(location = 3) in vec4 tint;

layout(location = 0) out vec4 v_tint;

out gl_PerVertex {
    vec4 gl_Position;
    float gl_PointSize;
};

layout(std140, binding = 0) uniform Frame {
    mat4 qt_Matrix;
    vec4 camera; // pixels per metre, cosine and sine of the bearing, opacity
    vec4 view;   // half width, half height, centre relative to the origin of the vertices
    vec4 extra;  // seconds since the epoch of the vertices, half line width, a speck's size in device pixels
} frame;

vec2 toPixels(vec2 metres)
{
    vec2 p = (metres - frame.view.zw) * frame.camera.x;
    return vec2(p.x * frame.camera.y + p.y * frame.camera.z, -p.x * frame.camera.z + p.y * frame.camera.y) + frame.view.xy;
}

void main()
{
    const float longest = 30.0; // seconds: a marker that has not reported stands still
    vec2 place = toPixels(position + velocity * clamp(frame.extra.x - time, 0.0, longest));
    float alpha = tint.a * frame.camera.w;
    v_tint = vec4(tint.rgb * alpha, alpha);
    gl_Position = frame.qt_Matrix * vec4(place, 0.0, 1.0);
    gl_PointSize = frame.extra.z;
}
