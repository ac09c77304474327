// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing.h"

#include "closure.h"
#include "ending.h"
#include "geo.h"
#include "reopening.h"

#include <QJsonArray>
#include <QPointF>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostByLine = 8; ///< that work

/// Where traffic enters the stretch, and where from there it leads, m; nothing where it is not known.
struct Beginning {
    QPointF pos;
    QPointF along;
    bool isOneWay = false; ///< only traffic that drives along is kept out
};

std::optional<Beginning> beginningOf(const Record &closure)
{
    const QJsonArray line = closure.value("line"_L1).toArray();
    if (line.isEmpty() && !closure.hasPosition())
        return std::nullopt;
    Beginning beginning;
    beginning.pos = line.isEmpty() ? closure.position() : pointOf(line.first());
    if (line.size() > 1)
        beginning.along = metresBetween(beginning.pos, pointOf(line.last()));
    beginning.isOneWay = closure.text("direction"_L1) != "both"_L1 && !beginning.along.isNull();
    return beginning;
}

/// Metres from the sign to the beginning; nothing where its readers don't come there.
std::optional<double> metresToBeginning(const Record &sign, const Beginning &beginning)
{
    if (!sign.hasPosition())
        return std::nullopt;
    const QPointF ahead = metresBetween(sign.position(), beginning.pos);
    const double metres = std::hypot(ahead.x(), ahead.y());
    const bool isBehind = beginning.isOneWay && QPointF::dotProduct(ahead, beginning.along) <= 0;
    if (metres > farthestSignM || isBehind)
        return std::nullopt;
    const double heading = sign.number("heading"_L1, -1);
    if (heading < 0)
        return metres;
    const QPointF reading(std::sin(qDegreesToRadians(heading)), std::cos(qDegreesToRadians(heading)));
    const double length = std::hypot(beginning.along.x(), beginning.along.y());
    const bool isOpposed = beginning.isOneWay && QPointF::dotProduct(reading, beginning.along) < -length / 2;
    const bool isPast = QPointF::dotProduct(ahead, reading) < 0;
    return isOpposed || isPast ? std::nullopt : std::optional(metres);
}

} // namespace

QList<TellingSign> signsByLine(const Record &closure, const QList<const Record *> &signs)
{
    const auto beginning = beginningOf(closure);
    QList<std::pair<TellingSign, bool>> found; // with whether it works
    for (const Record *sign : beginning ? signs : QList<const Record *>()) {
        if (const auto metres = metresToBeginning(*sign, *beginning))
            found.emplaceBack(TellingSign{sign->subject(), *metres}, sign->state() != "fault"_L1);
    }
    std::ranges::stable_sort(found, {}, [](const std::pair<TellingSign, bool> &one) { return one.first.metres; });
    QList<TellingSign> nearest;
    int working = 0;
    for (const auto &[sign, isWorking] : std::as_const(found)) {
        if (working == mostByLine)
            break;
        nearest.append(sign);
        working += isWorking ? 1 : 0;
    }
    return nearest;
}

bool canSignsTell(const Record &closure, const QList<const Record *> &signs, const SignsByRoads &byRoads)
{
    std::optional<QStringList> told = byRoads ? byRoads(closure) : std::nullopt;
    if (!told) {
        told.emplace();
        for (const TellingSign &one : signsByLine(closure, signs))
            told->append(one.sign);
    }
    return std::ranges::any_of(signs,
                               [&told](const Record *sign) { return sign->state() != "fault"_L1 && told->contains(sign->subject()); });
}

bool isOnSigns(const Record &closure, const QList<const Record *> &signs)
{
    return std::ranges::any_of(
        signs, [&closure](const Record *sign) { return sign->state() == "showing"_L1 && sign->text("about"_L1) == closure.subject(); });
}

QStringList signsShowing(const Record &bulletin, const QList<const Record *> &signs)
{
    QStringList showing;
    for (const Record *sign : signs) {
        if (sign->state() == "showing"_L1 && sign->text("bulletin"_L1) == bulletin.subject())
            showing.append(sign->subject());
    }
    return showing;
}

bool isPublic(const Record &bulletin, const QList<const Record *> &signs)
{
    if (bulletin.text("medium"_L1) == "report"_L1)
        return false;
    return bulletin.state() == "published"_L1 || !signsShowing(bulletin, signs).isEmpty();
}

qint64 outdatedSince(const Record &bulletin, const Record *closure)
{
    const qint64 over = bulletin.text("medium"_L1) == "report"_L1 ? 0 : overSince(closure);
    return over > bulletin.timeOf("drafted"_L1) ? over : 0;
}

qint64 untrueSince(const Record &bulletin, const Record *closure, const QList<const Record *> &signs)
{
    return isPublic(bulletin, signs) ? outdatedSince(bulletin, closure) : 0;
}

bool isGivenOut(const Record &closure, const QString &medium, const QList<const Record *> &bulletins, const QList<const Record *> &signs)
{
    const auto isOne = [&](const Record *bulletin, QLatin1StringView state) {
        return bulletin->state() == state && bulletin->text("about"_L1) == closure.subject() && bulletin->text("medium"_L1) == medium;
    };
    const bool isHalfUp = std::ranges::any_of(bulletins, [&](const Record *bulletin) {
        return isOne(bulletin, "approved"_L1) && !bulletin->value("hung"_L1).toArray().isEmpty();
    });
    return std::ranges::any_of(bulletins, [&](const Record *bulletin) { return isOne(bulletin, "published"_L1); })
        || (medium == "signs"_L1 && !isHalfUp && isOnSigns(closure, signs));
}

bool isTakenDown(const Record &closure, const QList<const Record *> &bulletins, const QList<const Record *> &signs)
{
    const QJsonObject step = closure.value("steps"_L1).toObject().value("publish.signs"_L1).toObject();
    const bool wasShown
        = step.value("how"_L1).toString() == "system"_L1 || std::ranges::any_of(bulletins, [&](const Record *bulletin) {
              return bulletin->text("about"_L1) == closure.subject() && bulletin->text("medium"_L1) == "signs"_L1
                  && (bulletin->timeOf("published"_L1) > 0 || bulletin->state() == "withdrawn"_L1); // it hung on some of its signs
          });
    return wasShown && !isOnSigns(closure, signs);
}

bool isStillClosed(const Record &closure)
{
    return closure.kind() == "closure"_L1 && closure.state() != "asked"_L1 && !isOver(closure) && !isOneLaneOpen(closure);
}

qint64 signsGoneSince(const Record &closure, const QList<const Record *> &bulletins, const QList<const Record *> &signs)
{
    if (!isStepDone(closure, u"publish.signs"_s) || !isStillClosed(closure) || !isTakenDown(closure, bulletins, signs))
        return 0;
    qint64 since = std::max<qint64>(1, stepDoneAt(closure, u"publish.signs"_s));
    for (const Record *text : bulletins) {
        if (text->text("about"_L1) == closure.subject() && text->text("medium"_L1) == "signs"_L1)
            since = std::max(since, text->timeOf("withdrawn"_L1));
    }
    for (const Record *sign : signs) { // taken down one by one, or out of order; one that tells of something else now says nothing of when
        if (sign->text("about"_L1) == closure.subject() && sign->state() != "showing"_L1)
            since = std::max(since, sign->timeOf(QLatin1StringView(sign->state().toLatin1())));
    }
    return since;
}

bool isStepCounted(const Record &closure, const QString &step, const std::optional<PointWater> &water,
                   const QList<const Record *> &bulletins, const QList<const Record *> &signs)
{
    if (!isStepMet(closure, step, water))
        return false;
    if (step == "publish.signs"_L1)
        return signsGoneSince(closure, bulletins, signs) == 0;
    return step != "reopen.signs_withdrawn"_L1 || !isStillClosed(closure);
}

} // namespace wf
