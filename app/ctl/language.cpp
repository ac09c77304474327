// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include "record.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace wf {

using namespace Qt::StringLiterals;

QString chooseLanguage(const QString &asked)
{
    if (!asked.isEmpty())
        return asked.startsWith("en"_L1) ? u"en"_s : u"zh_CN"_s;
    return QLocale::system().language() == QLocale::English ? u"en"_s : u"zh_CN"_s;
}

bool applyLanguage(const QString &language)
{
    static QTranslator translator;
    QCoreApplication::removeTranslator(&translator);
    setContentLanguage(language.left(2));
    const bool isEnglish = language.startsWith("en"_L1); // of which only what is counted needs a file
    const bool isThere = translator.load(u":/i18n/watchfloor_"_s + (isEnglish ? u"en"_s : language) + u".qm"_s);
    return (isThere && QCoreApplication::installTranslator(&translator)) || isEnglish;
}

} // namespace wf
