#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The atlas holds masks: red = body in the marker's tint, green = ink on it, blue = dark halo around it.

layout(location = 0) in vec2 v_texel;
layout(location = 1) in vec4 v_tint;
layout(location = 0) out vec4 color;

layout(std140, binding = 0) uniform Frame {
    mat4 qt_Matrix;
    vec4 camera; // pixels per metre, cosine and sine of the bearing, opacity
    vec4 view;   // half width, half height, centre relative to the origin of the vertices
    vec4 extra;  // seconds since the epoch of the vertices, half line width
} frame;

layout(binding = 1) uniform sampler2D atlas;

void main()
{
    vec3 mask = texture(atlas, v_texel).rgb;
    const vec3 dark = vec3(0.03, 0.04, 0.06);
    float light = dot(v_tint.rgb, vec3(0.3, 0.59, 0.11));
    vec3 ink = light > 0.38 ? dark : vec3(0.95);
    vec4 result = vec4(dark, 1.0) * (mask.b * 0.85);
    result = mix(result, vec4(v_tint.rgb, 1.0), mask.r);
    result = mix(result, vec4(ink, 1.0), mask.g);
    color = result * (v_tint.a * frame.camera.w);
}
