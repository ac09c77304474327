// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordfiltermodel.h"

namespace wf {

RecordFilterModel::RecordFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &RecordFilterModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &RecordFilterModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &RecordFilterModel::countChanged);
}

void RecordFilterModel::setSourceModel(QAbstractItemModel *model)
{
    m_roles.clear();
    if (model) {
        const QHash<int, QByteArray> names = model->roleNames();
        for (auto it = names.begin(); it != names.end(); ++it)
            m_roles.insert(it.value(), it.key());
    }
    QSortFilterProxyModel::setSourceModel(model);
    applySorting();
    Q_EMIT sourceChanged();
}

template <typename Value> void RecordFilterModel::change(Value &member, const Value &value)
{
    if (member == value)
        return;
    member = value;
    invalidateFilter();
    Q_EMIT filterChanged();
}

void RecordFilterModel::setText(const QString &text)
{
    m_folded = foldQuery(text);
    change(m_text, text);
}

void RecordFilterModel::setStates(const QStringList &states) { change(m_states, states); }

void RecordFilterModel::setHiddenStates(const QStringList &states) { change(m_hiddenStates, states); }

void RecordFilterModel::setBrigades(const QStringList &brigades) { change(m_brigades, brigades); }

void RecordFilterModel::setOpenOnly(bool openOnly) { change(m_openOnly, openOnly); }

void RecordFilterModel::setWhere(const QVariantMap &where) { change(m_where, where); }

void RecordFilterModel::setSortRoleName(const QString &name)
{
    if (name == m_sortRoleName)
        return;
    m_sortRoleName = name;
    applySorting();
    Q_EMIT sortingChanged();
}

void RecordFilterModel::setDescending(bool descending)
{
    if (descending == m_descending)
        return;
    m_descending = descending;
    applySorting();
    Q_EMIT sortingChanged();
}

void RecordFilterModel::applySorting()
{
    const int role = m_roles.value(m_sortRoleName.toLatin1(), -1);
    if (role >= 0)
        setSortRole(role);
    sort(role >= 0 ? 0 : -1, m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QVariant RecordFilterModel::valueOf(int sourceRow, const QByteArray &role) const
{
    const auto number = m_roles.constFind(role);
    return number == m_roles.cend() ? QVariant() : sourceModel()->index(sourceRow, 0).data(*number);
}

bool RecordFilterModel::hasWords(int sourceRow) const
{
    static const QList<QByteArray> roles{"name", "title", "number", "callSign", "place",      "road",         "text",
                                         "task", "phone", "toName", "recordId", "agencyName", "brigadeTitle", "verbTitle"};
    for (const QByteArray &role : roles) {
        const QString words = valueOf(sourceRow, role).toString();
        if (words.isEmpty())
            continue;
        auto spelled = m_spelled.find(words);
        if (spelled == m_spelled.end()) {
            if (m_spelled.size() >= SpelledAtMost) // of rows that have long gone, most of them
                m_spelled.clear();
            spelled = m_spelled.insert(words, PinyinText(words));
        }
        if (spelled->match(m_folded) > 0)
            return true;
    }
    return false;
}

bool RecordFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid() || !sourceModel())
        return false;
    const QString state = valueOf(row, "state").toString();
    if ((!m_states.isEmpty() && !m_states.contains(state)) || m_hiddenStates.contains(state))
        return false;
    if (!m_brigades.isEmpty() && !m_brigades.contains(valueOf(row, "brigade").toString()))
        return false;
    if (m_openOnly && !valueOf(row, "isOpen").toBool())
        return false;
    for (auto it = m_where.begin(); it != m_where.end(); ++it) {
        const QVariant value = valueOf(row, it.key().toLatin1());
        const bool several = it->typeId() == QMetaType::QVariantList || it->typeId() == QMetaType::QStringList;
        if (several ? !it->toList().contains(value) : value != *it)
            return false;
    }
    return m_folded.isEmpty() || hasWords(row);
}

QVariantMap RecordFilterModel::get(int row) const
{
    QVariantMap values;
    if (row < 0 || row >= rowCount())
        return values;
    for (auto it = m_roles.begin(); it != m_roles.end(); ++it)
        values.insert(QString::fromLatin1(it.key()), index(row, 0).data(it.value()));
    return values;
}

int RecordFilterModel::rowOf(const QString &subject) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (subjectAt(row) == subject)
            return row;
    }
    return -1;
}

QString RecordFilterModel::subjectAt(int row) const
{
    return row >= 0 && row < rowCount() ? index(row, 0).data(m_roles.value("subject", -1)).toString() : QString();
}

} // namespace wf
