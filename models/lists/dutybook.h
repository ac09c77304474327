// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dutylog.h"
#include "lists.h"

#include <QAbstractListModel>
#include <QUrl>

namespace wf {

/// The duty log (值班日志) that writes itself, newest first, with what people added to it; and its export.
class DutyBook final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from PapersBoard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool additionsOnly READ additionsOnly WRITE setAdditionsOnly NOTIFY filterChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
public:
    explicit DutyBook(Lists &lists, QObject *parent = nullptr);

    void setDrill(bool drill) { m_drill = drill; }
    void setSeats(const QList<Seat> &seats);

    [[nodiscard]] int count() const { return int(m_shown.size()); }
    [[nodiscard]] bool additionsOnly() const { return m_additionsOnly; }
    void setAdditionsOnly(bool only);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text); ///< shows the lines that contain it; empty: all

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QString subjectAt(int row) const;
    [[nodiscard]] const QList<DutyLine> &lines() const { return m_lines; }

    /// Writes the whole book, of the kind the file's name ends with: .txt, .csv or .html. said() tells how it went.
    Q_INVOKABLE void save(const QUrl &file, const QString &onDuty);
    /// A name for the file, without its ending.
    Q_INVOKABLE QString suggestedName() const;

Q_SIGNALS:
    void countChanged();
    void filterChanged();
    void said(const QString &text, bool bad);

private:
    void load();
    void append(const QList<Event> &events);
    /// Tells them, in order of time; none may be earlier than what was told before.
    [[nodiscard]] QList<DutyLine> linesOf(QList<Event> events);
    void filter();
    [[nodiscard]] DutyLogSource source() const;
    [[nodiscard]] bool isShown(const DutyLine &line) const;

    Lists &m_lists;
    QHash<QString, LocalText> m_seats;
    DutyLogWriter m_writer; ///< has told every event so far
    QList<DutyLine> m_lines; ///< oldest first
    QList<Event> m_late; ///< came while the log was being read
    QList<qsizetype> m_shown; ///< of m_lines, newest first
    QString m_text;
    int m_generation = 0;
    bool m_isLoading = false;
    bool m_additionsOnly = false;
    bool m_drill = false;
};

} // namespace wf
