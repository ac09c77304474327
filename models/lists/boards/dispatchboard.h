// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatchtarget.h"
#include "forcewatch.h"
#include "nearestunits.h"
#include "rowsmodel.h"

#include <QHash>
#include <QVariantList>

namespace wf {

class Clock;

/// 派警: who could go to a place, the best first, and the orders that send those chosen. The search runs on another thread and is made
/// anew when units, closures or the record change.
class DispatchBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(QString about READ about WRITE setAbout NOTIFY aboutChanged)
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    Q_PROPERTY(wf::RowsModel *choices READ choices CONSTANT)
    Q_PROPERTY(wf::RowsModel *leftOut READ leftOut CONSTANT)
    Q_PROPERTY(QStringList types READ types WRITE setTypes NOTIFY needChanged)
    Q_PROPERTY(QStringList equipment READ equipment WRITE setEquipment NOTIFY needChanged)
    Q_PROPERTY(int wanted READ wanted WRITE setWanted NOTIFY needChanged)
    Q_PROPERTY(QStringList knownEquipment READ knownEquipment NOTIFY answered)
    Q_PROPERTY(QString place READ place NOTIFY aboutChanged)
    Q_PROPERTY(QString task READ task WRITE setTask NOTIFY taskChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY answered)
    Q_PROPERTY(QString placingVerb READ placingVerb NOTIFY answered)
    Q_PROPERTY(QString shortfall READ shortfall NOTIFY answered)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(int markedCount READ markedCount NOTIFY markedChanged)
    Q_PROPERTY(QString markedText READ markedText NOTIFY markedChanged)
    Q_PROPERTY(QString markedUncovers READ markedUncovers NOTIFY markedChanged)
    Q_PROPERTY(QVariantMap nearestFree READ nearestFree NOTIFY answered)
public:
    /// Everything given must outlive the board.
    DispatchBoard(const Situation &situation, const Clock &clock, ForceWatch &forces, QObject *parent = nullptr);
    ~DispatchBoard() override;

    [[nodiscard]] QString about() const { return m_target.subject; }
    /// A subject; one for which nobody is sent empties the board.
    void setAbout(const QString &subject);
    [[nodiscard]] bool isWatched() const { return m_isWatched; }
    void setWatched(bool watched); ///< somebody looks at it: only then anything is worked out
    [[nodiscard]] RowsModel *choices() { return &m_choices; }
    [[nodiscard]] RowsModel *leftOut() { return &m_leftOut; }
    [[nodiscard]] QStringList types() const { return m_types; }
    void setTypes(const QStringList &types);
    [[nodiscard]] QStringList equipment() const { return m_equipment; }
    void setEquipment(const QStringList &equipment);
    [[nodiscard]] int wanted() const { return m_wanted; }
    void setWanted(int count); ///< units, 1 … 9
    /// Whether units may cross a brigade's border: a brigade's own seat may not send them.
    void setByCenter(bool byCenter);
    [[nodiscard]] QStringList knownEquipment() const { return m_knownEquipment; }
    [[nodiscard]] QString place() const { return m_target.place; }
    [[nodiscard]] QString task() const { return m_task; }
    void setTask(const QString &task);
    [[nodiscard]] QString problem() const { return m_problem; }
    /// The verb that says where the record is, while it has no position; empty where there is none to say it with.
    [[nodiscard]] QString placingVerb() const;
    [[nodiscard]] QString shortfall() const { return m_answer.shortfall; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] int markedCount() const { return int(m_marked.size()); }
    [[nodiscard]] QString markedText() const; ///< call signs
    [[nodiscard]] QString markedUncovers() const; ///< what nobody would cover if all marked left; empty = nothing
    /// Of those that can be sent the first, as in `choices`; empty where nobody can. One that was sent here may stand above it.
    [[nodiscard]] QVariantMap nearestFree() const;

    /// Marks a unit to be sent, or takes the mark away; false where it can't be sent (busy). One that stands at one end of a closed stretch
    /// can be sent on to the other.
    Q_INVOKABLE bool toggle(const QString &subject);
    Q_INVOKABLE bool toggleKey(const QString &key); ///< "1" … "9"
    Q_INVOKABLE QString whyNotKey(const QString &key) const; ///< why toggleKey() marks nobody, translated; empty: it does
    Q_INVOKABLE QString whyNot(const QString &subject, const QString &key) const; ///< the same of toggle(); `key`: what was pressed
    Q_INVOKABLE void markSuggested();
    Q_INVOKABLE void clearMarks();
    /// The requests that send the marked, or, where none is, the first suggested one: [{verb, subject, fields}]. Empty where nobody can go.
    Q_INVOKABLE QVariantList orders() const;
    /// The fields of placingVerb for a place as PlaceQuery tells it.
    Q_INVOKABLE QVariantMap placingFields(const QVariantMap &place) const;
    /// What something can be sent to now: open closures and incidents, then flood points; [{value, title}].
    Q_INVOKABLE QVariantList targets() const;

Q_SIGNALS:
    void aboutChanged();
    void watchedChanged();
    void needChanged();
    void taskChanged();
    void answered();
    void busyChanged();
    void markedChanged();

private:
    struct Answer {
        QString about;
        std::shared_ptr<const ForcePicture> picture;
        NearestUnits units;
    };
    void ask();
    void take(const Answer &answer);
    void shareEnds();
    void show();
    void follow(const ChangeSet &changes);
    void setBusy(bool busy);
    [[nodiscard]] QVariantMap row(const UnitChoice &choice, int place) const;
    [[nodiscard]] QVariantMap orderFor(const UnitChoice &choice) const;

    const Situation &m_situation;
    const Clock &m_clock;
    ForceWatch &m_forces;
    DispatchTarget m_target;
    bool m_isWatched = false;
    bool m_isBusy = false;
    bool m_byCenter = true;
    QStringList m_types;
    QStringList m_equipment;
    int m_wanted = 1;
    QString m_task;
    bool m_taskIsOwn = false; ///< a person changed the text
    QString m_problem;
    QStringList m_knownEquipment;
    QStringList m_marked; ///< subjects
    NearestUnits m_answer;
    QHash<QString, UnitWay> m_ways; ///< how each would come, by subject
    std::shared_ptr<const ForcePicture> m_picture;
    RowsModel m_choices;
    RowsModel m_leftOut;
    LatestJob<Answer> m_job;
};

} // namespace wf
