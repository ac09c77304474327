// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pinyinindex.h"

#include <QHash>
#include <QSortFilterProxyModel>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace wf {

/// A RecordsModel narrowed by words (pinyin too), states, brigades and any other role, and sorted by a role.
class RecordFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *source READ sourceModel WRITE setSourceModel NOTIFY sourceChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    Q_PROPERTY(QStringList states READ states WRITE setStates NOTIFY filterChanged)
    Q_PROPERTY(QStringList hiddenStates READ hiddenStates WRITE setHiddenStates NOTIFY filterChanged)
    Q_PROPERTY(QStringList brigades READ brigades WRITE setBrigades NOTIFY filterChanged)
    Q_PROPERTY(bool openOnly READ openOnly WRITE setOpenOnly NOTIFY filterChanged)
    Q_PROPERTY(QVariantMap where READ where WRITE setWhere NOTIFY filterChanged)
    Q_PROPERTY(QString sortRoleName READ sortRoleName WRITE setSortRoleName NOTIFY sortingChanged)
    Q_PROPERTY(bool descending READ descending WRITE setDescending NOTIFY sortingChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit RecordFilterModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] QStringList states() const { return m_states; }
    void setStates(const QStringList &states);
    [[nodiscard]] QStringList hiddenStates() const { return m_hiddenStates; }
    void setHiddenStates(const QStringList &states);
    [[nodiscard]] QStringList brigades() const { return m_brigades; }
    void setBrigades(const QStringList &brigades);
    [[nodiscard]] bool openOnly() const { return m_openOnly; }
    void setOpenOnly(bool openOnly);
    [[nodiscard]] QVariantMap where() const { return m_where; }
    /// Role name → a value it must have, or a list of values of which it must have one.
    void setWhere(const QVariantMap &where);
    [[nodiscard]] QString sortRoleName() const { return m_sortRoleName; }
    void setSortRoleName(const QString &name); ///< empty: the source's order
    [[nodiscard]] bool descending() const { return m_descending; }
    void setDescending(bool descending);
    [[nodiscard]] int count() const { return rowCount(); }
    static constexpr qsizetype SpelledAtMost = 20'000;
    [[nodiscard]] qsizetype spelledHeld() const { return m_spelled.size(); } ///< texts made ready to be searched, in memory

    Q_INVOKABLE QVariantMap get(int row) const;
    Q_INVOKABLE int rowOf(const QString &subject) const; ///< -1: not shown
    Q_INVOKABLE QString subjectAt(int row) const;

Q_SIGNALS:
    void filterChanged();
    void sortingChanged();
    void countChanged();
    void sourceChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    template <typename Value> void change(Value &member, const Value &value);
    void applySorting();
    [[nodiscard]] QVariant valueOf(int sourceRow, const QByteArray &role) const;
    [[nodiscard]] bool hasWords(int sourceRow) const;

    QHash<QByteArray, int> m_roles;
    QString m_text;
    QString m_folded;
    QStringList m_states;
    QStringList m_hiddenStates;
    QStringList m_brigades;
    bool m_openOnly = false;
    QVariantMap m_where;
    QString m_sortRoleName;
    bool m_descending = false;
    mutable QHash<QString, PinyinText> m_spelled; ///< texts already made ready, at most SpelledAtMost
};

} // namespace wf
