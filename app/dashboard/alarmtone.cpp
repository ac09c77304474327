// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarmtone.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wf {

namespace {

constexpr int rate = 22'050;
constexpr int tones = 6;
constexpr int toneSamples = rate / 5;
constexpr double high = 960; ///< Hz, both where an ear that is no longer young still hears well
constexpr double low = 770;
constexpr double edge = rate / 200.0; ///< samples a tone takes to swell: no click

void append(QByteArray &to, quint32 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        to.append(static_cast<char>(value >> (8 * i)));
}

} // namespace

QByteArray alarmTone(int volume)
{
    constexpr quint32 size = 2U * tones * toneSamples;
    QByteArray wav("RIFF");
    append(wav, 36 + size, 4);
    wav += "WAVEfmt ";
    append(wav, 16, 4);
    append(wav, 1, 2); // PCM
    append(wav, 1, 2);
    append(wav, rate, 4);
    append(wav, 2 * rate, 4);
    append(wav, 2, 2);
    append(wav, 16, 2);
    wav += "data";
    append(wav, size, 4);
    const double loud = 32'767.0 * std::clamp(volume, 0, 100) / 100;
    for (int tone = 0; tone < tones; ++tone) {
        for (int i = 0; i < toneSamples; ++i) {
            const double swell = std::min({1.0, i / edge, (toneSamples - 1 - i) / edge});
            const double wave = std::sin(2 * std::numbers::pi * (tone % 2 ? low : high) * i / rate);
            append(wav, static_cast<quint16>(static_cast<qint16>(std::lround(loud * swell * wave))), 2);
        }
    }
    return wav;
}

} // namespace wf
