// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closuredesk.h"
#include "roomhost.h"
#include "roomlists.h"
#include "trafficboard.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include <memory>

namespace wf {

/// One window's view of the room that is open: who sits there, what is selected, which page is shown, what is charted, and the lists and
/// boards that follow from it. Handed to every page of the window. Another window has another view of the same room. The language is not
/// among it: Qt has one translator for the whole program (RoomHost::language()).
class View : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program, one for each window")
    Q_PROPERTY(wf::RoomHost *host READ hostOf CONSTANT)
    Q_PROPERTY(wf::City *city READ cityOf CONSTANT)
    Q_PROPERTY(bool ready READ isReady NOTIFY roomChanged)
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(QString callDraft READ callDraft NOTIFY roomChanged)
    Q_PROPERTY(wf::Lists *lists READ lists NOTIFY roomChanged)
    Q_PROPERTY(wf::Lists *behind READ behind NOTIFY roomChanged)
    Q_PROPERTY(wf::Desk *desk READ desk NOTIFY roomChanged)
    Q_PROPERTY(wf::WaterBoard *water READ water NOTIFY roomChanged)
    Q_PROPERTY(wf::PapersBoard *papers READ papers NOTIFY roomChanged)
    Q_PROPERTY(wf::ArchiveDesk *archive READ archive NOTIFY roomChanged)
    Q_PROPERTY(wf::ReviewDesk *review READ review NOTIFY roomChanged)
    Q_PROPERTY(wf::DispatchBoard *dispatch READ dispatch NOTIFY roomChanged)
    Q_PROPERTY(wf::ForcesBoard *forces READ forces NOTIFY roomChanged)
    Q_PROPERTY(wf::PostBoard *posts READ posts NOTIFY roomChanged)
    Q_PROPERTY(wf::RosterBoard *roster READ roster NOTIFY roomChanged)
    Q_PROPERTY(wf::PlacementBoard *placement READ placement NOTIFY roomChanged)
    Q_PROPERTY(wf::IncidentBoard *incident READ incidentBoard NOTIFY roomChanged)
    Q_PROPERTY(wf::PlaceFinder *places READ places NOTIFY roomChanged)
    Q_PROPERTY(wf::TrafficBoard *traffic READ traffic CONSTANT)
    Q_PROPERTY(wf::ClosureDesk *closureDesk READ closureDesk CONSTANT)
    Q_PROPERTY(QString dataAgeText READ dataAgeText NOTIFY ticked)
    Q_PROPERTY(QString chartedPoint READ chartedPoint NOTIFY chartedPointChanged)

public:
    /// The host must outlive it. Where a room is open already it is shown at once.
    explicit View(RoomHost &host, QObject *parent = nullptr);
    ~View() override;

    [[nodiscard]] RoomHost &host() const { return m_host; }
    /// There is a room, and what QML asks for beside the city can be answered; until then there are no lists, boards and desk.
    [[nodiscard]] bool isReady() const { return shown() != nullptr; }
    [[nodiscard]] QString page() const { return m_page; } ///< its key (PageList)
    void setPage(const QString &page);
    /// The file beside live duty's log for a call being typed in this window, while a replay is looked at too; empty: none is kept.
    [[nodiscard]] QString callDraft() const;
    [[nodiscard]] Lists *lists() const { return shown() ? shown()->lists.get() : nullptr; }
    /// Of the room that goes on behind a replay; nullptr: no replay is shown, or nothing is behind it.
    [[nodiscard]] Lists *behind() const { return m_looking && m_own ? m_own->lists.get() : nullptr; }
    /// Of the room that ends with the program, while a replay is looked at too; nullptr: there is none.
    [[nodiscard]] Desk *ownDesk() const { return m_own ? m_own->desk.get() : nullptr; }
    [[nodiscard]] Lists *ownLists() const { return m_own ? m_own->lists.get() : nullptr; }
    [[nodiscard]] Desk *desk() const { return shown() ? shown()->desk.get() : nullptr; }
    [[nodiscard]] WaterBoard *water() const { return shown() ? shown()->water : nullptr; }
    [[nodiscard]] PapersBoard *papers() const { return shown() ? shown()->papers : nullptr; }
    [[nodiscard]] ArchiveDesk *archive() const { return shown() ? shown()->archive : nullptr; }
    [[nodiscard]] ReviewDesk *review() const { return shown() ? shown()->review : nullptr; }
    [[nodiscard]] DispatchBoard *dispatch() const { return boards() ? &boards()->dispatch : nullptr; }
    [[nodiscard]] ForcesBoard *forces() const { return boards() ? &boards()->forces : nullptr; }
    [[nodiscard]] PostBoard *posts() const { return boards() ? &boards()->posts : nullptr; }
    [[nodiscard]] RosterBoard *roster() const { return boards() ? &boards()->roster : nullptr; }
    [[nodiscard]] PlacementBoard *placement() const { return boards() ? &boards()->placement : nullptr; }
    [[nodiscard]] IncidentBoard *incidentBoard() const { return boards() ? &boards()->incident : nullptr; }
    [[nodiscard]] PlaceFinder *places() const { return boards() ? &boards()->places : nullptr; }
    /// What follows for traffic from what is closed in the room that is shown.
    [[nodiscard]] TrafficBoard *traffic() const { return m_traffic.get(); }
    [[nodiscard]] ClosureDesk *closureDesk() const { return m_closureDesk.get(); }
    [[nodiscard]] QString dataAgeText() const;
    /// The flood point whose water is charted: the deepest.
    [[nodiscard]] QString chartedPoint() const { return m_chartedPoint; }

    /// "14:32:08"; empty for 0.
    Q_INVOKABLE QString timeText(double utcMs) const;
    /// "2 min ago", "just now"; empty for 0.
    Q_INVOKABLE QString ago(double utcMs) const;
    /// "0:42", "1:05:10" of a span in milliseconds.
    Q_INVOKABLE QString span(double ms) const { return RoomHost::span(ms); }
    /// "0:42" of minutes as hours and minutes.
    Q_INVOKABLE QString minutes(double minutes) const;
    Q_INVOKABLE QString seatTitle(const QString &id) const;
    /// What a panel says of a record: [{title, value}], only what is known.
    Q_INVOKABLE QVariantList factsOf(const QString &kind, const QVariantMap &row) const;
    /// Takes a seat of the exercise for the person at this window; the automatic player leaves it.
    Q_INVOKABLE void sit(const QString &seat);
    /// Ctrl+K finds what can be done now to this record (empty: none) and to the response that stands, beside the commands that are always
    /// found.
    Q_INVOKABLE void offerSteps(const QString &subject) const;
    /// From now on notices can be read here.
    Q_INVOKABLE void listen() { m_host.listen(); }

Q_SIGNALS:
    /// The room that is shown is another, or its lists and boards were made anew, or more is known of it.
    void roomChanged();
    void pageChanged();
    void ticked();
    void chartedPointChanged();
    /// Something to say for a few seconds in this window.
    void notice(const QString &text, bool bad);

private:
    [[nodiscard]] RoomHost *hostOf() const { return &m_host; }
    [[nodiscard]] City *cityOf() const { return &m_host.city(); }
    [[nodiscard]] RoomLists *shown() const { return m_looking ? m_looking.get() : m_own.get(); }
    [[nodiscard]] Boards *boards() const { return shown() ? shown()->boards.get() : nullptr; }
    /// Shows the rooms that the host has now.
    void follow();
    /// Lists for a room instead of those that are kept there; the pages let go of them only when they are told.
    void change(std::unique_ptr<RoomLists> &kept, const std::shared_ptr<Room> &room);
    [[nodiscard]] std::unique_ptr<RoomLists> made(const std::shared_ptr<Room> &room);
    [[nodiscard]] QList<RoomLists *> all() const;
    void retranslate();
    /// What the boards need beside the lists; asked for again when the lists are made anew.
    void equip(const RoomLists &room);
    /// What the roads say of each closure: to the papers of the room that is shown, as the other pages have it.
    void tellWays() const;
    /// What was read for the boards: again when it was read after them.
    void hand(const RoomLists &room) const;
    void searchLater(const RoomLists &room) const;
    void fillSearch(const RoomLists &room) const;
    [[nodiscard]] static QList<SearchEntry> commandsAlways();
    void chooseChartedPoint();
    /// A file of this window's own beside a room's log: "duty.wflog.call", of the second window "duty.wflog.2.call".
    [[nodiscard]] QString fileBeside(const Room &room, QLatin1StringView ending) const;

    RoomHost &m_host;
    const int m_number; ///< of the window
    std::unique_ptr<RoomLists> m_own;
    std::unique_ptr<RoomLists> m_looking;
    std::unique_ptr<TrafficBoard> m_traffic; ///< shows a room; gone before its lists are
    std::unique_ptr<ClosureDesk> m_closureDesk;
    QString m_page;
    QString m_chartedPoint;
    QTimer m_chart; ///< until it is chosen anew
};

} // namespace wf
