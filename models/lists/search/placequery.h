// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "placefinder.h"
#include "rowsmodel.h"

namespace wf {

/// One field's question to a PlaceFinder: the places that fit what is typed, and the one that was taken.
///
/// What is taken is told by taken() as a map: {title, kind, kindTitle, subject, road, direction, latitude, longitude}, and where it is
/// called otherwise in the other language its name in both, {zh, en}; a record is given that (PlaceFinder::written()).
class PlaceQuery : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wf::PlaceFinder *finder READ finder WRITE setFinder NOTIFY finderChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// Kinds to choose from (FoundPlace::kind); empty = all.
    Q_PROPERTY(QStringList kinds READ kinds WRITE setKinds NOTIFY textChanged)
    /// A record that is no candidate, nor is anything by its name: the one whose place is asked for.
    Q_PROPERTY(QString except READ except WRITE setExcept NOTIFY textChanged)
    /// Whether a press on the map is meant for it while it is the finder's taker.
    Q_PROPERTY(bool takesPresses MEMBER m_takesPresses NOTIFY takesPressesChanged)
    /// Best first, with "key" ("1" …) as the map shows them; only the taken one where one was.
    Q_PROPERTY(wf::RowsModel *candidates READ candidates CONSTANT)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY answered)
    Q_PROPERTY(bool takesNext READ takesNext NOTIFY answered)
    Q_PROPERTY(bool found READ isFound NOTIFY foundChanged)
public:
    explicit PlaceQuery(QObject *parent = nullptr);
    ~PlaceQuery() override;

    [[nodiscard]] PlaceFinder *finder() const { return m_finder; }
    void setFinder(PlaceFinder *finder);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text); ///< what was taken is no longer
    [[nodiscard]] QStringList kinds() const { return m_kinds; }
    void setKinds(const QStringList &kinds);
    [[nodiscard]] QString except() const { return m_except; }
    void setExcept(const QString &subject);
    [[nodiscard]] RowsModel *candidates() { return &m_candidates; }
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int row);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool isFound() const { return m_isFound; } ///< a place was taken

    [[nodiscard]] bool takesPresses() const { return m_takesPresses; }
    [[nodiscard]] bool takesNext() const { return m_takesNext; } ///< what fits will be taken when the answer is there

    /// Takes the candidate `current`; while the answer is not there yet, as soon as it is. False where there is nothing to take.
    Q_INVOKABLE bool takeCurrent();
    /// The same where the candidate fits the whole text, and no other does as well or somebody went to this one: for a field that is left
    /// without a choice.
    Q_INVOKABLE bool takeSure();
    Q_INVOKABLE void take(const QVariantMap &place); ///< one that is known
    Q_INVOKABLE void clear();

    [[nodiscard]] static QVariantMap rowOf(const FoundPlace &place);

Q_SIGNALS:
    void finderChanged();
    void textChanged();
    void currentChanged();
    void answered();
    void foundChanged();
    void takesPressesChanged();
    void taken(const QVariantMap &place);

private:
    using Answer = std::pair<QString, QList<FoundPlace>>;
    void ask();
    void show(const QString &text, const QList<FoundPlace> &places);
    void setFound(bool found);

    QPointer<PlaceFinder> m_finder;
    QString m_text;
    QStringList m_kinds;
    QString m_except;
    RowsModel m_candidates;
    int m_current = 0;
    bool m_isBusy = false;
    bool m_isFound = false;
    bool m_takesPresses = true;
    bool m_isMoved = false; ///< somebody has gone to another candidate than the first
    bool m_takesNext = false; ///< Enter, or Tab, came before the answer
    bool m_onlySure = false; ///< it was Tab
    LatestJob<Answer> m_job;
};

} // namespace wf
