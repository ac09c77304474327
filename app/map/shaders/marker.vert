#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A marker moves on from its last report by its velocity; its corners are in pixels. The quad stays upright and its picture is
// turned inside it: quads along the axes are the cheapest thing there is to draw.

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 velocity;
layout(location = 2) in vec2 corner; // -1 or 1
layout(location = 3) in vec2 timing; // seconds of the report; half the quad's edge in pixels
layout(location = 4) in vec3 glyph;  // centre in the atlas; heading in radians, above 100 = upright
layout(location = 5) in vec4 tint;

layout(location = 0) out vec3 v_texel; // and the brightness of ink
layout(location = 1) out vec4 v_tint;

layout(std140, binding = 0) uniform Frame {
    mat4 qt_Matrix;
    vec4 camera; // pixels per metre, cosine and sine of the bearing, opacity
    vec4 view;   // half width, half height, centre relative to the origin of the vertices
    vec4 extra;  // seconds since the epoch of the vertices, half line width, a speck's size in device pixels
    vec4 atlas;  // half a cell's size in the atlas
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
    vec2 at = corner;
    if (glyph.z < 100.0) {
        // The corner, turned back by the heading as it is on the turned map.
        float c = cos(glyph.z) * frame.camera.y + sin(glyph.z) * frame.camera.z;
        float s = sin(glyph.z) * frame.camera.y - cos(glyph.z) * frame.camera.z;
        at = vec2(corner.x * c + corner.y * s, corner.y * c - corner.x * s);
    }
    v_texel.xy = glyph.xy + at * frame.atlas.xy;
    float alpha = tint.a * frame.camera.w;
    v_texel.z = (dot(tint.rgb, vec3(0.3, 0.59, 0.11)) > 0.38 ? 0.04 : 0.95) * alpha;
    v_tint = vec4(tint.rgb * alpha, alpha);
    gl_Position = frame.qt_Matrix * vec4(place + corner * timing.y, 0.0, 1.0);
}
