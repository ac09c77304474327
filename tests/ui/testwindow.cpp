// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testwindow.h"

#include "filewriter.h"
#include "iconprovider.h"
#include "language.h"
#include "look.h"

#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QStringList collected;
QtMessageHandler before = nullptr;

/// Every warning is a fault of the pages, whichever category it comes from, but for what the machine itself lacks and what QtLocation
/// tells with every map.
void collect(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const bool machine = text.contains("propagateSizeHints"_L1) || text.contains("all providers resolved"_L1)
        || text.contains("stopAnimationDriver"_L1) // Qt's own count of frames, where the machine paints them late
        || text.contains("XKEYBOARD"_L1) || text.contains("dbus"_L1, Qt::CaseInsensitive);
    if (type != QtDebugMsg && type != QtInfoMsg && !machine)
        collected << text;
    before(type, context, text);
}

bool isOf(const QObject *object, const QString &type)
{
    for (const QMetaObject *meta = object->metaObject(); meta; meta = meta->superClass()) {
        const QLatin1StringView name(meta->className()); // asked of everything there is: no string is made for it
        if (name.startsWith(type) && (name.size() == type.size() || name.sliced(type.size()).startsWith("_QML"_L1)))
            return true;
    }
    return false;
}

} // namespace

TestWindow::TestWindow()
{
    QStandardPaths::setTestModeEnabled(true);
    qputenv("WATCHFLOOR_MODULES", WATCHFLOOR_BINARY_DIR "/lib/watchfloor");
    wf::applyLook();
}

TestWindow::~TestWindow() = default;

wf::Options TestWindow::drill(const QStringList &players) const
{
    wf::Options options;
    options.city = share(u"taiyuan.citypack"_s);
    options.signs = share(u"signs/templates.yaml"_s);
    options.drill = share(u"drills/binhe-west.yaml"_s);
    options.log = file(u"exercise.wflog"_s);
    options.players = players;
    return options;
}

wf::Options TestWindow::live(const QString &log) const
{
    wf::Options options;
    options.mode = wf::Options::Mode::Live;
    options.city = share(u"taiyuan.citypack"_s);
    options.signs = share(u"signs/templates.yaml"_s);
    options.plan = share(u"plans/taiyuan-weather.yaml"_s);
    options.assets = share(u"drills/taiyuan-assets.yaml"_s);
    options.log = file(log);
    return options;
}

QString TestWindow::open(const wf::Options &options)
{
    if (!before) // not sooner: the test's own handler comes when it is run
        before = qInstallMessageHandler(collect);
    if (!m_folder.isValid() || !wf::applyLanguage(u"zh_CN"_s))
        return u"no folder or no translation"_s;
    m_view.reset();
    m_host = std::make_unique<wf::RoomHost>(options);
    m_view = std::make_unique<wf::View>(*m_host);
    if (const auto opened = m_view->host().open(); !opened)
        return opened.error().text;
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImageProvider(u"icons"_s, new wf::IconProvider);
    m_engine->setInitialProperties({{u"view"_s, QVariant::fromValue(m_view.get())}});
    QObject::connect(&m_view->host(), &wf::RoomHost::languageChanged, m_engine.get(), &QQmlEngine::retranslate);
    m_engine->loadFromModule("Watchfloor.Shell", "Main");
    m_window = m_engine->rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
    if (!m_window)
        return u"no window"_s;
    // The map is shown first; what is around it, and with it the keyboard, follows.
    if (!QTest::qWaitForWindowExposed(m_window, 30'000)
        || !QTest::qWaitFor([this] { return m_window->property("furnished").toBool(); }, 30'000))
        return u"the window did not come"_s;
    for (QObject *one : all()) {
        if (auto *guard = qobject_cast<wf::FocusGuard *>(one))
            m_guard = guard;
    }
    if (!m_guard)
        return u"the window does not look after its keyboard"_s;
    m_window->requestActivate();
    return QTest::qWaitForWindowActive(m_window) ? QString() : u"the window does not take the keyboard"_s;
}

void TestWindow::close()
{
    m_window = nullptr;
    m_engine.reset();
    m_view.reset();
    m_host.reset();
    wf::ownFileThread()->waitForDone(); // as the program does when it ends
}

QString TestWindow::warnings() { return collected.join(u'\n'); }

QString TestWindow::share(const QString &name) { return QStringLiteral(WATCHFLOOR_BINARY_DIR "/share/watchfloor/") + name; }

QQuickItem *TestWindow::find(const QString &type, QQuickItem *under) const
{
    QList<QQuickItem *> items{under ? under : m_window->contentItem()};
    while (!items.isEmpty()) {
        QQuickItem *item = items.takeFirst();
        if (!item->isVisible())
            continue;
        if (isOf(item, type))
            return item;
        items << item->childItems();
    }
    return nullptr;
}

QList<QObject *> TestWindow::all() const
{
    QList<QObject *> found{m_window, m_window->contentItem()};
    QSet<QObject *> known(found.cbegin(), found.cend());
    for (qsizetype i = 0; i < found.size(); ++i) {
        QList<QObject *> next = found.at(i)->children();
        if (const auto *item = qobject_cast<QQuickItem *>(found.at(i))) {
            for (QQuickItem *child : item->childItems())
                next << child;
        }
        for (QObject *one : std::as_const(next)) {
            if (known.contains(one))
                continue;
            known.insert(one);
            found << one;
        }
    }
    return found;
}

QObject *TestWindow::dialog(const QString &type) const
{
    const QList<QObject *> everything = all();
    for (QObject *child : everything) {
        if (isOf(child, type) && child->property("opened").toBool())
            return child;
    }
    return nullptr;
}

QString TestWindow::textOf(QQuickItem *item)
{
    QStringList texts;
    QList<QQuickItem *> items{item};
    while (!items.isEmpty()) {
        const QQuickItem *one = items.takeFirst();
        if (!one->isVisible())
            continue;
        if (isOf(one, u"QQuickText"_s))
            texts << one->property("text").toString();
        items << one->childItems();
    }
    return texts.join(u'\n');
}

QList<QQuickItem *> TestWindow::textsIn(QQuickItem *item, const QQuickItem *apart)
{
    QList<QQuickItem *> found;
    QList<QQuickItem *> items{item};
    while (!items.isEmpty()) {
        QQuickItem *one = items.takeFirst();
        if (!one->isVisible() || one == apart)
            continue;
        if (isOf(one, u"QQuickText"_s) && !one->property("text").toString().isEmpty())
            found << one;
        items << one->childItems();
    }
    return found;
}

const QQuickItem *TestWindow::textIn(QQuickItem *item, const QString &words)
{
    for (const QQuickItem *one : textsIn(item)) {
        if (one->property("text").toString() == words)
            return one;
    }
    return nullptr;
}

bool TestWindow::isFocusIn(const QString &type) const
{
    for (const QQuickItem *item = m_window->activeFocusItem(); item; item = item->parentItem()) {
        if (isOf(item, type))
            return true;
    }
    return false;
}

bool TestWindow::isFocusIn(const QQuickItem *item) const
{
    const QQuickItem *focus = m_window->activeFocusItem();
    return focus && item && (focus == item || item->isAncestorOf(focus));
}

bool TestWindow::tabTo(const std::function<bool()> &there, int most) const
{
    for (int stop = 0; stop < most; ++stop) {
        if (there())
            return true;
        key(Qt::Key_Tab);
    }
    return there();
}

void TestWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    if (m_guard)
        m_guard->rest();
    QTest::keyClick(m_window, key, modifiers);
}

void TestWindow::leave() const
{
    key(Qt::Key_Escape);
    const QList<QObject *> everything = all();
    const bool isAsked = std::ranges::any_of(everything, [](const QObject *one) {
        const auto *guard = one->property("guard").value<QObject *>();
        return one->property("opened").toBool() && guard && guard->property("asked").toBool();
    });
    if (isAsked)
        key(Qt::Key_Escape);
}

int TestWindow::press(const QStringList &keys) const
{
    for (const QString &each : keys) {
        const QKeyCombination combination = QKeySequence(each)[0];
        key(combination.key(), combination.keyboardModifiers());
    }
    return int(keys.size());
}

void TestWindow::type(const char *letters) const
{
    for (const char *letter = letters; *letter; ++letter)
        QTest::keyClick(m_window, *letter);
}

QString TestWindow::run(const QString &verb, const QString &subject, const QVariantMap &fields) const
{
    QString about;
    bool isAnswered = false;
    QObject listener;
    const auto isThis
        = [&](const QString &answered, const QString &of) { return answered == verb && (subject.isEmpty() || of == subject); };
    QObject::connect(m_view->desk(), &wf::Desk::done, &listener, [&](const QString &answered, const QString &of) {
        if (!isAnswered && isThis(answered, of)) {
            about = of;
            isAnswered = true;
        }
    });
    QObject::connect(m_view->desk(), &wf::Desk::refused, &listener, [&](const QString &why, const QString &answered, const QString &of) {
        if (!isAnswered && isThis(answered, of))
            qInfo().noquote() << answered << "refused:" << why;
        isAnswered = isAnswered || isThis(answered, of);
    });
    m_view->desk()->run(verb, subject, fields);
    return wf::waitFor([&] { return isAnswered; }) ? about : QString();
}

QString TestWindow::askClosure(const QString &cause) const
{
    // Between the same two places a road is closed once.
    const qsizetype others = m_view->host().room().situation->records(u"closure"_s).size();
    return run(u"closure.ask"_s, {},
               {{u"road"_s, u"平阳路"_s},
                {u"direction"_s, u"both"_s},
                {u"from"_s, others > 0 ? u"甲路口%1"_s.arg(others) : u"甲路口"_s},
                {u"to"_s, u"乙路口"_s},
                {u"line"_s, QVariantList{QVariantList{112.3, 37.6}, QVariantList{112.3, 37.61}}},
                {u"cause"_s, cause}});
}

bool TestWindow::keep(const QString &name) const
{
    const QImage picture = m_window->grabWindow();
    const QString folder = qEnvironmentVariable("WATCHFLOOR_PICTURES");
    return !picture.isNull() && (folder.isEmpty() || picture.save(folder + u'/' + name + u".png"_s));
}
