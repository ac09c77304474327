// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivereader.h"
#include "latestjob.h"
#include "situation.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQmlIntegration>

#include <memory>

namespace wf {

/// The records of all times, the newest first, as a list that is fetched page by page while one scrolls. What it is asked for is looked up
/// on the archive's thread; of several questions the newest counts, and the rows of before stay until it is answered.
class ArchiveModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from ArchiveDesk")
    /// Somebody looks at it: otherwise nothing is asked.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY filterChanged)
    Q_PROPERTY(double from READ from WRITE setFrom NOTIFY filterChanged)
    Q_PROPERTY(double to READ to WRITE setTo NOTIFY filterChanged)
    Q_PROPERTY(QString state READ state WRITE setState NOTIFY filterChanged)
    Q_PROPERTY(QString road READ road WRITE setRoad NOTIFY filterChanged)
    Q_PROPERTY(QString brigade READ brigade WRITE setBrigade NOTIFY filterChanged)
    /// Longitude and latitude; null: anywhere.
    Q_PROPERTY(QRectF box READ box WRITE setBox NOTIFY filterChanged)
    /// Subject of the flood point that they are at; empty: anywhere.
    Q_PROPERTY(QString point READ point WRITE setPoint NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    /// There are no more rows than these.
    Q_PROPERTY(bool exhausted READ isExhausted NOTIFY countChanged)
    /// Why the last question was not answered; empty: it was.
    Q_PROPERTY(QString failure READ failure NOTIFY countChanged)
public:
    ArchiveModel(ArchiveReader &reader, const Situation &situation, QObject *parent = nullptr);
    ~ArchiveModel() override;

    static constexpr int PageSize = 100;
    /// What is listed where no kind is asked for: what happened and what was done, not what stands in the city.
    [[nodiscard]] static const QStringList &kinds();

    [[nodiscard]] bool isActive() const { return m_isActive; }
    void setActive(bool active);
    [[nodiscard]] QString text() const { return m_filter.text; }
    void setText(const QString &text); ///< asked for when nothing was typed for a moment
    [[nodiscard]] QString kind() const { return m_kind; }
    void setKind(const QString &kind); ///< empty = all kinds(); any state of it
    [[nodiscard]] double from() const { return double(m_filter.from); }
    void setFrom(double from); ///< UTC ms, 0 = any time
    [[nodiscard]] double to() const { return double(m_filter.to); }
    void setTo(double to);
    [[nodiscard]] QString state() const { return m_filter.state; }
    void setState(const QString &state);
    [[nodiscard]] QString road() const { return m_filter.road; }
    void setRoad(const QString &road);
    [[nodiscard]] QString brigade() const { return m_filter.brigade; }
    void setBrigade(const QString &brigade);
    [[nodiscard]] QRectF box() const { return m_filter.box; }
    void setBox(const QRectF &box);
    [[nodiscard]] QString point() const { return m_filter.point; }
    void setPoint(const QString &point);

    [[nodiscard]] int count() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool isExhausted() const { return m_isExhausted; }
    [[nodiscard]] QString failure() const { return m_failure; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// All roles of a row, by name; empty where there is no such row.
    Q_INVOKABLE QVariantMap get(int row) const;
    Q_INVOKABLE QString subjectAt(int row) const;
    Q_INVOKABLE int rowOf(const QString &subject) const; ///< -1: none

    /// Reads the newest rows again; who looks at others keeps them.
    void refresh();

Q_SIGNALS:
    void activeChanged();
    void filterChanged();
    void countChanged();
    void busyChanged();

private:
    enum class What : quint8 { Anew, Again, More };
    struct Page {
        int generation = 0;
        What what = What::Anew;
        int limit = 0;
        ArchiveReader::Answer<QList<ArchiveRow>> rows;
    };
    struct Rows;

    void setFilter(bool soon);
    void ask(What what);
    void take(const Page &page);
    void tellBusy();

    ArchiveReader &m_reader;
    const Situation &m_situation;
    std::unique_ptr<Rows> m_rows;
    ArchiveFilter m_filter;
    QString m_kind;
    QString m_failure;
    QTimer m_soon; ///< until what is typed is asked for
    QTimer m_later; ///< until what came meanwhile is read
    int m_generation = 0; ///< of the filter: an answer to an earlier one is dropped
    bool m_isActive = false;
    bool m_isAsked = false; ///< this filter, at all
    bool m_isBusy = false;
    bool m_isExhausted = false;
    bool m_isTaking = false; ///< rows are being changed: who fetches more is told when they stand
    LatestJob<Page> m_job; // last: its answer is taken by what stands above
};

} // namespace wf
