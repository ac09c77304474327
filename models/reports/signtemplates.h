// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulletins.h"
#include "record.h"
#include "refusal.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <expected>
#include <optional>

namespace wf {

/// What a message sign (诱导屏) is to say to the drivers before it.
struct SignMessage {
    QString cause = {}; ///< as in closure records: "ponding", "accident", "works", "event", "other"
    QString place = {}; ///< of the sign: "closure" at the last exit before it, "middle" upstream, "far" guidance
    QString state = {}; ///< "slow", "deep", "closed", "one_lane", "reopening", "some_lanes"
    QString road = {}; ///< Chinese, as all names here: it is what signs show
    QString direction = {}; ///< "southbound" …; empty = not said
    QString from = {};
    QString to = {};
    QStringList detour = {}; ///< roads in driving order
    std::optional<double> km = {}; ///< from the sign to the closure
    std::optional<double> depthCm = {};
    bool drill = false;
    bool operator==(const SignMessage &) const = default;
};

/// What signs say of a closure as it stands now: as roadNewsOf() says, with the depth that can be said now. Nothing for a closure that was
/// rejected.
[[nodiscard]] std::optional<SignMessage> signMessageFor(const Record &closure, const QString &place, const QStringList &detour,
                                                        const StretchWater &water);

/// Lines for a sign and how they came about.
struct SignText {
    QStringList lines;
    LocalText meaning; ///< the same for those who read along at a desk, in whole names
    bool abbreviated = false; ///< a name stands in its documented short form
    int passedOver = 0; ///< longer texts that did not fit
    bool operator==(const SignText &) const = default;
};

/// One character of a sign as it will look.
struct SignCell {
    QString text; ///< one character
    int column = 0; ///< left edge, in half columns from the sign's left edge
    int halves = 2; ///< 2 = full width, 1 = half
    bool operator==(const SignCell &) const = default;
};
/// A sign as it will look: every row of it, also empty ones; text stands in the middle, both ways.
struct SignPreview {
    int rows = 0;
    int cols = 0; ///< full-width columns
    QList<QList<SignCell>> lines;
    bool operator==(const SignPreview &) const = default;
};
/// Of text that fits (signFits()); lines and characters beyond the sign's edge are left out.
[[nodiscard]] SignPreview signPreview(const QStringList &lines, int rows, int cols);

/// Texts for signs by cause, place and state, from longest to shortest: "watchfloor-signs/1".
///
/// Phrases are put on the sign whole: one to a row where there are rows enough, else several to a row with a space
/// between, never broken in two. The first text that fits wins; whole names are tried before documented short ones.
class SignTemplates {
public:
    struct Variant {
        QStringList phrases; ///< Chinese, with {placeholders}
        QString meaning; ///< English, for the desk; only placeholders that the phrases have
        QStringList placeholders;
    };
    struct Template {
        QString cause; ///< empty = any
        QString place; ///< empty = any
        QString state;
        QList<Variant> variants;
    };
    struct Abbreviation {
        QString name;
        QString shortName;
        QString source; ///< the document that names it so
    };

    /// Each fault as "file:line:column: what", code "signs.cannot_open", "signs.not_yaml" or "signs.fault".
    using Loaded = std::expected<SignTemplates, QList<Refusal>>;
    [[nodiscard]] static Loaded load(const QString &file);
    [[nodiscard]] static Loaded read(const QByteArray &bytes, const QString &fileName);

    /// Refused: "sign.no_template" (nothing is written for it), "sign.nothing_fits" (names the shortest and its size).
    [[nodiscard]] std::expected<SignText, Refusal> text(const SignMessage &message, int rows, int cols) const;

    [[nodiscard]] const QList<Template> &templates() const { return m_templates; }
    [[nodiscard]] const QList<Abbreviation> &abbreviations() const { return m_abbreviations; }

private:
    friend class SignTemplatesReader;
    [[nodiscard]] QString shortened(const QString &name) const;
    [[nodiscard]] QHash<QString, LocalText> values(const SignMessage &message, bool abbreviate) const;
    [[nodiscard]] QList<const Variant *> candidates(const SignMessage &message) const;

    QHash<QString, LocalText> m_causes;
    QList<Template> m_templates;
    QList<Abbreviation> m_abbreviations;
};

/// Phrases on so many rows and columns: the lines, or nothing where they can't be put there whole.
[[nodiscard]] std::optional<QStringList> packPhrases(const QStringList &phrases, int rows, int cols);

} // namespace wf
