// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dutylog.h"
#include "filewriter.h"
#include "lists.h"

#include <QAbstractListModel>
#include <QDate>
#include <QUrl>

namespace wf {

/// The duty log (值班日志) that writes itself, newest first, with what people added to it; and its export. It stands on the log alone:
/// lists that are made anew for another language go on with the book of before (PapersBoard), whose lines carry both.
class DutyBook final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from PapersBoard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool additionsOnly READ additionsOnly WRITE setAdditionsOnly NOTIFY filterChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    /// The day that is shown, "2026-07-24" in Beijing time; empty = what is going on (setWindow()). Of several days the first.
    Q_PROPERTY(QString day READ day NOTIFY dayChanged)
    /// The last one of several days; empty: there is but one. Such days are read from the log one after the other, the newest first, as far
    /// as somebody looks.
    Q_PROPERTY(QString lastDay READ lastDay NOTIFY dayChanged)
    Q_PROPERTY(int mostDays READ mostDays CONSTANT)
    /// There are no more lines of these days than these; what is going on is read at once.
    Q_PROPERTY(bool exhausted READ isExhausted NOTIFY countChanged)
    /// How many hours back that reaches; 0: to the beginning.
    Q_PROPERTY(int windowHours READ windowHours NOTIFY windowChanged)
public:
    explicit DutyBook(const Lists &lists, QObject *parent = nullptr);

    void setDrill(bool drill) { m_drill = drill; }
    void setSeats(const QList<Seat> &seats);
    /// Whose log it is.
    void setOffice(const LocalText &office) { m_office = office; }
    /// How far back what is going on is read from the log, ms; 0 = all of it (an exercise, a replay). Older days are read when asked for.
    void setWindow(qint64 ms);
    [[nodiscard]] int windowHours() const { return int(m_windowMs / 3'600'000); }
    /// The interface speaks another language: says the same lines in it, and reads nothing.
    void retranslate() { filter(); }
    [[nodiscard]] QString day() const { return m_first.toString(Qt::ISODate); }
    [[nodiscard]] QString lastDay() const { return m_last == m_first ? QString() : m_last.toString(Qt::ISODate); }
    static constexpr int MostDays = 31; ///< at once: more is a matter of the archive and the review
    [[nodiscard]] static int mostDays() { return MostDays; }
    [[nodiscard]] bool isExhausted() const { return !m_first.isValid() || m_reached <= m_first; }
    /// Shows a day as a person writes it, "2026-7-24", "7-24", "7.24", "7月24日", without a year the last one that has been; empty = what
    /// is going on. False, and nothing changes, where it is no day.
    Q_INVOKABLE bool showDay(const QString &written);
    /// From one day to another, both included; without the last it is the first alone. False, and nothing changes, where one is no day, the
    /// first comes after the last or they are more than mostDays.
    Q_INVOKABLE bool showDays(const QString &first, const QString &last);
    /// So many days on, or back; from what is going on to yesterday. Behind today it is what is going on again. From several days to one,
    /// before the first or after the last of them.
    Q_INVOKABLE void stepDay(int days);

    [[nodiscard]] int count() const { return int(m_shown.size()); }
    [[nodiscard]] bool additionsOnly() const { return m_additionsOnly; }
    void setAdditionsOnly(bool only);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text); ///< shows the lines that contain it, a time ("11:44") also those written then; empty: all

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    Q_INVOKABLE QString subjectAt(int row) const;
    [[nodiscard]] const QList<DutyLine> &lines() const { return m_lines; }

    /// Writes the whole book, of several days all of them whatever was looked at, as "txt", "csv" or "html"; empty: as the file's name
    /// ends. A name without the kind's ending gets it, unless there is such a file already, which nobody agreed to replace. Made and
    /// written on another thread; said() tells how it went.
    Q_INVOKABLE void save(const QUrl &file, const QString &onDuty, const QString &kind = {});
    /// A name for the file, without its ending.
    Q_INVOKABLE QString suggestedName() const;
    /// The same with its ending, in this folder; where there is none, in the person's own.
    Q_INVOKABLE QUrl suggestedFile(const QUrl &folder, const QString &kind) const;

Q_SIGNALS:
    void countChanged();
    void filterChanged();
    void dayChanged();
    void windowChanged();
    void said(const QString &text, bool bad);

private:
    void load();
    void read();
    /// UTC ms, from <= at < to.
    using Span = std::pair<qint64, qint64>;
    /// A file that is to be written, while the lines of its days are gathered.
    struct Export {
        AskedFile asked;
        DutyLogHead head;
        QDate next, last; ///< days to be read still
        QList<DutyLine> lines;
    };
    [[nodiscard]] static Span daysSpan(const QDate &first, const QDate &last);
    /// What is to be shown in the end, …
    [[nodiscard]] Span shownSpan() const;
    /// … and how much of it is asked for so far.
    [[nodiscard]] Span readSpan() const;
    /// The day before those that were read.
    void putBefore(const QList<DutyLine> &older);
    /// On through days without a line that is shown: nobody can scroll there.
    void goOn();
    [[nodiscard]] QList<DutyLine> linesBetween(QList<Event> events, const Span &span) const;
    void gather(Export work);
    void write(const Export &work);
    void setDays(const QDate &first, const QDate &last);
    /// A day as a person writes it, without a year the last one that has been, or the first one from a day on; nothing where it is none, or
    /// has not come yet.
    [[nodiscard]] QDate dayWritten(const QString &written, const QDate &from = {}) const;
    [[nodiscard]] QDate today() const;
    void append(const QList<Event> &events);
    /// Tells them, in order of time; none may be earlier than what was told before.
    [[nodiscard]] QList<DutyLine> linesOf(QList<Event> events);
    void filter();
    [[nodiscard]] DutyLogSource source() const;
    [[nodiscard]] bool isShown(const DutyLine &line) const;
    [[nodiscard]] bool isWrittenAt(qint64 at) const; ///< the text is a time, and this is it

    const Situation &m_situation;
    EventLog &m_log;
    const Clock &m_clock;
    QHash<QString, LocalText> m_seats;
    LocalText m_office = Letterhead().office;
    DutyLogWriter m_writer; ///< has told every event so far
    QList<DutyLine> m_lines; ///< oldest first
    QList<Event> m_late; ///< came while the log was being read
    QList<qsizetype> m_shown; ///< of m_lines, newest first
    QString m_text;
    int m_generation = 0;
    qint64 m_windowMs = 0;
    QDate m_first, m_last; ///< null: what is going on
    QDate m_reached; ///< of these days those from here on are read
    bool m_isLoading = false;
    bool m_isFetching = false; ///< the day before m_reached is being read
    bool m_additionsOnly = false;
    bool m_drill = false;
};

} // namespace wf
