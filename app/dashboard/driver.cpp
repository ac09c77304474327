// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include <QImageReader>
#include <QLibraryInfo>
#include <QOpenGLContext>
#include <QPluginLoader>

namespace wf {

using namespace Qt::StringLiterals;

void DriverLoading::trustDriver()
{
    // The drivers it tells apart could not paint from two threads, and are older than what the map's shaders need.
    if (!qEnvironmentVariableIsSet("QT_OPENGL_NO_SANITY_CHECK"))
        qputenv("QT_OPENGL_NO_SANITY_CHECK", "1");
}

DriverLoading::DriverLoading()
{
    // Asked here, which settles how windows and OpenGL meet: that must not be done by two threads at once.
    if (qEnvironmentVariable("QSG_RHI_BACKEND") != "opengl"_L1 || !QOpenGLContext::supportsThreadedOpenGL())
        return;
    // The loader takes one library at a time: those the map needs at once go before the driver's.
    QPluginLoader(QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/geoservices/libqtgeoservices_osm.so"_L1).load();
    (void)QImageReader::supportedImageFormats();
    m_thread.reset(QThread::create([] { QOpenGLContext().create(); }));
    m_thread->setObjectName("driver"_L1);
    m_thread->start();
}

DriverLoading::~DriverLoading()
{
    if (m_thread)
        m_thread->wait();
}

} // namespace wf
