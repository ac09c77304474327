#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns: 0 asked, 1 stopped, 2 confirmed, 3 in force, 4 reopening asked for, 5 reopened, 6 planned diversion, 7 route, 8 a plain line,
// 9 one lane open: striped on one half, the other clear.

layout(location = 0) in vec2 v_place;
layout(location = 1) flat in vec2 v_kind;
layout(location = 2) in vec4 v_tint;
layout(location = 0) out vec4 color;

layout(std140, binding = 0) uniform Frame {
    mat4 qt_Matrix;
    vec4 camera; // pixels per metre, cosine and sine of the bearing, opacity
    vec4 view;   // half width, half height, centre relative to the origin of the vertices
    vec4 extra;  // seconds since the epoch of the vertices, half line width
} frame;

/// 1 where a repeating stripe is on, with soft edges.
float stripe(float at, float period, float on)
{
    float p = mod(at, period);
    return smoothstep(0.0, 1.0, p) * (1.0 - smoothstep(on, on + 1.0, p));
}

void main()
{
    float half_ = frame.extra.y;
    float across = abs(v_place.y);
    float edge = half_ - across;
    float inside = smoothstep(-0.5, 0.5, edge);
    float rim = inside * (1.0 - smoothstep(1.6, 2.4, edge));
    float diagonal = v_place.x + v_place.y;
    vec4 dark = vec4(0.03, 0.04, 0.06, 1.0);
    vec4 white = vec4(0.96, 0.96, 0.96, 1.0);
    vec4 tint = vec4(v_tint.rgb, 1.0);
    int pattern = int(v_kind.x + 0.5);
    vec4 c = vec4(0.0);
    if (pattern == 0) {
        c = tint * 0.14 * inside + dark * 0.25 * inside;
        c = mix(c, tint, rim * stripe(v_place.x, 12.0, 7.0));
    } else if (pattern == 1) {
        c = mix(dark * 0.8, tint, stripe(diagonal, 11.0, 4.5)) * inside;
        c = mix(c, tint, rim);
    } else if (pattern == 2) {
        c = mix(dark * 0.85, tint, stripe(diagonal, 14.0, 6.0)) * inside;
        c = mix(c, tint, rim);
    } else if (pattern == 3 || pattern == 4) {
        c = mix(white, tint, stripe(diagonal, 18.0, 10.5)) * inside;
        if (pattern == 4)
            c = mix(c, mix(dark, white, stripe(v_place.x, 12.0, 7.0)), rim);
        else
            c = mix(c, dark, inside * (1.0 - smoothstep(0.6, 1.4, edge)));
    } else if (pattern == 5) {
        c = tint * 0.4 * smoothstep(-0.5, 0.5, half_ * 0.45 - across);
    } else if (pattern == 8) {
        c = tint * inside;
    } else if (pattern == 9) {
        float shut = smoothstep(-0.5, 0.5, v_place.y);
        c = mix(dark * 0.45, mix(dark * 0.8, tint, stripe(diagonal, 11.0, 4.5)), shut) * inside;
        c = mix(c, tint, inside * (1.0 - smoothstep(0.8, 1.6, across)));
        c = mix(c, tint, rim * max(shut, stripe(v_place.x, 12.0, 7.0)));
    } else {
        float core = smoothstep(-0.5, 0.5, half_ * 0.28 - across);
        float halo = smoothstep(-0.5, 0.5, half_ * 0.28 + 1.5 - across);
        float on = pattern == 6 ? stripe(v_place.x, 17.0, 10.0) : 1.0;
        c = mix(dark * 0.6 * halo, tint, core * on);
        if (pattern == 6)
            c *= max(on, 0.0) + (1.0 - on) * 0.35;
    }
    float flags = v_kind.y;
    if (mod(flags, 2.0) > 0.5 && (pattern < 5 || pattern == 9)) {
        float at = mod(v_place.x, 90.0);
        float box = smoothstep(1.0, 2.0, at) * (1.0 - smoothstep(18.0, 19.0, at)) * inside;
        c = mix(c, dark, box * 0.9);
        float tip = abs(at - (15.0 - across * 1.1));
        c = mix(c, white, box * (1.0 - smoothstep(1.4, 2.4, tip)) * smoothstep(0.0, 1.0, edge - 0.5));
    }
    if (mod(flags, 2.0) > 0.5 && (pattern == 6 || pattern == 7)) {
        // An arrowhead in the line's colour every so often: which way the traffic is led.
        float at = mod(v_place.x, 120.0) - 60.0;
        float head = smoothstep(-0.7, 0.7, half_ - across * 1.0 - 0.6) * smoothstep(-0.7, 0.7, (half_ - across) * 1.15 - at)
            * smoothstep(-0.7, 0.7, at + 0.5);
        float rimmed = smoothstep(-0.7, 0.7, half_ + 1.0 - across) * smoothstep(-0.7, 0.7, (half_ + 1.5 - across) * 1.15 - at)
            * smoothstep(-0.7, 0.7, at + 2.0);
        c = mix(c, dark, rimmed * 0.8);
        c = mix(c, tint, head);
    }
    if (flags > 1.5 && (pattern < 6 || pattern == 9))
        c = mix(c, white, inside * (1.0 - smoothstep(1.0, 2.0, edge)));
    color = c * (v_tint.a * frame.camera.w);
}
