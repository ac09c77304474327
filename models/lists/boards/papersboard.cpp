// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papersboard.h"

#include "closure.h"
#include "columns.h"
#include "ending.h"
#include "reportchain.h"
#include "signtext.h"
#include "upwardreports.h"
#include "verb.h"
#include "waywords.h"
#include "words.h"

#include <QJSValue>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int soonMs = 100;

QString tierTitle(const QString &tier)
{
    return tier == "near"_L1 ? ListsText::tr("Near: last exit") : tier == "middle"_L1 ? ListsText::tr("Middle") : ListsText::tr("Far");
}

/// When it entered the first of its states, UTC ms.
qint64 beganAt(const Record &record)
{
    qint64 first = std::numeric_limits<qint64>::max();
    const QJsonObject times = record.value("times"_L1).toObject();
    for (const QJsonValue at : times)
        first = std::min(first, at.toInteger(first));
    return first;
}

/// From QML an object comes wrapped.
QJsonValue jsonOf(const QVariant &value)
{
    const bool isScript = value.metaType() == QMetaType::fromType<QJSValue>();
    return QJsonValue::fromVariant(isScript ? value.value<QJSValue>().toVariant() : value);
}

QString kindOfReport(const QString &kind) { return choiceTitle(u"bulletin"_s, u"reportKind"_s, kind); }

} // namespace

PapersBoard::PapersBoard(Lists &lists, QObject *parent, DutyBook *book)
    : QObject(parent)
    , m_lists(lists)
    , m_agencies(new AgencyModel(lists.situation(), this))
    , m_book(book ? book : new DutyBook(lists))
{
    m_book->setParent(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &PapersBoard::refresh);
    for (int part = 0; part < parts; ++part)
        m_schedule.add(heedOf(Part(part)));
    connect(&lists.situation(), &Situation::changed, this, [this](const ChangeSet &changes) {
        m_schedule.follow(changes);
        soon();
    });
    // Readings come all the time: what they change is asked with the next beat.
    connect(&lists.situation(), &Situation::measured, this, [this](const QList<Sample> &samples) { m_schedule.follow(samples); });
    connect(&lists, &Lists::askedAnew, this, &PapersBoard::askAnew);
    connect(&lists, &Lists::nowChanged, this, &PapersBoard::soon);
    refresh();
}

void PapersBoard::setTemplates(const SignTemplates &templates) { m_templates = templates; }

void PapersBoard::setDrill(bool drill)
{
    m_drill = drill;
    m_book->setDrill(drill);
    m_schedule.mark(CasesPart);
    soon();
}

void PapersBoard::setLetterhead(const Letterhead &head)
{
    m_letterhead = head;
    m_book->setOffice(head.office);
    m_schedule.mark(CasesPart);
    soon();
}

void PapersBoard::setAuthority(const AuthorityTable &authority)
{
    m_authority = authority;
    m_schedule.mark(CalloutsPart);
    refresh();
}

void PapersBoard::setSeat(const Seat &seat)
{
    m_seat = seat;
    m_schedule.mark(CalloutsPart);
    refresh();
}

void PapersBoard::setWays(const QHash<QString, ClosureWays> &ways, const std::optional<QStringList> &offRoads)
{
    if (ways == m_ways && offRoads == m_offRoads)
        return;
    m_ways = ways;
    m_offRoads = offRoads;
    m_schedule.mark(CasesPart);
    soon();
    ++m_revision;
    Q_EMIT changed();
}

QVariantList PapersBoard::dueNow(DueTimes &times) const
{
    QVariantList list;
    const QList<DueReport> due = dueReports(m_lists.situation(), times.now());
    for (const DueReport &report : due) {
        times.atNextDay(); // its reason names the day of what is not of today
        list.append(QVariantMap{{u"kind"_s, report.kind},
                                {u"kindTitle"_s, kindOfReport(report.kind)},
                                {u"about"_s, report.about},
                                {u"aboutTitle"_s, m_lists.title(report.about)},
                                {u"dueAt"_s, double(report.dueAt)},
                                {u"reason"_s, report.reason.in(contentLanguage())},
                                {u"lastAt"_s, double(report.lastAt)},
                                {u"number"_s, report.number},
                                {u"pending"_s, report.pending}});
    }
    return list;
}

const ClosureWays *PapersBoard::waysOf(const QString &closure) const
{
    const auto found = m_ways.constFind(closure);
    return found == m_ways.constEnd() ? nullptr : &*found;
}

bool PapersBoard::isBeingFound(const QString &closure) const
{
    const Record *record = m_lists.situation().record(closure);
    return record && record->state() != "rejected"_L1 && m_offRoads && !m_offRoads->contains(closure) && !m_ways.contains(closure);
}

DraftContext PapersBoard::context() const
{
    DraftContext context;
    context.now = m_lists.now();
    context.drill = m_drill;
    context.sender = m_letterhead.sender;
    return context;
}

QList<const Record *> PapersBoard::closuresByWater(qint64 now) const
{
    QList<const Record *> closures = m_lists.situation().records(u"closure"_s);
    QHash<const Record *, double> deep; // each looked at once
    for (const Record *closure : std::as_const(closures)) {
        if (isOver(*closure))
            continue;
        if (const StretchWater water = stretchWater(*closure, m_lists.situation(), now); water.isDeep)
            deep.insert(closure, std::max({1.0, water.depthCm.value_or(0), water.doubtedCm.value_or(0)}));
    }
    std::ranges::stable_sort(closures, {}, [&deep](const Record *closure) { return deep.value(closure); });
    return closures;
}

QVariantList PapersBoard::closuresNow(DueTimes &times) const
{
    QVariantList list;
    QVariantList past;
    const QList<const Record *> records = closuresByWater(times.now());
    for (const Record *record : records) {
        if (record->state() == "rejected"_L1)
            continue;
        noteWater(*record, times);
        const StretchWater water = stretchWater(*record, m_lists.situation(), times.now());
        const bool isHeldStill = isOver(*record) && water.isHeldBeside;
        const QVariantMap entry{
            {u"subject"_s, record->subject()},
            {u"title"_s, words::stretch(*record).in(contentLanguage())},
            {u"stateTitle"_s, isHeldStill ? ListsText::tr("over, another closure goes on") : closureStateTitle(*record)},
            {u"deep"_s, water.isDeep}};
        (record->state() == "reopened"_L1 ? past : list).prepend(entry);
    }
    return list + past;
}

QVariantMap PapersBoard::showingNow() const
{
    QVariantMap showing;
    const QList<const Record *> signs = m_lists.situation().records(u"sign"_s);
    for (const Record *sign : signs) {
        if (sign->state() == "showing"_L1)
            showing.insert(sign->subject(), sign->value("text"_L1).toVariant().toStringList());
    }
    return showing;
}

QVariantMap PapersBoard::signPackage(const QString &closure) const
{
    const Record *record = m_lists.situation().record(closure);
    const bool isPending = isBeingFound(closure);
    if (isPending)
        Q_EMIT waysWanted(closure);
    if (!record || isPending)
        return {{u"rows"_s, QVariantList()},
                {u"byDistance"_s, false},
                {u"way"_s, QString()},
                {u"warnings"_s, QStringList()},
                {u"pending"_s, isPending}};
    const ClosureWays *ways = waysOf(closure);
    const SignPackage package = wf::signPackage(*record, m_lists.situation(), ways, m_templates, context());
    QVariantList rows;
    for (const SignProposal &proposal : package.signs) {
        const Record *sign = m_lists.situation().record(proposal.sign);
        // What it shows about another closure would be taken down by this text: whoever wants that says so.
        const Record *other = sign->state() == "showing"_L1 ? m_lists.situation().record(sign->text("about"_L1)) : nullptr;
        const bool isTaken = other && other->subject() != closure && !isOver(*other);
        rows.append(QVariantMap{{u"sign"_s, proposal.sign},
                                {u"name"_s, sign->name()},
                                {u"rows"_s, int(sign->number("rows"_L1))},
                                {u"cols"_s, int(sign->number("cols"_L1))},
                                {u"lines"_s, proposal.lines},
                                {u"meaning"_s, proposal.meaning.in(contentLanguage())},
                                {u"tier"_s, proposal.tier},
                                {u"tierTitle"_s, tierTitle(proposal.tier)},
                                {u"metres"_s, proposal.metres},
                                {u"problem"_s, proposal.isUsable ? proposal.problem : ListsText::tr("The sign is out of order.")},
                                {u"usable"_s, proposal.isUsable},
                                {u"takenBy"_s, isTaken ? recordTitle(m_lists.situation(), *other) : QString()},
                                {u"showing"_s, sign->value("text"_L1).toVariant().toStringList()}});
    }
    const DetourText detour = detourOf(*record, ways);
    QStringList roads;
    for (const LocalText &road : detour.roads)
        roads.append(road.in(contentLanguage()));
    QString way = roads.join(u" → "_s);
    if (detour.addedMinutes > 0 && !roads.isEmpty())
        way = ListsText::tr("%1, %2 min longer").arg(way).arg(detour.addedMinutes);
    if (roads.isEmpty() && ways && !ways->reason.isEmpty())
        way = ways->reason;
    QStringList warnings;
    if (ways && !ways->above.isEmpty())
        warnings.append(ListsText::tr("Beside the water, higher by the map alone, have somebody look before anyone is led there: %1")
                            .arg(ways->above.join(ListsText::tr(", "))));
    if (const QString passed = ways ? passesText(ways->passes, m_lists.situation()) : QString(); !passed.isEmpty())
        warnings.append(ListsText::tr("The way passes a flood point, have the depth there checked: %1").arg(passed));
    if (const QString ahead = ways ? aheadText(ways->ahead, m_lists.situation()) : QString(); !ahead.isEmpty())
        warnings.append(ListsText::tr("Not passable farther on, so no text names it: %1").arg(ahead));
    return {{u"rows"_s, rows}, {u"byDistance"_s, package.isByDistance}, {u"way"_s, way}, {u"warnings"_s, warnings}, {u"pending"_s, false}};
}

QVariantMap PapersBoard::signBulletin(const QString &closure, const QVariantMap &messages) const
{
    const Record *record = m_lists.situation().record(closure);
    if (!record || messages.isEmpty())
        return {};
    // The signs' own words are in `messages`; this is what people read in lists and before they approve.
    // In the order of the package, the nearest first, so that the one can be checked against the other.
    QStringList signs;
    const SignPackage package = wf::signPackage(*record, m_lists.situation(), waysOf(closure), m_templates, context());
    for (const SignProposal &proposal : package.signs) {
        if (messages.contains(proposal.sign))
            signs.append(proposal.sign);
    }
    for (auto it = messages.begin(); it != messages.end(); ++it) {
        if (!signs.contains(it.key()))
            signs.append(it.key());
    }
    QStringList lines;
    for (const QString &sign : std::as_const(signs))
        lines.append(m_lists.title(sign) + u": "_s + messages.value(sign).toStringList().join(u" / "_s));
    const LocalText stretch = words::stretch(*record);
    const QString count = QString::number(messages.size());
    const LocalText title
        = words::marked({u"%1：诱导屏%2块"_s.arg(stretch.zh, count), u"%1: %2 message signs"_s.arg(stretch.en, count)}, m_drill);
    return {{u"medium"_s, u"signs"_s},
            {u"title"_s, title.json().toVariantMap()},
            {u"text"_s, lines.join(u'\n')},
            {u"about"_s, closure},
            {u"messages"_s, messages}};
}

QVariantList PapersBoard::preview(const QStringList &lines, int rows, int cols) const
{
    QVariantList shown;
    const SignPreview sign = signPreview(lines, rows, cols);
    for (const QList<SignCell> &line : sign.lines) {
        QVariantList cells;
        for (const SignCell &cell : line)
            cells.append(QVariantMap{{u"text"_s, cell.text}, {u"column"_s, cell.column}, {u"halves"_s, cell.halves}});
        shown.append(QVariant(cells));
    }
    return shown;
}

QString PapersBoard::whyNotOnSign(const QStringList &lines, int rows, int cols) const
{
    const auto refused = signFits(lines, rows, cols);
    return refused ? refused->text : QString();
}

QVariantMap PapersBoard::bulletin(const QString &medium, const QString &closure) const
{
    const Record *record = m_lists.situation().record(closure);
    if (!record)
        return {};
    const StretchWater water = stretchWater(*record, m_lists.situation(), m_lists.now());
    const auto news = roadNewsOf(*record, water);
    if (!news)
        return {};
    const Record place = withWater(*record, water);
    const DetourText detour = detourOf(*record, waysOf(closure));
    const BulletinDraft draft = medium == "radio"_L1 ? radioBulletin(*news, place, detour, context())
        : medium == "navigation"_L1                  ? navigationBulletin(*news, place, detour, context()).draft
                                                     : publicBulletin(*news, place, detour, context());
    return draft.fields().toVariantMap();
}

QVariantMap PapersBoard::rumour(const QString &claim, const QString &finding, const QString &closure, const QString &incident) const
{
    RumourFacts facts;
    facts.claim = LocalText::same(claim);
    if (!finding.isEmpty())
        facts.finding = LocalText::same(finding);
    if (const Record *record = m_lists.situation().record(closure)) {
        facts.closure = *record;
        facts.isNotCalledOpen = stretchWater(*record, m_lists.situation(), m_lists.now()).forbidsOpen();
    }
    if (const Record *record = m_lists.situation().record(incident)) {
        facts.numbers = verifiedNumbers(*record);
        facts.about = incident;
    }
    if (facts.about.isEmpty())
        facts.about = closure;
    const auto draft = rumourAnswer(facts, context());
    return draft ? draft->fields().toVariantMap() : QVariantMap{{u"problem"_s, draft.error().text}};
}

void PapersBoard::writeReport(const QString &kind, const QString &about)
{
    // What is open says how far back a report reaches.
    QList<const Record *> told = m_lists.situation().records(u"closure"_s);
    told.append(m_lists.situation().record(about));
    qint64 from = m_lists.now();
    for (const Record *record : std::as_const(told))
        from = std::min(from, record ? beganAt(*record) : from);
    m_lists.log().eventsBetween(from, std::numeric_limits<qint64>::max()).then(this, [this, kind, about](const QList<Event> &events) {
        ReportSource source{m_lists.situation(), events};
        const QList<const Record *> records = m_lists.situation().records(u"closure"_s);
        for (const Record *closure : records)
            source.detours.insert(closure->subject(), detourOf(*closure, isHeld(*closure) ? waysOf(closure->subject()) : nullptr));
        Q_EMIT reportReady(kind, upwardReport(kind, about, source, context()).fields().toVariantMap());
    });
}

QString PapersBoard::inWords(const QVariant &value) const { return localise(jsonOf(value)); }

QString PapersBoard::inPublic(const QVariant &value) const { return LocalText::from(jsonOf(value)).in(context().language); }

QString PapersBoard::helpBeside(const QVariant &value) const
{
    const LocalText text = LocalText::from(jsonOf(value));
    const QString &own = text.in(contentLanguage());
    return own == text.in(context().language) ? QString() : own;
}

QVariantMap PapersBoard::bulletinText(const QString &subject) const
{
    const Record *record = m_lists.situation().record(subject);
    const QVariant text = record ? record->value("text"_L1).toVariant() : QVariant();
    return {{u"text"_s, inPublic(text)}, {u"help"_s, helpBeside(text)}};
}

QVariantMap PapersBoard::withText(const QVariantMap &fields, const QString &text) const
{
    QVariantMap changed = fields;
    if (inPublic(fields.value(u"text"_s)) != text)
        changed.insert(u"text"_s, text);
    return changed;
}

} // namespace wf
