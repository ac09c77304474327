// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "focusguard.h"

#include <QChildEvent>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace wf {

namespace {

constexpr qsizetype longestTrail = 24;
constexpr double leastSeen = 12; ///< pixels of an item, each way
constexpr int contain = 4; ///< ItemView.Contain
constexpr int popupItem = 0; ///< Popup.Item

bool isText(const QQuickItem *item) { return item && (item->flags() & QQuickItem::ItemAcceptsInputMethod); }

/// What one looks at where the keyboard is: the list's row, or the item.
QQuickItem *target(QQuickItem *item)
{
    if (!item->inherits("QQuickItemView"))
        return item;
    auto *row = item->property("currentItem").value<QQuickItem *>();
    return row ? row : item;
}

/// What is on the screen of an item, all of it, and how much room there is where it lies.
struct Sight {
    QRectF whole;
    QRectF seen = {};
    double room = 0;
};

Sight sightOf(const QQuickItem *shown)
{
    const QSize window = shown->window()->size();
    Sight sight{.whole = shown->mapRectToScene(QRectF(0, 0, shown->width(), shown->height())), .room = double(window.height())};
    sight.seen = sight.whole.intersected(QRectF(QPointF(0, 0), window));
    for (const QQuickItem *around = shown->parentItem(); around; around = around->parentItem()) {
        if (!around->clip())
            continue;
        const QRectF box = around->mapRectToScene(QRectF(0, 0, around->width(), around->height()));
        sight.seen = sight.seen.intersected(box);
        sight.room = std::min(sight.room, box.height());
    }
    return sight;
}

/// Something of it is on the screen.
bool isPartSeen(const QQuickItem *shown)
{
    const Sight sight = sightOf(shown);
    return sight.seen.width() >= std::min(leastSeen, sight.whole.width())
        && sight.seen.height() >= std::min(leastSeen, sight.whole.height());
}

/// It stands on the screen from its top to its end; what is higher than its room fills half of that.
bool isWhole(const QQuickItem *shown)
{
    constexpr double rounding = 1;
    const Sight sight = sightOf(shown);
    const double wanted = sight.whole.height() <= sight.room + rounding ? sight.whole.height() : sight.room / 2;
    return sight.seen.height() >= wanted - rounding && isPartSeen(shown);
}

/// What a key acts on where that is another item than the one with the keyboard: a row, the choice of a digit. Nullptr: nobody says so.
QQuickItem *actedOn(QQuickItem *item, int key)
{
    for (QQuickItem *around = item; around; around = around->parentItem()) {
        QVariant said;
        if (around->metaObject()->indexOfMethod("actsOn(int)") >= 0
            && QMetaObject::invokeMethod(around, "actsOn", Qt::DirectConnection, Q_RETURN_ARG(QVariant, said), Q_ARG(int, key))) {
            auto *acted = qobject_cast<QQuickItem *>(said.value<QObject *>());
            if (acted && acted->window())
                return acted;
        }
    }
    QQuickItem *row = target(item);
    const QQuickItem *content = row->parentItem();
    const bool isRow = content && content->parentItem() && content->parentItem()->inherits("QQuickItemView");
    return row == item && !isRow ? nullptr : row;
}

/// Scrolls whatever it lies in.
void showItem(const QQuickItem *shown)
{
    for (QQuickItem *around = shown->parentItem(); around; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable"))
            continue;
        const auto *content = around->property("contentItem").value<QQuickItem *>();
        const double top = shown->mapToItem(content, QPointF(0, 0)).y();
        const double first = around->property("originY").toDouble();
        const double most = around->property("contentHeight").toDouble() - around->height();
        const double least = top + shown->height() - around->height();
        const double y = std::min(std::max(around->property("contentY").toDouble(), least), top);
        around->setProperty("contentY", std::clamp(y, first, first + std::max(0.0, most)));
    }
}

bool isPrinted(const QKeyEvent &key) { return !key.text().isEmpty() && key.text().at(0).isPrint(); }

/// A key that is held on without Qt's marking it would be a shortcut's once more. What moves and what edits a text may go on.
bool isCommand(const QKeyEvent &key, const QQuickItem *focus)
{
    if ((key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35) || key.key() == Qt::Key_Escape)
        return true;
    const bool isSymbol = key.key() >= Qt::Key_Space && key.key() < Qt::Key_Escape;
    if (!isSymbol || !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return false;
    static constexpr std::array editing{Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_Y, Qt::Key_Z};
    return !isText(focus) || std::ranges::none_of(editing, [&key](Qt::Key one) { return key.key() == one; });
}

/// A dialog that has only just opened finds its place with the next frame: a fast hand is there before.
void settlePlace(QQuickItem *item)
{
    QList<QQuickItem *> around;
    for (QQuickItem *one = item; one; one = one->parentItem())
        around.prepend(one);
    for (QQuickItem *one : std::as_const(around))
        one->ensurePolished();
}

/// The dialog an item lies in, or nullptr.
const QQuickItem *dialogOf(const QQuickItem *item)
{
    while (item && !item->inherits("QQuickPopupItem"))
        item = item->parentItem();
    return item;
}

} // namespace

void FocusGuard::setWindow(QQuickWindow *window)
{
    if (window == m_window)
        return;
    if (m_window) {
        m_window->removeEventFilter(this);
        m_window->disconnect(this);
    }
    m_window = window;
    if (m_window) {
        m_window->installEventFilter(this);
        connect(m_window, &QQuickWindow::activeFocusItemChanged, this, &FocusGuard::follow);
    }
    Q_EMIT windowChanged();
}

bool FocusGuard::isReachable(const QQuickItem *item) { return item->isVisible() && item->isEnabled(); }

bool FocusGuard::isSeen(QQuickItem *item) { return isPartSeen(target(item)); }

bool FocusGuard::reveal(QQuickItem *item, QQuickItem *acted)
{
    QList<std::pair<QQuickItem *, double>> stood;
    const auto note = [&stood](QQuickItem *from) {
        for (QQuickItem *around = from; around; around = around->parentItem()) {
            if (around->inherits("QQuickFlickable"))
                stood.append({around, around->property("contentY").toDouble()});
        }
    };
    note(item);
    if (acted)
        note(acted);
    const bool isView = item->inherits("QQuickItemView");
    const bool isOther = acted && acted != target(item);
    // The view itself where it is a row of it: a row that is off the screen stands where the view has left it.
    if (isView && !isOther && item->property("currentIndex").toInt() >= 0)
        QMetaObject::invokeMethod(item, "positionViewAtIndex", Q_ARG(int, item->property("currentIndex").toInt()), Q_ARG(int, contain));
    if (!isView || !isOther)
        showItem(target(item));
    if (isOther)
        showItem(acted);
    return std::ranges::any_of(stood, [](const auto &one) {
        constexpr double rounding = 0.5;
        return std::abs(one.first->property("contentY").toDouble() - one.second) > rounding;
    });
}

void FocusGuard::follow()
{
    if (m_item)
        m_item->disconnect(this);
    m_item = m_window->activeFocusItem();
    if (!m_item)
        return;
    m_trail.removeIf([this](const QPointer<QQuickItem> &one) { return !one || one == m_item; });
    m_trail.append(m_item);
    if (m_trail.size() > longestTrail)
        m_trail.removeFirst();
    // Not at once: the page that is turned to takes the keyboard itself, and what is laid out has its place only then.
    const auto soon = [this] { QMetaObject::invokeMethod(this, &FocusGuard::settle, Qt::QueuedConnection); };
    connect(m_item, &QQuickItem::visibleChanged, this, soon);
    connect(m_item, &QQuickItem::enabledChanged, this, soon);
    soon();
}

QQuickItem *FocusGuard::before(const QQuickItem *hidden) const
{
    const QQuickItem *dialog = dialogOf(hidden);
    const bool stays = dialog && isReachable(dialog);
    for (qsizetype i = m_trail.size() - 1; i >= 0; --i) {
        QQuickItem *one = m_trail.at(i);
        // Not a button: the next Enter would press what nobody went to.
        if (one && one != hidden && one->window() == m_window && isReachable(one) && !one->inherits("QQuickAbstractButton")
            && (!stays || dialogOf(one) == dialog))
            return one;
    }
    return nullptr;
}

void FocusGuard::settle()
{
    QQuickItem *item = m_window ? m_window->activeFocusItem() : nullptr;
    if (!item)
        return;
    if (isReachable(item)) {
        if (!isSeen(item))
            reveal(item);
        return;
    }
    QQuickItem *back = before(item);
    // Nothing hidden keeps it, or a scope would hand it back there.
    for (QQuickItem *one = item; one && !isReachable(one); one = one->parentItem())
        one->setFocus(false, Qt::OtherFocusReason);
    if (back)
        back->forceActiveFocus(Qt::OtherFocusReason);
}

bool FocusGuard::heeds(const QKeyEvent &key)
{
    QQuickItem *item = m_window->activeFocusItem();
    // Alt with a letter or a digit is a command: where it has none now it is no text either. AltGr types.
    const bool commands = (key.modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        && !(key.modifiers() & (Qt::ControlModifier | Qt::GroupSwitchModifier)) && isPrinted(key);
    if (commands && isText(item))
        return false;
    if (!item || (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return true;
    if (isText(item)) { // what is typed is not lost
        if (isSeen(item))
            return true;
        reveal(item);
        if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
            return true;
        Q_EMIT swallowed();
        return false;
    }
    // Where an arrow chooses, it acts as a digit does.
    const bool chooses = (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down) && item->property("arrowsAct").toBool();
    const bool acts = EnterOnce::isEnter(key) || isPrinted(key);
    if (!acts && !chooses)
        return true;
    if (m_enter.isHeldOn() && !chooses)
        return false;
    QQuickItem *acted = actedOn(item, key.key());
    QQuickItem *shown = acted ? acted : item;
    if (dialogOf(shown))
        settlePlace(shown);
    // A key that is held on goes on for nothing: who holds it has not seen yet what it would act on.
    const bool isHeldOn = m_enter.isHeldOn() && key.key() == m_swallowedKey;
    const bool isShown = acted ? isWhole(acted) : isPartSeen(item);
    // Where nothing moves, more of it can't be shown.
    const bool hasMoved = (!isShown || isHeldOn) && reveal(item, acted);
    if (!isHeldOn && (isShown || (!hasMoved && isPartSeen(shown)))) {
        m_swallowedKey = 0;
        return true;
    }
    m_swallowedKey = key.key();
    Q_EMIT swallowed();
    return false;
}

bool FocusGuard::isStale(const QKeyEvent &key)
{
    QQuickItem *focus = m_window->activeFocusItem();
    QQuickItem *at = EnterOnce::keeper(focus);
    if (!m_enter.isHeldOn()) {
        if (!HeldKey::isModifier(key.key()))
            m_pressedAt = at;
        return false;
    }
    return (!key.isAutoRepeat() && isCommand(key, focus)) || (at != m_pressedAt && isText(focus) && isPrinted(key));
}

bool FocusGuard::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_window && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        QQuickItem *item = m_window->activeFocusItem();
        if (item && !isReachable(item))
            settle();
        // With Ctrl too, which is a shortcut: whether it is one is asked before it is pressed.
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (m_enter.swallows(key, m_window->activeFocusItem()) || isStale(key)) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress && !heeds(key))
            return true;
    }
    if (object == m_window && event->type() == QEvent::KeyRelease)
        m_enter.released(*static_cast<QKeyEvent *>(event));
    if (object == m_window && event->type() == QEvent::MouseButtonPress)
        m_enter.forget();
    if (object == m_window && event->type() == QEvent::ChildAdded) {
        // Qt makes it a child of the window just before it is opened.
        QObject *child = static_cast<QChildEvent *>(event)->child();
        if (child->inherits("QQuickFileDialogImpl") || child->inherits("QQuickFolderDialogImpl")) {
            child->setProperty("popupType", popupItem);
            child->setProperty("focus", true);
        }
    }
    return QObject::eventFilter(object, event);
}

} // namespace wf
