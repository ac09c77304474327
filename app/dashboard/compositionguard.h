// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace wf {

/// While an input method composes in a field (pinyin that is not yet characters), every key belongs to the composition: none of them
/// sends, closes, chooses or is a shortcut. Tab leaves the field as ever, a click may, and what was composed stays in it. Input methods
/// take most keys before Qt sees them, but not all of them do and not at all times.
class CompositionGuard : public QObject {
    Q_OBJECT
    QML_ELEMENT
public:
    explicit CompositionGuard(QObject *parent = nullptr);

    /// Whether something is being composed where the keyboard is.
    [[nodiscard]] static bool isComposing();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is composed is text, before something is done with it.
    static void finish();
    void keep();

    QPointer<QObject> m_left; ///< the field that was left in the middle of a composition
    QString m_composed; ///< what stood in it then
};

} // namespace wf
