// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labelchoice.h"
#include "labelsource.h"
#include "mapcamera.h"

#include <QAbstractListModel>
#include <QColor>
#include <QHash>
#include <QQuickItem>

namespace wf {

/// The labels that are shown, with their boxes in the layer's pixels. A row keeps its delegate while the map moves.
class ShownLabels : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
public:
    enum Role : quint16 { Text = Qt::UserRole, Subject, Tint, Source, X, Y, Width, Height };
    struct Label {
        QString key;
        QString text;
        QString subject;
        QString source;
        QColor tint;
        QRectF box;
    };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const QList<Label> &labels() const { return m_labels; }
    void show(QList<Label> labels);

private:
    QList<Label> m_labels;
};

/// Chooses, in every frame that moves, which labels of its LabelSources fit without touching each other; draws nothing
/// itself: a Repeater over `labels` does.
class LabelLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *map READ map WRITE setMap NOTIFY mapChanged)
    Q_PROPERTY(QAbstractListModel *labels READ labels CONSTANT)
    Q_PROPERTY(qreal pixelSize MEMBER m_pixelSize NOTIFY settingsChanged)
    Q_PROPERTY(QString family MEMBER m_family NOTIFY settingsChanged)
    Q_PROPERTY(int maximum MEMBER m_maximum NOTIFY settingsChanged)
    /// Rectangles of the layer where no label may be: panels.
    Q_PROPERTY(QList<QRectF> keepOut MEMBER m_keepOut NOTIFY settingsChanged)
    Q_PROPERTY(QVariantMap tints MEMBER m_tints NOTIFY settingsChanged)
    Q_PROPERTY(QString selectedSubject MEMBER m_selected NOTIFY settingsChanged)
public:
    explicit LabelLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] QQuickItem *map() const { return m_camera.map(); }
    void setMap(QQuickItem *map);
    [[nodiscard]] QAbstractListModel *labels() { return &m_shown; }

Q_SIGNALS:
    void mapChanged();
    void settingsChanged();

protected:
    void updatePolish() override;
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    [[nodiscard]] QSizeF sizeOf(const QString &text, qreal padding);

    MapCamera m_camera;
    LabelChoice m_choice;
    ShownLabels m_shown;
    QList<LabelSource *> m_sources;
    QHash<QString, QSizeF> m_sizes; ///< of texts, without padding
    QList<QRectF> m_keepOut;
    QVariantMap m_tints = defaultPalette();
    QString m_selected;
    QString m_family = QStringLiteral("Noto Sans CJK SC");
    qreal m_pixelSize = 13;
    int m_maximum = 150;
};

} // namespace wf
