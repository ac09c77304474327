// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivedesk.h"
#include "filewriter.h"
#include "reviewtable.h"
#include "rowsmodel.h"

#include <QUrl>

#include <array>
#include <functional>

namespace wf {

/// The monthly review (月度复盘) of one room's log: what came in, or was closed, in a month against the month and the year before, or in a
/// year against the year before. Counted
/// on a thread of its own and straight from the file; what was counted before stays until the next answer is there. Counted anew only where
/// something of the kind was entered, another span is asked for, or one that goes on has another hour to be held against.
class ReviewDesk final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    /// Somebody looks at it: otherwise nothing is asked.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// "incident" or "closure".
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY chosenChanged)
    /// The month that is asked for, "2026-07"; empty: nobody looked yet.
    Q_PROPERTY(QString month READ month WRITE setMonth NOTIFY chosenChanged)
    /// "month", or "year": the whole year that the month is in.
    Q_PROPERTY(QString span READ span WRITE setSpan NOTIFY chosenChanged)
    /// What is shown is a year: there is no month before.
    Q_PROPERTY(bool ofYear READ isOfYear NOTIFY changed)
    /// Of the span that is asked for.
    Q_PROPERTY(QString monthTitle READ monthTitle NOTIFY chosenChanged)
    /// Only what is of this type, brigade and road; empty: of any. A key as choices() has it.
    Q_PROPERTY(QString type READ type WRITE setType NOTIFY chosenChanged)
    Q_PROPERTY(QString brigade READ brigade WRITE setBrigade NOTIFY chosenChanged)
    Q_PROPERTY(QString road READ road WRITE setRoad NOTIFY chosenChanged)
    /// What there is to choose, [{key, title}], counted with the other two and without itself, the most frequent first.
    Q_PROPERTY(QVariantList typeChoices READ typeChoices NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList brigadeChoices READ brigadeChoices NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList roadChoices READ roadChoices NOTIFY choicesChanged)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY reachChanged)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY reachChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    /// Why the last question was not answered; empty: it was.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// There is an answer; what stands below is of it.
    Q_PROPERTY(bool counted READ isCounted NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QStringList sentences READ sentences NOTIFY changed)
    /// The months of "count", "before" and "yearBefore"; empty: not on record.
    Q_PROPERTY(QStringList columns READ columns NOTIFY changed)
    /// 演练 of an exercise, 回放 of a replay; empty of live duty.
    Q_PROPERTY(QString mark READ mark NOTIFY changed)
    Q_PROPERTY(QVariantList cells READ cells NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
    Q_PROPERTY(wf::RowsModel *hours READ hours CONSTANT)
    Q_PROPERTY(wf::RowsModel *weekdays READ weekdays CONSTANT)
    Q_PROPERTY(wf::RowsModel *months READ months CONSTANT)
    Q_PROPERTY(wf::RowsModel *types READ types CONSTANT)
    Q_PROPERTY(wf::RowsModel *brigades READ brigades CONSTANT)
    Q_PROPERTY(wf::RowsModel *places READ places CONSTANT)
    /// Another one for every answer: what is drawn of the rows is drawn anew.
    Q_PROPERTY(int revision READ revision NOTIFY changed)
public:
    /// A log that is written is read through a thread of its own, as far as it is looked through; a replay's by its archive, which may hold
    /// a copy in memory.
    ReviewDesk(Lists &lists, ArchiveDesk &archive, const QString &file, bool isWritten, QObject *parent = nullptr);
    ~ReviewDesk() override;

    [[nodiscard]] bool isActive() const { return m_isActive; }
    void setActive(bool active);
    [[nodiscard]] QString kind() const { return m_kind; }
    void setKind(const QString &kind);
    [[nodiscard]] QString month() const;
    void setMonth(const QString &month); ///< what is no month is passed over
    [[nodiscard]] QString span() const { return m_isYear ? QStringLiteral("year") : QStringLiteral("month"); }
    void setSpan(const QString &span); ///< what is none is passed over
    [[nodiscard]] bool isOfYear() const { return m_counts && m_counts->query.isYear; }
    [[nodiscard]] QString monthTitle() const;
    [[nodiscard]] QString type() const { return m_only.type; }
    void setType(const QString &type);
    [[nodiscard]] QString brigade() const { return m_only.brigade; }
    void setBrigade(const QString &brigade);
    [[nodiscard]] QString road() const { return m_only.road; }
    void setRoad(const QString &road);
    [[nodiscard]] QVariantList typeChoices() const { return m_choices.at(0); }
    [[nodiscard]] QVariantList brigadeChoices() const { return m_choices.at(1); }
    [[nodiscard]] QVariantList roadChoices() const { return m_choices.at(2); }
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] bool isBusy() const { return m_job.isBusy(); }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isCounted() const { return m_counts.has_value(); }
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] QStringList sentences() const { return m_sentences; }
    [[nodiscard]] QStringList columns() const { return m_columns; }
    [[nodiscard]] QString mark() const;
    [[nodiscard]] QVariantList cells() const { return m_cells; }
    [[nodiscard]] QVariantList steps() const { return m_steps; }
    [[nodiscard]] RowsModel *hours() { return &m_hours; }
    [[nodiscard]] RowsModel *weekdays() { return &m_weekdays; }
    [[nodiscard]] RowsModel *months() { return &m_months; }
    [[nodiscard]] RowsModel *types() { return &m_types; }
    [[nodiscard]] RowsModel *brigades() { return &m_brigades; }
    [[nodiscard]] RowsModel *places() { return &m_places; }
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] const std::optional<Counts> &counts() const { return m_counts; }

    /// So many months, or years, on or back, as far as there is something to see.
    Q_INVOKABLE void step(int spans);
    /// A name for a file of what is shown ("csv", "png"), in this folder; where there is none, in the person's own.
    Q_INVOKABLE QUrl suggestedFile(const QUrl &folder, const QString &kind) const;
    /// Writes what is shown as a table, or a picture of it; a name without the ending gets it, unless there is such a file already, which
    /// nobody agreed to replace. Made and written on another thread; said() tells how it went.
    Q_INVOKABLE void saveTable(const QUrl &file);
    Q_INVOKABLE void savePicture(const QVariant &picture, const QUrl &file); ///< a QImage

Q_SIGNALS:
    void activeChanged();
    void chosenChanged();
    void choicesChanged();
    void reachChanged();
    void busyChanged();
    void changed();
    void said(const QString &text, bool bad);

private:
    /// What was counted; nothing where nothing was looked through since the last time.
    struct Counted {
        std::optional<Counts> counts;
        bool isBehind = false; ///< something is not looked through yet
    };
    struct Told {
        CountQuery query;
        ArchiveReader::Answer<Counted> answer;
    };

    [[nodiscard]] static ArchiveReader::Answer<Counted> count(const Archive &archive, const CountQuery &query, qint64 known);
    /// What is shown is of this span and, where that goes on, of this hour.
    [[nodiscard]] bool isShown(const CountQuery &query) const;
    [[nodiscard]] CountQuery wanted() const;

    [[nodiscard]] QDate newestMonth() const;
    [[nodiscard]] QDate spanBegin() const { return m_isYear ? QDate(m_month.year(), 1, 1) : m_month; }
    [[nodiscard]] QDate spanEnd() const { return spanBegin().addMonths(m_isYear ? 12 : 1); } ///< the day behind its last
    [[nodiscard]] QList<NamedGroup> groups(const QString &kind) const;
    /// `make` holds copies only: it is called on another thread.
    void write(const AskedFile &file, const std::function<QByteArray()> &make);
    struct Only {
        QString type, brigade, road;
        bool operator==(const Only &) const = default;
    };
    [[nodiscard]] static Only onlyOf(const CountQuery &query) { return {query.type, query.brigade, query.road}; }
    void tellChosen();
    void choose(const QDate &month, const QString &kind, const Only &only);
    /// The names of what alone was counted; empty: all was.
    [[nodiscard]] QString onlyText() const;
    void noteChoices(const QList<NamedGroup> &groups);
    void askLater();
    void ask();
    void take(const Told &told);
    void show();

    const Lists &m_lists;
    bool m_isWritten;
    std::unique_ptr<ArchiveReader> m_own;
    ArchiveReader &m_reader;
    RowsModel m_hours, m_weekdays, m_months, m_types, m_brigades, m_places;
    QTimer m_later; ///< until what came meanwhile is counted too
    QDate m_month; ///< its first day
    bool m_isYear = false; ///< all of its year is asked for
    QString m_kind = QStringLiteral("incident");
    Only m_only;
    std::array<QVariantList, 3> m_choices; ///< of types, brigades, roads
    QString m_problem, m_headline;
    QStringList m_sentences, m_columns;
    QVariantList m_cells, m_steps;
    std::optional<Counts> m_counts;
    int m_revision = 0;
    bool m_isActive = false;
    bool m_isStale = true; ///< something was entered that is not counted
    LatestJob<Told> m_job; // last: its answer is taken by what stands above
};

} // namespace wf
