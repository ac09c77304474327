// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing.h"

#include "closure.h"
#include "closuresbeside.h"
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

/// Written while one lane was open that was shut again, or is to be: since when, UTC ms; 0: not so.
qint64 laneShutSince(const Record &closure, qint64 writtenAt)
{
    const QJsonArray undone = closure.value("undone"_L1).toArray();
    for (const QJsonValue each : undone) {
        const QJsonObject said = each.toObject();
        const qint64 until = said.value("undoneAt"_L1).toInteger();
        if (said.value("step"_L1) == "reopen.one_lane"_L1 && writtenAt >= said.value("at"_L1).toInteger() && writtenAt <= until)
            return until;
    }
    return 0;
}

/// When it was written, UTC ms: a text is as old as its draft, a sign by itself as what it shows.
qint64 shownSince(const Record &shown) { return shown.timeOf(shown.kind() == "sign"_L1 ? "showing"_L1 : "drafted"_L1); }

/// Does it still say that the road is closed which no longer is? Not what was written after the end, nor of a lane that was open.
bool keepsPeopleOut(const Record &shown, const Record &closure)
{
    const qint64 at = shownSince(shown);
    if (shown.text("medium"_L1) == "report"_L1 || closure.kind() != "closure"_L1 || overSince(&closure) <= at)
        return false;
    const qint64 lane = stepDoneAt(closure, u"reopen.one_lane"_s);
    return (lane == 0 || at < lane) && laneShutSince(closure, at) == 0;
}

/// Since when the same readers are kept out by a text of this other closure of the stretch, UTC ms; nothing: they are not. What is no step
/// of a closure ("public") is written for all of them.
std::optional<qint64> replacedSince(const Record &other, const QString &medium, const RecordsOf &each, const LookUp &look)
{
    if (isOneLaneOpen(other))
        return std::nullopt;
    const QList<const Record *> signs = each(u"sign"_s);
    const QList<const Record *> texts = each(u"bulletin"_s);
    const auto isInstead = [&](const Record *text) {
        const bool isFor = medium == "public"_L1 || text->text("medium"_L1) == medium;
        return isFor && text->text("about"_L1) == other.subject() && text->state() == "published"_L1;
    };
    std::optional<qint64> since;
    for (const Record *text : texts) {
        if (isInstead(text) && untrueSince(*text, signs, each, look) == 0)
            since = std::max(since.value_or(0), text->timeOf("published"_L1));
    }
    if (since || medium != "signs"_L1 || !isGivenOut(other, medium, texts, signs))
        return since;
    since = 0; // sign by sign
    for (const Record *sign : signs) {
        if (sign->text("about"_L1) == other.subject())
            since = std::max(*since, sign->timeOf("showing"_L1));
    }
    return since;
}

/// The newest that was read, however old; or what a gauge in doubt has said lately, where that is deeper.
double highestRead(const WaterStand &stand, qint64 now)
{
    const bool isNew = stand.doubtedAt > 0 && now - stand.doubtedAt <= readingHoldsMs;
    return isNew ? std::max(stand.depthCm, stand.doubtedCm) : stand.depthCm;
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

QList<const Record *> signsThatMayTell(const Record &closure, const QList<const Record *> &signs)
{
    QList<const Record *> telling = signs;
    telling.removeIf([&closure](const Record *sign) {
        const bool isLit = sign->state() == "showing"_L1 || (sign->state() == "fault"_L1 && sign->fields().contains("lastText"_L1));
        return !isLit || sign->text("about"_L1) != closure.subject();
    });
    return telling;
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

qint64 outdatedSince(qint64 writtenAt, const Record *closure, const RecordsOf &each, const LookUp &look)
{
    if (!closure || closure->kind() != "closure"_L1)
        return 0;
    if (const qint64 shut = laneShutSince(*closure, writtenAt))
        return shut;
    const qint64 over = overSince(closure);
    if (over == 0 || over > writtenAt)
        return over;
    const HeldBeside beside = each ? heldBeside(*closure, each(u"closure"_s), look) : HeldBeside();
    return beside.isHeld || beside.isAsked ? std::max(beside.begunAt, writtenAt) : 0;
}

qint64 outdatedSince(const Record &bulletin, const RecordsOf &each, const LookUp &look)
{
    if (!look || bulletin.text("medium"_L1) == "report"_L1)
        return 0;
    return outdatedSince(bulletin.timeOf("drafted"_L1), look(bulletin.text("about"_L1)), each, look);
}

qint64 untrueSince(const Record &bulletin, const QList<const Record *> &signs, const RecordsOf &each, const LookUp &look)
{
    return isPublic(bulletin, signs) ? outdatedSince(bulletin, each, look) : 0;
}

StaysUp staysUp(const Record &shown, const RecordsOf &each, const LookUp &look,
                const std::function<WaterStand(const Record &floodPoint)> &stand, qint64 now)
{
    const Record *closure = each && look ? look(shown.text("about"_L1)) : nullptr;
    if (!closure || !keepsPeopleOut(shown, *closure))
        return {};
    const QString medium = shown.kind() == "sign"_L1 ? u"signs"_s : shown.text("medium"_L1);
    const QList<const Record *> beside = closuresBeside(*closure, each(u"closure"_s), look);
    const Record *by = nullptr;
    qint64 lastEnd = 0;
    for (const Record *other : beside) {
        lastEnd = std::max(lastEnd, overSince(other));
        if (isOver(*other))
            continue;
        if (const auto since = replacedSince(*other, medium, each, look))
            return StaysUp{.freeAt = *since};
        if (!by || (isHeld(*other) && !isHeld(*by)))
            by = other;
    }
    StaysUp stays;
    if (by) {
        stays.closure = by->subject();
        stays.text = textOnItsWay(*by, medium, each, look);
    }
    // What was only said of the road whoever ended its closure has answered for.
    const auto water = stand ? waterOnStretch(*closure, each(u"floodpoint"_s), stand, now) : std::nullopt;
    const bool isRead = water && !water->point.isEmpty();
    if (isRead && highestRead(water->stand, now) >= water->limits.close)
        stays.deepCm = highestRead(water->stand, now);
    if (!stays.stays())
        stays.freeAt = std::max(lastEnd, isRead ? water->stand.belowSince : 0);
    return stays;
}

qint64 untrueOnSignSince(const Record &sign, const LookUp &look)
{
    const Record *about = look ? look(sign.text("about"_L1)) : nullptr;
    if (!about || signsThatMayTell(*about, {&sign}).isEmpty())
        return 0;
    const Record *text = look(sign.text("bulletin"_L1));
    if (text && isPublic(*text, {&sign}))
        return 0;
    const qint64 over = overSince(about);
    return over > 0 ? over : outdatedSince(sign.timeOf("showing"_L1), about, {}, {});
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

QString textOnItsWay(const Record &closure, const QString &medium, const RecordsOf &each, const LookUp &look)
{
    const QList<const Record *> texts = each(u"bulletin"_s);
    const auto found = std::ranges::find_if(texts, [&](const Record *text) {
        const bool isOnItsWay = text->state() == "drafted"_L1 || text->state() == "approved"_L1;
        return isOnItsWay && text->text("about"_L1) == closure.subject() && text->text("medium"_L1) == medium
            && outdatedSince(*text, each, look) == 0;
    });
    return found == texts.cend() ? QString() : (*found)->subject();
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
    if (step == "reopen.signs_withdrawn"_L1) // where nothing hangs nobody need say so
        return maySignsGo(closure, water) && (areSignsSaidGone(closure) || hasNothingUp(closure, bulletins, signs));
    if (!isStepMet(closure, step, water))
        return false;
    if (step == "publish.signs"_L1)
        return signsGoneSince(closure, bulletins, signs) == 0;
    return true;
}

bool maySignsGo(const Record &closure, const std::optional<PointWater> &water)
{
    if (closure.kind() != "closure"_L1 || isOver(closure))
        return closure.kind() == "closure"_L1;
    const bool isHigh = water && water->stand.depthCm >= water->limits.reopen;
    return isOneLaneOpen(closure) && !isLaneToBeShut(closure) && !isHigh;
}

bool areSignsSaidGone(const Record &closure)
{
    const qint64 lane = stepDoneAt(closure, u"reopen.one_lane"_s);
    const qint64 openSince = lane > 0 ? lane : overSince(&closure);
    return isStepDone(closure, u"reopen.signs_withdrawn"_s) && stepDoneAt(closure, u"reopen.signs_withdrawn"_s) >= openSince;
}

bool hasNothingUp(const Record &closure, const QList<const Record *> &bulletins, const QList<const Record *> &signs)
{
    return signsThatMayTell(closure, signs).isEmpty() && std::ranges::none_of(bulletins, [&closure](const Record *text) {
               return text->text("about"_L1) == closure.subject() && text->text("medium"_L1) == "signs"_L1
                   && (text->state() == "published"_L1 || (text->state() == "approved"_L1 && !text->value("hung"_L1).toArray().isEmpty()));
           });
}

} // namespace wf
