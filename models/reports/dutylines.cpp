// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylines.h"

#include <QString>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct LineText {
    const char *key;
    const char16_t *zh;
    const char16_t *en;
};

constexpr LineText lineTexts[]{
    {"incident.report", u"接报{type}：{place}[，{detail}][，{vehicles}车][{people}人]",
     u"Reported, {type}: {place}[, {detail}][, {vehicles} {vehicles|vehicle|vehicles}][, {people} {people|person|people}]"},
    {"incident.verify", u"核实{type}：{place}[，{detail}]", u"Verified, {type}: {place}[, {detail}]"},
    {"incident.dispatch", u"派警：{place}{type}", u"Dispatched to {place}: {type}"},
    {"incident.arrive", u"到场：{place}{type}[，{detail}]", u"On the scene at {place}: {type}[, {detail}]"},
    {"incident.rescue", u"{place}[救出{rescued}人][，移交{handedOver}人][（{knownFrom}）][，{detail}]",
     u"{place}: [{rescued} rescued][, {handedOver} handed over][ ({knownFrom})][, {detail}]"},
    {"incident.close", u"{place}{type}处置完毕[：{result}]", u"{type} at {place} settled[: {result}]"},
    {"incident.cancel", u"撤销警情：{place}{type}[，{reason}]", u"Cancelled, {type} at {place}[: {reason}]"},
    {"incident.feedback", u"{place}{type}反馈：{feedback}", u"Fed back, {type} at {place}: {feedback}"},
    {"incident.merge", u"并警：{place}{type}[（尚有{inDanger}人遇险）][，并入{into}][，并后合计{inAll}人遇险]",
     u"Merged, {type} at {place}[ ({inDanger} {inDanger|person|people} in danger)][, into {into}][; {inAll} {inAll|person|people} in "
     u"danger in all]"},
    {"closure.ask", u"报请临时交通管制：{where}[，{cause}][，水深{depth}][，{reason}]",
     u"Closure asked for: {where}[, {cause}][, {depth}][, {reason}]"},
    {"closure.stop", u"现场先行拦停：{where}[，{cause}][，水深{depth}]", u"Stopped at the scene: {where}[, {cause}][, {depth}]"},
    {"closure.confirm", u"确认临时交通管制：{where}[，依据{clause}条][，{authority}]",
     u"Temporary traffic control confirmed: {where}[, clause {clause}][, {authority}]"},
    {"closure.reject", u"不予管制：{where}[，{reason}]", u"Not closed: {where}[, {reason}]"},
    {"closure.step", u"{where}：{step}[（{seen}）][，{override}]", u"{where}: {step}[ ({seen})][, {override}]"},
    {"closure.undo_step", u"{where}：撤回“{undone}”[，{undoReason}]", u"{where}: “{undone}” taken back[, {undoReason}]"},
    {"closure.say_dry", u"{where}：旁侧道路无积水，可供绕行（{dry}）", u"{where}: the road beside is dry and may be used ({dry})"},
    {"closure.remind", u"{where}：{late}超时[，{urges}{remindedTo}]", u"{where}: late, {late}[; {remindedTo} {urged}]"},
    {"closure.enforce", u"管制生效：{where}[（警戒：{cordon}）]", u"In force: {where}[ (cordon: {cordon})]"},
    {"closure.ask_reopen", u"报请恢复通行：{where}[，水深{depth}][（{readBy}所见）][，{reason}][，{override}]",
     u"Reopening asked for: {where}[, {depth}][ (seen by {readBy})][, {reason}][, {override}]"},
    {"closure.keep", u"继续管制：{where}[，{reason}]", u"Kept closed: {where}[, {reason}]"},
    {"closure.reopen", u"解除临时交通管制：{where}[，依据{clause}条][，{authority}][，{override}]",
     u"Reopened: {where}[, clause {clause}][, {authority}][, {override}]"},
    {"closure.withdraw", u"撤回管制：{where}[，{reason}]", u"Closure withdrawn: {where}[, {reason}]"},
    {"floodpoint.doubt", u"水位计标注存疑：{name}[，{doubtful}]", u"Gauge marked doubtful: {name}[, {doubtful}]"},
    {"floodpoint.trust", u"水位计恢复采信：{name}[，{trustReason}][（{saidBy}）]",
     u"Gauge trusted again: {name}[, {trustReason}][ ({saidBy})]"},
    {"alarm.raise", u"水位告警：{point}水深{depth}，达到{limit}线", u"Water alarm: {point}, {depth}, limit “{limit}”"},
    {"alarm.end", u"水位告警解除：{point}[，{reason}]", u"Water alarm over: {point}[, {reason}]"},
    {"rainforecast.issue", u"登记雨量预报[：{source}][，{note}]", u"Rain forecast entered[: {source}][, {note}]"},
    {"rainforecast.withdraw", u"撤销雨量预报[，{reason}]", u"Rain forecast withdrawn[, {reason}]"},
    {"warning.receive", u"收到{issuer}{weather}{color}预警信号", u"Received: {color} {weather} signal by {issuer}"},
    {"warning.acknowledge", u"签收{weather}{color}预警信号", u"Acknowledged: {color} {weather} signal"},
    {"warning.lift", u"{weather}{color}预警信号解除", u"Lifted: {color} {weather} signal"},
    {"response.propose", u"提请启动{scheme}{level}应急响应[，{reason}]", u"Proposed: {level} response of {scheme}[, {reason}]"},
    {"response.activate", u"启动{scheme}{level}应急响应[，依据{clause}条][，{authority}][，{reason}]",
     u"Activated: {level} response of {scheme}[, clause {clause}][, {authority}][, {reason}]"},
    {"response.adjust", u"调整为{scheme}{level}应急响应[，{reason}]", u"Changed to the {level} response of {scheme}[, {reason}]"},
    {"response.maintain", u"维持{scheme}{level}应急响应[，{reason}]", u"Kept: {level} response of {scheme}[, {reason}]"},
    {"response.end", u"终止{scheme}{level}应急响应[，{reason}]", u"Ended: {level} response of {scheme}[, {reason}]"},
    {"response.reject", u"不予启动{scheme}{level}应急响应[，{reason}]", u"Not activated: {level} response of {scheme}[, {reason}]"},
    {"order.send", u"[{cross}]指令{to}：{task}", u"Order to {to}[ ({cross})]: {task}"},
    {"order.sign", u"{to}签收：{task}", u"Signed for by {to}: {task}"},
    {"order.arrive", u"{to}到位：{task}", u"{to} on the scene: {task}"},
    {"order.finish", u"{to}完成：{task}[，{result}]", u"Done by {to}: {task}[, {result}]"},
    {"order.cancel", u"撤销指令（{to}）：{task}[，{reason}]", u"Order to {to} cancelled: {task}[, {reason}]"},
    {"order.tell", u"[{by}]通知{to}：{task}", u"Told[ by {by}], {to}: {task}"},
    {"order.escalate", u"{to}未答复，报{escalatedTo}：{task}[，{reason}]",
     u"No answer from {to}, passed to {escalatedTo}: {task}[, {reason}]"},
    {"order.remind", u"{urges}{to}：{task}", u"{to} {urged}: {task}"},
    {"camera.fault", u"视频故障：{name}[，{reason}]", u"Camera fault: {name}[, {reason}]"},
    {"camera.repair", u"视频恢复：{name}", u"Camera repaired: {name}"},
    {"sign.publish", u"诱导屏上屏：{name}[，“{lines}”][，{proof}]", u"Message sign {name}[ shows “{lines}”][, {proof}]"},
    {"sign.withdraw", u"诱导屏已撤空：{name}[，{gone}][（{receiver}）]", u"Message sign blank: {name}[, {gone}][ ({receiver})]"},
    {"sign.fault", u"诱导屏故障：{name}[，{reason}]", u"Message sign fault: {name}[, {reason}]"},
    {"sign.repair", u"诱导屏恢复：{name}", u"Message sign repaired: {name}"},
    {"bulletin.approve", u"审核通过：{medium}[《{title}》]", u"Approved: {medium}[, “{title}”]"},
    {"bulletin.reject", u"退回：{medium}[《{title}》][，{reason}]", u"Sent back: {medium}[, “{title}”][, {reason}]"},
    {"bulletin.publish", u"确认已发布：{medium}[《{title}》][，送{recipients}][，{proof}][（{receiver}）][，{left}][，{faulty}]",
     u"Published, confirmed: {medium}[, “{title}”][, to {recipients}][, {proof}][ ({receiver})][, {left}][, {faulty}]"},
    {"bulletin.withdraw", u"确认已撤下：{medium}[《{title}》][，{gone}][（{receiver}）][，{reason}][，{left}][，{faulty}]",
     u"Taken down, confirmed: {medium}[, “{title}”][, {gone}][ ({receiver})][, {reason}][, {left}][, {faulty}]"},
    {"notice.send", u"拟{noticeType}{agency}（待电话、电台告知）：{text}",
     u"To be told by telephone or radio, {agency} ({noticeType}): {text}"},
    {"notice.sign", u"{agency}签收[（{receiver}）]", u"Signed for by {agency}[ ({receiver})]"},
    {"notice.answer", u"{agency}答复：{answer}", u"Answer of {agency}: {answer}"},
    {"notice.confirm_voice", u"电话确认{agency}[（{receiver}）]", u"Confirmed by voice with {agency}[ ({receiver})]"},
    {"notice.remind", u"催{agency}回执", u"{agency} reminded of the receipt"},
    {"notice.escalate", u"{agency}未答复，报{escalated}协调[，{reason}]", u"No answer from {agency}, passed to {escalated}[, {reason}]"},
    {"notice.close", u"{agency}事项办结[：{result}]", u"Settled with {agency}[: {result}]"},
    {"notice.drop", u"未告知{agency}，已无须通知[：{reason}]", u"Not told: {agency}, no longer needed[: {reason}]"},
    {"agency.progress", u"{name}进展：{progress}[，{pumps}台泵][，水深{depth}]",
     u"Progress of {name}: {progress}[, {pumps} {pumps|pump|pumps}][, {depth}]"},
    {"entry.add", u"[{point}：][水深{depth}。][{readBy}读取。]{text}", u"[{point}: ][{depth}. ][Read by {readBy}. ]{text}"},
    {"exercise.begin", u"演练开始：{title}", u"Exercise begins: {title}"},
    {"exercise.end", u"演练结束：{title}[，{reason}]", u"Exercise ends: {title}[, {reason}]"},
    {"duty.change", u"勤务变更：{name}[，{task}]", u"Duty changed: {name}[, {task}]"},
    {"duty.start", u"上岗：{name}", u"On duty: {name}"},
    {"duty.miss", u"应到未到：{name}[，{reason}]", u"Missing from duty: {name}[, {reason}]"},
    {"duty.end", u"下岗：{name}[，{effect}]", u"Off duty: {name}[, {effect}]"},
    {"duty.cancel", u"撤销勤务：{name}[，{reason}]", u"Duty cancelled: {name}[, {reason}]"},
    {"hazard.report", u"发现隐患：{name}[，{place}]", u"Hazard found: {name}[, {place}]"},
    {"hazard.fix", u"隐患整改完毕：{name}[，{result}]", u"Hazard rectified: {name}[, {result}]"},
    {"hazard.return", u"隐患退回整改：{name}[，{reason}]", u"Hazard returned: {name}[, {reason}]"},
    {"hazard.sign_off", u"隐患销号：{name}", u"Hazard signed off: {name}"},
    {"corridor.open", u"绿色通道开通：{name}", u"Green corridor open: {name}"},
    {"corridor.obstruct", u"绿色通道受阻：{name}[，{reason}]", u"Green corridor obstructed: {name}[, {reason}]"},
    {"corridor.reroute", u"绿色通道改线：{name}[，经{roads}][，{reason}]", u"Green corridor rerouted: {name}[, by {roads}][, {reason}]"},
    {"corridor.close", u"绿色通道结束：{name}[，{result}]", u"Green corridor over: {name}[, {result}]"},
    {"access.cut", u"通行中断告警：{name}", u"Cut off: {name}"},
    {"access.restore", u"通行恢复：{name}", u"Within reach again: {name}"},
    {"task.done", u"清单事项完成：[{about}，]{name}[，{result}]", u"Task done: [{about}, ]{name}[, {result}]"},
    {"task.waive", u"清单事项免办：[{about}，]{name}[，{reason}]", u"Task waived: [{about}, ]{name}[, {reason}]"},
    {"call.make", u"叫应：{name}[，{reason}]", u"Calling: {name}[, {reason}]"},
    {"call.again", u"再次叫应：{name}", u"Calling again: {name}"},
    {"call.answer", u"叫应应答：{name}[，{remark}]", u"Call answered: {name}[, {remark}]"},
    {"call.miss", u"叫应未应答：{name}[，{remark}]", u"Call not answered: {name}[, {remark}]"},
    {"handover.sign_out", u"[{outgoing}]交班签字[（接班{incoming}）][：{note}]", u"Handed over[ by {outgoing}][ to {incoming}][: {note}]"},
    {"handover.sign_on", u"[{incoming}]接班签字[（交班{outgoing}）][：{remark}]",
     u"Taken over[ by {incoming}][ from {outgoing}][: {remark}]"},
};

} // namespace

std::optional<LocalText> dutyLinePattern(const QString &verb)
{
    for (const LineText &line : lineTexts) {
        if (verb == QLatin1StringView(line.key))
            return LocalText{QString::fromUtf16(line.zh), QString::fromUtf16(line.en)};
    }
    return std::nullopt;
}

LocalText dutyActOf(const QString &verb)
{
    const LocalText pattern = dutyLinePattern(verb).value_or(LocalText());
    LocalText act{pattern.zh.section(u'：', 0, 0), pattern.en.section(u':', 0, 0)};
    for (QString *words : {&act.zh, &act.en}) {
        if (words->contains(u'{') || words->contains(u'['))
            words->clear();
    }
    act.zh = act.zh.isEmpty() ? u"操作"_s : u"“"_s + act.zh + u"”"_s;
    return act;
}

} // namespace wf
