#version 440
// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The atlas says how much of each there is: red = body in the marker's tint, green = ink on it, blue = dark halo around it.

layout(location = 0) in vec3 v_texel;
layout(location = 1) in vec4 v_tint; // premultiplied
layout(location = 0) out vec4 color;

layout(binding = 1) uniform sampler2D atlas;

void main()
{
    vec3 part = texture(atlas, v_texel.xy).rgb;
    vec3 halo = vec3(0.03, 0.04, 0.06) * (part.b * v_tint.a);
    color = vec4(v_tint.rgb * part.r + v_texel.z * part.g + halo, (part.r + part.g + part.b) * v_tint.a);
}
