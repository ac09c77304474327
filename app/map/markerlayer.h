// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layeritem.h"
#include "markergrid.h"

#include <QBitArray>
#include <QElapsedTimer>

#include <memory>

namespace wf {

class GlyphAtlas;

/// Any number of markers without a node for each: position, velocity and time of the report are attributes of the vertices, and the
/// vertex shader moves them; geometry is built anew only when something reported.
///
/// Roles of the model, by name (the *Role properties): latitude, longitude (degrees), heading (degrees from north, below 0 =
/// none), speedMps, at (UTC ms of the report), glyph, tint, selected, dimmed, subject. All but the place may be missing.
class MarkerLayer : public LayerItem {
    Q_OBJECT
    QML_ELEMENT
    /// Pixels of a symbol with its halo.
    Q_PROPERTY(qreal iconSize MEMBER m_iconSize NOTIFY iconSizeChanged)
    /// Whether markers with too little room between them are drawn as specks in their tint, the selected one excepted. Not for
    /// what must be recognised from afar.
    Q_PROPERTY(bool crowds MEMBER m_crowds NOTIFY crowdsChanged)
    /// The log's time, UTC ms; while it was never set, the system's.
    Q_PROPERTY(double now READ now WRITE setNow NOTIFY nowChanged)
    /// How fast the log's time runs between two settings of now: 60 in an exercise at 60×, 0 when it stands.
    Q_PROPERTY(double timeScale MEMBER m_timeScale NOTIFY timeScaleChanged)
    Q_PROPERTY(QString latitudeRole MEMBER m_latitude NOTIFY rolesChanged)
    Q_PROPERTY(QString longitudeRole MEMBER m_longitude NOTIFY rolesChanged)
    Q_PROPERTY(QString headingRole MEMBER m_heading NOTIFY rolesChanged)
    Q_PROPERTY(QString speedRole MEMBER m_speed NOTIFY rolesChanged)
    Q_PROPERTY(QString atRole MEMBER m_at NOTIFY rolesChanged)
    Q_PROPERTY(QString glyphRole MEMBER m_glyph NOTIFY rolesChanged)
    Q_PROPERTY(QString tintRole MEMBER m_tint NOTIFY rolesChanged)
    Q_PROPERTY(QString selectedRole MEMBER m_selectedRole NOTIFY rolesChanged)
    Q_PROPERTY(QString dimmedRole MEMBER m_dimmed NOTIFY rolesChanged)
    Q_PROPERTY(QString subjectRole MEMBER m_subject NOTIFY rolesChanged)
public:
    explicit MarkerLayer(QQuickItem *parent = nullptr);
    ~MarkerLayer() override;

    [[nodiscard]] int count() const override { return int(m_markers.size()); }
    [[nodiscard]] double now() const;
    void setNow(double now);
    Q_INVOKABLE QString subjectAt(qreal x, qreal y) const override;
    /// Where a subject is drawn now, in the item's pixels; NaN when it is not in the model.
    Q_INVOKABLE QPointF pointOf(const QString &subject) const;

Q_SIGNALS:
    void iconSizeChanged();
    void crowdsChanged();
    void nowChanged();
    void timeScaleChanged();
    void rolesChanged();

protected:
    void read(const std::optional<QList<std::pair<int, int>>> &changes) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    struct Marker : MovingPlace {
        float heading = -1; ///< radians, below 0 = none
        QRgb tint = 0;
        int glyph = 0;
        QString subject;
    };

    [[nodiscard]] Marker markerOf(int row) const;
    [[nodiscard]] int cell(double ratio) const; ///< of the atlas, where a pixel is so many of the device's
    [[nodiscard]] bool isSymbol(const Marker &marker) const; ///< and not a speck, nor nothing
    [[nodiscard]] bool showsBeak(const Marker &marker) const; ///< where it heads
    [[nodiscard]] QBitArray neededSymbols() const;
    void buildSymbols(MapNode &node, const GlyphAtlas &atlas);
    void buildSpecks(MapNode &node);

    QList<Marker> m_markers;
    MarkerGrid m_grid; ///< the same markers, for finding
    std::unique_ptr<GlyphAtlas> m_atlas; ///< used while the scene graph is synchronised
    QPointF m_origin;
    double m_epoch = 0; ///< UTC ms the vertices' times count from
    double m_now = 0;
    double m_timeScale = 1;
    QElapsedTimer m_sinceNow;
    qreal m_iconSize = 26;
    double m_spacing = 0; ///< Mercator metres between markers, typically
    bool m_crowds = true;
    bool m_crowded = false; ///< in what was built last
    bool m_stale = true;
    bool m_moving = false;
    QString m_latitude = QStringLiteral("latitude");
    QString m_longitude = QStringLiteral("longitude");
    QString m_heading = QStringLiteral("heading");
    QString m_speed = QStringLiteral("speedMps");
    QString m_at = QStringLiteral("at");
    QString m_glyph = QStringLiteral("glyph");
    QString m_tint = QStringLiteral("tint");
    QString m_selectedRole = QStringLiteral("selected");
    QString m_dimmed = QStringLiteral("dimmed");
    QString m_subject = QStringLiteral("subject");
};

} // namespace wf
