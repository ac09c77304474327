// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historywindow.h"
#include "benchwindow.h"

#include "iconprovider.h"
#include "view.h"
#include "windowpages.h"

#include <QJsonArray>
#include <QMap>
#include <QPointer>
#include <QQmlApplicationEngine>
#include <QTest>

#include <iterator>
#include <memory>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;
constexpr int stillOpen = 20; ///< incidents of a LongLog
constexpr int reported = 10; ///< incidents of each round; they are cancelled again
constexpr int openingMs = 120'000;
/// What is typed after Ctrl+K: initials of roads and a number that stand in the archive alone, in the smaller log too.
constexpr const char *sought[] = {"cfdj", "yzdj", "J-0000777"};
constexpr double longest = 1.3; ///< times as long as on the small log

/// So long was waited, ms.
struct Waits {
    QString log;
    QList<double> usable = {};
    QList<double> events = {};
    QList<double> answers = {};
    QMap<QString, QList<double>> first = {}; ///< by page: it is made
    QMap<QString, QList<double>> again = {};
};

/// Rows of the list are there, if it has any and room for them.
bool hasRows(QQuickItem *list)
{
    const int count = list->property("count").toInt();
    if (count == 0 || list->width() <= 0 || list->height() <= 0)
        return true;
    const auto isMade = [list](int row) {
        QQuickItem *item = nullptr;
        return QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, item), Q_ARG(int, row)) && item;
    };
    if (isMade(0) || isMade(count - 1))
        return true;
    int row = -1; // of a list that stands neither at its beginning nor at its end
    const double middle = list->property("contentY").toDouble() + list->height() / 2;
    return QMetaObject::invokeMethod(list, "indexAt", Q_RETURN_ARG(int, row), Q_ARG(double, list->width() / 2), Q_ARG(double, middle))
        && row >= 0;
}

/// All that is seen there has come: the rows of its lists, what is on its maps.
bool contentStands(QQuickItem *under)
{
    QList<QQuickItem *> items{under};
    while (!items.isEmpty()) {
        QQuickItem *item = items.takeFirst();
        if (!item->isVisible())
            continue;
        if (item->inherits("QQuickListView") && !hasRows(item))
            return false;
        if (isOf(item, "CityMap") && item->width() > 0 && item->height() > 0 && !item->property("painted").toBool())
            return false;
        items << item->childItems();
    }
    return true;
}

/// So many texts with these words can be seen in a panel.
int textsWith(const QString &words, QQuickItem *panel)
{
    int found = 0;
    QList<QQuickItem *> items{panel};
    while (!items.isEmpty()) {
        QQuickItem *item = items.takeFirst();
        if (!item->isVisible())
            continue;
        if (item->inherits("QQuickText") && item->property("text").toString().contains(words)
            && panel->contains(item->mapToItem(panel, QPointF(1, item->height() / 2))))
            ++found;
        items << item->childItems();
    }
    return found;
}

/// The program's own window on a log, from its beginning to its end, as main() opens it. Only where it `counts` is noted how long
/// anything took: the first of all reads what every later one finds read.
class Visit {
public:
    Visit(Waits &waits, bool counts)
        : m_waits(waits)
        , m_counts(counts)
    {
    }

    /// Empty: all went well.
    [[nodiscard]] QString run()
    {
        for (const auto step : {&Visit::open, &Visit::report, &Visit::search, &Visit::turnToPages}) {
            if (const QString problem = (this->*step)(); !problem.isEmpty())
                return m_waits.log + u": "_s + (m_failure.isEmpty() ? problem : m_failure);
        }
        return {};
    }

private:
    [[nodiscard]] QString open()
    {
        lookOnce();
        const double begun = PaintWatch::now();
        m_view.reset();
        m_host = std::make_unique<RoomHost>(dutyOptions(m_waits.log));
        m_view = std::make_unique<View>(*m_host);
        QObject::connect(&m_view->host(), &RoomHost::failed, m_view.get(), [this](const Refusal &why) { m_failure = why.text; });
        if (const auto city = m_view->host().openCity(); !city)
            return city.error().text;
        m_view->host().openRoomLater();
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_engine->addImageProvider(u"icons"_s, new IconProvider);
        m_engine->setInitialProperties({{u"view"_s, QVariant::fromValue(m_view.get())}});
        m_engine->loadFromModule("Watchfloor.Shell", "Main");
        m_window = m_engine->rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
        if (!m_window)
            return u"no window"_s;
        m_watch = std::make_unique<PaintWatch>(*m_window);
        m_watch->await([this] { return isUsable(); });
        // The last of what it waits for need not change what is painted.
        QObject::connect(&m_view->host(), &RoomHost::completed, m_window, &QQuickWindow::update);
        QObject::connect(m_window, SIGNAL(furnishedChanged()), m_window, SLOT(update()));
        if (!waitFor([this] { return m_watch->shownAt() > 0 || !m_failure.isEmpty(); }, openingMs) || !m_failure.isEmpty())
            return u"the window did not come up with its queue and %1 open incidents"_s.arg(stillOpen);
        note(m_waits.usable, m_watch->shownAt() - begun);
        m_window->requestActivate();
        if (!waitFor([this] { return m_window->isActive(); }))
            return u"the window does not take the keyboard"_s;
        return settled() ? QString() : u"the window does not come to rest"_s;
    }

    /// Top bar, queue, what just happened; nothing stands there that is over.
    [[nodiscard]] bool isUsable() const
    {
        if (!m_view->host().isComplete() || !m_window->property("furnished").toBool())
            return false;
        const Lists &lists = *m_view->lists();
        if (lists.pending()->count() == 0 || lists.summary()->incidentsOpen() != stillOpen || lists.events()->count() == 0)
            return false;
        QQuickItem *all = m_window->contentItem();
        QQuickItem *queue = findItem(all, "PendingPanel");
        QQuickItem *recent = findItem(all, "RecentPanel");
        return queue && recent && findItem(all, "TopBar") && contentStands(queue) && contentStands(recent);
    }

    /// Nothing goes on that would be measured with what comes next.
    [[nodiscard]] bool settled() const
    {
        return waitFor([this] {
            const Room &room = m_view->host().room();
            return room.log->isIdle() && !room.rules->waits() && m_view->traffic()->isSettled() && !m_view->host().city().tiles().isBusy()
                && m_view->lists()->search()->isReady() && m_watch->rests();
        });
    }

    /// Does it, and waits for the frame on the screen that has what it was done for, ms; 0: it did not come.
    template <typename Act> [[nodiscard]] double painted(const Act &act, const std::function<bool()> &stands)
    {
        m_watch->await(stands);
        const double begun = PaintWatch::now();
        act();
        return waitFor([this] { return m_watch->shownAt() > 0; }) ? m_watch->shownAt() - begun : 0;
    }
    void note(QList<double> &list, double ms) const
    {
        if (m_counts)
            list.append(ms);
    }

    /// Events are appended until they stand in "Just now", and what they change in the number of what is open.
    [[nodiscard]] QString report()
    {
        static int number = 0; // the log keeps those of the rounds before
        QQuickItem *recent = findItem(m_window->contentItem(), "RecentPanel");
        if (!recent)
            return u"there is no list of what just happened"_s;
        for (int i = 0; i < reported; ++i) {
            const QString place = u"量测路%1号"_s.arg(++number, 6, 10, QLatin1Char('0'));
            const QJsonObject fields{{u"type"_s, u"accident"_s},
                                     {u"severity"_s, 3},
                                     {u"place"_s, place},
                                     {u"source"_s, u"122"_s},
                                     {u"pos"_s, QJsonArray{112.55, 37.86}}};
            const QString incident = append({u"incident.report"_s, {}, fields, {}, {}}, place, *recent, 1);
            if (incident.isEmpty())
                return u"an incident that is reported is not shown"_s;
            const QString cancelled = append({u"incident.cancel"_s, incident, {{u"reason"_s, u"bench"_s}}, {}, {}}, place, *recent, 2);
            if (cancelled.isEmpty())
                return u"an incident that is cancelled is not shown"_s;
        }
        return {};
    }
    /// The record's subject when as many rows tell of the place; empty: they do not, or it was refused.
    [[nodiscard]] QString append(const Request &request, const QString &place, QQuickItem &recent, int rows)
    {
        if (!settled())
            return {};
        Room &room = m_view->host().room();
        const int wanted = request.subject.isEmpty() ? stillOpen + 1 : stillOpen;
        QFuture<Commands::Outcome> outcome;
        const double ms = painted([&] { outcome = room.commands->run(m_view->host().seats().constFirst(), request); },
                                  [this, place, &recent, rows, wanted] {
                                      return m_view->lists()->summary()->incidentsOpen() == wanted && textsWith(place, &recent) >= rows;
                                  });
        if (!waitFor([&outcome] { return outcome.isFinished(); }))
            return {};
        const Commands::Outcome done = outcome.result();
        if (!done)
            progress(done.error().text);
        if (ms <= 0 || !done || done->isEmpty())
            return {};
        note(m_waits.events, ms);
        return done->constFirst().subject;
    }

    /// Ctrl+K, then what is looked for, as quickly as somebody types: from the last key until the archive's rows stand below the others.
    [[nodiscard]] QString search()
    {
        SearchModel *found = m_view->lists()->search();
        // Rows that come below what is seen need not be painted.
        const auto anew = QObject::connect(found, &SearchModel::countChanged, m_window, &QQuickWindow::update);
        for (const char *text : sought) {
            if (!settled())
                return u"the window does not come to rest"_s;
            QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
            QPointer<QQuickItem> field;
            const auto isOpen = [&] {
                field = m_window->activeFocusItem();
                return field && field->inherits("QQuickTextInput") && field->property("text").toString().isEmpty()
                    && found->query().isEmpty();
            };
            if (!waitFor(isOpen))
                return u"Ctrl+K opens nothing"_s;
            QPointer<QQuickItem> list;
            for (QQuickItem *beside : field->parentItem()->childItems()) {
                if (beside->inherits("QQuickListView"))
                    list = beside;
            }
            const QString query = QString::fromLatin1(text);
            const char *letter = text;
            for (; letter[1]; ++letter)
                QTest::keyClick(m_window, *letter);
            const double ms = painted([&] { QTest::keyClick(m_window, *letter); },
                                      [&] {
                                          const int last = found->count() - 1;
                                          return found->query() == query && !found->isBusy() && last >= 0
                                              && found->index(last).data(SearchModel::ArchivedRole).toBool() && list
                                              && list->property("count").toInt() == last + 1 && hasRows(list);
                                      });
            m_watch->await({}); // what it looks at goes with the palette
            if (ms <= 0)
                return u"Ctrl+K finds nothing in the archive for %1"_s.arg(query);
            note(m_waits.answers, ms);
            QTest::keyClick(m_window, Qt::Key_Escape);
            if (!waitFor([&] { return !list || !list->isVisible(); }))
                return u"Esc does not close the search"_s;
        }
        QObject::disconnect(anew);
        return {};
    }

    /// Each page for the first time, then once more.
    [[nodiscard]] QString turnToPages()
    {
        const QStringList keys = pageKeys();
        if (m_window->property("pages").toList().size() != keys.size())
            return u"there are other pages than there should be"_s;
        for (const bool isFirst : {true, false}) {
            for (int i = isFirst ? 1 : 0; i < keys.size(); ++i) { // the first is shown already
                const double ms = settled() ? turnTo(keys.at(i)) : 0;
                if (ms <= 0)
                    return u"the page %1 does not come"_s.arg(keys.at(i));
                note((isFirst ? m_waits.first : m_waits.again)[keys.at(i)], ms);
            }
        }
        return {};
    }
    [[nodiscard]] double turnTo(const QString &key)
    {
        const QByteArray type = (key.at(0).toUpper() + key.sliced(1) + "Page"_L1).toLatin1();
        const bool hasEvents = key == "log"_L1 || key == "replay"_L1;
        QPointer<QQuickItem> page;
        const auto stands = [&] {
            if (!page)
                page = findItem(m_window->contentItem(), type.constData());
            // A row of an event that is not at hand stands there empty.
            return page && page->isVisible() && contentStands(page) && (!hasEvents || !m_view->lists()->events()->get(0).isEmpty());
        };
        const double ms = painted([&] { QMetaObject::invokeMethod(m_window, "goTo", key); }, stands);
        m_watch->await({});
        return ms;
    }

    Waits &m_waits;
    bool m_counts;
    QString m_failure;
    std::unique_ptr<RoomHost> m_host;
    std::unique_ptr<View> m_view;
    std::unique_ptr<PaintWatch> m_watch;
    std::unique_ptr<QQmlApplicationEngine> m_engine; // last: the window goes before what it shows
    QQuickWindow *m_window = nullptr;
};

/// The p-th part of what was measured; 0 where some of so many are missing: nothing measured is not a success.
double of(const QList<double> &values, int wanted, double part) { return values.size() < wanted ? 0 : percentile(values, part); }

Result row(const QString &what, const QString &unit, const QString &against, double few, double many)
{
    Result result{.name = u"history: %1, 110,000"_s.arg(what), .value = many, .unit = unit, .against = against, .againstValue = few};
    result = held(result, many / qMax(1.0, few), false, longest);
    result.holds = result.holds && few > 0 && many > 0;
    return result;
}

/// Of each page as long as it takes mostly, and that in the middle over all pages.
double turning(const QMap<QString, QList<double>> &pages)
{
    double sum = 0;
    for (const QString &key : pageKeys()) {
        const double ms = of(pages.value(key), rounds, 0.5);
        if (ms <= 0)
            return 0;
        sum += ms;
    }
    return sum / double(pageKeys().size());
}

} // namespace

QList<Result> measureWindows(const QString &few, const QString &many, const QString &against)
{
    Waits small{.log = few};
    Waits large{.log = many};
    // In turn, so that a machine that grows slow is slow for both. What is missing after a problem is no success.
    QString problem;
    for (int round = -1; round < rounds && problem.isEmpty(); ++round) {
        progress(u"its window, %1 of %2"_s.arg(round + 2).arg(rounds + 1));
        problem = Visit(small, round >= 0).run();
        if (problem.isEmpty())
            problem = Visit(large, round >= 0).run();
    }
    if (!problem.isEmpty())
        progress(problem);
    const auto compared = [&](const QString &what, const QString &unit, QList<double> Waits::*list, int wanted, double part) {
        return row(what, unit, against, of(small.*list, wanted, part), of(large.*list, wanted, part));
    };
    QList<Result> results{compared(u"usable window"_s, u"ms"_s, &Waits::usable, rounds, 0.5),
                          compared(u"event to painted"_s, u"ms p95"_s, &Waits::events, 2 * reported * rounds, 0.95),
                          compared(u"Ctrl+K in the window"_s, u"ms"_s, &Waits::answers, int(std::size(sought)) * rounds, 0.5)};
    for (const QString &key : pageKeys().sliced(1)) {
        results.append(row(u"first turn to %1"_s.arg(key), u"ms"_s, against, of(small.first.value(key), rounds, 0.5),
                           of(large.first.value(key), rounds, 0.5)));
    }
    results.append(row(u"turning to a page again"_s, u"ms"_s, against, turning(small.again), turning(large.again)));
    return results;
}

} // namespace wf::bench
