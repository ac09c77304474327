// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

/// A scenario small enough to know by heart, written to a folder: two stages, one warning, one closure.
struct SmallScenario {
    static QByteArray plan()
    {
        return R"(format: watchfloor-plan/1
title: {zh: 预案, en: Plan}
authority: {"3": [duty_commander]}
clauses:
  - {id: "1.1", topic: {zh: 预警, en: Warning}, text: {zh: 签收, en: Acknowledge}}
  - {id: "2.1", topic: {zh: 派警, en: Dispatch}, text: {zh: 派警, en: Send}}
)";
    }
    static QByteArray assets()
    {
        return R"(format: watchfloor-assets/1
brigades:
  - {id: yingze, name: {zh: 迎泽大队, en: Yingze}}
rainstations:
  - {id: r01, name: {zh: 一号站, en: One}, pos: [112.55, 37.87]}
floodpoints:
  - {id: bridge, name: {zh: 桥下, en: Bridge}, pos: [112.53, 37.85], kind: underpass, road: 滨河西路, gauge: g1, thresholds: {watch: 10, slow: 15, close: 25, reopen: 10}, reopenMin: 15}
units:
  - {id: yz-01, callSign: 迎泽01, brigade: yingze, type: car, officers: 2, auxiliaries: 2, pos: [112.55, 37.86]}
  - {id: yz-02, callSign: 迎泽02, brigade: yingze, type: car, officers: 1, auxiliaries: 1, pos: [112.60, 37.88]}
)";
    }
    static QByteArray drill()
    {
        return R"(format: watchfloor-drill/1
title: {zh: 小演练, en: Small drill}
notice: {zh: 虚构, en: Invented}
start: "2026-07-24 16:40"
duration: 40
plan: plan.yaml
assets: assets.yaml
seats:
  - {id: ZHZ, role: commander, prefix: Z, name: {zh: 指挥长, en: Commander}}
  - {id: DD, role: dispatcher, prefix: D, name: {zh: 调度席, en: Dispatch}}
  - {id: DY, role: brigade, brigade: yingze, prefix: DY, name: {zh: 迎泽大队, en: Yingze}}
  - {id: DK, role: control, prefix: T, name: {zh: 导调, en: Control}}
  - {id: SYS, role: system, prefix: A, name: {zh: 系统, en: System}}
stages:
  - {key: response, title: {zh: 应急响应, en: Response}}
  - {key: scene, title: {zh: 现场处置, en: Scene}}
world:
  rain: {hourly: [30, 10], begins: 0, stations: {r01: 1.0}}
  depth:
    bridge: [[0, 0], [10, 30], [15, 5], [40, 5]]
injects:
  - key: i01
    at: 0
    stage: response
    to: [ZHZ]
    text: {zh: 预警, en: Warning}
    world:
      - {verb: warning.receive, as: w1, fields: {type: rainstorm, color: yellow, text: 黄色预警, issuer: 气象台, issuedAt: $now}}
    expect:
      - key: e01
        seat: ZHZ
        what: {zh: 签收预警, en: Acknowledge the warning}
        verb: warning.acknowledge
        where: {subject: $w1}
        within: 3
        clause: "1.1"
        points: 5
        do:
          - {verb: warning.acknowledge, subject: $w1, after: 1}
  - key: i02
    at: 8
    stage: scene
    to: [DD]
    text: {zh: 积水, en: Water}
    expect:
      - key: e02
        seat: DD
        what: {zh: 派警, en: Send a unit}
        verb: order.send
        within: 2
        clause: "2.1"
        points: 5
        do:
          - {verb: order.send, as: o, after: 1, nearest: {type: car, to: floodpoint/bridge}, fields: {task: 到场警戒, about: floodpoint/bridge}}
)";
    }
    /// Writes the three files; returns the scenario's name.
    static QString write(const QString &folder, const QByteArray &drillText = drill())
    {
        const QDir dir(folder);
        const auto put = [&](const char *name, const QByteArray &bytes) {
            QFile file(dir.filePath(QString::fromLatin1(name)));
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
        };
        put("plan.yaml", plan());
        put("assets.yaml", assets());
        put("small.yaml", drillText);
        return dir.filePath(QStringLiteral("small.yaml"));
    }
};
