// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view.h"

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
    void depth(const QString &title, const QString &about, const View &view)
    {
        const double cm = m_row.value(about + u"Cm"_s, -1).toDouble();
        const QString at = view.timeText(m_row.value(about + u"At"_s).toDouble()).left(5);
        if (cm >= 0)
            say(title, QCoreApplication::translate("Facts", "%1 cm, read at %2").arg(QString::number(cm, 'f', 0), at));
    }
    void time(const QString &title, const QString &role, const View &view) { say(title, view.timeText(m_row.value(role).toDouble())); }
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

/// Where the strings of this file are translated.
class FactText {
    Q_DECLARE_TR_FUNCTIONS(Facts)
};

/// Things said one after the other, as the language does it.
QString joined(const QStringList &things) { return things.join(FactText::tr(", ")); }

/// A depth is worth what its reading's age says.
QString aged(const QString &depth, const QString &age) { return depth.isEmpty() || age.isEmpty() ? depth : depth + u" · "_s + age; }

QString reading(const View &view, const Facts &facts)
{
    const QString source = facts.value(u"readingSource"_s);
    const bool isDoubted = facts.row().value(u"doubted"_s).toBool();
    const QString seat = view.seatTitle(facts.value(u"readingBy"_s));
    const QString reader = facts.value(u"readBy"_s);
    const QString by = source == "gauge"_L1 ? (isDoubted ? FactText::tr("gauge in doubt") : FactText::tr("gauge"))
        : seat.isEmpty()                    ? QString()
        : reader.isEmpty()                  ? FactText::tr("entered by %1").arg(seat)
                                            : FactText::tr("read by %1, entered by %2").arg(reader, seat);
    const double depth = facts.row().value(u"depthCm"_s, -1).toDouble();
    if (depth < 0)
        return {};
    const QString age = view.ago(facts.row().value(u"depthAt"_s).toDouble());
    return aged(FactText::tr("%1 cm, %2").arg(depth, 0, 'f', 0).arg(by.isEmpty() ? source : by), age);
}

void closure(const View &view, Facts &facts)
{
    facts.text(FactText::tr("Road"), u"road"_s);
    facts.text(FactText::tr("Direction"), u"directionTitle"_s);
    const QString from = facts.value(u"fromPlace"_s);
    const QString to = facts.value(u"toPlace"_s);
    facts.say(FactText::tr("Stretch"), from.isEmpty() || to.isEmpty() ? from + to : from + u" → "_s + to);
    facts.text(FactText::tr("Cause"), u"causeTitle"_s);
    facts.text(FactText::tr("Flood point"), u"floodPointName"_s);
    facts.say(FactText::tr("Depth now"), aged(facts.value(u"waterText"_s), view.ago(facts.row().value(u"depthAt"_s).toDouble())));
    facts.number(FactText::tr("Depth when it was asked for"), u"askedDepthCm"_s, FactText::tr("%1 cm"));
    facts.depth(FactText::tr("Depth at the decision"), u"decisionDepth"_s, view);
    facts.number(FactText::tr("Depth when reopening was asked for"), u"reopeningDepthCm"_s, FactText::tr("%1 cm"));
    facts.depth(FactText::tr("Depth at the reopening"), u"reopenedDepth"_s, view);
    facts.text(FactText::tr("Authority"), u"authorityTitle"_s);
    facts.text(FactText::tr("Clause"), u"clause"_s);
    facts.time(FactText::tr("Stopped"), u"stoppedAt"_s, view);
    facts.time(FactText::tr("Confirmed"), u"confirmedAt"_s, view);
    facts.time(FactText::tr("In force"), u"inForceAt"_s, view);
    facts.time(FactText::tr("Reopened"), u"reopenedAt"_s, view);
    if (facts.value(u"state"_s) == "rejected"_L1) { // whoever it was that said no
        const double confirmedAt = facts.row().value(u"confirmedAt"_s).toDouble();
        QStringList said{view.timeText(facts.row().value(u"rejectedAt"_s).toDouble()),
                         view.seatTitle(facts.row().value(u"by"_s).toMap().value(u"rejected"_s).toString())};
        said.removeAll(QString());
        facts.say(confirmedAt > 0 ? FactText::tr("Withdrawn by") : FactText::tr("Turned down by"), said.join(u" · "_s));
    }
    facts.text(FactText::tr("Override, permitted by"), u"permitted"_s);
    facts.text(FactText::tr("Grounds"), u"grounds"_s);
    facts.text(FactText::tr("Reopening permitted by"), u"reopeningAuthorityTitle"_s);
    facts.text(FactText::tr("Clause of the reopening"), u"reopeningClause"_s);
    const QString state = facts.value(u"state"_s);
    facts.text(state == "reopening_asked"_L1 ? FactText::tr("Why reopening is asked for")
                   : state == "reopened"_L1  ? FactText::tr("Grounds of the reopening")
                   : state == "rejected"_L1  ? FactText::tr("Why it was withdrawn")
                                             : FactText::tr("Why it is kept closed"),
               u"laterGrounds"_s);
}

void floodPoint(const View &view, Facts &facts)
{
    facts.text(FactText::tr("Kind"), u"pointKindTitle"_s);
    facts.text(FactText::tr("Road"), u"road"_s);
    facts.say(FactText::tr("Depth"), reading(view, facts));
    facts.text(FactText::tr("Beside it"), u"besideText"_s);
    facts.text(FactText::tr("Contradictory"), u"disputeText"_s);
    facts.text(FactText::tr("Level"), u"levelTitle"_s);
    const QVariantMap &row = facts.row();
    facts.say(FactText::tr("Limits"),
              FactText::tr("slow %1, close %2, reopen below %3 cm for %4 min")
                  .arg(row.value(u"slowCm"_s).toDouble())
                  .arg(row.value(u"closeCm"_s).toDouble())
                  .arg(row.value(u"reopenCm"_s).toDouble())
                  .arg(row.value(u"reopenMin"_s).toDouble()));
    facts.text(FactText::tr("Doubtful"), u"doubtful"_s);
    const QVariantMap card = row.value(u"card"_s).toMap();
    for (const auto &[title, key] :
         {std::pair(FactText::tr("In charge"), u"charge"_s), std::pair(FactText::tr("Stop traffic at"), u"stopAt"_s),
          std::pair(FactText::tr("Detour"), u"detour"_s), std::pair(FactText::tr("Equipment"), u"equipment"_s)}) {
        const QVariant value = card.value(key);
        const QString list = joined(value.toStringList());
        facts.say(title,
                  value.typeId() == QMetaType::QVariantMap
                      ? value.toMap().value(view.host().language() == "en"_L1 ? u"en"_s : u"zh"_s).toString()
                      : list.isEmpty() ? value.toString()
                                       : list);
    }
}

/// Which limit was passed, and the water as a decision about it names it: how deep it is now, by whose reading, how old that is, and how it
/// moves. Of an alarm that is over, as it was: the water of today says nothing of then.
void alarm(const View &view, Facts &facts)
{
    facts.text(FactText::tr("Flood point"), u"floodPointName"_s);
    const Situation &situation = view.lists()->situation();
    const QString level = facts.value(u"levelTitle"_s);
    const Record *point = situation.record(facts.value(u"floodPoint"_s));
    const Thresholds limits = point ? thresholdsOf(*point) : Thresholds();
    const QString key = facts.value(u"level"_s);
    const double limit = key == "close"_L1 ? limits.close : key == "slow"_L1 ? limits.slow : limits.watch;
    facts.say(FactText::tr("Limit passed"), point ? FactText::tr("%1, from %2 cm").arg(level).arg(limit) : level);
    if (facts.row().value(u"isOpen"_s).toBool()) {
        for (const WaterFact &fact : waterFacts(situation, facts.value(u"subject"_s), qint64(view.host().now())))
            facts.say(fact.title, fact.value);
    } else {
        facts.number(FactText::tr("Depth when it was raised"), u"depthCm"_s, FactText::tr("%1 cm"));
    }
    facts.time(FactText::tr("Raised"), u"raisedAt"_s, view);
    facts.time(FactText::tr("Signed for"), u"acknowledgedAt"_s, view);
    facts.say(FactText::tr("Signed for by"), view.seatTitle(facts.value(u"acknowledgedBy"_s)));
}

void unit(const View &view, Facts &facts)
{
    facts.text(FactText::tr("Brigade"), u"brigadeTitle"_s);
    facts.text(FactText::tr("Kind"), u"typeTitle"_s);
    facts.say(FactText::tr("People"),
              FactText::tr("police %1, auxiliaries %2")
                  .arg(facts.row().value(u"officers"_s).toInt())
                  .arg(facts.row().value(u"auxiliaries"_s).toInt()));
    facts.text(FactText::tr("Telephone"), u"phone"_s);
    facts.say(FactText::tr("Equipment"), joined(facts.row().value(u"equipment"_s).toStringList()));
    facts.text(FactText::tr("Order"), u"orderTask"_s);
    facts.text(FactText::tr("Where to"), u"orderPlace"_s);
    if (facts.row().value(u"crossBrigade"_s).toBool())
        facts.say(FactText::tr("Across"), FactText::tr("helps another brigade"));
    const double speed = facts.row().value(u"speedMps"_s).toDouble();
    if (speed > 0.1)
        facts.say(FactText::tr("Speed"), FactText::tr("%1 km/h").arg(speed * 3.6, 0, 'f', 0));
    // The map shows where it was said to be, not what its device measures.
    if (facts.value(u"positionSource"_s) == "reported"_L1)
        facts.time(FactText::tr("Position as reported at"), u"positionAt"_s, view);
}

void incident(const View &view, Facts &facts)
{
    facts.text(FactText::tr("Type"), u"typeTitle"_s);
    facts.text(FactText::tr("Grade"), u"severityTitle"_s);
    facts.text(FactText::tr("Place"), u"place"_s);
    facts.say(FactText::tr("Source"), (facts.value(u"sourceTitle"_s) + u' ' + facts.value(u"sourceNo"_s)).trimmed());
    facts.say(FactText::tr("Caller"), (facts.value(u"caller"_s) + u' ' + facts.value(u"callerPhone"_s)).trimmed());
    facts.text(FactText::tr("Detail"), u"detail"_s);
    facts.say(FactText::tr("Plates"), joined(facts.row().value(u"plates"_s).toStringList()));
    facts.number(FactText::tr("Vehicles"), u"vehicles"_s, u"%1"_s);
    if (facts.row().value(u"peopleUncounted"_s).toBool())
        facts.say(FactText::tr("People"), FactText::tr("trapped, number unknown"));
    else
        facts.number(FactText::tr("People"), u"people"_s, u"%1"_s);
    facts.number(FactText::tr("Rescued"), u"rescued"_s, u"%1"_s);
    facts.number(FactText::tr("Handed over"), u"handedOver"_s, u"%1"_s);
    facts.text(FactText::tr("Merged into"), u"intoTitle"_s);
    facts.text(FactText::tr("Feedback"), u"feedback"_s);
    facts.time(FactText::tr("Received"), u"receivedAt"_s, view);
    facts.time(FactText::tr("On scene"), u"arrivedAt"_s, view);
    facts.text(FactText::tr("Result"), u"result"_s);
    facts.text(FactText::tr("Reason"), u"reason"_s);
}

void device(const View &view, Facts &facts)
{
    facts.text(FactText::tr("Name"), u"name"_s);
    facts.text(FactText::tr("Brigade"), u"brigadeTitle"_s);
    facts.text(FactText::tr("Road"), u"road"_s);
    if (const double heading = facts.row().value(u"heading"_s, -1).toDouble(); heading >= 0)
        facts.say(FactText::tr("Looks"), FactText::tr("%1° from north").arg(heading, 0, 'f', 0));
    facts.number(FactText::tr("Field of view"), u"fov"_s, u"%1°"_s);
    facts.number(FactText::tr("Range"), u"rangeM"_s, FactText::tr("%1 m"));
    facts.say(FactText::tr("Shows"), facts.row().value(u"lines"_s).toStringList().join(u'\n'));
    // lupdate never comes to an end where the number of a %n is reckoned out of something in quotation marks.
    const int rows = facts.row().value(u"rows"_s).toInt();
    if (const int columns = facts.row().value(u"columns"_s).toInt(); columns > 0)
        facts.say(FactText::tr("Size"), QCoreApplication::translate("Facts", "%n rows × %1 characters", nullptr, rows).arg(columns));
    facts.text(FactText::tr("Fault"), u"faultReason"_s);
    facts.text(FactText::tr("Last finding"), u"finding"_s);
    facts.time(FactText::tr("Looked at"), u"lastLookAt"_s, view);
}

void paper(const View &view, Facts &facts)
{
    facts.text(FactText::tr("To"), facts.row().contains(u"agencyName"_s) ? u"agencyName"_s : u"toName"_s);
    facts.text(FactText::tr("Type"), facts.row().contains(u"mediumTitle"_s) ? u"mediumTitle"_s : u"typeTitle"_s);
    facts.text(FactText::tr("Task"), u"task"_s);
    facts.text(FactText::tr("Title"), u"title"_s);
    facts.text(FactText::tr("Signs"), u"signsText"_s);
    facts.text(FactText::tr("Text"), u"text"_s);
    facts.text(FactText::tr("Place"), u"place"_s);
    facts.text(FactText::tr("About"), u"aboutTitle"_s);
    facts.text(FactText::tr("Chosen because"), u"chosenBecause"_s);
    facts.number(FactText::tr("Expected drive"), u"expectedMin"_s, FactText::tr("%1 min"));
    facts.text(FactText::tr("Copy to"), u"copyToName"_s);
    facts.text(FactText::tr("Answer"), u"answer"_s);
    facts.text(FactText::tr("Colour"), u"colorTitle"_s);
    facts.text(FactText::tr("Issued by"), u"issuer"_s);
    facts.day(FactText::tr("Issued at"), u"issuedAt"_s);
    facts.day(facts.row().value(u"expired"_s).toBool() ? FactText::tr("Lapsed at") : FactText::tr("In force until"), u"expiresAt"_s);
    facts.text(FactText::tr("Level"), u"levelText"_s);
    facts.text(FactText::tr("Authority"), u"authorityTitle"_s);
    facts.text(FactText::tr("Clause"), u"clause"_s);
    facts.text(FactText::tr("Reason"), u"reason"_s);
    facts.time(FactText::tr("Recorded"), u"sentAt"_s, view);
    facts.time(facts.row().value(u"byVoice"_s).toBool() ? FactText::tr("Told at") : FactText::tr("Signed for"), u"signedAt"_s, view);
    facts.time(FactText::tr("Published"), u"publishedAt"_s, view);
    facts.text(FactText::tr("Telephone"), facts.row().contains(u"toPhone"_s) ? u"toPhone"_s : u"phone"_s);
}

void duty(const View &view, Facts &facts)
{
    facts.say(FactText::tr("Person"), (facts.value(u"person"_s) + u' ' + facts.value(u"badge"_s)).trimmed());
    facts.text(FactText::tr("Kind"), u"personKindTitle"_s);
    facts.text(FactText::tr("Post"), facts.value(u"postName"_s).isEmpty() ? u"place"_s : u"postName"_s);
    facts.text(FactText::tr("Duty"), u"task"_s);
    facts.say(FactText::tr("Time"),
              view.timeText(facts.row().value(u"begin"_s).toDouble()) + u" – "_s + view.timeText(facts.row().value(u"until"_s).toDouble()));
    facts.text(FactText::tr("Effect"), u"effect"_s);
    facts.text(FactText::tr("Brigade"), u"brigadeTitle"_s);
    facts.text(FactText::tr("Unit"), u"unitName"_s);
    facts.time(FactText::tr("Began"), u"startedAt"_s, view);
    facts.time(FactText::tr("Missing since"), u"missingAt"_s, view);
    facts.time(FactText::tr("Ended"), u"endedAt"_s, view);
}

void hazard(const View &view, Facts &facts)
{
    facts.text(FactText::tr("Type"), u"typeTitle"_s);
    facts.text(FactText::tr("Place"), u"place"_s);
    facts.text(FactText::tr("What"), u"text"_s);
    facts.text(FactText::tr("Brigade"), u"brigadeTitle"_s);
    facts.time(FactText::tr("Found"), u"foundAt"_s, view);
    facts.text(FactText::tr("Responsible"), u"owner"_s);
    facts.time(FactText::tr("Until"), u"dueAt"_s, view);
    facts.time(FactText::tr("Rectified"), u"rectifiedAt"_s, view);
    facts.text(FactText::tr("Result"), u"result"_s);
    facts.time(FactText::tr("Signed off"), u"signedOffAt"_s, view);
}

void resource(const View &view, Facts &facts)
{
    Q_UNUSED(view);
    facts.text(FactText::tr("Kind"), u"typeTitle"_s);
    facts.text(FactText::tr("Place"), u"place"_s);
    facts.text(FactText::tr("Holder"), facts.value(u"agencyName"_s).isEmpty() ? u"brigadeTitle"_s : u"agencyName"_s);
    facts.say(FactText::tr("Quantity"),
              FactText::tr("%1, of these %2 committed, %3 free")
                  .arg(facts.row().value(u"quantity"_s).toInt())
                  .arg(facts.row().value(u"committed"_s).toInt())
                  .arg(facts.row().value(u"free"_s).toInt()));
    facts.text(FactText::tr("Committed to"), u"committedTo"_s);
    facts.text(FactText::tr("Fault"), u"faultReason"_s);
}

using Say = void (*)(const View &, Facts &);

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

QVariantList View::factsOf(const QString &kind, const QVariantMap &row) const
{
    if (row.isEmpty())
        return {}; // it is not there: nothing can be said of it
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
