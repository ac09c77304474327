// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct StepText {
    const char *key;
    int limitMin;
    const char *title;
};

constexpr std::array stepTexts{
    StepText{"scene.cordon", 2, QT_TRANSLATE_NOOP("ClosureStep", "Cordon at the scene")},
    StepText{"scene.cleared", 2, QT_TRANSLATE_NOOP("ClosureStep", "Stretch cleared")},
    StepText{"publish.signs", 5, QT_TRANSLATE_NOOP("ClosureStep", "Message signs")},
    StepText{"publish.radio", 5, QT_TRANSLATE_NOOP("ClosureStep", "Traffic radio")},
    StepText{"publish.navigation", 5, QT_TRANSLATE_NOOP("ClosureStep", "Navigation apps")},
    StepText{"agency.drainage", 5, QT_TRANSLATE_NOOP("ClosureStep", "Drainage")},
    StepText{"agency.fire", 5, QT_TRANSLATE_NOOP("ClosureStep", "Fire and rescue")},
    StepText{"agency.urban", 5, QT_TRANSLATE_NOOP("ClosureStep", "City management")},
    StepText{"agency.bus", 5, QT_TRANSLATE_NOOP("ClosureStep", "Buses")},
    StepText{"traffic.far", 5, QT_TRANSLATE_NOOP("ClosureStep", "Far: guidance")},
    StepText{"traffic.middle", 5, QT_TRANSLATE_NOOP("ClosureStep", "Middle: diversion")},
    StepText{"traffic.near", 5, QT_TRANSLATE_NOOP("ClosureStep", "Near: control")},
    StepText{"traffic.signals", 5, QT_TRANSLATE_NOOP("ClosureStep", "Signal timing")},
    StepText{"reopen.drainage", 0, QT_TRANSLATE_NOOP("ClosureStep", "Confirmed by drainage")},
    StepText{"reopen.municipal", 0, QT_TRANSLATE_NOOP("ClosureStep", "Confirmed by municipal services")},
    StepText{"reopen.officer", 0, QT_TRANSLATE_NOOP("ClosureStep", "Confirmed by the officer on the spot")},
    StepText{"reopen.one_lane", 0, QT_TRANSLATE_NOOP("ClosureStep", "One lane first")},
    StepText{"reopen.signs_withdrawn", 0, QT_TRANSLATE_NOOP("ClosureStep", "Signs withdrawn")},
};

struct TrackText {
    const char *key;
    const char *title;
};

constexpr std::array trackTexts{
    TrackText{"scene", QT_TRANSLATE_NOOP("ClosureStep", "Scene")},
    TrackText{"publish", QT_TRANSLATE_NOOP("ClosureStep", "Publishing")},
    TrackText{"agency", QT_TRANSLATE_NOOP("ClosureStep", "Agencies")},
    TrackText{"traffic", QT_TRANSLATE_NOOP("ClosureStep", "Diversion")},
    TrackText{"reopen", QT_TRANSLATE_NOOP("ClosureStep", "Reopening")},
};

} // namespace

const QList<ClosureStep> &closureSteps()
{
    static const QList<ClosureStep> steps = [] {
        QList<ClosureStep> all;
        for (const StepText &text : stepTexts) {
            const QString key = QString::fromLatin1(text.key);
            all.append({key, key.section(u'.', 0, 0), text.limitMin});
        }
        return all;
    }();
    return steps;
}

const ClosureStep *findClosureStep(const QString &key)
{
    const auto it = std::ranges::find(closureSteps(), key, &ClosureStep::key);
    return it == closureSteps().end() ? nullptr : &*it;
}

QString closureStepTitle(const QString &key)
{
    for (const StepText &text : stepTexts) {
        if (key == QLatin1StringView(text.key))
            return QCoreApplication::translate("ClosureStep", text.title);
    }
    return key;
}

QString closureTrackTitle(const QString &track)
{
    for (const TrackText &text : trackTexts) {
        if (track == QLatin1StringView(text.key))
            return QCoreApplication::translate("ClosureStep", text.title);
    }
    return track;
}

qint64 stepDoneAt(const Record &closure, const QString &step)
{
    return closure.value("steps"_L1).toObject().value(step).toObject().value("at"_L1).toInteger();
}

bool isStepDone(const Record &closure, const QString &step) { return closure.value("steps"_L1).toObject().contains(step); }

QList<LateStep> lateSteps(const Record &closure, qint64 now, const QHash<QString, int> &targets)
{
    if (closure.state() != "confirmed"_L1 && closure.state() != "in_force"_L1)
        return {};
    const qint64 confirmed = closure.timeOf("confirmed"_L1);
    QList<LateStep> late;
    for (const ClosureStep &step : closureSteps()) {
        const int limitMin = targets.value(step.key, step.limitMin);
        const qint64 due = confirmed + limitMin * 60'000LL;
        if (confirmed > 0 && limitMin > 0 && now > due && !isStepDone(closure, step.key))
            late.append({step.key, now - due});
    }
    std::ranges::stable_sort(late, std::ranges::greater{}, &LateStep::byMs);
    return late;
}

} // namespace wf
