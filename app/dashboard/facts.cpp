// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "plainfacts.h"
#include "waterlevel.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QTimeZone>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Collects the lines of a panel; what is empty is left out.
class Facts {
public:
    explicit Facts(const QVariantMap &row)
        : m_row(row)
    {
    }

    void say(const QString &title, const QString &value)
    {
        if (!value.isEmpty())
            m_list << QVariantMap{{u"title"_s, title}, {u"value"_s, value}};
    }
    void text(const QString &title, const QString &role) { say(title, m_row.value(role).toString()); }
    void number(const QString &title, const QString &role, const QString &pattern)
    {
        const double value = m_row.value(role, -1).toDouble();
        if (value > 0)
            say(title, pattern.arg(value, 0, 'f', 0));
    }
    /// How deep it was, and when that was read: of the roles `about`Cm and `about`At.
    void depth(const QString &title, const QString &about, const Session &session)
    {
        const double cm = m_row.value(about + u"Cm"_s, -1).toDouble();
        const QString at = session.timeText(m_row.value(about + u"At"_s).toDouble()).left(5);
        if (cm >= 0)
            say(title, QCoreApplication::translate("Facts", "%1 cm, read at %2").arg(QString::number(cm, 'f', 0), at));
    }
    void time(const QString &title, const QString &role, const Session &session)
    {
        say(title, session.timeText(m_row.value(role).toDouble()));
    }
    /// With its day: a signal of last evening may still be in force.
    void day(const QString &title, const QString &role)
    {
        const auto at = m_row.value(role).toLongLong();
        if (at > 0)
            say(title, QDateTime::fromMSecsSinceEpoch(at, QTimeZone::fromSecondsAheadOfUtc(8 * 3600)).toString(u"yyyy-MM-dd HH:mm"_s));
    }
    [[nodiscard]] QString value(const QString &role) const { return m_row.value(role).toString(); }
    [[nodiscard]] const QVariantMap &row() const { return m_row; }
    [[nodiscard]] QVariantList list() const { return m_list; }

private:
    const QVariantMap &m_row;
    QVariantList m_list;
};

QString say(const char *text) { return QCoreApplication::translate("Facts", text); }

/// Things said one after the other, as the language does it.
QString joined(const QStringList &things) { return things.join(say(", ")); }

/// A depth is worth what its reading's age says.
QString aged(const QString &depth, const QString &age) { return depth.isEmpty() || age.isEmpty() ? depth : depth + u" · "_s + age; }

QString reading(const Session &session, const Facts &facts)
{
    const QString source = facts.value(u"readingSource"_s);
    const bool isDoubted = facts.row().value(u"doubted"_s).toBool();
    const QString seat = session.seatTitle(facts.value(u"readingBy"_s));
    const QString reader = facts.value(u"readBy"_s);
    const QString by = source == "gauge"_L1 ? (isDoubted ? say("gauge in doubt") : say("gauge"))
        : seat.isEmpty()                    ? QString()
        : reader.isEmpty()                  ? say("entered by %1").arg(seat)
                                            : say("read by %1, entered by %2").arg(reader, seat);
    const double depth = facts.row().value(u"depthCm"_s, -1).toDouble();
    if (depth < 0)
        return {};
    const QString age = session.ago(facts.row().value(u"depthAt"_s).toDouble());
    return aged(say("%1 cm, %2").arg(depth, 0, 'f', 0).arg(by.isEmpty() ? source : by), age);
}

void closure(const Session &session, Facts &facts)
{
    facts.text(say("Road"), u"road"_s);
    facts.text(say("Direction"), u"directionTitle"_s);
    facts.say(say("Stretch"), facts.value(u"fromPlace"_s) + u" → "_s + facts.value(u"toPlace"_s));
    facts.text(say("Cause"), u"causeTitle"_s);
    facts.text(say("Flood point"), u"floodPointName"_s);
    facts.say(say("Depth now"), aged(facts.value(u"waterText"_s), session.ago(facts.row().value(u"depthAt"_s).toDouble())));
    facts.number(say("Depth when it was asked for"), u"askedDepthCm"_s, say("%1 cm"));
    facts.depth(say("Depth at the decision"), u"decisionDepth"_s, session);
    facts.number(say("Depth when reopening was asked for"), u"reopeningDepthCm"_s, say("%1 cm"));
    facts.depth(say("Depth at the reopening"), u"reopenedDepth"_s, session);
    facts.text(say("Authority"), u"authorityTitle"_s);
    facts.text(say("Clause"), u"clause"_s);
    facts.time(say("Stopped"), u"stoppedAt"_s, session);
    facts.time(say("Confirmed"), u"confirmedAt"_s, session);
    facts.time(say("In force"), u"inForceAt"_s, session);
    facts.time(say("Reopened"), u"reopenedAt"_s, session);
    facts.text(say("Override, permitted by"), u"permitted"_s);
    facts.text(say("Reason"), u"reason"_s);
}

void floodPoint(const Session &session, Facts &facts)
{
    facts.text(say("Kind"), u"pointKindTitle"_s);
    facts.text(say("Road"), u"road"_s);
    facts.say(say("Depth"), reading(session, facts));
    facts.text(say("Beside it"), u"besideText"_s);
    facts.text(say("Contradictory"), u"disputeText"_s);
    facts.text(say("Level"), u"levelTitle"_s);
    const QVariantMap &row = facts.row();
    facts.say(say("Limits"),
              say("slow %1, close %2, reopen below %3 cm for %4 min")
                  .arg(row.value(u"slowCm"_s).toDouble())
                  .arg(row.value(u"closeCm"_s).toDouble())
                  .arg(row.value(u"reopenCm"_s).toDouble())
                  .arg(row.value(u"reopenMin"_s).toDouble()));
    facts.text(say("Doubtful"), u"doubtful"_s);
    const QVariantMap card = row.value(u"card"_s).toMap();
    for (const auto &[title, key] : {std::pair(say("In charge"), u"charge"_s), std::pair(say("Stop traffic at"), u"stopAt"_s),
                                     std::pair(say("Detour"), u"detour"_s), std::pair(say("Equipment"), u"equipment"_s)}) {
        const QVariant value = card.value(key);
        const QString list = joined(value.toStringList());
        facts.say(title,
                  value.typeId() == QMetaType::QVariantMap
                      ? value.toMap().value(session.language() == "en"_L1 ? u"en"_s : u"zh"_s).toString()
                      : list.isEmpty() ? value.toString()
                                       : list);
    }
}

/// Which limit was passed, and the water as a decision about it names it: how deep it is now, by whose reading, how old that is, and how it
/// moves. Of an alarm that is over, as it was: the water of today says nothing of then.
void alarm(const Session &session, Facts &facts)
{
    facts.text(say("Flood point"), u"floodPointName"_s);
    const Situation &situation = session.lists()->situation();
    const QString level = facts.value(u"levelTitle"_s);
    const Record *point = situation.record(facts.value(u"floodPoint"_s));
    const Thresholds limits = point ? thresholdsOf(*point) : Thresholds();
    const QString key = facts.value(u"level"_s);
    const double limit = key == "close"_L1 ? limits.close : key == "slow"_L1 ? limits.slow : limits.watch;
    facts.say(say("Limit passed"), point ? say("%1, from %2 cm").arg(level).arg(limit) : level);
    if (facts.row().value(u"isOpen"_s).toBool()) {
        for (const WaterFact &fact : waterFacts(situation, facts.value(u"subject"_s), qint64(session.now())))
            facts.say(fact.title, fact.value);
    } else {
        facts.number(say("Depth when it was raised"), u"depthCm"_s, say("%1 cm"));
    }
    facts.time(say("Raised"), u"raisedAt"_s, session);
    facts.time(say("Signed for"), u"acknowledgedAt"_s, session);
    facts.say(say("Signed for by"), session.seatTitle(facts.value(u"acknowledgedBy"_s)));
}

void unit(const Session &session, Facts &facts)
{
    facts.text(say("Brigade"), u"brigadeTitle"_s);
    facts.text(say("Kind"), u"typeTitle"_s);
    facts.say(
        say("People"),
        say("police %1, auxiliaries %2").arg(facts.row().value(u"officers"_s).toInt()).arg(facts.row().value(u"auxiliaries"_s).toInt()));
    facts.text(say("Telephone"), u"phone"_s);
    facts.say(say("Equipment"), joined(facts.row().value(u"equipment"_s).toStringList()));
    facts.text(say("Order"), u"orderTask"_s);
    facts.text(say("Where to"), u"orderPlace"_s);
    if (facts.row().value(u"crossBrigade"_s).toBool())
        facts.say(say("Across"), say("helps another brigade"));
    const double speed = facts.row().value(u"speedMps"_s).toDouble();
    if (speed > 0.1)
        facts.say(say("Speed"), say("%1 km/h").arg(speed * 3.6, 0, 'f', 0));
    // The map shows where it was said to be, not what its device measures.
    if (facts.value(u"positionSource"_s) == "reported"_L1)
        facts.time(say("Position as reported at"), u"positionAt"_s, session);
}

void incident(const Session &session, Facts &facts)
{
    facts.text(say("Type"), u"typeTitle"_s);
    facts.text(say("Grade"), u"severityTitle"_s);
    facts.text(say("Place"), u"place"_s);
    facts.say(say("Source"), (facts.value(u"sourceTitle"_s) + u' ' + facts.value(u"sourceNo"_s)).trimmed());
    facts.say(say("Caller"), (facts.value(u"caller"_s) + u' ' + facts.value(u"callerPhone"_s)).trimmed());
    facts.text(say("Detail"), u"detail"_s);
    facts.say(say("Plates"), joined(facts.row().value(u"plates"_s).toStringList()));
    facts.number(say("Vehicles"), u"vehicles"_s, u"%1"_s);
    if (facts.row().value(u"peopleUncounted"_s).toBool())
        facts.say(say("People"), say("trapped, number unknown"));
    else
        facts.number(say("People"), u"people"_s, u"%1"_s);
    facts.number(say("Rescued"), u"rescued"_s, u"%1"_s);
    facts.number(say("Handed over"), u"handedOver"_s, u"%1"_s);
    facts.text(say("Merged into"), u"intoTitle"_s);
    facts.text(say("Feedback"), u"feedback"_s);
    facts.time(say("Received"), u"receivedAt"_s, session);
    facts.time(say("On scene"), u"arrivedAt"_s, session);
    facts.text(say("Result"), u"result"_s);
    facts.text(say("Reason"), u"reason"_s);
}

void device(const Session &session, Facts &facts)
{
    facts.text(say("Name"), u"name"_s);
    facts.text(say("Brigade"), u"brigadeTitle"_s);
    facts.text(say("Road"), u"road"_s);
    if (const double heading = facts.row().value(u"heading"_s, -1).toDouble(); heading >= 0)
        facts.say(say("Looks"), say("%1° from north").arg(heading, 0, 'f', 0));
    facts.number(say("Field of view"), u"fov"_s, u"%1°"_s);
    facts.number(say("Range"), u"rangeM"_s, say("%1 m"));
    facts.say(say("Shows"), facts.row().value(u"lines"_s).toStringList().join(u'\n'));
    // lupdate never comes to an end where the number of a %n is reckoned out of something in quotation marks.
    const int rows = facts.row().value(u"rows"_s).toInt();
    if (const int columns = facts.row().value(u"columns"_s).toInt(); columns > 0)
        facts.say(say("Size"), QCoreApplication::translate("Facts", "%n rows × %1 characters", nullptr, rows).arg(columns));
    facts.text(say("Fault"), u"faultReason"_s);
    facts.text(say("Last finding"), u"finding"_s);
    facts.time(say("Looked at"), u"lastLookAt"_s, session);
}

void paper(const Session &session, Facts &facts)
{
    facts.text(say("To"), facts.row().contains(u"agencyName"_s) ? u"agencyName"_s : u"toName"_s);
    facts.text(say("Type"), facts.row().contains(u"mediumTitle"_s) ? u"mediumTitle"_s : u"typeTitle"_s);
    facts.text(say("Task"), u"task"_s);
    facts.text(say("Title"), u"title"_s);
    facts.text(say("Signs"), u"signsText"_s);
    facts.text(say("Text"), u"text"_s);
    facts.text(say("Place"), u"place"_s);
    facts.text(say("About"), u"aboutTitle"_s);
    facts.text(say("Chosen because"), u"chosenBecause"_s);
    facts.number(say("Expected drive"), u"expectedMin"_s, say("%1 min"));
    facts.text(say("Copy to"), u"copyToName"_s);
    facts.text(say("Answer"), u"answer"_s);
    facts.text(say("Colour"), u"colorTitle"_s);
    facts.text(say("Issued by"), u"issuer"_s);
    facts.day(say("Issued at"), u"issuedAt"_s);
    facts.day(facts.row().value(u"expired"_s).toBool() ? say("Lapsed at") : say("In force until"), u"expiresAt"_s);
    facts.text(say("Level"), u"levelText"_s);
    facts.text(say("Authority"), u"authorityTitle"_s);
    facts.text(say("Clause"), u"clause"_s);
    facts.text(say("Reason"), u"reason"_s);
    facts.time(say("Recorded"), u"sentAt"_s, session);
    facts.time(facts.row().value(u"byVoice"_s).toBool() ? say("Told at") : say("Signed for"), u"signedAt"_s, session);
    facts.time(say("Published"), u"publishedAt"_s, session);
    facts.text(say("Telephone"), facts.row().contains(u"toPhone"_s) ? u"toPhone"_s : u"phone"_s);
}

void duty(const Session &session, Facts &facts)
{
    facts.say(say("Person"), (facts.value(u"person"_s) + u' ' + facts.value(u"badge"_s)).trimmed());
    facts.text(say("Kind"), u"personKindTitle"_s);
    facts.text(say("Post"), facts.value(u"postName"_s).isEmpty() ? u"place"_s : u"postName"_s);
    facts.text(say("Duty"), u"task"_s);
    facts.say(say("Time"),
              session.timeText(facts.row().value(u"begin"_s).toDouble()) + u" – "_s
                  + session.timeText(facts.row().value(u"until"_s).toDouble()));
    facts.text(say("Effect"), u"effect"_s);
    facts.text(say("Brigade"), u"brigadeTitle"_s);
    facts.text(say("Unit"), u"unitName"_s);
    facts.time(say("Began"), u"startedAt"_s, session);
    facts.time(say("Missing since"), u"missingAt"_s, session);
    facts.time(say("Ended"), u"endedAt"_s, session);
}

void hazard(const Session &session, Facts &facts)
{
    facts.text(say("Type"), u"typeTitle"_s);
    facts.text(say("Place"), u"place"_s);
    facts.text(say("What"), u"text"_s);
    facts.text(say("Brigade"), u"brigadeTitle"_s);
    facts.time(say("Found"), u"foundAt"_s, session);
    facts.text(say("Responsible"), u"owner"_s);
    facts.time(say("Until"), u"dueAt"_s, session);
    facts.time(say("Rectified"), u"rectifiedAt"_s, session);
    facts.text(say("Result"), u"result"_s);
    facts.time(say("Signed off"), u"signedOffAt"_s, session);
}

void resource(const Session &session, Facts &facts)
{
    Q_UNUSED(session);
    facts.text(say("Kind"), u"typeTitle"_s);
    facts.text(say("Place"), u"place"_s);
    facts.text(say("Holder"), facts.value(u"agencyName"_s).isEmpty() ? u"brigadeTitle"_s : u"agencyName"_s);
    facts.say(say("Quantity"),
              say("%1, of these %2 committed, %3 free")
                  .arg(facts.row().value(u"quantity"_s).toInt())
                  .arg(facts.row().value(u"committed"_s).toInt())
                  .arg(facts.row().value(u"free"_s).toInt()));
    facts.text(say("Committed to"), u"committedTo"_s);
    facts.text(say("Fault"), u"faultReason"_s);
}

using Say = void (*)(const Session &, Facts &);

/// How a kind is told of that has facts of its own; nullptr: field by field.
Say sayOf(const QString &kind)
{
    static const QHash<QString, Say> own{
        {u"closure"_s, closure}, {u"floodpoint"_s, floodPoint}, {u"alarm"_s, alarm},
        {u"unit"_s, unit},       {u"incident"_s, incident},     {u"duty"_s, duty},
        {u"hazard"_s, hazard},   {u"resource"_s, resource},     {u"camera"_s, device},
        {u"sign"_s, device},     {u"post"_s, device},           {u"rainstation"_s, device},
        {u"order"_s, paper},     {u"bulletin"_s, paper},        {u"notice"_s, paper},
        {u"warning"_s, paper},   {u"response"_s, paper},        {u"task"_s, paper},
        {u"call"_s, paper},      {u"entry"_s, paper},           {u"agency"_s, paper},
        {u"brigade"_s, paper},   {u"inject"_s, paper},          {u"handover"_s, paper},
        {u"corridor"_s, paper},  {u"access"_s, paper},
    };
    return own.value(kind);
}

} // namespace

QVariantList Session::factsOf(const QString &kind, const QVariantMap &row) const
{
    const Say own = sayOf(kind);
    if (!own) {
        const Record record(row.value(u"subject"_s).toString(), QJsonObject::fromVariantMap(row.value(u"fields"_s).toMap()));
        return plainFacts(lists()->situation(), record);
    }
    Facts facts(row);
    own(*this, facts);
    return facts.list();
}

} // namespace wf
