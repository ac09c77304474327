#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
layout(location = 0) in vec4 v_tint;
layout(location = 0) out vec4 color;

layout(std140, binding = 0) uniform Frame {
    mat4 qt_Matrix;
    vec4 camera; // pixels per metre, cosine and sine of the bearing, opacity
    vec4 view;   // half width, half height, centre relative to the origin of the vertices
    vec4 extra;  // seconds since the epoch of the vertices, half line width
} frame;

void main()
{
    color = v_tint * frame.camera.w;
}
