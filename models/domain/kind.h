// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>

namespace wf {

/// A word of the interface, by its key: in the language of the sources, translated where it is shown.
struct Titled {
    const char *key = nullptr;
    const char *title = nullptr;
};

struct KindState {
    const char *key = nullptr;
    const char *title = nullptr; ///< context "State"
    bool isOver = false; ///< a record in it is no more to be dealt with, chosen or drawn
};

/// What a verb is called where one of its fields holds a value.
struct VariantTitle {
    const char *field = nullptr;
    const char *value = nullptr;
    const char *title = nullptr; ///< context "Verb"
};

/// A verb, what it is called, and its line in the duty log.
struct KindVerb {
    const char *title = nullptr; ///< context "Verb"
    Verb verb = {};
    const char16_t *zh = nullptr; ///< pattern of the line, see dutyLinePattern(); none where it is not worth one
    const char16_t *en = nullptr;
    QList<VariantTitle> variants = {};
};

/// How records of a kind lie on the map of the city.
struct MapLayer {
    enum class Shape : quint8 { Point, Line };
    const char *key = nullptr; ///< what it is switched by: "floodPoints"
    const char *title = nullptr; ///< of its switch; context "Layer"
    Shape shape = Shape::Point;
    int paintRank = 0; ///< among the points, the smallest lies below
    int iconSize = 20;
    double fromZoom = 0; ///< drawn from so near
    bool crowds = true; ///< symbols give way to others
    bool moves = false; ///< between two positions it goes on
    bool isWhileOnMap = false; ///< only those whose list says "onMap": what has ended fades
};

/// A kind of record, and all that is said of it as of a kind: whatever asks for "all kinds that …" reads it here. A rank says whether the
/// kind is one of those, and where it stands among them: 0 = it is not, the smallest comes first.
struct Kind {
    QString key = {}; ///< "closure"
    const char *title = nullptr; ///< context "Kind"
    const char16_t *unnamedZh = nullptr; ///< what a record without any name is called in papers; none: 未具名
    const char16_t *unnamedEn = nullptr;
    QList<KindState> states = {}; ///< one that stands has none in which it is over
    QList<KindVerb> verbs = {}; ///< in the order in which they are offered
    QList<Titled> fields = {}; ///< what it calls otherwise than all kinds do: "place"; within an object "thresholds.watch"; context "Field"
    QList<Titled> choices = {}; ///< "type.ponding"; context "Choice"
    /// The fields that name what a record belongs to (ownerOf()), the first one that is there counts. A list of references: its first.
    QList<QLatin1StringView> belongsTo = {};
    /// Not where a record's subject is made from what it is about, so that it comes again under the same one.
    bool mayBePutAway = true;
    QLatin1StringView typeField = QLatin1StringView("type"); ///< what sort of its kind it is
    QList<QLatin1StringView> searchedFields = {}; ///< beside those in which records of all kinds are searched
    int searchRank = 0; ///< found by Ctrl+K
    QLatin1StringView subtitleField = QLatin1StringView("road"); ///< below its title there, where it has no brigade
    int archiveRank = 0; ///< listed in the archive's filter
    int placeRank = 0; ///< can be meant by a place
    bool isCalledByPlace = false; ///< there it is called by where it is: its number says nothing of that
    bool isDispatched = false; ///< units can be sent there
    int usualRank = 0; ///< what a reference may mean where its verb names no kind
    QString glyph = {}; ///< how it is drawn, where its list has no marker of its own; empty = not at all
    int assetRank = 0; ///< read from a section of an assets file; what others refer to comes first
    QString assetSection = {}; ///< that section: "floodpoints"
    QString assetVerb = {}; ///< the step that enters one; empty = "<key>.define"
    bool isOnRoad = false; ///< as an asset it is moved to the road beside it
    int layerRank = 0; ///< has a layer of its own on the map; in the order of the switches
    MapLayer layer = {};
};

/// In one order for good.
[[nodiscard]] const QList<Kind> &allKinds();
[[nodiscard]] const Kind *findKind(const QString &key); ///< nullptr: this version knows none of it
[[nodiscard]] const KindVerb *findKindVerb(const QString &verb);
/// The step that enters a thing of the kind from an assets file; empty where none is read.
[[nodiscard]] QString assetVerbOf(const QString &kind);
/// The keys of the kinds that have the rank, in its order.
[[nodiscard]] QStringList kindsBy(int Kind::*rank);

/// Adds a kind to the program's own, behind them: as long as nobody has asked for any.
class KindRegistration {
public:
    explicit KindRegistration(const Kind &kind);
};

} // namespace wf
