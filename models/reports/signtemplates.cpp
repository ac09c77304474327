// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signtemplates.h"

#include "endname.h"
#include "refusaltext.h"
#include "signtext.h"
#include "words.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// What lies beyond a place for who drives that way: 以南 / south of.
LocalText beyond(const QString &direction)
{
    if (direction == "northbound"_L1)
        return {u"以北"_s, u"north of"_s};
    if (direction == "southbound"_L1)
        return {u"以南"_s, u"south of"_s};
    if (direction == "eastbound"_L1)
        return {u"以东"_s, u"east of"_s};
    if (direction == "westbound"_L1)
        return {u"以西"_s, u"west of"_s};
    return {};
}

QHash<QString, QString> chinese(const QHash<QString, LocalText> &values)
{
    QHash<QString, QString> zh;
    for (const auto &[name, value] : values.asKeyValueRange())
        zh.insert(name, value.zh);
    return zh;
}

QStringList filled(const QStringList &phrases, const QHash<QString, QString> &values)
{
    QStringList out;
    for (const QString &phrase : phrases)
        out.append(words::fill(phrase, values));
    return out;
}

/// Half columns of the widest phrase: how narrow a sign may be that shows them.
int widest(const QStringList &phrases)
{
    int halves = 0;
    for (const QString &phrase : phrases)
        halves = std::max(halves, signHalfColumns(phrase));
    return halves;
}

/// How many columns a sign of so many rows must have to show them whole.
int columnsNeeded(const QStringList &phrases, int rows)
{
    int cols = (widest(phrases) + 1) / 2;
    const auto all = qsizetype(phrases.join(u' ').size());
    while (cols < all && !packPhrases(phrases, rows, cols))
        ++cols;
    return cols;
}

} // namespace

std::optional<SignMessage> signMessageFor(const Record &closure, const QString &place, const QStringList &detour, const StretchWater &water)
{
    static const QString states[]{u"slow"_s, u"deep"_s, u"closed"_s, u"one_lane"_s, u"reopening"_s, u"some_lanes"_s};
    const auto news = roadNewsOf(closure, water);
    if (!news)
        return std::nullopt;
    SignMessage message;
    message.state = states[int(*news)];
    message.cause = closure.text("cause"_L1);
    message.place = place;
    message.road = words::field(closure, "road"_L1).zh;
    message.direction = closure.text("direction"_L1);
    message.from = LocalText::from(closureEnd(closure, u"from"_s)).zh;
    message.to = LocalText::from(closureEnd(closure, u"to"_s)).zh;
    message.detour = detour;
    if (*news == RoadNews::Slowing || *news == RoadNews::Deep)
        message.depthCm = water.depthCm;
    return message;
}

SignPreview signPreview(const QStringList &lines, int rows, int cols)
{
    SignPreview preview{rows, cols, QList<QList<SignCell>>(std::max(0, rows))};
    const qsizetype above = std::max<qsizetype>(0, (rows - lines.size()) / 2);
    for (qsizetype line = 0; line < lines.size() && above + line < rows; ++line) {
        int column = std::max(0, (cols * 2 - signHalfColumns(lines.at(line))) / 2);
        for (const char32_t character : lines.at(line).toUcs4()) {
            const int halves = character < 0x80 ? 1 : 2;
            if (column + halves > cols * 2)
                break;
            preview.lines[above + line].append({QString::fromUcs4(&character, 1), column, halves});
            column += halves;
        }
    }
    return preview;
}

std::optional<QStringList> packPhrases(const QStringList &phrases, int rows, int cols)
{
    if (phrases.isEmpty() || widest(phrases) > cols * 2)
        return std::nullopt;
    if (phrases.size() <= rows)
        return phrases;
    // Taking as many to a row as it holds needs the fewest rows, as the phrases stay in order.
    QStringList lines{phrases.constFirst()};
    for (const QString &phrase : phrases.sliced(1)) {
        const QString longer = lines.constLast() + u' ' + phrase;
        if (signHalfColumns(longer) <= cols * 2)
            lines.last() = longer;
        else
            lines.append(phrase);
    }
    return lines.size() <= rows ? std::optional(lines) : std::nullopt;
}

QString SignTemplates::shortened(const QString &name) const
{
    const auto found = std::ranges::find(m_abbreviations, name, &Abbreviation::name);
    return found == m_abbreviations.cend() ? name : found->shortName;
}

QHash<QString, LocalText> SignTemplates::values(const SignMessage &message, bool abbreviate) const
{
    const auto name = [&](const QString &text) { return LocalText{abbreviate ? shortened(text) : text, text}; };
    QList<LocalText> detour;
    for (const QString &road : message.detour)
        detour.append(name(road));
    QHash<QString, LocalText> values{{u"road"_s, name(message.road)},
                                     {u"from"_s, name(message.from)},
                                     {u"to"_s, name(message.to)},
                                     {u"cause"_s, m_causes.value(message.cause)},
                                     {u"beyond"_s, beyond(message.direction)},
                                     {u"detours"_s, words::joined(detour)}};
    if (!message.direction.isEmpty())
        values.insert(u"direction"_s, words::direction(message.direction));
    if (!detour.isEmpty())
        values.insert(u"detour"_s, detour.constFirst());
    if (message.km)
        values.insert(u"km"_s, words::number(*message.km, *message.km < 10 ? 1 : 0));
    if (message.depthCm)
        values.insert(u"depth"_s, words::depth(*message.depthCm));
    return values;
}

QList<const SignTemplates::Variant *> SignTemplates::candidates(const SignMessage &message) const
{
    QList<std::pair<int, const Template *>> fitting;
    for (const Template &one : m_templates) {
        if (one.state != message.state || (!one.cause.isEmpty() && one.cause != message.cause)
            || (!one.place.isEmpty() && one.place != message.place))
            continue;
        fitting.append({(one.cause.isEmpty() ? 0 : 2) + (one.place.isEmpty() ? 0 : 1), &one});
    }
    std::ranges::stable_sort(fitting, std::ranges::greater{}, &std::pair<int, const Template *>::first);
    QList<const Variant *> variants;
    for (const auto &[rank, one] : std::as_const(fitting)) {
        for (const Variant &variant : one->variants)
            variants.append(&variant);
    }
    return variants;
}

std::expected<SignText, Refusal> SignTemplates::text(const SignMessage &message, int rows, int cols) const
{
    const QHash<QString, LocalText> whole = values(message, false);
    const QHash<QString, LocalText> brief = values(message, true);
    SignText result;
    QStringList shortest;
    int least = 0;
    for (const Variant *variant : candidates(message)) {
        if (std::ranges::any_of(variant->placeholders, [&](const QString &name) { return whole.value(name).isEmpty(); }))
            continue;
        for (const auto &names : {whole, brief}) {
            QStringList phrases = filled(variant->phrases, chinese(names));
            if (message.drill)
                phrases.append(u"（演练）"_s);
            if (const auto lines = packPhrases(phrases, rows, cols)) {
                result.lines = *lines;
                result.meaning = words::marked(words::fill({filled(variant->phrases, chinese(whole)).join(u'，'), variant->meaning}, whole),
                                               message.drill);
                result.abbreviated = chinese(names) != chinese(whole) && phrases != filled(variant->phrases, chinese(whole));
                return result;
            }
            const int needed = columnsNeeded(phrases, std::max(1, rows));
            if (shortest.isEmpty() || needed < least) {
                shortest = phrases;
                least = needed;
            }
        }
        ++result.passedOver;
    }
    if (shortest.isEmpty())
        return std::unexpected(
            Refusal{u"sign.no_template"_s,
                    RefusalText::tr("No sign text is written for “%1” of %2 with what is known of it.").arg(message.state, message.road)});
    return std::unexpected(
        Refusal{u"sign.nothing_fits"_s,
                RefusalText::tr("Not even “%1” fits a sign of %2 rows and %3 columns: it takes %4 columns at least.")
                    .arg(shortest.join(u" / "_s), QString::number(rows), QString::number(cols), QString::number(least))});
}

} // namespace wf
