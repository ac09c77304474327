// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include "record.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct Installed {
    QTranslator program; ///< out of the program itself
    QTranslator qt; ///< Qt's own words, of the one language besides English
    QString language = u"en"_s;

    Installed()
    {
        // waits: once, before there is a window; who changes the language waits for no disk
        (void)qt.load(u"qt_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }
};

Installed &installed()
{
    static Installed state;
    return state;
}

} // namespace

QString chooseLanguage(const QString &asked)
{
    if (!asked.isEmpty())
        return asked;
    const QLocale system = QLocale::system();
    return system.language() == QLocale::English ? u"en"_s : u"zh_CN"_s;
}

bool applyLanguage(const QString &language)
{
    Installed &state = installed();
    QCoreApplication::removeTranslator(&state.program);
    QCoreApplication::removeTranslator(&state.qt);
    setContentLanguage(language == "en"_L1 ? u"en"_s : u"zh"_s);
    QLocale::setDefault(QLocale(language == "en"_L1 ? u"en_GB"_s : language)); // Qt's own dialogs write times by it
    state.language = language;
    const bool isEnglish = language == "en"_L1; // of which only what is counted needs a file
    if (!state.program.load(u":/i18n/watchfloor_"_s + language))
        return isEnglish;
    QCoreApplication::installTranslator(&state.program);
    if (isEnglish)
        return true;
    if (!state.qt.isEmpty())
        QCoreApplication::installTranslator(&state.qt);
    return true;
}

QString currentLanguage() { return installed().language; }

} // namespace wf
