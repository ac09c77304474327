<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccessPanel</name>
    <message>
        <source>Within reach</source>
        <translation>重点单位通达</translation>
    </message>
    <message>
        <source>%1 cut off · %2 slower</source>
        <translation>中断 %1 处 · 变慢 %2 处</translation>
    </message>
    <message>
        <source>%1 slower</source>
        <translation>变慢 %1 处</translation>
    </message>
    <message>
        <source>Hospitals, fire stations, railway stations and shelters of the city will stand here, with what closures do to the ways there.</source>
        <translation>医院、消防站、火车站、避难场所及管制对其通达的影响将列在这里。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>In</source>
        <translation>进</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
</context>
<context>
    <name>AgenciesPage</name>
    <message>
        <source>Agencies</source>
        <translation>联动</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Reports upward</source>
        <translation>报送</translation>
    </message>
</context>
<context>
    <name>AgencyBoard</name>
    <message>
        <source>Agencies</source>
        <translation>联动单位</translation>
    </message>
    <message>
        <source>asked and informed, never ordered</source>
        <translation>只商请、通报，不下令</translation>
    </message>
    <message>
        <source>Its progress</source>
        <translation>登记进展</translation>
    </message>
    <message>
        <source>No agencies yet. They come with the exercise or a file of assets.</source>
        <translation>还没有联动单位。它们随演练或资源文件载入。</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已复</translation>
    </message>
    <message>
        <source>By voice</source>
        <translation>电话确认</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>By</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>AgencyTab</name>
    <message>
        <source>Notices and requests</source>
        <translation>通报与商请</translation>
    </message>
    <message>
        <source>Notices to %1</source>
        <translation>发往%1的通报</translation>
    </message>
    <message>
        <source>%1 open · %2 answered</source>
        <translation>待复 %1 · 已复 %2</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新建通报</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Confirmed by voice</source>
        <translation>电话确认</translation>
    </message>
    <message>
        <source>To the flood office</source>
        <translation>转市防办</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>To</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>By</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>No notice yet. Notices and requests will stand here until they are answered.</source>
        <translation>还没有通报。通报、商请将列于此，直到答复。</translation>
    </message>
    <message>
        <source>Was it told and signed for: %1?</source>
        <translation>是否已告知并签收：%1？</translation>
    </message>
    <message>
        <source>Was it told and confirmed by voice: %1?</source>
        <translation>是否已电话告知并确认：%1？</translation>
    </message>
    <message>
        <source>Outdated: the incident has changed since. Renew it first (F7).</source>
        <translation>已过时：警情有变，请先更新（F7）。</translation>
    </message>
    <message>
        <source>Outdated, renew it: %1</source>
        <translation>已过时，待更新：%1</translation>
    </message>
</context>
<context>
    <name>AlarmField</name>
    <message>
        <source>Alarms to sign for: %1, silenced</source>
        <translation>待签收告警 %1，已静音</translation>
    </message>
    <message>
        <source>Alarms to sign for: %1</source>
        <translation>待签收告警 %1</translation>
    </message>
    <message>
        <source>Alarms not heard: %1</source>
        <translation>告警声无法播放：%1</translation>
    </message>
    <message>
        <source>F3 silences</source>
        <translation>F3 静音</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>无声</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>已静音</translation>
    </message>
</context>
<context>
    <name>ArchiveBar</name>
    <message>
        <source>no such days</source>
        <translation>日期有误</translation>
    </message>
    <message>
        <source>Number, name, place or road; pinyin or initials (cfdj)</source>
        <translation>编号、名称、地点或道路，可用拼音、首字母（cfdj）</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>不限状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Any road</source>
        <translation>不限道路</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Any brigade</source>
        <translation>不限大队</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>不限地点</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
</context>
<context>
    <name>ArchiveCard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1, from the archive</source>
        <translation>%1，取自存档</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态经过</translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>相关记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>处置记录</translation>
    </message>
    <message>
        <source>(recorded for %1)</source>
        <translation>（代%1录入）</translation>
    </message>
    <message>
        <source>Open to work on it</source>
        <translation>调出办理</translation>
    </message>
</context>
<context>
    <name>ArchiveTab</name>
    <message>
        <source>Archive</source>
        <translation>存档</translation>
    </message>
    <message>
        <source>the whole log, whatever moment is shown</source>
        <translation>整个日志，不限于当前回放时刻</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到%1条</translation>
    </message>
    <message>
        <source>the newest %1, more below</source>
        <translation>最新%1条，下面还有</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Nothing like it in the archive.</source>
        <translation>存档中没有符合的记录。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The archive is still being brought up to date: %1 % done.</source>
        <translation>档案仍在升级：已完成 %1%。</translation>
    </message>
</context>
<context>
    <name>AttemptDialog</name>
    <message>
        <source>Go on with the earlier attempt?</source>
        <translation>接着上次的演练吗？</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着演</translation>
    </message>
    <message>
        <source>Begin anew in a log of its own</source>
        <translation>另建日志重新开始</translation>
    </message>
</context>
<context>
    <name>Authority</name>
    <message>
        <source>Duty commander</source>
        <translation>值班指挥长</translation>
    </message>
    <message>
        <source>Director of the command center</source>
        <translation>指挥中心主任</translation>
    </message>
    <message>
        <source>Deputy chief in charge</source>
        <translation>分管副支队长</translation>
    </message>
    <message>
        <source>Chief of the traffic police</source>
        <translation>支队长</translation>
    </message>
    <message>
        <source>Leader on duty</source>
        <translation>带班领导</translation>
    </message>
</context>
<context>
    <name>AuthorityLine</name>
    <message>
        <source>Who may decide: %1 (response level %2)</source>
        <translation>有权批准：%1（响应级别 %2）</translation>
    </message>
    <message>
        <source>Who may decide: %1</source>
        <translation>有权批准：%1</translation>
    </message>
</context>
<context>
    <name>BackButton</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>BrigadeCard</name>
    <message>
        <source>police %1 · auxiliaries %2 · on scene %3</source>
        <translation>民警 %1 · 辅警 %2 · 到场 %3</translation>
    </message>
</context>
<context>
    <name>BulletinEditor</name>
    <message>
        <source>To: %1</source>
        <translation>主送：%1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the text?</source>
        <translation>替换当前文稿？</translation>
    </message>
    <message>
        <source>%1: it was changed by hand and not drafted. These words are lost:

%2</source>
        <translation>%1：已手工修改，尚未拟稿。以下内容将丢失：

%2</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Propose anew</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>正在登记…</translation>
    </message>
</context>
<context>
    <name>BulletinList</name>
    <message>
        <source>Approve</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Recorded. Nothing is transmitted from here: give it to %1 by telephone, then confirm that it hangs or was read out.</source>
        <translation>已记录，系统不对外传送：请电话/电台通知%1，确认上屏或播出后再登记已发布。</translation>
    </message>
    <message>
        <source>Confirm published …</source>
        <translation>确认已发布…</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>确认已撤下 …</translation>
    </message>
    <message>
        <source>Recorded. Nothing is transmitted from here: have it put out by telephone, then confirm that it hangs or was read out.</source>
        <translation>已记录，系统不对外传送：请电话通知播发，确认上屏或播出后再登记已发布。</translation>
    </message>
    <message>
        <source>%1 new at the end</source>
        <translation>末尾新增%1条</translation>
    </message>
    <message>
        <source>To be taken down</source>
        <translation>待撤下</translation>
    </message>
    <message>
        <source>Not to be taken down yet</source>
        <translation>暂不撤下</translation>
    </message>
</context>
<context>
    <name>CallBody</name>
    <message numerus="yes">
        <source>▼ %n more field(s) below: Tab goes there</source>
        <translation>
            <numerusform>▼ 下面还有 %n 项，按 Tab 前往</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallCounts</name>
    <message>
        <source>Hurt, trapped, vehicles</source>
        <translation>伤亡被困与车辆</translation>
    </message>
    <message>
        <source>people in danger</source>
        <translation>伤亡或被困人数</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>涉及车辆数</translation>
    </message>
</context>
<context>
    <name>CallFoot</name>
    <message>
        <source>Call not recorded yet, kept from %1</source>
        <translation>尚未登记的警情，自 %1 保留</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>Alt+Q once more discards this call: nothing of it stays. Esc keeps it.</source>
        <translation>再按一次 Alt+Q 弃用此警情，内容不再保留；按 Esc 保留。</translation>
    </message>
    <message>
        <source>Record, nearest units</source>
        <translation>登记并找最近警力</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>确认弃用</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>弃用</translation>
    </message>
    <message numerus="yes">
        <source>%n other call(s) kept: Esc, then F2</source>
        <translation>
            <numerusform>另有 %n 起警情已保留：先按 Esc，再按 F2</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>正在登记…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Where? Road, crossing, stretch, camera, point; or press on the map</source>
        <translation type="vanished">在哪里？道路、路口、路段、摄像机、点位；也可在地图上点一下</translation>
    </message>
    <message>
        <source>A Road and B Street, 200 m west of …</source>
        <translation>如：A路B街路口以西200米</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>✓ On the map: %1</source>
        <translation>✓ 已定位：%1</translation>
    </message>
    <message>
        <source>■ Not on the map yet: without a position no nearest unit can be told.</source>
        <translation>■ 尚未定位：没有位置就找不出最近的警力。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>什么情况？</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>警情类型</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>What else the caller says</source>
        <translation>报警人补充的情况</translation>
    </message>
    <message>
        <source>■ Somewhere on %1, taken as its middle: add the crossing, or press on the map.</source>
        <translation>■ 只知道在%1上，暂按道路中点标定：请补充路口，或在地图上点选。</translation>
    </message>
    <message>
        <source>“%1”: letters choose nothing here. Press a digit, or Tab to go on.</source>
        <translation>“%1”：此处输入字母不起作用，请按数字选择，或按 Tab 到下一项。</translation>
    </message>
    <message>
        <source>■ Perhaps the same as %1 at %2, %3: %4</source>
        <translation>■ 可能与已有警情重复：%1（%2 接报，%3；%4）</translation>
    </message>
    <message>
        <source>Where? By its name, or pressed on the map</source>
        <translation>在哪里？输入名称，或在地图上点选</translation>
    </message>
</context>
<context>
    <name>CallIntake</name>
    <message>
        <source>Take a call</source>
        <translation>接警登记</translation>
    </message>
    <message>
        <source>where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>what</source>
        <translation>警情类型</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>席位：%1</translation>
    </message>
    <message>
        <source>The call is being recorded: wait for the answer.</source>
        <translation>正在登记该警情，请稍候。</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>%1 still to answer</source>
        <translation>%1 人待应答</translation>
    </message>
    <message>
        <source>all have answered</source>
        <translation>已全部应答</translation>
    </message>
    <message>
        <source>No warning is active. Whom a warning calls for will stand here, to be called until they answer.</source>
        <translation>当前无生效预警。预警须叫应的责任人将列于此，叫到应答为止。</translation>
    </message>
    <message>
        <source>telling is enough</source>
        <translation>告知即可</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人应答</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再叫</translation>
    </message>
    <message>
        <source>Calls to responsible people</source>
        <translation>叫应责任人</translation>
    </message>
    <message>
        <source>This warning calls for nobody but whoever sits here.</source>
        <translation>本预警只需通知本席人员，无须再叫应他人。</translation>
    </message>
    <message>
        <source>Did this person answer: %1?</source>
        <translation>是否已应答：%1？</translation>
    </message>
</context>
<context>
    <name>Caller</name>
    <message>
        <source>Who calls?</source>
        <translation type="vanished">谁报的警？</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation type="vanished">联系电话</translation>
    </message>
    <message>
        <source>name</source>
        <translation type="vanished">报警人姓名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>its number there</source>
        <translation>来源单号</translation>
    </message>
    <message>
        <source>caller&apos;s telephone</source>
        <translation>报警人电话</translation>
    </message>
    <message>
        <source>caller&apos;s name</source>
        <translation>报警人姓名</translation>
    </message>
</context>
<context>
    <name>CamerasPage</name>
    <message>
        <source>Cameras</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>%1 in all, %2 out of order</source>
        <translation>共 %1 路，故障 %2 路</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>只看故障</translation>
    </message>
    <message>
        <source>Every camera works.</source>
        <translation>全部摄像机正常。</translation>
    </message>
    <message>
        <source>No cameras yet. They come with the exercise or a file of assets.</source>
        <translation>暂无摄像机。随演练或资源文件导入。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>朝向</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>最近查看</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Ponding</source>
        <translation>积水</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>交通事故</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>车辆故障</translation>
    </message>
    <message>
        <source>People trapped</source>
        <translation>人员被困</translation>
    </message>
    <message>
        <source>Obstruction</source>
        <translation>障碍物</translation>
    </message>
    <message>
        <source>Signal fault</source>
        <translation>信号灯故障</translation>
    </message>
    <message>
        <source>Congestion</source>
        <translation>拥堵</translation>
    </message>
    <message>
        <source>Rumor</source>
        <translation>不实信息</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>110</source>
        <translation>110</translation>
    </message>
    <message>
        <source>122</source>
        <translation>122</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警上报</translation>
    </message>
    <message>
        <source>Video patrol</source>
        <translation>视频巡查</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>感知设备</translation>
    </message>
    <message>
        <source>12345</source>
        <translation>12345</translation>
    </message>
    <message>
        <source>Exercise control</source>
        <translation>导调</translation>
    </message>
    <message>
        <source>Grave</source>
        <translation>特别重大</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>Northbound</source>
        <translation>由南向北</translation>
    </message>
    <message>
        <source>Southbound</source>
        <translation>由北向南</translation>
    </message>
    <message>
        <source>Eastbound</source>
        <translation>由西向东</translation>
    </message>
    <message>
        <source>Westbound</source>
        <translation>由东向西</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>施工</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Officer on the spot</source>
        <translation>现场民警</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>No lane open</source>
        <translation>全部封闭</translation>
    </message>
    <message>
        <source>One lane open</source>
        <translation>开放一条车道</translation>
    </message>
    <message>
        <source>All lanes open</source>
        <translation>全部开放</translation>
    </message>
    <message>
        <source>Underpass</source>
        <translation>下穿通道</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>隧道</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>路段</translation>
    </message>
    <message>
        <source>Riverside road</source>
        <translation>滨河路段</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>缓行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>管制</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Rainstorm</source>
        <translation>暴雨</translation>
    </message>
    <message>
        <source>Thunderstorm</source>
        <translation>雷电</translation>
    </message>
    <message>
        <source>Gale</source>
        <translation>大风</translation>
    </message>
    <message>
        <source>Hail</source>
        <translation>冰雹</translation>
    </message>
    <message>
        <source>Snowstorm</source>
        <translation>暴雪</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>大雾</translation>
    </message>
    <message>
        <source>Road icing</source>
        <translation>道路结冰</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>高温</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Traffic police</source>
        <translation>支队</translation>
    </message>
    <message>
        <source>City flood control</source>
        <translation>市防汛</translation>
    </message>
    <message>
        <source>Level I</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>Level II</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>Level III</source>
        <translation>三级</translation>
    </message>
    <message>
        <source>Level IV</source>
        <translation>四级</translation>
    </message>
    <message>
        <source>Patrol car</source>
        <translation>警车</translation>
    </message>
    <message>
        <source>Motorcycle</source>
        <translation>铁骑</translation>
    </message>
    <message>
        <source>Tow truck</source>
        <translation>清障车</translation>
    </message>
    <message>
        <source>Foot patrol</source>
        <translation>步巡</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>警用面包车</translation>
    </message>
    <message>
        <source>Traffic radio</source>
        <translation>交通广播</translation>
    </message>
    <message>
        <source>Navigation apps</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>社会公众</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>信息报送</translation>
    </message>
    <message>
        <source>First report</source>
        <translation>首报</translation>
    </message>
    <message>
        <source>Further report</source>
        <translation>续报</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>终报</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>商请</translation>
    </message>
    <message>
        <source>Call and confirm</source>
        <translation>叫应</translation>
    </message>
    <message>
        <source>Junction</source>
        <translation>路口岗</translation>
    </message>
    <message>
        <source>School</source>
        <translation>护学岗</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Flood point</source>
        <translation>易涝点岗</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Spoken order</source>
        <translation>口头指令</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Water reading</source>
        <translation>水深读数</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>电台</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Auxiliary</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Signals by hand</source>
        <translation>人工控灯</translation>
    </message>
    <message>
        <source>New signal timing</source>
        <translation>调整配时</translation>
    </message>
    <message>
        <source>Water gauge</source>
        <translation>水位计</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Message signs</source>
        <translation>诱导屏</translation>
    </message>
    <message>
        <source>Manhole cover</source>
        <translation>井盖</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>收水口</translation>
    </message>
    <message>
        <source>Road surface</source>
        <translation>路面</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>照明</translation>
    </message>
    <message>
        <source>Traffic sign</source>
        <translation>标志标牌</translation>
    </message>
    <message>
        <source>Traffic signal</source>
        <translation>信号灯</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>隔离设施</translation>
    </message>
    <message>
        <source>Cone</source>
        <translation>锥桶</translation>
    </message>
    <message>
        <source>Boat</source>
        <translation>橡皮艇</translation>
    </message>
    <message>
        <source>Rescue rope</source>
        <translation>救生绳</translation>
    </message>
    <message>
        <source>Life jacket</source>
        <translation>救生衣</translation>
    </message>
    <message>
        <source>Mobile sign</source>
        <translation>移动诱导屏</translation>
    </message>
    <message>
        <source>Work light</source>
        <translation>照明灯</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>发电机</translation>
    </message>
    <message>
        <source>Fire station</source>
        <translation>消防站</translation>
    </message>
    <message>
        <source>Railway station</source>
        <translation>火车站</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>避难场所</translation>
    </message>
    <message>
        <source>Hospital post</source>
        <translation>医院岗</translation>
    </message>
    <message>
        <source>Seen to hang, on the spot or by camera</source>
        <translation>现场或视频已见上屏</translation>
    </message>
    <message>
        <source>Heard on the air</source>
        <translation>已收听到播出</translation>
    </message>
    <message>
        <source>Confirmed by telephone</source>
        <translation>对方电话确认</translation>
    </message>
    <message>
        <source>Road collapse</source>
        <translation>道路塌陷</translation>
    </message>
    <message>
        <source>Seen to be gone, on the spot or by camera</source>
        <translation>现场或视频已见撤空</translation>
    </message>
    <message>
        <source>No longer heard on the air</source>
        <translation>已收听到停播</translation>
    </message>
    <message>
        <source>Where the stretch begins</source>
        <translation>路段起点端</translation>
    </message>
    <message>
        <source>Where the stretch ends</source>
        <translation>路段终点端</translation>
    </message>
    <message>
        <source>At both ends</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>Unit on the scene, by radio</source>
        <translation>现场警力电台报告</translation>
    </message>
    <message>
        <source>Unit on the scene, by telephone</source>
        <translation>现场警力电话报告</translation>
    </message>
    <message>
        <source>The caller, by telephone</source>
        <translation>报警人电话告知</translation>
    </message>
    <message>
        <source>Fire and rescue, by telephone</source>
        <translation>消防救援电话通报</translation>
    </message>
    <message>
        <source>Ambulance or hospital, by telephone</source>
        <translation>急救或医院电话通报</translation>
    </message>
    <message>
        <source>Seen by camera</source>
        <translation>视频所见</translation>
    </message>
    <message>
        <source>Somebody else, named in the details</source>
        <translation>其他人员（在详情中注明）</translation>
    </message>
    <message>
        <source>Seen on the spot</source>
        <translation>现场所见</translation>
    </message>
    <message>
        <source>All seen: water gone, mud and debris cleared, manhole covers in place, facilities intact</source>
        <translation>四项俱全：积水退净、淤泥杂物已清、井盖齐全、设施完好</translation>
    </message>
    <message>
        <source>All but: water gone</source>
        <translation>除积水退净外均已确认</translation>
    </message>
    <message>
        <source>All but: mud and debris cleared</source>
        <translation>除淤泥杂物清理外均已确认</translation>
    </message>
    <message>
        <source>All but: manhole covers in place</source>
        <translation>除井盖齐全外均已确认</translation>
    </message>
    <message>
        <source>All but: facilities intact</source>
        <translation>除设施完好外均已确认</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>choose … (1–%1)</source>
        <translation>请选择…（1–%1）</translation>
    </message>
</context>
<context>
    <name>ClosedFold</name>
    <message>
        <source>Over: %1</source>
        <translation>已结束 %1 处</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ClosureActions</name>
    <message>
        <source>Stop all traffic there now, on standing authority?</source>
        <translation>依据先行处置授权，立即在该处拦停全部车辆？</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="vanished">返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>重新绘制</translation>
    </message>
    <message>
        <source>Yes, stop it</source>
        <translation>确认拦停</translation>
    </message>
    <message>
        <source>Stop at the scene …</source>
        <translation>现场拦停…</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>报请管制</translation>
    </message>
</context>
<context>
    <name>ClosureBoard</name>
    <message>
        <source>Temporary traffic control</source>
        <translation>临时交通管制</translation>
    </message>
    <message>
        <source>%1 in force</source>
        <translation>生效 %1 处</translation>
    </message>
    <message>
        <source>No road is closed. A closure asked for or stopped at the scene will stand here with its four tracks.</source>
        <translation>当前无临时交通管制。报请或现场拦停的管制列于此处，按现场、发布、联动、疏导四线推进。</translation>
    </message>
    <message>
        <source>%1 new at the end</source>
        <translation>末尾新增 %1 条</translation>
    </message>
    <message>
        <source>%1 with one lane open</source>
        <translation>单车道放行 %1</translation>
    </message>
</context>
<context>
    <name>ClosureCard</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>ClosureList</name>
    <message>
        <source>No closure is open. Ctrl+R closes a road.</source>
        <translation>当前没有未结束的管制。按 Ctrl+R 封闭道路。</translation>
    </message>
    <message>
        <source>Enter chose a closure, and did nothing else: once more begins its next step.</source>
        <translation>按 Enter 只选定了这处管制，未办理任何步骤；再按一次办理下一步。</translation>
    </message>
    <message>
        <source>No open closure is in sight: turn back to them first.</source>
        <translation>当前画面内没有未解除的管制，请先翻回。</translation>
    </message>
</context>
<context>
    <name>ClosureNaming</name>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>from (crossing road)</source>
        <translation>起点（相交道路）</translation>
    </message>
    <message>
        <source>to (crossing road)</source>
        <translation>终点（相交道路）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Direction …</source>
        <translation>方向 …</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>No stretch yet: click the road on the map, or name it.</source>
        <translation>尚未确定路段：请在地图上点选道路，或输入道路名称。</translation>
    </message>
    <message>
        <source>No stretch yet: choose the direction.</source>
        <translation>尚未确定路段：请选择方向。</translation>
    </message>
    <message>
        <source>No stretch yet: say from which crossing road.</source>
        <translation>尚未确定路段：请输入起点（相交道路）。</translation>
    </message>
    <message>
        <source>No stretch yet: say to which crossing road.</source>
        <translation>尚未确定路段：请输入终点（相交道路）。</translation>
    </message>
    <message>
        <source>No stretch yet: “Find” looks for what is named.</source>
        <translation>尚未确定路段：请按“搜索”查找所填路段。</translation>
    </message>
</context>
<context>
    <name>ClosureSheet</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ClosureStep</name>
    <message>
        <source>Cordon at the scene</source>
        <translation>现场警戒</translation>
    </message>
    <message>
        <source>Stretch cleared</source>
        <translation>路段清空</translation>
    </message>
    <message>
        <source>Message signs</source>
        <translation>诱导屏</translation>
    </message>
    <message>
        <source>Traffic radio</source>
        <translation>交通广播</translation>
    </message>
    <message>
        <source>Navigation apps</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Drainage</source>
        <translation>排水</translation>
    </message>
    <message>
        <source>Fire and rescue</source>
        <translation>消防救援</translation>
    </message>
    <message>
        <source>City management</source>
        <translation>城管</translation>
    </message>
    <message>
        <source>Buses</source>
        <translation>公交</translation>
    </message>
    <message>
        <source>Far: guidance</source>
        <translation>远端诱导</translation>
    </message>
    <message>
        <source>Middle: diversion</source>
        <translation>中端分流</translation>
    </message>
    <message>
        <source>Near: control</source>
        <translation>近端管控</translation>
    </message>
    <message>
        <source>Signal timing</source>
        <translation>信号配时</translation>
    </message>
    <message>
        <source>Confirmed by drainage</source>
        <translation>排水确认</translation>
    </message>
    <message>
        <source>Confirmed by municipal services</source>
        <translation>市政确认</translation>
    </message>
    <message>
        <source>Confirmed by the officer on the spot</source>
        <translation>现场民警确认</translation>
    </message>
    <message>
        <source>One lane first</source>
        <translation>先放一车道</translation>
    </message>
    <message>
        <source>Signs withdrawn</source>
        <translation>撤屏</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>联动</translation>
    </message>
    <message>
        <source>Diversion</source>
        <translation>疏导</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cordon: to be set</source>
        <translation>待设现场警戒</translation>
    </message>
    <message>
        <source>Stretch: to be cleared</source>
        <translation>待清空路段</translation>
    </message>
    <message>
        <source>Message signs: to be published</source>
        <translation>待发布诱导屏</translation>
    </message>
    <message>
        <source>Traffic radio: to be read out</source>
        <translation>待交通广播播发</translation>
    </message>
    <message>
        <source>Navigation apps: to be told</source>
        <translation>待导航发布</translation>
    </message>
    <message>
        <source>Drainage: receipt to come</source>
        <translation>待排水回执</translation>
    </message>
    <message>
        <source>Fire and rescue: receipt to come</source>
        <translation>待消防救援回执</translation>
    </message>
    <message>
        <source>City management: receipt to come</source>
        <translation>待城管回执</translation>
    </message>
    <message>
        <source>Buses: receipt to come</source>
        <translation>待公交回执</translation>
    </message>
    <message>
        <source>Far guidance: to be set up</source>
        <translation>待落实远端诱导</translation>
    </message>
    <message>
        <source>Middle diversion: to be set up</source>
        <translation>待落实中端分流</translation>
    </message>
    <message>
        <source>Near control: to be set up</source>
        <translation>待落实近端管控</translation>
    </message>
    <message>
        <source>Signal timing: to be changed</source>
        <translation>待调整信号配时</translation>
    </message>
    <message>
        <source>To be confirmed by drainage</source>
        <translation>待排水确认</translation>
    </message>
    <message>
        <source>To be confirmed by municipal services</source>
        <translation>待市政确认</translation>
    </message>
    <message>
        <source>To be confirmed by the officer on the spot</source>
        <translation>待现场民警确认</translation>
    </message>
    <message>
        <source>One lane: to be opened first</source>
        <translation>待先放一车道</translation>
    </message>
    <message>
        <source>Signs: to be withdrawn</source>
        <translation>待撤屏</translation>
    </message>
    <message>
        <source>Cordon: nobody yet at the end “%1”</source>
        <translation>警戒：“%1”端尚无人到位</translation>
    </message>
    <message>
        <source>Lane still open: close it, set the cordon</source>
        <translation>车道仍开着：待封闭并设警戒</translation>
    </message>
</context>
<context>
    <name>ClosureSteps</name>
    <message>
        <source>Nothing is due from this seat.</source>
        <translation>本席位暂无待办步骤。</translation>
    </message>
    <message>
        <source>Send units</source>
        <translation>派警</translation>
    </message>
</context>
<context>
    <name>ClosureTool</name>
    <message>
        <source>Close a road</source>
        <translation>管制道路</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>%1 %2, %3 → %4, %5 km</source>
        <translation>%1 %2，%3 → %4，%5 公里</translation>
    </message>
    <message>
        <source>Click the road on the map: the stretch from the last exit before to the next entry after is proposed; a second click moves its end. Or name it:</source>
        <translation>在地图上点选道路：自动给出上游最后出口至下游最近入口的路段，再点一次移动端点；也可按路名填写：</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>One direction</source>
        <translation>单向</translation>
    </message>
    <message>
        <source>lanes closed</source>
        <translation>封闭车道数</translation>
    </message>
    <message>
        <source>of lanes</source>
        <translation>车道总数</translation>
    </message>
    <message>
        <source>Empty: the whole carriageway</source>
        <translation>不填为全幅管制</translation>
    </message>
    <message>
        <source>First choose the cause.</source>
        <translation>请先选择管制原因。</translation>
    </message>
    <message>
        <source>Cause …</source>
        <translation>原因 …</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>关联警情：%1</translation>
    </message>
    <message>
        <source>The stretch is still being looked for.</source>
        <translation>正在查找路段，请稍候。</translation>
    </message>
    <message>
        <source>The closure that is being drawn is not asked for yet: Esc once more discards it.</source>
        <translation>正在绘制的管制尚未报请，再按一次 Esc 放弃</translation>
    </message>
</context>
<context>
    <name>ClosuresPage</name>
    <message>
        <source>Temporary traffic control</source>
        <translation>临时交通管制</translation>
    </message>
    <message>
        <source>%1 open · %2 in force</source>
        <translation>在办 %1 处 · 生效 %2 处</translation>
    </message>
    <message>
        <source>Close a road</source>
        <translation>管制道路</translation>
    </message>
    <message>
        <source>No road is closed. A closure asked for by a gauge, an officer or a desk, or stopped at the scene, will stand here with its four tracks, its diversion and its signs.</source>
        <translation>目前没有管制路段。水位计、民警、席位报请或现场先行拦停的管制将列在这里，并显示四条线的进度、绕行路线和诱导屏。</translation>
    </message>
    <message>
        <source>%1 with one lane open</source>
        <translation>单车道放行 %1</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>First answer: %1</source>
        <translation>请先选择：%1</translation>
    </message>
</context>
<context>
    <name>Consequence</name>
    <message>
        <source>What it was about is over.</source>
        <translation type="vanished">所涉事项已结束。</translation>
    </message>
    <message>
        <source>The unit was released.</source>
        <translation type="vanished">警力已解除任务。</translation>
    </message>
    <message>
        <source>%1 was sent on to the other end.</source>
        <translation type="vanished">%1已转往另一端。</translation>
    </message>
    <message>
        <source>%1 was sent elsewhere.</source>
        <translation type="vanished">%1已派往别处。</translation>
    </message>
    <message>
        <source>%1 is on no task there any more.</source>
        <translation type="vanished">%1已不在该处执行任务。</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>F5 starts the exercise, F1 opens the manual, Ctrl+K finds anything.</source>
        <translation>F5 开始演练，F1 打开手册，Ctrl+K 查找一切。</translation>
    </message>
</context>
<context>
    <name>Cordon</name>
    <message>
        <source>%1 stands at the end “%2” of %3, which is still closed: with this nobody is said to stand there any more, and the cordon is to be set anew.</source>
        <translation>%1正在%3“%2”一端警戒，该路段仍在管制中：此操作后该端即无人警戒，须重新设置。</translation>
    </message>
    <message>
        <source>%1 stands at the cordon of %2, which is still closed: with this nobody is said to stand there any more, and the cordon is to be set anew.</source>
        <translation>%1正在%2警戒，该路段仍在管制中：此操作后该处即无人警戒，须重新设置。</translation>
    </message>
</context>
<context>
    <name>CorridorAnswer</name>
    <message>
        <source>%1 min, %2 km: %3</source>
        <translation>%1 分钟，%2 公里：%3</translation>
    </message>
    <message>
        <source>looking for the way …</source>
        <translation>正在查找路线…</translation>
    </message>
    <message>
        <source>Say from where to where: names in Chinese, English or pinyin initials.</source>
        <translation>请填写起点和终点：中文、英文或拼音首字母。</translation>
    </message>
    <message>
        <source>No junction has to be held.</source>
        <translation>沿途没有需值守的路口。</translation>
    </message>
    <message>
        <source>Junctions to hold: %1</source>
        <translation>值守路口：%1</translation>
    </message>
    <message>
        <source>On the way: %1</source>
        <translation>途经：%1</translation>
    </message>
</context>
<context>
    <name>CorridorPanel</name>
    <message>
        <source>Green corridors</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Plan one</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>No green corridor is open. Those planned for rescue vehicles will stand here with their junctions, and with another way when a closure lies across.</source>
        <translation>目前没有绿色通道。为救援车辆规划的通道及需值守路口将列在这里；遇管制阻断时给出另一条路线。</translation>
    </message>
    <message>
        <source>%1 min · %2 km</source>
        <translation>%1 分钟 · %2 公里</translation>
    </message>
    <message>
        <source>Junctions: %1</source>
        <translation>路口：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 lies across. Another way: %2 min by %3</source>
        <translation>阻断：%1。另一路线：%2 分钟，经 %3</translation>
    </message>
    <message>
        <source>%1 lies across, and no other way leads there.</source>
        <translation>阻断：%1，且没有其他路线可达。</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>改走</translation>
    </message>
    <message>
        <source>On the way: %1</source>
        <translation>途经：%1</translation>
    </message>
    <message>
        <source>On the other way: %1</source>
        <translation>改走路线途经：%1</translation>
    </message>
</context>
<context>
    <name>CorridorPlanner</name>
    <message>
        <source>From: place, unit, incident …</source>
        <translation>从：地点、警力、警情…</translation>
    </message>
    <message>
        <source>To: hospital, incident …</source>
        <translation>到：医院、警情…</translation>
    </message>
    <message>
        <source>Vehicles (may stay empty)</source>
        <translation>车辆（可不填）</translation>
    </message>
    <message>
        <source>wade up to</source>
        <translation>涉水不超过</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>looking for the way …</source>
        <translation>正在查找路线…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>对调起终点</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>确定规划</translation>
    </message>
    <message>
        <source>First say from where to where.</source>
        <translation>请先说明起点和终点。</translation>
    </message>
    <message>
        <source>“%1” is not chosen yet: take one of the places offered there.</source>
        <translation>“%1”尚未选定：请在下方候选地点中选取一个。</translation>
    </message>
    <message>
        <source>Plan a corridor that is blocked?</source>
        <translation>规划受阻的绿色通道？</translation>
    </message>
    <message>
        <source>Plan it although it is blocked</source>
        <translation>受阻仍规划</translation>
    </message>
    <message>
        <source>The corridor that is being planned is not recorded yet: Esc once more discards it.</source>
        <translation>正在规划的绿色通道尚未登记，再按一次 Esc 放弃</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>%n fault(s).</source>
        <translation>
            <numerusform>共 %n 处错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min, %2 stages, %3 injects, %4 expected actions, %5 seats, %6 assets, %7 clauses of the plan.</source>
        <translation>时长 %1 分钟，%2 个阶段，%3 条情况显示，%4 项应有动作，%5 个席位，%6 项资源，%7 条预案条款。</translation>
    </message>
    <message>
        <source>[Exercise] %1</source>
        <translation>【演练】%1</translation>
    </message>
    <message>
        <source>%1 expected: %2 in time, %3 late, %4 missed; %5 of %6 points.</source>
        <translation>应有动作 %1 项：按时 %2，超时 %3，未完成 %4；得分 %5 / %6。</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>第 %1 号事件：%2</translation>
    </message>
    <message>
        <source>Event %1 (%2): %3</source>
        <translation>第 %1 号事件（%2）：%3</translation>
    </message>
    <message>
        <source>%1 events, %2 seats, %3 records, %4 forked</source>
        <translation>事件 %1 条，席位 %2 个，记录 %3 条，其中分叉 %4 条</translation>
    </message>
    <message>
        <source>%1 is sound: %2.</source>
        <translation>%1 校验无误：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>%1 of %2 min  %3</source>
        <translation>%1，共%2分钟  %3</translation>
    </message>
    <message>
        <source>Interrupted at minute %1 of %2; what was played is above.</source>
        <translation>在第%1分钟中断（共%2分钟）；以上为已进行部分。</translation>
    </message>
    <message>
        <source>There is no log %1.</source>
        <translation>没有日志%1。</translation>
    </message>
    <message>
        <source>%1 personal texts erased; %2 events of %3 records now read “%4” there.</source>
        <translation>已抹除%1条个人信息；%3条记录的%2个事件在该处现显示“%4”。</translation>
    </message>
    <message>
        <source>Longer personal texts that contain it were left, in: %1. Erase those with --subject, or name them whole.</source>
        <translation>另有更长的个人信息包含该文字，未予抹除，见：%1。请用 --subject 抹除，或写出全文。</translation>
    </message>
    <message>
        <source>%1 events hold such text outside the vault (free text, or written before there was a vault): events are never rewritten, so it stays there.</source>
        <translation>另有%1个事件在个人信息库之外含有此类文字（自由文字，或在设库之前写入）：事件从不改写，仍予保留。</translation>
    </message>
    <message>
        <source>Another program reads %1: end it and run this again, so that the file %1-wal is emptied too.</source>
        <translation>另一程序正在读取%1：请先结束该程序再执行一次，以便清空文件%1-wal。</translation>
    </message>
    <message>
        <source>Usage: watchfloorctl drill check FILE
       watchfloorctl drill run FILE [--speed N|max] [--seed N] [--report DIR]
                               [--players all|none|SEAT,SEAT] [--city PACK] [--log FILE [--go-on]]
                               [--verbose]
--speed N: N times as fast as real time (1 to 3600); the report is the same at any speed. Ctrl+C pauses the exercise, reports what
was played and ends with 130; with --log FILE the same command goes on from there. A log that was begun with another form of
the exercise (file, plan, assets, seed) is refused; --go-on goes on with it all the same.</source>
        <translation>用法： watchfloorctl drill check FILE
       watchfloorctl drill run FILE [--speed N|max] [--seed N] [--report DIR]
                               [--players all|none|SEAT,SEAT] [--city PACK] [--log FILE [--go-on]]
                               [--verbose]
--speed N：以实际时间的 N 倍进行（1 至 3600），任何倍速下报告相同。按 Ctrl+C 暂停演练，就已进行部分出报告，
以 130 结束；带 --log FILE 时，同一命令可接着进行。日志开始时的演练内容（文件、预案、资源、随机种子）与现在不同的，
拒绝接着进行；加 --go-on 则照常接着进行。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n faults: %2.</source>
        <translation>
            <numerusform>%1 有 %n 处错误：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events written to %1.</source>
        <translation>
            <numerusform>已将 %n 条事件写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events copied to %1.</source>
        <translation>
            <numerusform>已将 %n 条事件拷贝到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in %1 has “%2”.</source>
        <translation>%1 中没有“%2”。</translation>
    </message>
    <message>
        <source>Checked from event %1 on. The events before it were checked until %2, all of them at once on %3; what has been changed in them since then only --all finds.</source>
        <translation>自第 %1 个事件起校验。此前的事件已于 %2 及以前校验，最近一次全部校验为 %3；其后对这些事件的改动，只有 --all 能查出。</translation>
    </message>
    <message>
        <source>The check of %1 came to event %2, which is not what stands there now: it was changed or taken away, or this is another log. All events were checked anew.</source>
        <translation>%1 校验到第 %2 个事件，现与当时不符：已被改动或删除，或已换成另一日志。已全部重新校验。</translation>
    </message>
    <message numerus="yes">
        <source>%n events until %1 in %2.</source>
        <translation>
            <numerusform>%2：%n 个事件，截至 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the last event: %1</source>
        <translation>最后一个事件的 SHA-256：%1</translation>
    </message>
    <message>
        <source>Checked from event %1 on; an earlier backup had those before it.</source>
        <translation>自第 %1 个事件起校验，此前的已在较早的备份中。</translation>
    </message>
    <message>
        <source>All events were checked.</source>
        <translation>已校验全部事件。</translation>
    </message>
    <message numerus="yes">
        <source>Erased personal texts were erased in %n older backups beside it too.</source>
        <translation>
            <numerusform>已抹除的个人信息，在同一文件夹的 %n 个较早备份中一并抹除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups still hold them until the next one is made; copies that were made with “log copy” or carried elsewhere keep them.</source>
        <translation>备份中仍有这些内容，下次备份时抹除；用 log copy 拷贝的、带往别处的，抹不到。</translation>
    </message>
    <message>
        <source>Usage:
  watchfloorctl log verify FILE [--all]
  watchfloorctl log copy FILE NEW
  watchfloorctl log backup FILE BACKUP
  watchfloorctl log restore BACKUP NEW [--log FILE] [--as-it-is]
  watchfloorctl log export FILE --format jsonl|csv [--personal] [-o FILE]
  watchfloorctl log find FILE TEXT [--kind KIND] [--limit N]
  watchfloorctl log forget FILE --text TEXT | --before YYYY-MM-DD | --subject KIND/ID</source>
        <translation>用法：
  watchfloorctl log verify 文件 [--all]
  watchfloorctl log copy 文件 新文件
  watchfloorctl log backup 文件 备份
  watchfloorctl log restore 备份 新文件 [--log 文件] [--as-it-is]
  watchfloorctl log export 文件 --format jsonl|csv [--personal] [-o 文件]
  watchfloorctl log find 文件 文字 [--kind 类别] [--limit N]
  watchfloorctl log forget 文件 --text 文字 | --before YYYY-MM-DD | --subject 类别/编号</translation>
    </message>
    <message numerus="yes">
        <source>%n personal texts that were erased since are erased in it too, as %1 says.</source>
        <translation>
            <numerusform>此后抹除的%n条个人信息，已据 %1 在其中同样抹除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal texts that were erased after this backup was made can be read in it again: erase them anew with “log forget”.</source>
        <translation>本备份之后抹除的个人信息在其中重新可见：请用“log forget”重新抹除。</translation>
    </message>
    <message numerus="yes">
        <source>%n refused lines of feeds erased.</source>
        <translation>
            <numerusform>已清除 %n 行接入数据拒收记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage: watchfloorctl [--language zh_CN|en] SUBCOMMAND …
  city build --osm FILE… -o NAME.citypack
  log verify FILE [--all]
  log copy FILE NEW
  log backup FILE BACKUP
  log restore BACKUP NEW [--log FILE] [--as-it-is]
  log export FILE --format jsonl|csv [--personal] [-o FILE]
  log find FILE TEXT [--kind KIND] [--limit N]
  log forget FILE --text TEXT | --before YYYY-MM-DD | --subject KIND/ID
  drill check FILE
  drill run FILE [--speed N|max] [--seed N] [--report DIR]</source>
        <translation>用法：watchfloorctl [--language zh_CN|en] 子命令 …
  city build --osm 文件… -o 名称.citypack
  log verify 文件 [--all]
  log copy 文件 新文件
  log backup 文件 备份
  log restore 备份 新文件 [--log 文件] [--as-it-is]
  log export 文件 --format jsonl|csv [--personal] [-o 文件]
  log find 文件 文字 [--kind 类别] [--limit N]
  log forget 文件 --text 文字 | --before YYYY-MM-DD | --subject 类别/编号
  drill check 文件
  drill run 文件 [--speed N|max] [--seed N] [--report 目录]</translation>
    </message>
</context>
<context>
    <name>CurveField</name>
    <message>
        <source>0: 0, then a pair a line</source>
        <translation>首行 0: 0，其后每行一对</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>from 2026-07-24</source>
        <translation>自 2026-07-24</translation>
    </message>
    <message>
        <source>to 2026-07-25</source>
        <translation>至 2026-07-25</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Proposed for the signs, each still to be approved</source>
        <translation>拟发诱导屏，逐屏另行审核</translation>
    </message>
    <message>
        <source>No message sign stands before it.</source>
        <translation>上游没有诱导屏。</translation>
    </message>
    <message>
        <source>Which signs stand before it is still being worked out.</source>
        <translation>上游诱导屏正在按路网推算。</translation>
    </message>
</context>
<context>
    <name>DecisionFacts</name>
    <message>
        <source>Stretch</source>
        <translation>路段</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Clause of the plan</source>
        <translation>预案条款</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>others, by name</source>
        <translation>其他人员</translation>
    </message>
    <message>
        <source>Remark (may stay empty)</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Nothing new is read there: how deep is the water, as it was seen (cm)?</source>
        <translation>现场没有新读数：目测（水尺）水深多少厘米？</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>On whose authority? Response level %1 (%2)</source>
        <translation>由谁批准？响应级别 %1（%2）</translation>
    </message>
    <message>
        <source>On whose authority?</source>
        <translation>由谁批准？</translation>
    </message>
    <message>
        <source>The rule is not met. Who permits it all the same?</source>
        <translation>未达恢复条件。由谁特批？</translation>
    </message>
    <message>
        <source>Who permits it all the same?</source>
        <translation>由谁特批？</translation>
    </message>
    <message>
        <source>Why it is permitted (stays in the log as an override)</source>
        <translation>特批理由（值班日志记为“特批”）</translation>
    </message>
    <message>
        <source>Nobody may permit what is not met here.</source>
        <translation>此项未满足，任何人不得特批。</translation>
    </message>
    <message>
        <source>First say how deep the water is, as it was seen.</source>
        <translation>请先填写目测水深。</translation>
    </message>
    <message>
        <source>First say on whose authority.</source>
        <translation>请先选择由谁批准。</translation>
    </message>
    <message>
        <source>First say who permits it all the same.</source>
        <translation>请先选择由谁特批。</translation>
    </message>
    <message>
        <source>First say why it is permitted.</source>
        <translation>请先填写特批理由。</translation>
    </message>
    <message>
        <source>First choose the clause of the plan.</source>
        <translation>请先选择预案条款。</translation>
    </message>
    <message>
        <source>First say who saw it.</source>
        <translation>请先填写由谁所见。</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>由谁所见</translation>
    </message>
    <message>
        <source>First say why.</source>
        <translation>请先填写理由。</translation>
    </message>
    <message>
        <source>Why (stays in the log)</source>
        <translation>理由（记入日志）</translation>
    </message>
    <message>
        <source>First record what is lacking.</source>
        <translation>请先补齐所缺环节的记录。</translation>
    </message>
    <message>
        <source>Depth (cm)</source>
        <translation>水深（cm）</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>--demo needs an exercise.</source>
        <translation>--demo 需要指定演练。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>The exercise was played to its end. Pictures and report:</source>
        <translation>演练已推演完毕。截图和评估报告：</translation>
    </message>
</context>
<context>
    <name>DeploymentPage</name>
    <message>
        <source>Units and orders</source>
        <translation>警力与指令</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>Free and committed</source>
        <translation>备勤与已派</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺勤 %1</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Placing</source>
        <translation>预置</translation>
    </message>
</context>
<context>
    <name>DepthChart</name>
    <message>
        <source>The gauge is in doubt and nobody has read the water: no outlook</source>
        <translation>水位计存疑，且无人工测深，不作预测</translation>
    </message>
    <message>
        <source>Nobody has read the water here: no outlook</source>
        <translation>无水深读数，不作预测</translation>
    </message>
</context>
<context>
    <name>DepthHead</name>
    <message>
        <source>no reading</source>
        <translation>无读数</translation>
    </message>
    <message>
        <source>%1 cm, then %2 cm, in doubt</source>
        <translation>%1 cm，其后 %2 cm，存疑</translation>
    </message>
    <message>
        <source>%1 cm, in doubt</source>
        <translation>%1 cm，存疑</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>close at %1, slow at %2</source>
        <translation>管制 %1，缓行 %2</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Two versions: %1</source>
        <translation>存在两个版本：%1</translation>
    </message>
    <message>
        <source>Nearest unit: %1</source>
        <translation>最近警力：%1</translation>
    </message>
    <message>
        <source>Not there yet at this moment</source>
        <translation>此刻还没有这条记录</translation>
    </message>
    <message>
        <source>What is chosen comes later: it will stand here once the replay has reached it.</source>
        <translation>所选的记录在此刻之后才有，回放到那时会显示在这里。</translation>
    </message>
    <message>
        <source>On the way: %1</source>
        <translation>途经：%1</translation>
    </message>
</context>
<context>
    <name>DispatchList</name>
    <message>
        <source>%1 is shown now: press it again to mark it.</source>
        <translation>%1 号已移入可见处，再按一次即选定。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>DispatchMarks</name>
    <message>
        <source>This seat only looks on: it sends nobody.</source>
        <translation>本席位只能查看，不能派警。</translation>
    </message>
    <message>
        <source>No unit can be sent there now.</source>
        <translation>当前无可派警力。</translation>
    </message>
    <message>
        <source>Marked: %1. Enter once more sends.</source>
        <translation>已勾选：%1。再按一次 Enter 派出。</translation>
    </message>
    <message>
        <source>Nobody is marked: 1–9 or Space marks whom to send to %1.</source>
        <translation>尚未勾选：请按 1–9 或空格勾选派往%1的警力。</translation>
    </message>
    <message>
        <source>order recorded for %1</source>
        <translation>已登记指令：%1</translation>
    </message>
    <message>
        <source>%1 orders recorded</source>
        <translation>已登记 %1 条指令</translation>
    </message>
</context>
<context>
    <name>DispatchNeed</name>
    <message>
        <source>any equipment</source>
        <translation>装备不限</translation>
    </message>
    <message>
        <source>Equipment wanted</source>
        <translation>所需装备</translation>
    </message>
    <message>
        <source>units: %1</source>
        <translation>%1 组</translation>
    </message>
</context>
<context>
    <name>DispatchOrder</name>
    <message>
        <source>■ Together they leave uncovered: %1</source>
        <translation>■ 一并派出后失去覆盖：%1</translation>
    </message>
    <message>
        <source>Text of the order</source>
        <translation>指令内容</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>派%1</translation>
    </message>
    <message>
        <source>Send %1 units</source>
        <translation>派 %1 组警力</translation>
    </message>
    <message>
        <source>1–9 or Space marks, several go together</source>
        <translation>按 1–9 或空格勾选，可多选一并派出</translation>
    </message>
    <message>
        <source>Mark the first</source>
        <translation>勾选首选警力</translation>
    </message>
</context>
<context>
    <name>DispatchPanel</name>
    <message>
        <source>Nearest units: looking …</source>
        <translation>就近警力：正在计算……</translation>
    </message>
    <message>
        <source>Nearest units by travel time now</source>
        <translation>就近警力（按当前行车时间）</translation>
    </message>
    <message>
        <source>Alt+D: the nearest units are still being looked for.</source>
        <translation>Alt+D：就近警力仍在计算。</translation>
    </message>
    <message>
        <source>Alt+D: no unit can be sent there now.</source>
        <translation>Alt+D：当前无可派警力。</translation>
    </message>
</context>
<context>
    <name>DispatchPlace</name>
    <message>
        <source>Where is it? Road, crossing, place; or press on the map</source>
        <translation>在哪里？道路、路口、地名；也可在地图上点一下</translation>
    </message>
</context>
<context>
    <name>DispatchTarget</name>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1 %2至%3</translation>
    </message>
    <message>
        <source>Go to %1: ponding. Stop traffic at the limit, put up the cordon, report the depth.</source>
        <translation>前往%1处置积水：到限拦停，设置警戒，上报水深。</translation>
    </message>
    <message>
        <source>Go to %1: accident. Secure the place, look after people, clear the lanes.</source>
        <translation>前往%1处置事故：设置防护，救助人员，恢复车道。</translation>
    </message>
    <message>
        <source>Go to %1: vehicle broken down. Secure it and have it towed away.</source>
        <translation>前往%1处置故障车：设置防护，清障拖离。</translation>
    </message>
    <message>
        <source>Go to %1: people trapped. Stop traffic, bring people out, count and hand them over, report the numbers.</source>
        <translation>前往%1救助被困人员：拦停来车，转移人员，清点移交，上报人数。</translation>
    </message>
    <message>
        <source>Go to %1: obstruction on the road. Secure and clear it, report.</source>
        <translation>前往%1处置路障：设置防护，清除障碍，上报结果。</translation>
    </message>
    <message>
        <source>Go to %1: signals out of order. Direct traffic by hand until they work.</source>
        <translation>前往%1处置信号故障：手势指挥，直至恢复。</translation>
    </message>
    <message>
        <source>Go to %1: congestion. Direct traffic and lead it off, report the cause.</source>
        <translation>前往%1疏导拥堵：指挥分流，上报原因。</translation>
    </message>
    <message>
        <source>Go to %1: %2. Look into it and report.</source>
        <translation>前往%1核查%2，上报情况。</translation>
    </message>
    <message>
        <source>Go to %1: check the road for reopening, take the cordon away lane by lane on order.</source>
        <translation>前往%1核查恢复条件，按指令逐道撤除警戒。</translation>
    </message>
    <message>
        <source>Go to %1: hold the closure. Put up the cordon, clear the stretch, lead traffic off, let nobody in.</source>
        <translation>前往%1执行临时交通管制：设置警戒，清空路段，引导绕行，禁止驶入。</translation>
    </message>
    <message>
        <source>Go to %1: watch the water. Read the depth every 5 minutes, stop traffic at %2 cm.</source>
        <translation>前往%1值守：每 5 分钟读报水深，达到 %2 cm 立即拦停。</translation>
    </message>
    <message>
        <source>Go to %1: watch the water. Read the depth every 5 minutes, stop traffic where it is no longer safe.</source>
        <translation>前往%1值守：每 5 分钟读报水深，不安全时立即拦停。</translation>
    </message>
    <message>
        <source>Go to %1: staff the post, direct traffic.</source>
        <translation>前往%1上岗，疏导交通。</translation>
    </message>
    <message>
        <source>Go to %1: secure the hazard (%2) until it is rectified.</source>
        <translation>前往%1看护隐患（%2），直至整改。</translation>
    </message>
    <message>
        <source>Go to %1.</source>
        <translation>前往%1。</translation>
    </message>
    <message>
        <source>Go to %1: the road has collapsed. Stop traffic, keep everybody off the edge, report the extent.</source>
        <translation>前往%1处置道路塌陷：拦停车辆，禁止人员靠近边缘，报告塌陷范围。</translation>
    </message>
    <message>
        <source>%1, at the end “%2”</source>
        <translation>%1“%2”一端</translation>
    </message>
    <message>
        <source>%1, at the end “%2” (closed to “%3”)</source>
        <translation>%1“%2”一端（至“%3”）</translation>
    </message>
    <message>
        <source>How many people are there is not known yet.</source>
        <translation>现场人数尚未核实。</translation>
    </message>
    <message numerus="yes">
        <source>%n people are said to be in danger there.</source>
        <translation>
            <numerusform>据报现场有 %n 人遇险。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiversionLine</name>
    <message>
        <source>Would divert</source>
        <translation>预计绕行</translation>
    </message>
    <message>
        <source>Diversion</source>
        <translation>绕行</translation>
    </message>
    <message>
        <source>unnamed roads</source>
        <translation>无名道路</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>驶离</translation>
    </message>
    <message>
        <source>%1, back at %2</source>
        <translation>%1 驶离，%2 驶回</translation>
    </message>
    <message>
        <source>%1 (from %2 km)</source>
        <translation>%1（上游 %2 公里起）</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>诱导屏</translation>
    </message>
    <message>
        <source>no sign stands before the exit</source>
        <translation>出口上游没有诱导屏</translation>
    </message>
    <message>
        <source>Card of the point</source>
        <translation>一点一策</translation>
    </message>
    <message>
        <source>%1 ✓ followed</source>
        <translation>%1 ✓ 已采用</translation>
    </message>
    <message>
        <source>%1 — not followed: %2</source>
        <translation>%1（未采用：%2）</translation>
    </message>
    <message>
        <source>Without the card</source>
        <translation>系统另算路线</translation>
    </message>
    <message>
        <source>Nobody along</source>
        <translation>不得引导至</translation>
    </message>
    <message>
        <source>%1: beside the water at the same level, and nobody has said that it is dry</source>
        <translation>%1：与积水路段同高并行，尚无人确认无积水</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>途经易涝点</translation>
    </message>
    <message>
        <source>%1 (flood point: have the depth there checked)</source>
        <translation>%1（请核实当前水深）</translation>
    </message>
    <message>
        <source>Signs, %1</source>
        <translation>诱导屏（%1）</translation>
    </message>
    <message>
        <source>%1: turn off before it; no text names it</source>
        <translation>%1：须提前驶离，文稿不写此路</translation>
    </message>
    <message>
        <source>and %1 more, %2 of them ✓</source>
        <translation>另有%1块（其中%2块 ✓）</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有%1块</translation>
    </message>
    <message>
        <source>Beside the water</source>
        <translation>紧邻积水</translation>
    </message>
    <message>
        <source>%1: higher by the map alone, have somebody look before anyone is led there</source>
        <translation>%1：仅地图标为较高，须先派人查看再引导</translation>
    </message>
    <message>
        <source>Not passable farther on</source>
        <translation>前方不能通行</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>无名路段</translation>
    </message>
</context>
<context>
    <name>DrillBar</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>To the next inject</source>
        <translation>跳至下一条情况</translation>
    </message>
    <message>
        <source>Hide control&apos;s view</source>
        <translation>隐藏导调视图</translation>
    </message>
    <message>
        <source>Show control&apos;s view</source>
        <translation>显示导调视图</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>生成评估报告</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Back to the start of stage %1</source>
        <translation>回退到“%1”阶段开始</translation>
    </message>
    <message>
        <source>Begin again at “%1”?</source>
        <translation>回到“%1”重来？</translation>
    </message>
    <message>
        <source>A new attempt begins there. What was done since then is not in it; this attempt, now at %1, stays in its own log.</source>
        <translation>从该阶段开头另起一次演练，此后所做的不在其中；本次演练（现在 %1）保留在自己的日志里。</translation>
    </message>
    <message>
        <source>Begin again there</source>
        <translation>回到该处重来</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>Alarm: to be signed for</source>
        <translation>水位告警待签收</translation>
    </message>
    <message>
        <source>Gauge in doubt: to be judged</source>
        <translation>水位计存疑待核实</translation>
    </message>
    <message>
        <source>Warning: to be signed for</source>
        <translation>气象预警待签收</translation>
    </message>
    <message>
        <source>Response: to be decided</source>
        <translation>应急响应待决定</translation>
    </message>
    <message>
        <source>Closure: to be confirmed</source>
        <translation>管制待确认</translation>
    </message>
    <message>
        <source>Closure: to be put in force</source>
        <translation>管制待生效</translation>
    </message>
    <message>
        <source>Closure: step to be done</source>
        <translation>管制环节待办</translation>
    </message>
    <message>
        <source>Closure: reopening may be asked for</source>
        <translation>可报请恢复通行</translation>
    </message>
    <message>
        <source>Reopening: to be decided</source>
        <translation>恢复通行待批准</translation>
    </message>
    <message>
        <source>Incident: to be verified</source>
        <translation>警情待核实</translation>
    </message>
    <message>
        <source>Incident: to be dispatched</source>
        <translation>警情待派警</translation>
    </message>
    <message>
        <source>Order: not signed for yet</source>
        <translation>指令待签收</translation>
    </message>
    <message>
        <source>Order: unit not under way yet</source>
        <translation>指令待出动</translation>
    </message>
    <message>
        <source>Notice: to be told by telephone</source>
        <translation>通报待电话通知</translation>
    </message>
    <message>
        <source>Notice: receipt is late</source>
        <translation>通报回执逾期</translation>
    </message>
    <message>
        <source>Text: to be approved</source>
        <translation>稿件待审核</translation>
    </message>
    <message>
        <source>Text: to be given out and confirmed</source>
        <translation>稿件待播发确认</translation>
    </message>
    <message>
        <source>Text: to be written</source>
        <translation>稿件待拟写</translation>
    </message>
    <message>
        <source>Access cut off: to be signed for</source>
        <translation>通行中断待签收</translation>
    </message>
    <message>
        <source>Green corridor: to be rerouted</source>
        <translation>绿色通道待改线</translation>
    </message>
    <message>
        <source>Green corridor: to be opened</source>
        <translation>绿色通道待开通</translation>
    </message>
    <message>
        <source>Task of the plan: to be done</source>
        <translation>清单事项待完成</translation>
    </message>
    <message>
        <source>Leader: to be called again</source>
        <translation>领导待再次叫应</translation>
    </message>
    <message>
        <source>Handover: to be signed by the incoming shift</source>
        <translation>交接班待接班签字</translation>
    </message>
    <message>
        <source>Hazard: to be signed off</source>
        <translation>隐患待销号</translation>
    </message>
    <message>
        <source>Incident: nobody is on the way</source>
        <translation>警情：无人前往，待派警</translation>
    </message>
    <message>
        <source>Fire and ambulance: nobody is called out yet</source>
        <translation>消防、急救：尚未通报</translation>
    </message>
    <message>
        <source>Order: unit not there yet</source>
        <translation>警力超时未到场</translation>
    </message>
    <message>
        <source>Water: to be read and entered</source>
        <translation>水深：待现场读数录入</translation>
    </message>
    <message>
        <source>Water at the closing depth, road not closed yet</source>
        <translation>积水达管制水深，道路尚未管制</translation>
    </message>
    <message>
        <source>Order: to be told by radio</source>
        <translation>指令待电台通知</translation>
    </message>
    <message>
        <source>Order cancelled: unit to be told</source>
        <translation>指令已撤销：待告知</translation>
    </message>
    <message>
        <source>Text that no longer holds: to be sent back</source>
        <translation>信息内容与现状不符，待退回</translation>
    </message>
    <message>
        <source>Text that no longer holds: to be taken down</source>
        <translation>原发布信息与现状不符，待撤下</translation>
    </message>
    <message>
        <source>Sign whose text no longer holds: to be taken down</source>
        <translation>诱导屏内容与现状不符，待撤下</translation>
    </message>
    <message>
        <source>Order: unit to be told the new place</source>
        <translation>指令：待告知新地点</translation>
    </message>
</context>
<context>
    <name>DuplicateList</name>
    <message>
        <source>%1 % · %2</source>
        <translation>%1 % · %2</translation>
    </message>
    <message>
        <source>Merge into it</source>
        <translation>并警</translation>
    </message>
    <message>
        <source>No other report like this one.</source>
        <translation>未发现疑似重复警情。</translation>
    </message>
    <message>
        <source>Merge two incidents?</source>
        <translation>并警？</translation>
    </message>
    <message>
        <source>%1
becomes part of
%2</source>
        <translation>%1
并入
%2</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并警</translation>
    </message>
</context>
<context>
    <name>DutyField</name>
    <message>
        <source>back: %1</source>
        <translation>返回%1</translation>
    </message>
    <message>
        <source>%1: alarms %2 · waiting %3 — go back</source>
        <translation>%1：告警 %2 · 待决 %3 — 返回%1</translation>
    </message>
    <message>
        <source>waiting %1: %2</source>
        <translation>待决 %1：%2</translation>
    </message>
</context>
<context>
    <name>DutyLogTable</name>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Only lines that contain …</source>
        <translation>只看含有……的条目</translation>
    </message>
    <message>
        <source>Additions only</source>
        <translation>只看补记</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>导出文本</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>As page</source>
        <translation>导出网页</translation>
    </message>
    <message>
        <source>Nothing yet. What is decided, asked, told and known will write itself here; add what the program can&apos;t know.</source>
        <translation>还没有记录。决定、请示、通报和情况会自动记入；程序不知道的请补记。</translation>
    </message>
    <message>
        <source>added</source>
        <translation>补记</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一日</translation>
    </message>
    <message>
        <source>Day of the duty log</source>
        <translation>值班日志日期</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>日期不对</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一日</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No line contains “%1”.</source>
        <translation>没有含有“%1”的条目。</translation>
    </message>
    <message>
        <source>Nobody has added an entry here.</source>
        <translation>没有补记的条目。</translation>
    </message>
    <message>
        <source>Nothing was recorded on this day.</source>
        <translation>当日没有记录。</translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>近%n小时</numerusform>
        </translation>
    </message>
    <message>
        <source>to the same day</source>
        <translation>至当天</translation>
    </message>
    <message>
        <source>Last day of the duty log</source>
        <translation>值班日志的最后一天</translation>
    </message>
    <message numerus="yes">
        <source>1 to %n days</source>
        <translation>
            <numerusform>1 至 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n lines, more below</source>
        <translation>
            <numerusform>最新 %n 条，下面还有</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was recorded on these days.</source>
        <translation>这几天没有记录。</translation>
    </message>
</context>
<context>
    <name>EquipmentPanel</name>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>pumps, barriers, cones, boats: free and committed</source>
        <translation>泵车、隔离设施、锥桶、冲锋舟等：可用与已派</translation>
    </message>
    <message>
        <source>New equipment</source>
        <translation>登记装备</translation>
    </message>
    <message>
        <source>No equipment yet. Pumps, barriers, cones and boats come with a file of assets, or are entered here.</source>
        <translation>暂无装备。泵车、隔离设施、锥桶、冲锋舟随资源文件导入，也可在此登记。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>存放地点</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>保管单位</translation>
    </message>
    <message>
        <source>All</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>已派</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Committed to</source>
        <translation>投入地点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 pcs</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>for which closure, incident or flood point …</source>
        <translation>投入哪处管制、警情或易涝点……</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>派用</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>EventsBar</name>
    <message>
        <source>no such days</source>
        <translation>日期有误</translation>
    </message>
    <message>
        <source>What was done, number, name, place or road</source>
        <translation>操作、编号、名称、地点或道路</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All seats</source>
        <translation>全部席位</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Any road</source>
        <translation>任意道路</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Any brigade</source>
        <translation>任意大队</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>任意地点</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
</context>
<context>
    <name>ExercisePage</name>
    <message>
        <source>This is a replay: the exercise itself can&apos;t be steered here.</source>
        <translation>当前为回放，不能在此导调演练。</translation>
    </message>
    <message>
        <source>Live duty. Start with --drill FILE to run an exercise on these same screens, in a log of its own.</source>
        <translation>当前为实战值班。以 --drill 文件 启动，可在同样的界面上开展演练，演练日志单独存放。</translation>
    </message>
</context>
<context>
    <name>ExpectedBoard</name>
    <message>
        <source>Expected actions</source>
        <translation>应有动作</translation>
    </message>
    <message>
        <source>%1 · within %2 min · clause %3</source>
        <translation>%1 · 限 %2 分钟 · 预案第 %3 条</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩 %1 分钟</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>after %1 min</source>
        <translation>用时 %1 分钟</translation>
    </message>
    <message>
        <source>late, %1 min</source>
        <translation>超时，用时 %1 分钟</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>gauge</source>
        <translation>水位计</translation>
    </message>
    <message>
        <source>%1 cm, %2</source>
        <translation>%1 cm，%2</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>路段</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Flood point</source>
        <translation>易涝点</translation>
    </message>
    <message>
        <source>Depth now</source>
        <translation>当前水深</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>Depth at the decision</source>
        <translation>决定时水深</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>拦停时间</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>恢复时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>水深</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>水深限值</translation>
    </message>
    <message>
        <source>slow %1, close %2, reopen below %3 cm for %4 min</source>
        <translation>缓行 %1，管制 %2；低于 %3 cm 持续 %4 分钟可报请恢复</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Stop traffic at</source>
        <translation>拦停位置</translation>
    </message>
    <message>
        <source>Detour</source>
        <translation>绕行路线</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>police %1, auxiliaries %2</source>
        <translation>民警 %1，辅警 %2</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>前往地点</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>跨区</translation>
    </message>
    <message>
        <source>helps another brigade</source>
        <translation>支援其他大队</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>车速</translation>
    </message>
    <message>
        <source>%1 km/h</source>
        <translation>%1 km/h</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆数</translation>
    </message>
    <message>
        <source>Rescued</source>
        <translation>救出人数</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交人数</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>朝向</translation>
    </message>
    <message>
        <source>%1° from north</source>
        <translation>方位角 %1°</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>可视距离</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Last finding</source>
        <translation>最近发现</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>查看时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关联对象</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收时间</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Chosen because</source>
        <translation>派警理由</translation>
    </message>
    <message>
        <source>Expected drive</source>
        <translation>预计行程</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>警力单元</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>上岗时间</translation>
    </message>
    <message>
        <source>Missing since</source>
        <translation>缺勤时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>下岗时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>隐患内容</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Rectified</source>
        <translation>整改时间</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>销号时间</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>保管单位</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>%1, of these %2 committed, %3 free</source>
        <translation>共 %1，已派 %2，可用 %3</translation>
    </message>
    <message>
        <source>Committed to</source>
        <translation>投入地点</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>报警人</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>号牌</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Override, permitted by</source>
        <translation>特批</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>信号等级</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Lapsed at</source>
        <translation>已于此时失效</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Depth when reopening was asked for</source>
        <translation>报请恢复时水深</translation>
    </message>
    <message>
        <source>gauge in doubt</source>
        <translation>水位计（存疑）</translation>
    </message>
    <message>
        <source>entered by %1</source>
        <translation>%1录入</translation>
    </message>
    <message>
        <source>read by %1, entered by %2</source>
        <translation>%1读取，%2录入</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>读数矛盾</translation>
    </message>
    <message>
        <source>Position as reported at</source>
        <translation>位置报告时间</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>诱导屏</translation>
    </message>
    <message numerus="yes">
        <source>%n rows × %1 characters</source>
        <translation>
            <numerusform>%n 行 × %1 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Told at</source>
        <translation>通知时间</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>另有读数</translation>
    </message>
    <message>
        <source>Limit passed</source>
        <translation>超过限值</translation>
    </message>
    <message>
        <source>%1, from %2 cm</source>
        <translation>%1（%2 cm 起）</translation>
    </message>
    <message>
        <source>Depth when it was raised</source>
        <translation>告警时水深</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>告警时间</translation>
    </message>
    <message>
        <source>Signed for by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>%1 cm, read at %2</source>
        <translation>%1 cm（%2 读数）</translation>
    </message>
    <message>
        <source>Depth when it was asked for</source>
        <translation>报请时水深</translation>
    </message>
    <message>
        <source>Depth at the reopening</source>
        <translation>解除时水深</translation>
    </message>
    <message>
        <source>trapped, number unknown</source>
        <translation>有人被困，人数不明</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>撤回管制（时间、决定人）</translation>
    </message>
    <message>
        <source>Turned down by</source>
        <translation>不予管制（时间、决定人）</translation>
    </message>
    <message>
        <source>Reopening permitted by</source>
        <translation>恢复通行批准</translation>
    </message>
    <message>
        <source>Clause of the reopening</source>
        <translation>恢复通行依据条款</translation>
    </message>
    <message>
        <source>Why reopening is asked for</source>
        <translation>报请恢复理由</translation>
    </message>
    <message>
        <source>Grounds of the reopening</source>
        <translation>恢复通行理由</translation>
    </message>
    <message>
        <source>Why it was withdrawn</source>
        <translation>撤回理由</translation>
    </message>
    <message>
        <source>Why it is kept closed</source>
        <translation>继续管制理由</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>About</source>
        <translation>关联对象</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Auxiliaries</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>Call sign</source>
        <translation>呼号</translation>
    </message>
    <message>
        <source>Card of the point</source>
        <translation>一点一策</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Temporary traffic control</source>
        <translation>临时交通管制</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Crosses brigades</source>
        <translation>跨区</translation>
    </message>
    <message>
        <source>Depth (cm)</source>
        <translation>水深（cm）</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Doubtful because</source>
        <translation>存疑原因</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Expires at</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Rain factor</source>
        <translation>雨量系数</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现情况</translation>
    </message>
    <message>
        <source>Flood point</source>
        <translation>易涝点</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>水位计</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交人数</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>朝向</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认方式</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合并至</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>路段线形</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Planned diversion</source>
        <translation>绕行方案</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Range (m)</source>
        <translation>可视距离（m）</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>读数时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催办次数</translation>
    </message>
    <message>
        <source>Minutes below before reopening</source>
        <translation>低于限值的分钟数</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告类别</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>报备对象</translation>
    </message>
    <message>
        <source>Rescued</source>
        <translation>救出人数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>想定</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>体系</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Number at the source</source>
        <translation>来源编号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站号</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Depth limits</source>
        <translation>水深限值</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>回退至</translation>
    </message>
    <message>
        <source>Escalated to</source>
        <translation>上报对象</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆数</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>报请来源</translation>
    </message>
    <message>
        <source>Line of the other carriageway</source>
        <translation>对向路段线形</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>车道数</translation>
    </message>
    <message>
        <source>Lanes closed</source>
        <translation>占用车道数</translation>
    </message>
    <message>
        <source>Line of the diversion</source>
        <translation>绕行线形</translation>
    </message>
    <message>
        <source>Roads of the diversion</source>
        <translation>绕行道路</translation>
    </message>
    <message>
        <source>Diversion, minutes more</source>
        <translation>绕行增加（分钟）</translation>
    </message>
    <message>
        <source>Diversion (km)</source>
        <translation>绕行里程（公里）</translation>
    </message>
    <message>
        <source>Chosen because</source>
        <translation>派警理由</translation>
    </message>
    <message>
        <source>Expected (min)</source>
        <translation>预计到达（分钟）</translation>
    </message>
    <message>
        <source>Late steps</source>
        <translation>超时步骤</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Texts of the signs</source>
        <translation>诱导屏文字</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>水泵（台）</translation>
    </message>
    <message>
        <source>Ponding model</source>
        <translation>积水模型</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>发布信息</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Badge number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Police or auxiliary</source>
        <translation>民警或辅警</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Outgoing shift</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Incoming shift</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>交接事项</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Travel time (s)</source>
        <translation>行程时间（秒）</translation>
    </message>
    <message>
        <source>Junctions to be held</source>
        <translation>控制路口</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>途经道路</translation>
    </message>
    <message>
        <source>Vehicles led</source>
        <translation>护送车辆</translation>
    </message>
    <message>
        <source>Length (km)</source>
        <translation>里程（公里）</translation>
    </message>
    <message>
        <source>Obstructed by</source>
        <translation>受阻于</translation>
    </message>
    <message>
        <source>Temporary traffic controls</source>
        <translation>临时交通管制</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>报警人</translation>
    </message>
    <message>
        <source>Caller&apos;s telephone</source>
        <translation>报警电话</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>号牌</translation>
    </message>
    <message>
        <source>First step begins</source>
        <translation>首时段起始</translation>
    </message>
    <message>
        <source>Step (min)</source>
        <translation>时段长（分钟）</translation>
    </message>
    <message>
        <source>Rain of each step (mm/h)</source>
        <translation>各时段雨强（毫米/小时）</translation>
    </message>
    <message>
        <source>Valid for (min)</source>
        <translation>有效时长（分钟）</translation>
    </message>
    <message>
        <source>Rain station (none: the city)</source>
        <translation>雨量站（不选为全市）</translation>
    </message>
    <message>
        <source>Kind of doubt</source>
        <translation>存疑类别</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>任务内容</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>前往地点</translation>
    </message>
    <message>
        <source>With unit</source>
        <translation>所属警力</translation>
    </message>
    <message>
        <source>Watch from (cm)</source>
        <translation>关注水深（cm）</translation>
    </message>
    <message>
        <source>Slow from (cm)</source>
        <translation>缓行水深（cm）</translation>
    </message>
    <message>
        <source>Close from (cm)</source>
        <translation>管制水深（cm）</translation>
    </message>
    <message>
        <source>Reopen below (cm)</source>
        <translation>恢复水深，低于（cm）</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Stop traffic at</source>
        <translation>拦停位置</translation>
    </message>
    <message>
        <source>Detour</source>
        <translation>绕行路线</translation>
    </message>
    <message>
        <source>Catchment (m²)</source>
        <translation>汇水面积（m²）</translation>
    </message>
    <message>
        <source>Share that runs off (0–1)</source>
        <translation>径流系数（0–1）</translation>
    </message>
    <message>
        <source>Sewer takes (m³/h)</source>
        <translation>管网排水（m³/h）</translation>
    </message>
    <message>
        <source>Share blocked (0–1)</source>
        <translation>堵塞比例（0–1）</translation>
    </message>
    <message>
        <source>Pumps take (m³/h)</source>
        <translation>泵站排水（m³/h）</translation>
    </message>
    <message>
        <source>Pumps run</source>
        <translation>泵站运行</translation>
    </message>
    <message>
        <source>Storage curve (cm: m³)</source>
        <translation>蓄水曲线（cm: m³）</translation>
    </message>
    <message>
        <source>Who saw that it is dry, and where</source>
        <translation>何人何处确认无积水</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>确认依据</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Said by, stands there</source>
        <translation>报告人、站位人员</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>站位位置</translation>
    </message>
    <message>
        <source>Taken back because</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>Permitted by</source>
        <translation>特批人</translation>
    </message>
    <message>
        <source>Permitted because</source>
        <translation>特批理由</translation>
    </message>
    <message>
        <source>Highest the gauge can read (cm)</source>
        <translation>水位计量程上限（cm）</translation>
    </message>
    <message>
        <source>Figures by which it says that it has none</source>
        <translation>表示“无数据”的数值</translation>
    </message>
    <message>
        <source>Signed by, outgoing shift</source>
        <translation>交班人签名</translation>
    </message>
    <message>
        <source>Signed by, incoming shift</source>
        <translation>接班人签名</translation>
    </message>
    <message>
        <source>Why it is believed again</source>
        <translation>恢复采信理由</translation>
    </message>
    <message>
        <source>Who looked at it</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>Who read it</source>
        <translation>测读人</translation>
    </message>
    <message>
        <source>At which end</source>
        <translation>站在哪一端</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>由谁所见</translation>
    </message>
    <message>
        <source>Signs that this is known of</source>
        <translation>确认哪几块诱导屏</translation>
    </message>
    <message>
        <source>Signs it is confirmed on</source>
        <translation>已确认上屏</translation>
    </message>
    <message>
        <source>People in danger in all</source>
        <translation>合计遇险人数</translation>
    </message>
    <message>
        <source>Camera that shows it</source>
        <translation>所见摄像机</translation>
    </message>
    <message>
        <source>Rescue known from</source>
        <translation>救出情况来源</translation>
    </message>
    <message>
        <source>Unit that reported it</source>
        <translation>报告警力</translation>
    </message>
    <message>
        <source>Place only approximate</source>
        <translation>位置仅为大概</translation>
    </message>
    <message>
        <source>Fallen to</source>
        <translation>回落至</translation>
    </message>
    <message>
        <source>Office or unit called</source>
        <translation>被叫应的职务或单位</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>排列次序</translation>
    </message>
    <message>
        <source>To be told since</source>
        <translation>待告知起始</translation>
    </message>
    <message>
        <source>Why it counts no more</source>
        <translation>失效原因</translation>
    </message>
    <message>
        <source>In danger since</source>
        <translation>遇险起始时间</translation>
    </message>
    <message>
        <source>Correction known from</source>
        <translation>更正信息来源</translation>
    </message>
    <message>
        <source>Place corrected at</source>
        <translation>地点更正时间</translation>
    </message>
    <message>
        <source>Not told yet that it is cancelled</source>
        <translation>撤销尚未告知</translation>
    </message>
    <message>
        <source>Told that it is cancelled at</source>
        <translation>撤销告知时间</translation>
    </message>
    <message>
        <source>It is dark</source>
        <translation>已黑屏</translation>
    </message>
    <message>
        <source>Same place, only other words</source>
        <translation>同一地点，仅更正文字</translation>
    </message>
    <message>
        <source>Nobody there or on the way since</source>
        <translation>无人到场或前往起始时间</translation>
    </message>
    <message>
        <source>Told of the new place</source>
        <translation>已告知的新地点</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Opened although blocked because</source>
        <translation>受阻仍开通的理由</translation>
    </message>
    <message>
        <source>Vehicles wade up to, cm</source>
        <translation>车辆涉水上限（cm）</translation>
    </message>
    <message>
        <source>Apart when merged (m)</source>
        <translation>合并时相距（米）</translation>
    </message>
    <message>
        <source>Kind of what it was merged into</source>
        <translation>并入警情的类型</translation>
    </message>
    <message>
        <source>Told of people in danger</source>
        <translation>已告知的遇险人数</translation>
    </message>
    <message>
        <source>What was found there</source>
        <translation>现场查看结果</translation>
    </message>
    <message>
        <source>What is lacking, and why it may be opened</source>
        <translation>缺项及仍可恢复的理由</translation>
    </message>
    <message>
        <source>No longer across</source>
        <translation>已不再阻断</translation>
    </message>
    <message>
        <source>Still across</source>
        <translation>仍在阻断</translation>
    </message>
    <message>
        <source>Changed before it was signed</source>
        <translation>签字前的变化</translation>
    </message>
    <message>
        <source>Reading in doubt</source>
        <translation>存疑读数时间</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Overwrite file?</source>
        <translation>覆盖文件？</translation>
    </message>
    <message>
        <source>“%1” already exists.
Do you want to replace it?</source>
        <translation>“%1”已存在。
是否替换？</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: Chinese, English or pinyin initials</source>
        <translation>筛选：中文、英文或拼音首字母</translation>
    </message>
</context>
<context>
    <name>FlagField</name>
    <message>
        <source>not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Flood</name>
    <message>
        <source>The gauge does not report.</source>
        <translation type="vanished">水位计无数据上报。</translation>
    </message>
    <message>
        <source>The gauge has not reported for %1 min.</source>
        <translation type="vanished">水位计已 %1 分钟未上报数据。</translation>
    </message>
    <message>
        <source>The gauge reads %1 cm; possible is %2 to %3.</source>
        <translation type="vanished">水位计读数 %1 厘米，超出 %2 至 %3 厘米的量程。</translation>
    </message>
    <message>
        <source>The gauge reads %1 after %2: metres instead of centimetres?</source>
        <translation type="vanished">水位计读数由 %2 变为 %1：疑似误用米作单位（应为厘米）？</translation>
    </message>
    <message>
        <source>The gauge reads %1 after %2: were those metres instead of centimetres?</source>
        <translation type="vanished">水位计读数由 %2 变为 %1：此前读数疑似误用米作单位（应为厘米）？</translation>
    </message>
    <message>
        <source>The gauge reads %1 where a person read %2 cm: metres instead of centimetres?</source>
        <translation type="vanished">水位计读数 %1，人工实测 %2 厘米：疑似误用米作单位（应为厘米）？</translation>
    </message>
    <message>
        <source>The gauge jumped from %1 to %2 cm within a minute.</source>
        <translation type="vanished">水位计读数一分钟内由 %1 厘米突变为 %2 厘米。</translation>
    </message>
    <message>
        <source>The gauge reads %1 cm where a person read %2 cm.</source>
        <translation type="vanished">水位计读数 %1 厘米，与人工实测 %2 厘米不符。</translation>
    </message>
    <message>
        <source>The gauge has stood at %1 cm for %2 min, while a person read %3 cm.</source>
        <translation type="vanished">水位计读数 %2 分钟停在 %1 厘米不变，人工实测 %3 厘米。</translation>
    </message>
    <message>
        <source>The gauge has stood at %1 cm for %2 min, while it rained %3 mm/h.</source>
        <translation type="vanished">水位计读数 %2 分钟停在 %1 厘米不变，其间雨强 %3 毫米/小时。</translation>
    </message>
    <message>
        <source>%1: “%2” of the water model must be %3.</source>
        <translation>%1：积水模型的“%2”应为%3。</translation>
    </message>
    <message>
        <source>%1: the storage curve is wrong: %2.</source>
        <translation>%1：水深—蓄水量曲线有误：%2。</translation>
    </message>
    <message>
        <source>each of its points is a depth in cm and a volume in m³</source>
        <translation>每个点应为水深（厘米）和水量（立方米）</translation>
    </message>
    <message>
        <source>depths lie between 0 and 2000 cm, volumes between 0 and 100 million m³</source>
        <translation>水深应在 0 至 2000 厘米之间，水量应在 0 至 1 亿立方米之间</translation>
    </message>
    <message>
        <source>at %1 cm it does not rise</source>
        <translation>在 %1 厘米处没有上升</translation>
    </message>
    <message>
        <source>it begins at 0 cm and 0 m³ and has 2 to 1000 points</source>
        <translation>应从 0 厘米、0 立方米开始，共 2 至 1000 个点</translation>
    </message>
    <message>
        <source>%1 has no depth limit for: %2. Nothing can be proposed there.</source>
        <translation>%1 未设水深阈值：%2，无法提出处置建议。</translation>
    </message>
    <message>
        <source>%1: the water model must be a map of keys and values.</source>
        <translation>%1：积水模型应为键值表。</translation>
    </message>
    <message>
        <source>a number between %1 and %2</source>
        <translation>%1 至 %2 之间的数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>%1: the water model has no field “%2”.</source>
        <translation>%1：积水模型没有字段“%2”。</translation>
    </message>
    <message>
        <source>more than 0</source>
        <translation>大于 0</translation>
    </message>
    <message>
        <source>The gauge has two different readings for %1: %2 and %3 cm.</source>
        <translation type="vanished">水位计 %1 有两个不同读数：%2 和 %3 cm。</translation>
    </message>
    <message>
        <source>The gauge reads %1 and %2 cm by turns: two sensors under one name?</source>
        <translation type="vanished">水位计读数在 %1 与 %2 cm 之间来回跳变：是否两个传感器共用一个名称？</translation>
    </message>
    <message>
        <source>The gauge rose from %1 to %2 cm in %3 min; even in a cloudburst of %4 mm/h hardly more than %5 cm are possible.</source>
        <translation type="vanished">水位计读数 %3 分钟内由 %1 厘米升至 %2 厘米；即使按雨强 %4 毫米/小时的暴雨推算，最多也只约 %5 厘米。</translation>
    </message>
    <message>
        <source>The gauge fell from %1 to %2 cm from one reading to the next.</source>
        <translation type="vanished">水位计相邻两次读数由 %1 厘米骤降至 %2 厘米。</translation>
    </message>
    <message>
        <source>The gauge rose from %1 to %2 cm within a minute; even in a cloudburst of %3 mm/h hardly more than %4 cm are possible.</source>
        <translation type="vanished">水位计读数一分钟内由 %1 厘米升至 %2 厘米；即使 %3 毫米/小时的暴雨，也难超过 %4 厘米。</translation>
    </message>
</context>
<context>
    <name>FloodPage</name>
    <message>
        <source>Flood points</source>
        <translation>易涝点</translation>
    </message>
    <message>
        <source>%1 at the limit or above, %2 handled</source>
        <translation>达到管制水深 %1 处，已处置 %2 处</translation>
    </message>
    <message>
        <source>No flood points yet. They come with the exercise or a file of assets.</source>
        <translation>暂无易涝点。随演练或资源文件导入。</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>水深</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>读数来源</translation>
    </message>
    <message>
        <source>no gauge</source>
        <translation>无水位计</translation>
    </message>
    <message>
        <source>gauge, doubtful</source>
        <translation>水位计（存疑）</translation>
    </message>
    <message>
        <source>gauge</source>
        <translation>水位计</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Closes at</source>
        <translation>管制 cm</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>预计到达</translation>
    </message>
    <message>
        <source>The next two hours</source>
        <translation>未来两小时</translation>
    </message>
    <message>
        <source>the points that reach their limit first</source>
        <translation>先达限值的点位在前</translation>
    </message>
    <message>
        <source>gauge silent</source>
        <translation>水位计无数据</translation>
    </message>
    <message>
        <source>entered by %1</source>
        <translation>%1录入</translation>
    </message>
    <message>
        <source>gauge %1 ≠ seen %2</source>
        <translation>水位计%1≠人工%2</translation>
    </message>
    <message>
        <source>read by %1, entered by %2</source>
        <translation>%1读取，%2录入</translation>
    </message>
    <message>
        <source>%1 mm since %2 · last hour %3</source>
        <translation>%2起累计 %1 毫米 · 近一小时 %3</translation>
    </message>
    <message>
        <source>in doubt, then %1 cm</source>
        <translation>存疑，其后%1厘米</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>雨量</translation>
    </message>
    <message>
        <source>Line since it began, area per 10 min (mm)</source>
        <translation>折线为累计，面积为每 10 分钟（mm）</translation>
    </message>
</context>
<context>
    <name>ForcesMatrix</name>
    <message>
        <source>Free / committed by brigade and kind</source>
        <translation>备勤 / 已派（按大队和类型）</translation>
    </message>
    <message>
        <source>people as people, vehicles as vehicles</source>
        <translation>人员按人计，车辆按辆计</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>警力单元</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Auxiliaries</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>跨区</translation>
    </message>
    <message>
        <source>Off duty</source>
        <translation>不在岗</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>ForcesPanel</name>
    <message>
        <source>Forces</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>free / committed</source>
        <translation>备勤 / 已派</translation>
    </message>
    <message>
        <source>Police %1 · auxiliaries %2 · vehicles %3</source>
        <translation>民警 %1 · 辅警 %2 · 车辆 %3</translation>
    </message>
</context>
<context>
    <name>ForcesTab</name>
    <message>
        <source>Aboard the units on duty</source>
        <translation>在岗警力随车装备</translation>
    </message>
    <message>
        <source>free / all</source>
        <translation>备勤 / 全部</translation>
    </message>
    <message>
        <source>No equipment is recorded aboard.</source>
        <translation>未登记随车装备。</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines of %1 characters</source>
        <translation>
            <numerusform>%n 行，每行 %1 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Water read at %1</source>
        <translation>%1水深读数</translation>
    </message>
</context>
<context>
    <name>GaugeCsv</name>
    <message>
        <source>The line is longer than 64 kB; it is passed over.</source>
        <translation>该行超过 64 kB，已跳过。</translation>
    </message>
    <message>
        <source>The text is not UTF-8; save the file as UTF-8.</source>
        <translation>不是 UTF-8 编码，请将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>The column “%1” does not say its unit; name it depth_cm.</source>
        <translation>“%1”列未注明单位，请写作“水深cm”。</translation>
    </message>
    <message>
        <source>Two columns mean the same as “%1”.</source>
        <translation>与“%1”同义的列出现了两次。</translation>
    </message>
    <message>
        <source>“%1” is not in centimetres: every depth is multiplied by %2.</source>
        <translation>“%1”的单位不是厘米：水深一律乘以 %2 换算。</translation>
    </message>
    <message>
        <source>The name of the gauge or station is missing.</source>
        <translation>缺少水位计或雨量站名称。</translation>
    </message>
    <message>
        <source>“%1” is no rainfall in mm.</source>
        <translation>“%1”不是有效雨量（毫米）。</translation>
    </message>
    <message>
        <source>“%1” is no depth.</source>
        <translation>“%1”不是有效水深。</translation>
    </message>
    <message>
        <source>“%1” is no rainfall in mm per hour.</source>
        <translation>“%1”不是有效雨强（毫米/小时）。</translation>
    </message>
    <message>
        <source>The folder of the gauges %1 is not there or can&apos;t be read.</source>
        <translation>水位计数据文件夹 %1 不存在或无法读取。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>The rain station “%1” is not known here: its readings are not taken.</source>
        <translation>未登记雨量站“%1”，其数据未采用。</translation>
    </message>
    <message>
        <source>The gauge “%1” belongs to no flood point: its readings are not taken.</source>
        <translation>水位计“%1”未对应任何易涝点，其数据未采用。</translation>
    </message>
    <message>
        <source>The clock of “%1” is ahead: a reading of %2 is not taken.</source>
        <translation>“%1”的时钟偏快：时间为 %2 的读数未采用。</translation>
    </message>
    <message>
        <source>The columns must be gauge,time,depth_cm, station,time,total_mm or station,time,rate_mm_h.</source>
        <translation>列名须为 gauge,time,depth_cm、station,time,total_mm 或 station,time,rate_mm_h。</translation>
    </message>
    <message>
        <source>The rain forecast for “%1” is not in equal steps of 5 to 60 minutes.</source>
        <translation>“%1”的降雨预报不是5至60分钟的等间隔时段。</translation>
    </message>
    <message>
        <source>No readings: %1.</source>
        <translation>不是读数文件：%1。</translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor GBK; save the file as UTF-8.</source>
        <translation>文字既不是 UTF-8 也不是 GBK 编码，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Full-width commas (，) stand between the columns; write half-width ones (,).</source>
        <translation>列之间用了全角逗号（，），请改用半角逗号（,）。</translation>
    </message>
    <message>
        <source>The name “%1” was shortened by a spreadsheet; give its column the format of text.</source>
        <translation>名称“%1”已被电子表格缩写，请将该列设为文本格式后重新录入。</translation>
    </message>
    <message>
        <source>No reading of “%1”: %2.</source>
        <translation>“%1”无读数：%2。</translation>
    </message>
    <message>
        <source>by %1 “%2” says that it has no figure; it is no reading.</source>
        <translation>“%2”以 %1 表示无数据，不作为读数。</translation>
    </message>
    <message>
        <source>%1 mm at “%2” lies outside %3 to %4 mm; it is set aside.</source>
        <translation>“%2”的 %1 mm 超出 %3～%4 mm 的范围，未采用。</translation>
    </message>
    <message>
        <source>%1 cm at “%2” lies outside %3 to %4 cm; it is set aside.</source>
        <translation>“%2”的 %1 cm 超出 %3～%4 cm 的量程，未采用。</translation>
    </message>
    <message>
        <source>the total of “%1” went from %2 down to %3 mm: figures that go up and down are amounts, not a total since the rain began; it is set aside.</source>
        <translation>“%1”的累计雨量由 %2 降至 %3 mm：忽高忽低的是时段雨量，不是累计雨量，未采用。</translation>
    </message>
    <message>
        <source>“%1” has two different totals for %2: %3 and %4 mm; the first counts.</source>
        <translation>“%1”%2 有两个不同的累计值：%3 和 %4 mm，以先到的为准。</translation>
    </message>
    <message>
        <source>“%1” has two different readings for %2: %3 and %4 cm; both are kept.</source>
        <translation>“%1”%2 有两个不同读数：%3 和 %4 cm，均已保留。</translation>
    </message>
    <message>
        <source>There are more such lines of “%1”; they are not listed.</source>
        <translation>“%1”还有更多同类行，不再逐行列出。</translation>
    </message>
    <message>
        <source>the figures of “%1” went up and down, so they are amounts, not totals: %2 mm is set aside, until nothing has gone down for an hour.</source>
        <translation>“%1”的数值有升有降，应为时段雨量而非累计雨量：%2 毫米不采用，直至一小时内不再下降。</translation>
    </message>
    <message numerus="yes">
        <source>It has %n values where the header names %1.</source>
        <translation>
            <numerusform>该行有 %n 个值，表头有 %1 列。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GaugeDoubts</name>
    <message>
        <source>It reports again.</source>
        <translation type="vanished">已恢复上报。</translation>
    </message>
    <message>
        <source>Its figures move as they should again.</source>
        <translation type="vanished">读数变化已恢复正常。</translation>
    </message>
</context>
<context>
    <name>HandoverBoard</name>
    <message>
        <source>Outgoing shift</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Incoming shift</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Handovers before</source>
        <translation>历次交接</translation>
    </message>
    <message>
        <source>Handover %1 → %2</source>
        <translation>交接 %1 → %2</translation>
    </message>
    <message>
        <source>No handover yet. The list on the left becomes its record when it is prepared; both shifts sign it.</source>
        <translation>还没有交接记录。生成交接单时左侧清单即存为记录，由交接双方签字。</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing can be recorded here: the log is only read.</source>
        <translation>此处不能登记：日志为只读。</translation>
    </message>
    <message>
        <source>All handovers</source>
        <translation>全部交接班</translation>
    </message>
    <message numerus="yes">
        <source>■ %n call(s) not recorded yet, and not in this list: record or discard each before both shifts sign (F2).</source>
        <translation>
            <numerusform>■ 有 %n 起警情尚未登记，不在本清单内：双方签字前请逐一登记或弃用（F2）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverDraft</name>
    <message>
        <source>Say first who hands over: the leader of the outgoing shift.</source>
        <translation>请先填写交班人姓名。</translation>
    </message>
    <message>
        <source>Say first who takes over: the leader of the incoming shift.</source>
        <translation>请先填写接班人姓名。</translation>
    </message>
    <message>
        <source>Prepare the handover</source>
        <translation>准备交接</translation>
    </message>
    <message>
        <source>Outgoing shift</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>name of its leader</source>
        <translation>值班长姓名</translation>
    </message>
    <message>
        <source>Incoming shift</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>需交代</translation>
    </message>
    <message>
        <source>what the list does not say</source>
        <translation>清单之外须交代的事项</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>生成交接单</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>正在登记…</translation>
    </message>
</context>
<context>
    <name>HandoverItems</name>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>What the next shift takes over, as it is now</source>
        <translation>下一班接手事项（当前）</translation>
    </message>
</context>
<context>
    <name>HandoverList</name>
    <message>
        <source>Shift changes</source>
        <translation>换岗</translation>
    </message>
    <message>
        <source>next 12 hours</source>
        <translation>未来 12 小时</translation>
    </message>
    <message>
        <source>No shift change in the next hours.</source>
        <translation>近期无换岗。</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>nobody comes</source>
        <translation>无人接岗</translation>
    </message>
    <message>
        <source>■ %1 unmanned</source>
        <translation>■ 空岗 %1</translation>
    </message>
</context>
<context>
    <name>HandoverSheet</name>
    <message>
        <source>Outgoing signed %1, %2</source>
        <translation>交班已签 %1，%2</translation>
    </message>
    <message>
        <source>Outgoing has not signed yet</source>
        <translation>交班尚未签字</translation>
    </message>
    <message>
        <source>Outgoing signs</source>
        <translation>交班签字</translation>
    </message>
    <message>
        <source>Incoming signs</source>
        <translation>接班签字</translation>
    </message>
    <message>
        <source>Amend …</source>
        <translation>修改 …</translation>
    </message>
    <message>
        <source>■ Things have changed since it was prepared: take them over before it is signed.</source>
        <translation>■ 交接单生成后情况已有变化，请先更新再签字。</translation>
    </message>
    <message>
        <source>Renew the list</source>
        <translation>更新清单</translation>
    </message>
    <message>
        <source>Incoming signed %1, %2</source>
        <translation>接班已签 %1，%2</translation>
    </message>
    <message>
        <source>Nothing can be recorded here: the log is only read.</source>
        <translation>此处不能登记：日志为只读。</translation>
    </message>
    <message>
        <source>■ Things have changed since the outgoing shift signed: renew the list, then both sign it.</source>
        <translation>■ 交班人签字后情况有变：请更新清单，双方重新签字。</translation>
    </message>
    <message>
        <source>Changed before it was signed: %1</source>
        <translation>签字前已有变化：%1</translation>
    </message>
</context>
<context>
    <name>HazardsTab</name>
    <message>
        <source>Hazards</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>未销号 %1</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>只看未销号</translation>
    </message>
    <message>
        <source>New hazard</source>
        <translation>登记隐患</translation>
    </message>
    <message>
        <source>No hazard yet. Missing covers, blocked drains, dark lamps and broken signs will stand here from finding to sign-off.</source>
        <translation>暂无隐患。井盖缺失、排水堵塞、照明和标志损坏列于此处，从发现到销号。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What</source>
        <translation>隐患内容</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>IncidentDesk</name>
    <message>
        <source>About this incident</source>
        <translation>本警情</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <translation>已并入 %1</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Closures, cameras, units</source>
        <translation>关联管制、视频和警力</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通记录</translation>
    </message>
</context>
<context>
    <name>IncidentJournal</name>
    <message>
        <source>Nothing said about it yet.</source>
        <translation>暂无记录。</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>电台</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Feedback to %1 %2</source>
        <translation>向 %1 反馈 %2</translation>
    </message>
    <message>
        <source>None given yet.</source>
        <translation>尚未反馈。</translation>
    </message>
    <message>
        <source>What was done, for whoever reported it</source>
        <translation>处置情况，反馈报警渠道</translation>
    </message>
    <message>
        <source>Give feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Merged into this: %1 (people in danger there: %2)</source>
        <translation>已并入：%1（其中遇险%2人）</translation>
    </message>
    <message>
        <source>Merged into this: %1</source>
        <translation>已并入：%1</translation>
    </message>
</context>
<context>
    <name>IncidentLinks</name>
    <message>
        <source>by order</source>
        <translation>按指令</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Nothing linked, and no closure or camera near.</source>
        <translation>暂无关联，附近无管制和视频。</translation>
    </message>
    <message>
        <source>It is over: nobody is sent there any more.</source>
        <translation>警情已结束，不再派警。</translation>
    </message>
</context>
<context>
    <name>IncidentPeople</name>
    <message>
        <source>people reported</source>
        <translation>报称被困</translation>
    </message>
    <message>
        <source>rescued</source>
        <translation>已救出</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>people, number unknown</source>
        <translation>被困人数不明</translation>
    </message>
    <message>
        <source>Known from: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Record a rescue</source>
        <translation>登记救援</translation>
    </message>
    <message>
        <source>Merged: these people are counted in %1, not here.</source>
        <translation>已并警：人数计入 %1，此处不再计。</translation>
    </message>
    <message>
        <source>Correct the report</source>
        <translation>更正警情</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>未办结 %1</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>%1 not signed off</source>
        <translation>未销号 %1</translation>
    </message>
</context>
<context>
    <name>IncidentsTab</name>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>%1 open of %2</source>
        <translation>未办结 %1 / 共 %2</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>只看未办结</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>登记警情</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>最近更新</translation>
    </message>
    <message>
        <source>No incident yet. What 110, 122, officers, cameras and gauges report will stand here.</source>
        <translation>暂无警情。110、122、民警、视频和水位计报来的警情列于此处。</translation>
    </message>
</context>
<context>
    <name>InjectBoard</name>
    <message>
        <source>Injects, control&apos;s view</source>
        <translation>情况注入（导调视图）</translation>
    </message>
    <message>
        <source>Situation as shown</source>
        <translation>情况显示</translation>
    </message>
    <message>
        <source>next in %1 min</source>
        <translation>下一条 %1 分钟后</translation>
    </message>
    <message>
        <source>The exercise has not begun. What control shows will stand here, the newest first.</source>
        <translation>演练尚未开始。导调显示的情况列于此处，最新的在前。</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待注入</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>发至：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>KeptCalls</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Not recorded yet, and kept (F2 takes up the first again):</source>
        <translation>尚未登记、已保留的警情（按 F2 接着填第一起）：</translation>
    </message>
    <message numerus="yes">
        <source>%n more call(s) after these</source>
        <translation>
            <numerusform>其后还有 %n 起</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <source>recording…</source>
        <translation>正在登记…</translation>
    </message>
</context>
<context>
    <name>KeyReasons</name>
    <message>
        <source>sends units: first choose an open incident, closure, flood point, post or hazard.</source>
        <translation>派警：请先选定一起未办结的警情、管制、积水点、岗位或隐患。</translation>
    </message>
    <message>
        <source>merges two reports of one incident: on the page of incidents, for one that has another like it.</source>
        <translation>并警：在“警情”页选定有疑似重复的警情后使用。</translation>
    </message>
    <message>
        <source>goes to the orders: on the page of forces, when there are any.</source>
        <translation>转到指令：在“警力”页且有指令时使用。</translation>
    </message>
    <message>
        <source>writes down a reading: on the page of flood points.</source>
        <translation>登记水位：在“汛情”页使用。</translation>
    </message>
    <message>
        <source>silences an alarm: none sounds.</source>
        <translation>消音：当前没有告警在响。</translation>
    </message>
    <message>
        <source>starts and pauses the exercise: it is over.</source>
        <translation>启停演练：演练已结束。</translation>
    </message>
    <message>
        <source>starts and pauses an exercise: none is open.</source>
        <translation>启停演练：当前没有打开演练。</translation>
    </message>
    <message>
        <source>goes on to the next inject: on the page of the exercise, when its control is shown.</source>
        <translation>跳至下一条情况：在“演练”页显示导调视图时使用。</translation>
    </message>
    <message>
        <source>goes on to the next inject of an exercise: none is open.</source>
        <translation>跳至演练的下一条情况：当前没有打开演练。</translation>
    </message>
    <message>
        <source>carries out what is proposed: with the notices, publications and reports of the agencies, and in the duty log and the handover.</source>
        <translation>执行拟办事项：在“联动”页的通报、发布、报送以及值班日志、交接班中使用。</translation>
    </message>
    <message>
        <source>takes another way for a green corridor.</source>
        <translation>绿色通道改走新路线。</translation>
    </message>
    <message>
        <source>records that a notice was signed for: choose one on the page of agencies first.</source>
        <translation>登记通报已签收：请先在“联动”页选定一条通报。</translation>
    </message>
    <message>
        <source>records that a notice was confirmed by voice: choose one on the page of agencies first.</source>
        <translation>登记通报已电话确认：请先在“联动”页选定一条通报。</translation>
    </message>
    <message>
        <source>turns to the next part of a page: this one has a single part.</source>
        <translation>翻到本页的下一部分：本页只有一个部分。</translation>
    </message>
    <message>
        <source>%1: first answer what is open, or leave it with Esc.</source>
        <translation>%1：请先处理已打开的窗口，或按 Esc 关闭。</translation>
    </message>
    <message>
        <source>%1 does nothing: this is a replay.</source>
        <translation>%1 不起作用：当前为回放。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>takes a call: this seat only looks on.</source>
        <translation>接警登记：本席位只能查看。</translation>
    </message>
    <message>
        <source>trusts a gauge in doubt again: on the page of flood points, when one is chosen.</source>
        <translation>恢复采信存疑水位计：在汛情页选中点位后使用。</translation>
    </message>
    <message>
        <source>%1 does nothing: this is a replay. Leave it first, on its page (Ctrl+9).</source>
        <translation>%1 不起作用：当前为回放。请先在“回放”页（Ctrl+9）退出。</translation>
    </message>
    <message>
        <source>sends units: no closure is chosen yet, ↓ chooses the first.</source>
        <translation>派警：尚未选中管制，按 ↓ 选第一处。</translation>
    </message>
    <message>
        <source>discards a call that is being taken: none is in hand.</source>
        <translation>弃用正在登记的警情：当前没有。</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Incident</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Temporary traffic control</source>
        <translation>临时交通管制</translation>
    </message>
    <message>
        <source>Flood point</source>
        <translation>易涝点</translation>
    </message>
    <message>
        <source>Rain station</source>
        <translation>雨量站</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>应急响应</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Message sign</source>
        <translation>诱导屏</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>发布信息</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>联动单位</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>情况显示</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Shift handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Call to a leader</source>
        <translation>叫应</translation>
    </message>
    <message>
        <source>Task of the plan</source>
        <translation>预案任务</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Green corridor</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Vital place</source>
        <translation>要害点</translation>
    </message>
    <message>
        <source>Access to a vital place</source>
        <translation>要害点通达</translation>
    </message>
    <message>
        <source>Rain forecast</source>
        <translation>降雨预报</translation>
    </message>
</context>
<context>
    <name>Layer</name>
    <message>
        <source>Cameras</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>交通管制</translation>
    </message>
    <message>
        <source>Flood points</source>
        <translation>易涝点</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Message signs</source>
        <translation>诱导屏</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>警力</translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>The whole city</source>
        <translation>全市</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Diversions</source>
        <translation>绕行路线</translation>
    </message>
    <message>
        <source>Green corridors</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Within reach?</source>
        <translation>重点单位通达</translation>
    </message>
    <message>
        <source>Reach 3 · 5 · 10 min</source>
        <translation>3·5·10 分钟可达</translation>
    </message>
    <message numerus="yes">
        <source>%n layers hidden</source>
        <translation>
            <numerusform>已关闭 %n 个图层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveLine</name>
    <message>
        <source>Something is filled in: Esc once more discards it.</source>
        <translation>已填写内容，再按一次 Esc 放弃</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Hide who can&apos;t go</source>
        <translation>收起不可派警力</translation>
    </message>
    <message>
        <source>%1 can&apos;t go: why</source>
        <translation>%1 组不可派：原因</translation>
    </message>
</context>
<context>
    <name>LevelsPanel</name>
    <message>
        <source>Three levels</source>
        <translation>三个级别</translation>
    </message>
    <message>
        <source>a signal suggests, a person decides</source>
        <translation>信号只提示，由有权人员决定</translation>
    </message>
    <message>
        <source>1 · Weather signal (weather service)</source>
        <translation>一 · 气象预警信号（市气象台）</translation>
    </message>
    <message>
        <source>No signal</source>
        <translation>无预警</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Take down a signal</source>
        <translation>登记预警</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>未接到</translation>
    </message>
    <message>
        <source>taken down %1</source>
        <translation>%1 登记</translation>
    </message>
    <message>
        <source>Take down the city&apos;s level</source>
        <translation>登记市防指级别</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>级别变更</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>3 · Our own response (traffic police)</source>
        <translation>三 · 支队应急响应（交警支队）</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>提请：%1</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>%1 · %2 · clause %3</source>
        <translation>%1 · %2 · 预案 %3 条</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Turn down</source>
        <translation>不予启动</translation>
    </message>
    <message>
        <source>Maintain</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>%1 发布</translation>
    </message>
    <message>
        <source>2 · Flood response (headquarters)</source>
        <translation>二 · 防汛应急响应（市防指）</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>positions, one a line (WGS-84)</source>
        <translation>坐标，每行一个（WGS-84）</translation>
    </message>
    <message>
        <source>as it is; or positions, one a line (WGS-84)</source>
        <translation>保持不变；或填坐标，每行一个（WGS-84）</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>one a line</source>
        <translation>每行一项</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>writes itself; additions are marked</source>
        <translation>自动记录，补记有标注</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>存档</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘统计</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到%1条</translation>
    </message>
    <message>
        <source>the newest %1, more below</source>
        <translation>最新%1条，下面还有</translation>
    </message>
</context>
<context>
    <name>LogStore</name>
    <message>
        <source>The export cannot be written: %1</source>
        <translation>导出无法写入：%1</translation>
    </message>
    <message>
        <source>The log %1 may only be read.</source>
        <translation>日志 %1 只能读取，不能写入。</translation>
    </message>
    <message>
        <source>The event %1 (%2) is incomplete: nothing was written.</source>
        <translation>事件 %1（%2）内容不全，未写入。</translation>
    </message>
    <message>
        <source>The event %1 (%2) follows an event of %3 that is not in the log: nothing was written.</source>
        <translation>事件 %1（%2）所接续的 %3 的事件不在日志中，未写入。</translation>
    </message>
    <message>
        <source>%1 is not a Watchfloor log.</source>
        <translation>%1 不是 Watchfloor 日志文件。</translation>
    </message>
    <message>
        <source>The log %1 is damaged: %2.</source>
        <translation>日志 %1 已损坏：%2。</translation>
    </message>
    <message>
        <source>The log %1 cannot be opened: there is no such file.</source>
        <translation>无法打开日志 %1：文件不存在。</translation>
    </message>
    <message>
        <source>The log %1 is being written by another program.</source>
        <translation>日志 %1 正由另一程序写入。</translation>
    </message>
    <message>
        <source>The log %1 cannot be opened: its folder may not be written.</source>
        <translation>无法打开日志 %1：所在文件夹不可写。</translation>
    </message>
    <message>
        <source>The log %1 was written by a newer version of Watchfloor (form %2).</source>
        <translation>日志 %1 由更新版本的 Watchfloor 写成（格式 %2）。</translation>
    </message>
    <message>
        <source>a table is missing</source>
        <translation>缺少数据表</translation>
    </message>
    <message>
        <source>one of its last events does not match its hash</source>
        <translation>末尾有事件与其哈希值不符</translation>
    </message>
    <message>
        <source>The damaged log %1 cannot be renamed to %2.</source>
        <translation>无法将损坏的日志 %1 改名为 %2。</translation>
    </message>
    <message>
        <source>its hash does not match its content</source>
        <translation>哈希值与内容不符</translation>
    </message>
    <message>
        <source>it is incomplete</source>
        <translation>内容不全</translation>
    </message>
    <message>
        <source>its record is not a JSON object</source>
        <translation>记录不是 JSON 对象</translation>
    </message>
    <message>
        <source>it follows an event of another record</source>
        <translation>接续了另一条记录的事件</translation>
    </message>
    <message>
        <source>it does not continue its seat&apos;s chain</source>
        <translation>与本席位的事件链不衔接</translation>
    </message>
    <message>
        <source>events are missing before it</source>
        <translation>此前有事件缺失</translation>
    </message>
    <message>
        <source>it does not continue the chain of seat %1</source>
        <translation>与席位 %1 的事件链不衔接</translation>
    </message>
    <message>
        <source>its parent %1 is not in the log before it</source>
        <translation>其前序事件 %1 不在此前的日志中</translation>
    </message>
    <message>
        <source>the table of current records does not agree about %1</source>
        <translation>当前记录表与事件不一致：%1</translation>
    </message>
    <message>
        <source>the table of seats does not agree about %1</source>
        <translation>席位表与事件不一致：%1</translation>
    </message>
    <message>
        <source>the table of first events does not agree about %1</source>
        <translation>首发事件表与事件不一致：%1</translation>
    </message>
    <message>
        <source>the file cannot be read from here on</source>
        <translation>文件自此处起无法读取</translation>
    </message>
    <message>
        <source>the file&apos;s pages are damaged: %1</source>
        <translation>文件页面已损坏：%1</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to the log %1.</source>
        <translation>磁盘已满，无法继续写入日志 %1。</translation>
    </message>
    <message>
        <source>The log %1 cannot be opened: %2.</source>
        <translation>无法打开日志 %1：%2。</translation>
    </message>
    <message>
        <source>the index of its events does not agree with them</source>
        <translation>事件索引与事件不一致</translation>
    </message>
    <message>
        <source>Say what to erase: one text, one record, or what was used before a time.</source>
        <translation>请指明抹除内容：一条文字、一条记录，或某一时间之前使用的信息。</translation>
    </message>
    <message>
        <source>a text in the vault does not match its token %1</source>
        <translation>个人信息库中有一条文字与其标记%1不符</translation>
    </message>
    <message>
        <source>%1 is there already: name a file that is not there yet.</source>
        <translation>%1已存在：请另起一个文件名。</translation>
    </message>
    <message>
        <source>The log %1 lies where nothing can be written, and what was written last stands in %1-wal beside it: copy both files to where they can be written, and open that copy.</source>
        <translation>日志%1所在位置不可写，最新内容在旁边的%1-wal里，未能读出：请将两个文件一并拷到可写的位置，再打开拷贝。</translation>
    </message>
    <message>
        <source>The archive of the log %1 was not read: it was stopped.</source>
        <translation>日志 %1 的存档未读完：已中止。</translation>
    </message>
    <message>
        <source>The log %1 cannot be opened: SQLite %2 is too old, at least %3 is needed.</source>
        <translation>无法打开日志 %1：SQLite %2 版本过旧，至少需要 %3。</translation>
    </message>
    <message>
        <source>The folder %1 is not there, or nothing may be written in it: is its disk connected?</source>
        <translation>文件夹 %1 不存在或不可写，请检查磁盘是否接好。</translation>
    </message>
    <message>
        <source>There is not enough room for %1: nothing was written, an earlier backup stays as it is.</source>
        <translation>空间不足，未写入 %1，原有备份未作改动。</translation>
    </message>
    <message>
        <source>%1 cannot be written: an earlier file stays as it is.</source>
        <translation>无法写入 %1，原有文件未作改动。</translation>
    </message>
    <message>
        <source>%1 is of another log than %2: it stays as it is. Name another file.</source>
        <translation>%1 不是 %2 的备份，未作改动，请指定其他文件。</translation>
    </message>
    <message>
        <source>%1 is newer than %2: it stays as it is. Name another file.</source>
        <translation>%1 比 %2 新，未作改动，请指定其他文件。</translation>
    </message>
    <message>
        <source>%1 is no backup that may be replaced: it stays as it is. Name another file.</source>
        <translation>%1 不是可替换的备份，未作改动，请指定其他文件。</translation>
    </message>
    <message>
        <source>%1 is the log itself: a backup needs a file of its own.</source>
        <translation>%1 就是该日志本身，备份须另用文件。</translation>
    </message>
    <message>
        <source>%1 is not sound at event %2 (%3): no backup was made of it, an earlier one stays as it is. “log verify” names them all, “log copy” copies it as it is.</source>
        <translation>%1 有错误（事件 %2：%3），未备份，原有备份未作改动。用 log verify 查看全部错误，用 log copy 原样拷贝。</translation>
    </message>
    <message>
        <source>%1 is being written by another program: no backup was made.</source>
        <translation>%1 正由另一程序写入，未备份。</translation>
    </message>
    <message>
        <source>%1 has personal texts as of %2, and beside it or the new file lies no later state of this log: what was erased from it since (“log forget”) would be readable again. Name the log, damaged or not, with --log FILE; or take the backup with --as-it-is, and erase again what was erased.</source>
        <translation>%1 含有截至 %2 的个人信息，其旁及新文件旁均无该日志较新的版本：此后用“log forget”抹除的信息将重新可见。请用 --log 文件 指明该日志（已损坏的也可）；或加 --as-it-is 按原样恢复，再重新抹除。</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is no later state of the log that %2 is a backup of: nothing was restored.</source>
        <translation>%1 无法读取，或不是备份 %2 所属日志的较新版本：未作恢复。</translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>Nothing has happened yet. Every step anybody takes will be written here.</source>
        <translation>尚无事件。任何席位的每一步操作都记录于此。</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1（代%2）</translation>
    </message>
    <message>
        <source>Looking through the log …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No event is like that.</source>
        <translation>没有符合的事件。</translation>
    </message>
</context>
<context>
    <name>LookMarks</name>
    <message>
        <source>%1 cm, read by %2</source>
        <translation>%1 cm，%2 查看</translation>
    </message>
    <message>
        <source>%1 cm, read by a person</source>
        <translation>%1 cm，人工查看</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Situation</source>
        <translation>态势</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>汛情</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>联动</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Forces</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>管制</translation>
    </message>
    <message>
        <source>What the key acts on was out of sight. It is shown now: press the key again.</source>
        <translation>按键所对的内容刚才不在屏幕内，现已显示，请再按一次。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ManualView</name>
    <message>
        <source>Search the manual</source>
        <translation>在手册中查找</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>未找到“%1”。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MapPicker</name>
    <message>
        <source>Place on the map</source>
        <translation>地图选点</translation>
    </message>
    <message>
        <source>Press the place; or move the map under the cross with the arrows, + and −</source>
        <translation>点按位置；或用方向键、+、− 移动地图对准十字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
    <message>
        <source>Take the cross</source>
        <translation>取十字处</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two incidents?</source>
        <translation>并警？</translation>
    </message>
    <message>
        <source>%1
becomes part of
%2</source>
        <translation>%1
并入
%2</translation>
    </message>
    <message>
        <source>People in danger in all</source>
        <translation>合计遇险人数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并警</translation>
    </message>
    <message>
        <source>The exact place stays: %1</source>
        <translation>保留确切位置：%1</translation>
    </message>
</context>
<context>
    <name>ModeFrame</name>
    <message>
        <source>EXERCISE</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>回放</translation>
    </message>
</context>
<context>
    <name>MoreRows</name>
    <message>
        <source>▲ %1 above</source>
        <translation>▲ 上方 %1 项</translation>
    </message>
    <message>
        <source>▼ %1 more below</source>
        <translation>▼ 下方还有 %1 项</translation>
    </message>
</context>
<context>
    <name>NoticeBatch</name>
    <message>
        <source>Proposed notices</source>
        <translation>建议通报</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>登记 %1 条</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>Nothing can be recorded here: the log is only read.</source>
        <translation>此处不能登记：日志为只读。</translation>
    </message>
    <message>
        <source>Every notice is left out.</source>
        <translation>所有通报均未列入。</translation>
    </message>
    <message>
        <source>Record these notices (%1)? Nothing is transmitted: tell each of them by telephone or radio.</source>
        <translation>登记这 %1 件通报？系统不对外传送，登记后请逐一电话或电台告知。</translation>
    </message>
    <message>
        <source>No notice is proposed now.</source>
        <translation>当前没有拟好的通报。</translation>
    </message>
    <message>
        <source>No notice is proposed now; others are written as “New notice”. For a closure, people in danger, a collapsed road or signals out of order the notices will be proposed here and recorded together; nothing is transmitted, they are told by telephone.</source>
        <translation>当前没有拟好的通报，其他事项请用“新建通报”。发生临时交通管制、人员遇险、道路塌陷、信号灯故障时，将在此拟好通报、商请，一并登记；系统不对外传送，请电话告知。</translation>
    </message>
    <message>
        <source>Takes the place of a notice that nobody was told of yet: the incident has changed.</source>
        <translation>替换一条尚未告知的通报：警情有变。</translation>
    </message>
    <message>
        <source>renewed: the incident has changed</source>
        <translation>警情有变，已另行登记</translation>
    </message>
    <message>
        <source>Notices recorded: %1</source>
        <translation>已登记通报：%1</translation>
    </message>
</context>
<context>
    <name>OnBehalf</name>
    <message>
        <source>Recorded for</source>
        <translation>代录</translation>
    </message>
    <message>
        <source>nobody: I act myself</source>
        <translation>无，本人操作</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1：文件不存在。</translation>
    </message>
    <message>
        <source>Command center for a city&apos;s traffic police. Without options it opens the bundled flood exercise.</source>
        <translation>城市交警指挥中心软件。不带选项时打开随附的防汛演练。</translation>
    </message>
    <message>
        <source>Open the city pack &lt;file&gt;.</source>
        <translation>打开城市数据包 &lt;file&gt;。</translation>
    </message>
    <message>
        <source>Open the exercise &lt;file&gt;.</source>
        <translation>打开演练文件 &lt;file&gt;。</translation>
    </message>
    <message>
        <source>Live duty instead of an exercise.</source>
        <translation>进入实战值班，不开展演练。</translation>
    </message>
    <message>
        <source>Units, cameras and signs of live duty, from &lt;file&gt;.</source>
        <translation>从 &lt;file&gt; 读取实战值班的警力、摄像机和诱导屏。</translation>
    </message>
    <message>
        <source>Replay the log &lt;file&gt;, read-only.</source>
        <translation>以只读方式回放日志 &lt;file&gt;。</translation>
    </message>
    <message>
        <source>Write to the log &lt;file&gt;.</source>
        <translation>写入日志 &lt;file&gt;。</translation>
    </message>
    <message>
        <source>zh_CN or en; otherwise the system&apos;s.</source>
        <translation>zh_CN 或 en；缺省用系统语言。</translation>
    </message>
    <message>
        <source>Open on the page &lt;key&gt;.</source>
        <translation>启动后显示页面 &lt;key&gt;。</translation>
    </message>
    <message>
        <source>Play the exercise as fast as it can, leave pictures and the report in &lt;folder&gt;, and quit.</source>
        <translation>以最快速度推演，将截图和评估报告存入 &lt;folder&gt; 后退出。</translation>
    </message>
    <message>
        <source>Seats the automatic players take: all, none, or ids separated by commas.</source>
        <translation>由程序自动扮演的席位：all、none，或以逗号分隔的席位编号。</translation>
    </message>
    <message>
        <source>Seed of the exercise.</source>
        <translation>演练的随机种子。</translation>
    </message>
    <message>
        <source>Print time and memory at the first painted map, and quit.</source>
        <translation>输出地图首次绘出时的耗时和内存后退出。</translation>
    </message>
    <message>
        <source>“%1” is not understood; see --help.</source>
        <translation>无法识别“%1”，请看 --help。</translation>
    </message>
    <message>
        <source>--language %1: only zh_CN and en are known.</source>
        <translation>--language %1：只支持 zh_CN 和 en。</translation>
    </message>
    <message>
        <source>--seed %1: a whole number is needed.</source>
        <translation>--seed %1：须为整数。</translation>
    </message>
    <message>
        <source>The response plan of live duty, from &lt;file&gt;; an exercise names its own.</source>
        <translation>实战值班使用的预案，取自 &lt;file&gt;；演练用其自带的预案。</translation>
    </message>
    <message>
        <source>Texts for message signs, from &lt;file&gt;.</source>
        <translation>诱导屏文案取自 &lt;file&gt;。</translation>
    </message>
    <message>
        <source>Live duty: read water gauges and rain stations from the CSV files in &lt;folder&gt;.</source>
        <translation>实战值班：从 &lt;folder&gt; 目录中的 CSV 文件读取水位计和雨量站数据。</translation>
    </message>
    <message>
        <source>%1: there is no such folder.</source>
        <translation>%1：没有这个目录。</translation>
    </message>
    <message>
        <source>Live duty: keep measurements for &lt;days&gt; days, those older than a week thinned to one in ten minutes.</source>
        <translation>实战值班：实测数据保留 &lt;days&gt; 天，超过一周的每十分钟留一条。</translation>
    </message>
    <message>
        <source>--keep-measurements %1: a whole number of days is needed, at least 1.</source>
        <translation>--keep-measurements %1：须为整数天数，至少 1。</translation>
    </message>
    <message>
        <source>--%1 does not go with --live: live duty has no exercise, and its log is its own.</source>
        <translation>--%1 不能与 --live 同用：实战值班没有演练，用自己的日志。</translation>
    </message>
    <message>
        <source>--%1 does not go with --replay: a replay only reads the log that it names.</source>
        <translation>--%1 不能与 --replay 同用：回放只读所指定的日志。</translation>
    </message>
    <message>
        <source>--%1 needs --live: an exercise brings its own plan, assets and water.</source>
        <translation>--%1 需与 --live 同用：演练自带预案、资源和水情。</translation>
    </message>
    <message>
        <source>--page %1: there is no such page. There are: %2.</source>
        <translation>--page %1：没有这个页面。可用的有：%2。</translation>
    </message>
    <message>
        <source>Show everything &lt;factor&gt; times as large, from 0.5 to 4, on top of the scale each screen has.</source>
        <translation>界面整体放大 &lt;factor&gt; 倍（0.5 至 4），叠加在各显示器自身缩放之上。</translation>
    </message>
    <message>
        <source>--scale %1: a number from 0.5 to 4 is needed.</source>
        <translation>--scale %1：应为 0.5 至 4 之间的数。</translation>
    </message>
    <message>
        <source>--backup-at %1: a time of day is needed, as 04:30.</source>
        <translation>--backup-at %1：须为时刻，如 04:30。</translation>
    </message>
    <message>
        <source>--backup-keep %1: a whole number of nights is needed, at least 1.</source>
        <translation>--backup-keep %1：须为不小于 1 的整数。</translation>
    </message>
    <message>
        <source>Live duty: back the log up into &lt;folder&gt; each night.</source>
        <translation>实战值班：每夜将日志备份到 &lt;folder&gt;。</translation>
    </message>
    <message>
        <source>… at &lt;time&gt;, Beijing time.</source>
        <translation>……备份时间 &lt;time&gt;（北京时间）。</translation>
    </message>
    <message>
        <source>… and keep the backups of &lt;nights&gt; nights.</source>
        <translation>……保留 &lt;nights&gt; 夜的备份。</translation>
    </message>
    <message>
        <source>--backup-at and --backup-keep need --backup &lt;folder&gt;.</source>
        <translation>--backup-at、--backup-keep 须与 --backup &lt;folder&gt; 同用。</translation>
    </message>
    <message>
        <source>--keep-hours %1: a whole number of hours from 24 to 720 is needed.</source>
        <translation>--keep-hours %1：须为 24 至 720 之间的整数小时。</translation>
    </message>
    <message>
        <source>Live duty: keep what ended on the screens for &lt;hours&gt; hours (24 to 720; otherwise 48); the archive has the rest.</source>
        <translation>实战值班：已办结的在各页面保留 &lt;hours&gt; 小时（24 至 720，缺省 48），其余的查存档。</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Now %n people are said to be in danger there.</source>
        <translation>
            <numerusform>现据报现场有 %n 人遇险。</numerusform>
        </translation>
    </message>
    <message>
        <source>Now nobody is said to be in danger there any more.</source>
        <translation>现据报现场已无人遇险。</translation>
    </message>
    <message numerus="yes">
        <source>Told of %n people in danger.</source>
        <translation>
            <numerusform>已告知 %n 人遇险。</numerusform>
        </translation>
    </message>
    <message>
        <source>Told of no number of people in danger.</source>
        <translation>告知时未说明遇险人数。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>what the unit was told, and what is known now</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Since %1 the report is about another place: %2.</source>
        <translation>%1起该警情地点已更正为：%2。</translation>
    </message>
    <message>
        <source>Arrived at the old place. %1</source>
        <translation>到的是原地点。%1</translation>
    </message>
    <message>
        <source>The report is about another place: %1.</source>
        <translation>警情地点已更正为：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Told since: %n people in danger there.</source>
        <translation>
            <numerusform>其后已告知：现有%n人遇险。</numerusform>
        </translation>
    </message>
    <message>
        <source>Told since: nobody in danger there any more.</source>
        <translation>其后已告知：现已无人遇险。</translation>
    </message>
    <message>
        <source>%1 ■ %2</source>
        <translation>%1 ■ %2</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>across brigades</source>
        <translation>跨区</translation>
    </message>
    <message>
        <source>escalated to %1</source>
        <translation>已上报%1</translation>
    </message>
    <message>
        <source>reminded %1×</source>
        <translation>已催办 %1 次</translation>
    </message>
    <message>
        <source>copy to %1, signed for %2</source>
        <translation>抄送%1，%2 签收</translation>
    </message>
    <message>
        <source>copy to %1 ☎ %2</source>
        <translation>抄送%1 ☎ %2</translation>
    </message>
    <message>
        <source>Copy signed</source>
        <translation type="vanished">抄送已签收</translation>
    </message>
    <message>
        <source>Told by radio</source>
        <translation type="vanished">已电台通知</translation>
    </message>
    <message>
        <source>people in danger</source>
        <translation>有人遇险</translation>
    </message>
    <message>
        <source>Is under way</source>
        <translation type="vanished">已出发</translation>
    </message>
    <message>
        <source>Has arrived</source>
        <translation type="vanished">已到场</translation>
    </message>
    <message>
        <source>told by radio or telephone</source>
        <translation>已电台/电话通知</translation>
    </message>
    <message>
        <source>Told by telephone</source>
        <translation type="vanished">已电话通知</translation>
    </message>
    <message>
        <source>program reminded the desk %1×</source>
        <translation>系统提醒催办 %1 次</translation>
    </message>
    <message>
        <source>cancelled, unit not told</source>
        <translation>已撤销，尚未告知</translation>
    </message>
    <message>
        <source>told by radio</source>
        <translation>已电台通知</translation>
    </message>
    <message>
        <source>told by telephone</source>
        <translation>已电话通知</translation>
    </message>
    <message>
        <source>Cancellation told by radio</source>
        <translation type="vanished">已电台通知撤销</translation>
    </message>
    <message>
        <source>Cancellation told by telephone</source>
        <translation type="vanished">已电话通知撤销</translation>
    </message>
    <message>
        <source>News told by radio</source>
        <translation type="vanished">新情况已电台通知</translation>
    </message>
    <message>
        <source>News told by telephone</source>
        <translation type="vanished">新情况已电话通知</translation>
    </message>
</context>
<context>
    <name>OrderKeys</name>
    <message>
        <source>Cancellation told by radio</source>
        <translation>已电台通知撤销</translation>
    </message>
    <message>
        <source>News told by radio</source>
        <translation>新情况已电台通知</translation>
    </message>
    <message>
        <source>Told by radio</source>
        <translation>已电台通知</translation>
    </message>
    <message>
        <source>Cancellation told by telephone</source>
        <translation>已电话通知撤销</translation>
    </message>
    <message>
        <source>News told by telephone</source>
        <translation>新情况已电话通知</translation>
    </message>
    <message>
        <source>Told by telephone</source>
        <translation>已电话通知</translation>
    </message>
    <message>
        <source>Is under way</source>
        <translation>已出发</translation>
    </message>
    <message>
        <source>Has arrived</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Copy signed</source>
        <translation>抄送已签收</translation>
    </message>
</context>
<context>
    <name>OrderTrack</name>
    <message>
        <source>Signed for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>出动</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已通知</translation>
    </message>
</context>
<context>
    <name>OrdersPanel</name>
    <message>
        <source>Orders</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>%1 open · %2 late</source>
        <translation>未完成 %1 · 超时 %2</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>只看未完成</translation>
    </message>
    <message>
        <source>No order yet. Orders to units and brigades will stand here until they are done.</source>
        <translation>暂无指令。给警力和大队的指令登记后列于此处，直至完成。</translation>
    </message>
    <message>
        <source>Alt+O: there is no order.</source>
        <translation>Alt+O：暂无指令。</translation>
    </message>
    <message>
        <source>Alt+O: the filter leaves every order out.</source>
        <translation>Alt+O：当前筛选下没有指令。</translation>
    </message>
    <message>
        <source>%1 new at the end</source>
        <translation>末尾新增%1条</translation>
    </message>
    <message>
        <source>The keyboard is on no order now: ↑ ↓ takes it to one.</source>
        <translation>当前未选中指令：按 ↑ ↓ 选择。</translation>
    </message>
    <message>
        <source>Not recorded: the step before is still being written. Press the key again.</source>
        <translation>未登记：上一步仍在写入，请再按一次。</translation>
    </message>
</context>
<context>
    <name>PendingPanel</name>
    <message>
        <source>Needs a decision</source>
        <translation>待决事项</translation>
    </message>
    <message>
        <source>Nothing waits for you. Alarms, closures to confirm, late steps and unanswered notices will stand here.</source>
        <translation>暂无待决事项。告警、待确认的管制、超时步骤和未回复的通报列于此处。</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>%1 overdue · gravest first</source>
        <translation>%1 项超时 · 先重后轻</translation>
    </message>
    <message>
        <source>gravest first</source>
        <translation>先重后轻</translation>
    </message>
    <message>
        <source>Alt+%1 is shown now: press it again to take it.</source>
        <translation>Alt+%1 对应事项已移入可见处，再按一次即打开。</translation>
    </message>
    <message>
        <source>The queue has just moved: click once more.</source>
        <translation>待办列表刚有变动，请再点一次。</translation>
    </message>
    <message>
        <source>No row of the queue has the number Alt+%1.</source>
        <translation>待决事项中没有编号 Alt+%1 的事项。</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近7天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近30天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>近一年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>there is none to choose</source>
        <translation>暂无可选</translation>
    </message>
    <message>
        <source>name, number or pinyin; ↓ all</source>
        <translation>名称、编号或拼音；↓ 全部</translation>
    </message>
    <message>
        <source>“%1”: nothing here is called “%2”.</source>
        <translation>“%1”：没有名为“%2”的可选项。</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选定</translation>
    </message>
    <message>
        <source>“%1”: “%2” fits %3, none of them is chosen.</source>
        <translation>“%1”：“%2”有 %3 项相符，尚未选定。</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>not chosen</source>
        <translation>未选定</translation>
    </message>
</context>
<context>
    <name>PlacementPanel</name>
    <message>
        <source>Placing units before the rain</source>
        <translation>雨前预置</translation>
    </message>
    <message>
        <source>units or roads have changed since</source>
        <translation>警力或路况已变化</translation>
    </message>
    <message>
        <source>by the roads of now</source>
        <translation>按当前路况</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>预置</translation>
    </message>
    <message>
        <source>of %1 free</source>
        <translation>备勤共 %1 组</translation>
    </message>
    <message>
        <source>Working out …</source>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>生成方案</translation>
    </message>
    <message>
        <source>(across brigades)</source>
        <translation>（跨区）</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>mean time to the points, today and then</source>
        <translation>平均到点时间：现在与预置后</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>缩短</translation>
    </message>
    <message>
        <source>the slowest point</source>
        <translation>最慢点位</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>无法到达</translation>
    </message>
    <message>
        <source>Without a position, not placed: %1</source>
        <translation>无位置，未纳入：%1</translation>
    </message>
    <message>
        <source>Choose how many of the free units to place. Where each should wait, and what that gains over today, will stand here.</source>
        <translation>选择预置几组备勤警力。每组的预置位置及较现在缩短的时间列于此处。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Waits at</source>
        <translation>预置位置</translation>
    </message>
    <message>
        <source>[across] </source>
        <translation>【跨区】</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>原地</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>units: %1</source>
        <translation>%1 组</translation>
    </message>
    <message numerus="yes">
        <source>Send %n units to wait</source>
        <translation>
            <numerusform>派 %n 组警力前往预置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n orders</source>
        <translation>
            <numerusform>登记 %n 条指令</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Orders to wait recorded for %n units</source>
        <translation>
            <numerusform>已登记 %n 组警力的预置指令</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n orders …</source>
        <translation>
            <numerusform>登记 %n 条指令……</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>In charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>水深限值</translation>
    </message>
    <message>
        <source>watch %1 · slow %2 · close %3 cm; reopen below %4 cm for %5 min</source>
        <translation>警示 %1 · 缓行 %2 · 拦停 %3 cm；低于 %4 cm 满 %5 分钟可恢复</translation>
    </message>
    <message>
        <source>Stop traffic at</source>
        <translation>拦停位置</translation>
    </message>
    <message>
        <source>Detour</source>
        <translation>绕行路线</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>辖区大队</translation>
    </message>
    <message>
        <source>Crews sent there: %1</source>
        <translation>到点警力 %1 组</translation>
    </message>
    <message>
        <source>No crew was sent there yet.</source>
        <translation>尚未派警力到点。</translation>
    </message>
    <message>
        <source>Card of the point</source>
        <translation>一点一策</translation>
    </message>
</context>
<context>
    <name>PointPanel</name>
    <message>
        <source>Its closure</source>
        <translation>查看管制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not there yet at this moment</source>
        <translation>此刻还没有这条记录</translation>
    </message>
</context>
<context>
    <name>PositionField</name>
    <message>
        <source>place, or 37.8681N 112.5623E</source>
        <translation>地名，或坐标 37.8681N 112.5623E</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>未定位</translation>
    </message>
    <message>
        <source>typed: GCJ-02</source>
        <translation>输入：GCJ-02</translation>
    </message>
    <message>
        <source>typed: WGS-84</source>
        <translation>输入：WGS-84</translation>
    </message>
    <message>
        <source>Coordinates are typed in GCJ-02, as Chinese maps show them</source>
        <translation>按 GCJ-02（高德、腾讯地图）输入坐标</translation>
    </message>
    <message>
        <source>Coordinates are typed in WGS-84</source>
        <translation>按 WGS-84 输入坐标</translation>
    </message>
    <message>
        <source>On the map …</source>
        <translation>地图选点…</translation>
    </message>
    <message>
        <source>“%1”: choose a place for “%2”, or type coordinates.</source>
        <translation>“%1”：请为“%2”选择地点，或输入坐标。</translation>
    </message>
</context>
<context>
    <name>PostsPanel</name>
    <message>
        <source>Posts and patrols</source>
        <translation>岗位与巡线</translation>
    </message>
    <message>
        <source>visibility over the last %1 h</source>
        <translation>近 %1 小时见警率</translation>
    </message>
    <message>
        <source>staffed</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>staffed or within reach</source>
        <translation>在岗或可及时到达</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>of the time seen</source>
        <translation>时间见警率</translation>
    </message>
    <message>
        <source>of the posts covered</source>
        <translation>岗位见警率</translation>
    </message>
    <message>
        <source>Free unit there within</source>
        <translation>备勤警力到达时限</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>No posts yet. They come with the exercise or a file of assets.</source>
        <translation>暂无岗位。随演练或资源文件导入。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Within reach of</source>
        <translation>可及时到达</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>见警率</translation>
    </message>
</context>
<context>
    <name>PublicationTab</name>
    <message>
        <source>About the closure</source>
        <translation>管制路段</translation>
    </message>
    <message>
        <source>no road is closed</source>
        <translation>当前无管制</translation>
    </message>
    <message>
        <source>Nothing is published without approval.</source>
        <translation>未经审核，一律不发布。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>No closure to tell of. Its text for radio, navigation and the public will be proposed here.</source>
        <translation>当前无管制可发布。广播、导航、公众文稿将在此拟好。</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>广播</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公众</translation>
    </message>
    <message>
        <source>Waiting for approval or publication</source>
        <translation>待审核、待发布</translation>
    </message>
    <message>
        <source>Nothing waits. Drafts stand here until the commander has approved them and they are published.</source>
        <translation>没有待办文稿。拟稿在此等待指挥长审核和发布。</translation>
    </message>
    <message>
        <source>Public now</source>
        <translation>在播在显</translation>
    </message>
    <message>
        <source>Nothing is public now. What is published stands here with its way back.</source>
        <translation>当前没有发布内容。已发布的列于此，可一步撤下。</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
</context>
<context>
    <name>QuestionFoot</name>
    <message>
        <source>as %1</source>
        <translation>席位：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>%1 (%2)?</source>
        <translation>%1（%2 项）？</translation>
    </message>
    <message>
        <source>Take the other way?</source>
        <translation>改走新路线？</translation>
    </message>
    <message>
        <source>%1 lies across. Another way: %2 min by %3</source>
        <translation>阻断：%1。另有路线：%2 分钟，经%3</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>改走</translation>
    </message>
    <message>
        <source>Nothing lies across a green corridor that has another way.</source>
        <translation>没有可改线的受阻绿色通道。</translation>
    </message>
    <message>
        <source>Leave live duty?</source>
        <translation>退出实战值班？</translation>
    </message>
    <message>
        <source>Until the program runs again no gauge is read, no alarm sounds and no limit is watched. What was recorded stays, and so do calls in hand; other words that were typed and not recorded are lost. Waiting now: %1, of these alarms not signed for: %2.</source>
        <translation>重新打开之前，不读水位、不响告警、不盯时限。已记录的和登记中的警情都保留；其他已输入、尚未记录的文字将丢失。现有待决 %1 项，其中未签收告警 %2 项。</translation>
    </message>
    <message>
        <source>Leave duty</source>
        <translation>退出值班</translation>
    </message>
    <message>
        <source>Leave the exercise?</source>
        <translation>退出演练？</translation>
    </message>
    <message>
        <source>It stops at %1. What was done stays in %2 and is taken up from there at the next start.</source>
        <translation>演练停在 %1。已做的都在 %2 中，下次打开从这里接着来。</translation>
    </message>
    <message>
        <source>Leave the exercise</source>
        <translation>退出演练</translation>
    </message>
    <message>
        <source>How were they told?</source>
        <translation>以何种方式通知？</translation>
    </message>
    <message>
        <source>Typed and not recorded: %1.</source>
        <translation>已输入但尚未登记：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>On the other way: %1</source>
        <translation>改走路线途经：%1</translation>
    </message>
</context>
<context>
    <name>ReachLegend</name>
    <message>
        <source>working out …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>%1 min: %2 % of the roads</source>
        <translation>%1 分钟：%2% 的道路</translation>
    </message>
    <message numerus="yes">
        <source>%n free units reach within</source>
        <translation>
            <numerusform>%n 组备勤力量可到达</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReachTable</name>
    <message>
        <source>Time to each point</source>
        <translation>各点位到达时间</translation>
    </message>
    <message>
        <source>The time to each flood point and post will stand here, today and as placed.</source>
        <translation>各易涝点和岗位现在与预置后的到达时间列于此处。</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>As placed</source>
        <translation>预置后</translation>
    </message>
    <message>
        <source>Then nearest</source>
        <translation>预置后最近</translation>
    </message>
    <message>
        <source>Weight, and why</source>
        <translation>权重及理由</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>gauge %1</source>
        <translation>水位计 %1</translation>
    </message>
    <message>
        <source>%1, on the spot</source>
        <translation>%1（现场目测）</translation>
    </message>
    <message>
        <source>%1, entered by hand</source>
        <translation>%1（人工录入）</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>无读数</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>no gauge here: an officer&apos;s reading counts</source>
        <translation>此处无水位计，以民警测报为准</translation>
    </message>
    <message>
        <source>%1 · %2 (%3)</source>
        <translation>%1 · %2（%3）</translation>
    </message>
    <message>
        <source>Enter a reading</source>
        <translation>录入水深</translation>
    </message>
    <message>
        <source>■ The gauge gives reason to doubt: %1</source>
        <translation>■ 水位计疑似异常：%1</translation>
    </message>
    <message>
        <source>Trust again</source>
        <translation>恢复采信</translation>
    </message>
    <message>
        <source>Mark doubtful</source>
        <translation>标存疑</translation>
    </message>
    <message>
        <source>gauge %1 has not reported: an officer&apos;s reading counts</source>
        <translation>水位计 %1 尚无数据，以民警测报为准</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R: no reading of a gauge is in doubt here.</source>
        <translation>Ctrl+Shift+R：此处没有存疑的水位计读数。</translation>
    </message>
    <message>
        <source>It reads %1 cm (%2).</source>
        <translation>水位计读数 %1 厘米（%2）。</translation>
    </message>
    <message>
        <source>read by %1, entered by %2</source>
        <translation>%1读取，%2录入</translation>
    </message>
    <message>
        <source>■ Contradictory: %1. The deeper stands until both agree or the gauge is marked doubtful.</source>
        <translation>■ 读数矛盾：%1。两者一致或水位计标为存疑之前，按深的算。</translation>
    </message>
    <message>
        <source>■ Gauge doubtful: %1 It opens no road; the deepest that it says stands until a person has looked.</source>
        <translation>■ 水位计存疑：%1 不得据此放行；人工查看前，按其存疑以来的最大水深掌握。</translation>
    </message>
</context>
<context>
    <name>RecentPanel</name>
    <message>
        <source>Just now</source>
        <translation>最新动态</translation>
    </message>
    <message>
        <source>Every step anybody takes will stand here, the newest first.</source>
        <translation>各席位的每一步操作都记在这里，最新的在最上面。</translation>
    </message>
</context>
<context>
    <name>RecordHistory</name>
    <message>
        <source>Journal</source>
        <translation>处置记录</translation>
    </message>
    <message>
        <source>(recorded for %1)</source>
        <translation>（代%1录入）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>There is more in the detail</source>
        <translation>其余内容见详情</translation>
    </message>
    <message>
        <source>%1 new at the end</source>
        <translation>末尾新增 %1 条</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>没有符合“%1”的内容。</translation>
    </message>
</context>
<context>
    <name>RefListField</name>
    <message>
        <source>Take out %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 (no longer to be chosen)</source>
        <translation>%1（已不可选）</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>“%1” can&apos;t be done by %2: this log is only looked at.</source>
        <translation>%2不能进行“%1”：当前日志仅供查看。</translation>
    </message>
    <message>
        <source>The closure of %1 still lacks: %2.</source>
        <translation>%1的临时交通管制尚缺：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1” is done already for the closure of %2.</source>
        <translation>%2的临时交通管制中，“%1”已完成。</translation>
    </message>
    <message>
        <source>A unit crosses into another brigade&apos;s area only by order of the command center; ask for it.</source>
        <translation>警力跨区须由支队指挥中心下令，请向支队报请。</translation>
    </message>
    <message>
        <source>An incident can&apos;t be merged into itself.</source>
        <translation>警情不能合并到自身。</translation>
    </message>
    <message>
        <source>%1 is “%2”: nothing can be merged into it.</source>
        <translation>%1 为“%2”，不能并入。</translation>
    </message>
    <message>
        <source>A response of level %1 is %2, not %3.</source>
        <translation>%1 级响应对应%2，不是%3。</translation>
    </message>
    <message>
        <source>A response of level %1 is decided by %2, not by %3.</source>
        <translation>%1 级响应由%2决定，%3无权决定。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>The depth limit “%1” of %2 must be between 0 and 1000 cm.</source>
        <translation>%2的“%1”水深限值应在 0 至 1000 cm 之间。</translation>
    </message>
    <message>
        <source>The depth limits must rise from watch to slow to close, and reopening must not lie above closing.</source>
        <translation>水深限值须按关注、缓行、管制依次升高，恢复水深不得高于管制水深。</translation>
    </message>
    <message>
        <source>There is no seat “%1” to record for.</source>
        <translation>没有可代录的席位“%1”。</translation>
    </message>
    <message>
        <source>The role “%1” may not record for another seat (%2).</source>
        <translation>“%1”无权为其他席位（%2）代录。</translation>
    </message>
    <message>
        <source>“%1”: the last change to %2 is still being written; try again.</source>
        <translation>“%1”：%2的上一次变更仍在写入，请重试。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>a position (longitude, latitude)</source>
        <translation>位置（经度、纬度）</translation>
    </message>
    <message>
        <source>a line of at least two positions</source>
        <translation>至少两个点的线</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文字列表</translation>
    </message>
    <message>
        <source>a group of values</source>
        <translation>一组值</translation>
    </message>
    <message>
        <source>“%1” can&apos;t refer to “%2”.</source>
        <translation>“%1”不能引用“%2”。</translation>
    </message>
    <message>
        <source>“%1” refers to “%2”, which is not there.</source>
        <translation>“%1”引用的“%2”不存在。</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>“%1”应为%2。</translation>
    </message>
    <message>
        <source>“%1” must be between %2 and %3.</source>
        <translation>“%1”应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be “%2”.</source>
        <translation>“%1”不能为“%2”。</translation>
    </message>
    <message>
        <source>%1 is no response plan: %2.</source>
        <translation>%1不是预案文件：%2。</translation>
    </message>
    <message>
        <source>“format” must be “watchfloor-plan/1”</source>
        <translation>“format”应为“watchfloor-plan/1”</translation>
    </message>
    <message>
        <source>“authority” is missing</source>
        <translation>缺少“authority”</translation>
    </message>
    <message>
        <source>“clauses” is missing</source>
        <translation>缺少“clauses”</translation>
    </message>
    <message>
        <source>each clause needs an id of its own</source>
        <translation>每条条款须有唯一编号</translation>
    </message>
    <message>
        <source>The response plan %1 can&apos;t be opened: %2.</source>
        <translation>无法打开预案 %1：%2。</translation>
    </message>
    <message>
        <source>The response plan %1 can&apos;t be read at line %2, column %3: %4.</source>
        <translation>预案 %1 第 %2 行第 %3 列无法读取：%4。</translation>
    </message>
    <message>
        <source>There is no text for the sign.</source>
        <translation>诱导屏内容为空。</translation>
    </message>
    <message>
        <source>The text has %1 lines; the sign shows %2.</source>
        <translation>内容共 %1 行，该屏只能显示 %2 行。</translation>
    </message>
    <message>
        <source>“%1” takes %2 columns; the sign shows %3.</source>
        <translation>“%1”占 %2 列，该屏只能显示 %3 列。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be done to a record of the kind “%2”.</source>
        <translation>不能对“%2”进行“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not for the role “%2”.</source>
        <translation>“%2”无权进行“%1”。</translation>
    </message>
    <message>
        <source>“%1” needs a record of the kind “%2”, and “%3” is not there.</source>
        <translation>“%1”须针对已有的“%2”，“%3”不存在。</translation>
    </message>
    <message>
        <source>%1 has been removed.</source>
        <translation>%1已删除。</translation>
    </message>
    <message>
        <source>%1 is there already (“%2”).</source>
        <translation>%1已存在（%2）。</translation>
    </message>
    <message>
        <source>%1 is “%2”: “%3” can&apos;t follow.</source>
        <translation>%1 为“%2”，不能进行“%3”。</translation>
    </message>
    <message>
        <source>“%1” has no field “%2”.</source>
        <translation>“%1”没有“%2”这一项。</translation>
    </message>
    <message>
        <source>“%1” needs “%2”.</source>
        <translation>“%1”须填写“%2”。</translation>
    </message>
    <message>
        <source>“%1” is not something that can be done here.</source>
        <translation>没有“%1”这一操作。</translation>
    </message>
    <message>
        <source>There is a closure here already: %1, “%2”.</source>
        <translation>此处已有临时交通管制：%1，“%2”。</translation>
    </message>
    <message>
        <source>“%1” must list who decides for the levels 1 to 4</source>
        <translation>“%1”应列明一至四级各由谁决定</translation>
    </message>
    <message>
        <source>“closures” must say who may stop, confirm and reopen</source>
        <translation>“closures”应写明谁可拦停、确认和恢复</translation>
    </message>
    <message>
        <source>“closures.stop” names “%1”, which is no role</source>
        <translation>“closures.stop”中的“%1”不是有效角色</translation>
    </message>
    <message>
        <source>“closures.stop” must list who may stop traffic</source>
        <translation>“closures.stop”应列明谁可现场拦停</translation>
    </message>
    <message>
        <source>“targets” must be a map of keys and minutes</source>
        <translation>“targets”应为“名称: 分钟”的键值表</translation>
    </message>
    <message>
        <source>the target “%1” must be a whole number of minutes, at most a week</source>
        <translation>时限目标“%1”应为整数分钟，不超过一周</translation>
    </message>
    <message>
        <source>“checklist” must list clauses</source>
        <translation>“checklist”应列出条款编号</translation>
    </message>
    <message>
        <source>the checklist names “%1”, which is no clause with a role and a time</source>
        <translation>启动清单中的“%1”不是写明责任人和时限的条款</translation>
    </message>
    <message>
        <source>clause %1 names “%2”, which nobody can do</source>
        <translation>条款 %1 中的“%2”不是可执行的动作</translation>
    </message>
    <message>
        <source>While the response is at level %1, a closure is decided by %2, not by %3.</source>
        <translation>%1 级响应期间，管制由%2决定，%3无权决定。</translation>
    </message>
    <message>
        <source>%1 of %2 lanes can&apos;t be closed.</source>
        <translation>共 %2 条车道，不能占用 %1 条。</translation>
    </message>
    <message>
        <source>A closure has no step “%1”.</source>
        <translation>管制没有“%1”这一步骤。</translation>
    </message>
    <message>
        <source>%1: %2 are wanted, %3 are free.</source>
        <translation>%1：需 %2，仅余 %3。</translation>
    </message>
    <message>
        <source>%1: only %2 are committed there.</source>
        <translation>%1：该处只投入了 %2。</translation>
    </message>
    <message>
        <source>There is no message sign “%1”.</source>
        <translation>没有诱导屏“%1”。</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Nothing has been verified yet that the rumour could be answered with.</source>
        <translation>尚无已核实的内容可用于回应该传言。</translation>
    </message>
    <message>
        <source>No sign text is written for “%1” of %2 with what is known of it.</source>
        <translation>没有适用于“%1”（%2）且要素齐全的诱导屏文案。</translation>
    </message>
    <message>
        <source>Not even “%1” fits a sign of %2 rows and %3 columns: it takes %4 columns at least.</source>
        <translation>最短文案“%1”也放不进 %2 行 %3 列的诱导屏：至少需要 %4 列。</translation>
    </message>
    <message>
        <source>“closures.clauses” names “%1”, which is no clause</source>
        <translation>“closures.clauses”列出的“%1”不是预案条款</translation>
    </message>
    <message>
        <source>%1 (clause %2)</source>
        <translation>%1（第 %2 条）</translation>
    </message>
    <message>
        <source>While the response is at level %1, a road is reopened by %2, not by %3.</source>
        <translation>应急响应为%1级时，解除管制由%2决定，不由%3决定。</translation>
    </message>
    <message>
        <source>Traffic is stopped without leave by %1, not by %2, who asks for the closure.</source>
        <translation>现场先行拦停由%1实施；%2应报请管制。</translation>
    </message>
    <message>
        <source>“%1” is no rain of a forecast: mm per hour between 0 and 300, step by step.</source>
        <translation>“%1”不是预报雨强：逐时段填写，0至300毫米/小时。</translation>
    </message>
    <message>
        <source>%1 is “%2”: nobody is sent there any more.</source>
        <translation>%1 状态为“%2”，不再派警。</translation>
    </message>
    <message>
        <source>at least two pairs of numbers that rise</source>
        <translation>至少两对递增的数字</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no position. Write it as “112.5623, 37.8681”, “37.8681N 112.5623E” or in degrees and minutes.</source>
        <translation>“%1”不是坐标。请写成“112.5623, 37.8681”、“37.8681N 112.5623E”或度分格式。</translation>
    </message>
    <message>
        <source>“%1”: which of the two is the longitude? Write E and N behind the numbers.</source>
        <translation>“%1”：无法判断哪个是经度，请在数字后注明 E、N。</translation>
    </message>
    <message>
        <source>“%1”: a longitude lies between -180 and 180 degrees, a latitude between -90 and 90.</source>
        <translation>“%1”：经度应在 -180 至 180 度之间，纬度应在 -90 至 90 度之间。</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as “18:30”, “+30” (minutes) or “07-24 18:30”.</source>
        <translation>“%1”不是时间。请写成“18:30”、“+30”（分钟）或“07-24 18:30”。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>“%1”: a duty ends after it begins.</source>
        <translation>“%1”：勤务结束时间应晚于开始时间。</translation>
    </message>
    <message>
        <source>“%1” or “%2”: say how many people.</source>
        <translation>请填写“%1”或“%2”的人数。</translation>
    </message>
    <message>
        <source>“%1”: say which sign is to show what.</source>
        <translation>“%1”：请写明各诱导屏的显示内容。</translation>
    </message>
    <message>
        <source>“%1”: a signal lapses after it is issued.</source>
        <translation>“%1”：失效时间应晚于发布时间。</translation>
    </message>
    <message>
        <source>Name the camera that shows it.</source>
        <translation>请指明由哪个摄像机看到。</translation>
    </message>
    <message>
        <source>The camera “%1” doesn&apos;t show this stretch, or is out of order.</source>
        <translation>摄像机“%1”看不到该路段，或已故障。</translation>
    </message>
    <message>
        <source>%1 is not reported on the scene of this closure.</source>
        <translation>%1尚未报告到达该管制现场。</translation>
    </message>
    <message>
        <source>“%1” is confirmed by the officer or the brigade at the scene, by a desk that names the unit there which reported it, or by a desk that sees it by camera.</source>
        <translation>“%1”由现场民警、属地大队确认；席位代为登记的，须指明已到场的报告单位，或由席位通过视频核实。</translation>
    </message>
    <message>
        <source>“%1” is confirmed by the officer or the brigade at the scene, or by a desk that names the unit there which reported it.</source>
        <translation>“%1”由现场民警、属地大队确认；席位代为登记的，须指明已到场的报告单位。</translation>
    </message>
    <message>
        <source>A cordon is somebody who stands somewhere: say who, and where.</source>
        <translation>警戒到位须写明谁站在哪里。</translation>
    </message>
    <message>
        <source>%1 may not be opened yet: %2.</source>
        <translation>%1尚不能放行：%2。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>It may be permitted all the same by %1, with the reason.</source>
        <translation>确需放行的，由%1特批并写明理由。</translation>
    </message>
    <message>
        <source>Say why %1 permits it all the same.</source>
        <translation>请写明%1特批的理由。</translation>
    </message>
    <message>
        <source>“%1” has no place while the closure is “%2”.</source>
        <translation>管制处于“%2”，不能登记“%1”。</translation>
    </message>
    <message>
        <source>“%1” counts only once the water has fallen: %2.</source>
        <translation>水退之后“%1”才算数：%2。</translation>
    </message>
    <message>
        <source>“%1” was not said to be done: there is nothing to take back.</source>
        <translation>“%1”尚未登记完成，无可撤回。</translation>
    </message>
    <message>
        <source>the water stands at %1 cm (%2), at or above the closing depth of %3 cm: nobody may open the road</source>
        <translation>水深 %1 厘米（%2），达到管制水深 %3 厘米，任何人不得放行</translation>
    </message>
    <message>
        <source>the water stands at %1 cm (%2), not below the reopening depth of %3 cm</source>
        <translation>水深 %1 厘米（%2），未低于恢复水深 %3 厘米</translation>
    </message>
    <message>
        <source>read %1 min ago</source>
        <translation>%1 分钟前读数</translation>
    </message>
    <message>
        <source>nobody has read the water: no reading that counts</source>
        <translation>没有可作依据的水深读数</translation>
    </message>
    <message>
        <source>the newest reading that counts, %1 cm, is %2 min old</source>
        <translation>可作依据的最新读数 %1 厘米已是 %2 分钟前</translation>
    </message>
    <message>
        <source>the water has been below %1 cm for %2 min, not yet for %3</source>
        <translation>低于 %1 厘米只有 %2 分钟，未满 %3 分钟</translation>
    </message>
    <message>
        <source>nobody has said how deep the water is now</source>
        <translation>没有人报告现在的水深</translation>
    </message>
    <message>
        <source>still to be confirmed: %1</source>
        <translation>尚待确认：%1</translation>
    </message>
    <message>
        <source>No new reading says how deep the water is at %1: say what was seen there.</source>
        <translation>%1没有新的水深读数：请写明现场所见水深。</translation>
    </message>
    <message>
        <source>The response plan %1 can&apos;t be read: %2.</source>
        <translation>预案 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>Nothing was said to be done for this closure: there is nothing to take back.</source>
        <translation>该管制尚未登记任何环节，没有可撤回的内容。</translation>
    </message>
    <message>
        <source>The water at %1 stands at %2 cm, not below the limit of the alarm, %3 cm.</source>
        <translation>%1水深 %2 厘米，未低于该告警的水深线 %3 厘米，不能解除。</translation>
    </message>
    <message>
        <source>read just now</source>
        <translation>刚刚读数</translation>
    </message>
    <message>
        <source>the gauge, which is in doubt, has since said %1 cm (%2)</source>
        <translation>存疑水位计其后读数为 %1 厘米（%2）</translation>
    </message>
    <message>
        <source>Say at which end of the stretch they stand: nobody is said to stand at “%1”.</source>
        <translation>请说明警戒人员站在路段哪一端：“%1”端尚未登记有人。</translation>
    </message>
    <message>
        <source>Traffic comes in at “%1”: nobody is said to stand there, and at “%2” they keep nobody out.</source>
        <translation>车辆由“%1”端驶入，该端尚未登记有人；站在“%2”端拦不住来车。</translation>
    </message>
    <message>
        <source>“%1” is recorded where the text is published: it is drafted, approved, and confirmed to hang or to have been read out. No such text about this closure is confirmed.</source>
        <translation>“%1”随信息发布自动记录：先拟稿、审核，再确认已上屏或已播出。目前没有与本管制有关且已确认发布的信息。</translation>
    </message>
    <message>
        <source>Signs still tell of this closure: %1. Confirm of each that it is blank.</source>
        <translation>仍有诱导屏显示本管制信息：%1。请逐块确认已撤空。</translation>
    </message>
    <message>
        <source>“%1” must lie within the last 24 hours: nobody reads the water in the future.</source>
        <translation>“%1”须在最近 24 小时之内，不能是将来的时间。</translation>
    </message>
    <message>
        <source>“%1”: the handover is to be signed by %2, not by %3. If somebody else has the shift, amend the handover first.</source>
        <translation>“%1”：交接单应由%2签名，而不是%3。换了人的，请先修改交接单。</translation>
    </message>
    <message>
        <source>The camera “%1” doesn&apos;t show the end “%2”.</source>
        <translation>摄像机“%1”看不到“%2”端。</translation>
    </message>
    <message>
        <source>%1 says the same and waits already (“%2”).</source>
        <translation>%1 内容相同，已在流程中（“%2”）。</translation>
    </message>
    <message>
        <source>“%1”: say who saw how deep the water is.</source>
        <translation>“%1”：请写明水深由谁所见。</translation>
    </message>
    <message>
        <source>“%1” lies ahead: a signal is entered once it has been issued.</source>
        <translation>“%1”晚于当前时间：预警发布后再登记。</translation>
    </message>
    <message>
        <source>“%1”: “%2” doesn&apos;t fit “%3”.</source>
        <translation>“%1”：“%2”不适用于“%3”。</translation>
    </message>
    <message>
        <source>Choose one for “%1”.</source>
        <translation>请选择“%1”。</translation>
    </message>
    <message>
        <source>one lane is opened first, and watched</source>
        <translation>须先放一条车道并观察</translation>
    </message>
    <message>
        <source>“closures.oneLaneFirst” must be true or false, not “%1”</source>
        <translation>“closures.oneLaneFirst”只能是 true 或 false，不能是“%1”</translation>
    </message>
    <message>
        <source>“%1”: name at least one sign that this was seen on or said of.</source>
        <translation>“%1”：至少写明一块已看到或已得知的诱导屏。</translation>
    </message>
    <message>
        <source>“%1”: nothing is to be confirmed of %2 with this text.</source>
        <translation>“%1”：%2无须再就本稿确认。</translation>
    </message>
    <message>
        <source>It hangs already: %1. Confirm first that these are blank.</source>
        <translation>已上屏：%1。请先确认这些屏已撤空。</translation>
    </message>
    <message>
        <source>%1 stands at the other end already, and “%2” is %3 m from there: one car doesn&apos;t stand at both. Say who stands here, or undo the step first if they have moved.</source>
        <translation>%1已登记在另一端，“%2”距该端%3米，同一辆车不能两端同时警戒。请写明本端由谁警戒；如已换位，请先撤回该步骤。</translation>
    </message>
    <message>
        <source>“%1” lies between %2 and %3: %4 are in danger here, and %5 in %6.</source>
        <translation>“%1”应在%2至%3之间：本起有%4人遇险，%6有%5人遇险。</translation>
    </message>
    <message>
        <source>“%1” is %2 at least: so many are known to be in danger.</source>
        <translation>“%1”不得少于%2：已知至少有这么多人遇险。</translation>
    </message>
    <message>
        <source>“%1”: name the unit on the scene that reported it.</source>
        <translation>“%1”：请指明报告的现场警力。</translation>
    </message>
    <message>
        <source>“%1”: %2 is not reported on the scene of this incident. Record its arrival first, or say who else reported it.</source>
        <translation>“%1”：%2未报到场。请先登记到场，或另选来源。</translation>
    </message>
    <message>
        <source>“%1”: only the officer or the brigade at the scene has seen it with their own eyes.</source>
        <translation>“%1”：只有现场民警、现场大队才能选“现场所见”。</translation>
    </message>
    <message>
        <source>“%1”: say who reported it, and how.</source>
        <translation>“%1”：请注明何人以何种方式告知。</translation>
    </message>
    <message>
        <source>to be renewed: at %1 the water stood at the limit again</source>
        <translation type="vanished">须重新确认：%1 水位又达恢复水深</translation>
    </message>
    <message>
        <source>to be renewed: before the water fell</source>
        <translation>须重新确认：系水退之前所作</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>A lane of %1 is still said to be open: first record that it is closed again.</source>
        <translation>%1仍有一条车道开着：请先登记车道已重新封闭。</translation>
    </message>
    <message>
        <source>What it tells of is over: nothing more of it is put up. Take down what hangs.</source>
        <translation>所涉管制已结束，不再上屏；请撤下在显内容。</translation>
    </message>
    <message>
        <source>Nothing of it was confirmed to hang: there is nothing to take down.</source>
        <translation>未登记有在显内容，无可撤下。</translation>
    </message>
    <message numerus="yes">
        <source>%n people are said to be in danger there (%1)</source>
        <translation>
            <numerusform>据报该处有%n人遇险（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people and an unknown number more are said to be in danger there (%1)</source>
        <translation>
            <numerusform>据报该处有%n人遇险，另有人数不明（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>People are said to be in danger there, nobody has said how many (%1)</source>
        <translation>据报该处有人遇险，人数不明（%1）</translation>
    </message>
    <message>
        <source>%1 is said to be at the end “%2”, which is %3 m from “%4”: there it keeps nobody out here. Say who stands here. If it has moved, send it on to this end and record its arrival first; where no open road leads here, ask who is on this side already.</source>
        <translation>据报%1在“%2”一端，距“%4”%3米，拦不住这一端的车流。请说明这一端由谁值守；如已转移，请先将其转派到这一端并登记到达；没有通行道路通到这一端的，请询问已在该侧的人员。</translation>
    </message>
    <message>
        <source>“%1” counts only once it is known how deep the water is at %2: %3. First enter what somebody reads there now.</source>
        <translation>查明%2当前水深之后“%1”才算数：%3。请先录入现场人员此刻的读数。</translation>
    </message>
    <message numerus="yes">
        <source>%n are recorded as brought out or handed over</source>
        <translation>
            <numerusform>已登记救出、移交 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n people</source>
        <translation>
            <numerusform>%1，%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, nobody has said how many</source>
        <translation>%1，人数不明</translation>
    </message>
    <message>
        <source>people are still in danger on the stretch: %1. Nobody may let traffic in there: first “%2”, or, where the report is wrong, “%3”</source>
        <translation>管制路段内仍有人员遇险：%1，任何人不得放行：请先“%2”，警情有误的先“%3”</translation>
    </message>
    <message>
        <source>%1: first “%2”, or, where the report is wrong, “%3”.</source>
        <translation>%1：请先“%2”；警情有误的，先“%3”。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is %2, and %n people are reported there: if there are more, first correct “%3” by the step “%4”.</source>
        <translation>
            <numerusform>“%1”填了%2人，而报称遇险的只有%n人：如确有更多人，先用“%4”改正“%3”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are reported in danger there, %1: record the others under “%2” or “%3”, or correct “%4” by the step “%5”.</source>
        <translation>
            <numerusform>报告遇险 %n 人，%1：请在“%2”或“%3”中登记其余人员，或用“%5”改正“%4”。</numerusform>
        </translation>
    </message>
    <message>
        <source>People are trapped there and nobody is recorded as brought out: first “%1”, or say by “%2” that it is 0 people.</source>
        <translation>该处有人员被困，尚无救出记录：请先“%1”，或用“%2”将人数改为 0。</translation>
    </message>
    <message>
        <source>People are still in danger here, and %1 is “%2”: it can&apos;t take them over. Record who was brought out, or correct “%3” by the step “%4”, before the two are merged.</source>
        <translation>本警情仍有人员未脱险，%1为“%2”，不能接收。请先登记救出人数，或用“%4”改正“%3”，再并警。</translation>
    </message>
    <message numerus="yes">
        <source>%n people are recorded as brought out or handed over, and nobody has said how many were trapped there: say so first by “%1”.</source>
        <translation>
            <numerusform>已登记救出或移交 %n 人，但尚未说明共有多少人被困：请先用“%1”填明人数。</numerusform>
        </translation>
    </message>
    <message>
        <source>People may be in danger there, nobody has said how many (%1)</source>
        <translation>该处可能有人遇险，人数不明（%1）</translation>
    </message>
    <message>
        <source>%1, graded grave, nobody has said how many</source>
        <translation>%1，等级特别重大，人数不明</translation>
    </message>
    <message>
        <source>What was last read at %1, %2 cm, is not below the limit of the alarm, %3 cm, and nobody has read lower since. First enter what somebody reads there now.</source>
        <translation>%1最近一次读数 %2 厘米，未低于该告警的水深线 %3 厘米，此后也无人读到更低水深，不能解除。请先录入现场人员此刻的读数。</translation>
    </message>
    <message>
        <source>Nobody has said that the road beside %1 is dry.</source>
        <translation>尚无人确认%1旁侧道路无积水。</translation>
    </message>
    <message>
        <source>the closure %1 there is “%2”</source>
        <translation>该处临时交通管制%1为“%2”</translation>
    </message>
    <message>
        <source>its water alarm “%1” is open</source>
        <translation>该处水位告警（%1）尚未解除</translation>
    </message>
    <message>
        <source>The depth limits of %1 can&apos;t be raised, nor the time that the water must be low be shortened, while %2: the water would seem to have fallen, and it has not. They may be lowered.</source>
        <translation>%2，期间不得调高%1的水深限值，也不得缩短低水位持续时间：否则水未退而看似已退。限值可以调低。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be moved or put on another road while %2: its water would no longer be held against what stands there.</source>
        <translation>%2，期间不得移动%1的位置或改挂其他道路：否则现有管制、告警将不再对应该处积水。</translation>
    </message>
    <message>
        <source>The reopening of %1 is asked for already, and waits for the decision.</source>
        <translation>%1已报请恢复通行，正在等待决定。</translation>
    </message>
    <message>
        <source>“%1” counts only once it is known how deep the water is at %2: %3. First say what somebody sees there now, by “%4”.</source>
        <translation>查明%2当前水深之后“%1”才算数：%3。请先用“%4”填报现场所见水深。</translation>
    </message>
    <message>
        <source>The gauge “%1” is that of %2 already: one gauge reads one flood point.</source>
        <translation>水位计“%1”已用于%2：一个水位计只对应一处易涝点。</translation>
    </message>
    <message>
        <source>The gauge of %1, and what it can read, can&apos;t be changed while %2: the depth would be another gauge&apos;s. First do “%3” and have the water read by eye; the gauge is changed when the closure and the alarm are over.</source>
        <translation>%2，期间不得更换%1的水位计或改动其读数范围：否则显示的将不是该处水深。请先“%3”并由人员目测水深，待管制、告警均结束后再更换水位计。</translation>
    </message>
    <message>
        <source>Which carriageway of %1 is under water can&apos;t be changed while %2: its water would no longer be held against what stands there.</source>
        <translation>%2，期间不得改动%1的积水方向：否则现有管制、告警将不再对应该处积水。</translation>
    </message>
    <message>
        <source>%1: the line that is drawn runs against “%2”. Choose the direction in which traffic drives there, or draw the line the way it drives.</source>
        <translation>%1：所画线路与“%2”方向相反。请选择该处实际行车方向，或按行车方向重新画线。</translation>
    </message>
    <message>
        <source>The camera “%1” doesn&apos;t show this place, or is out of order. Where it does, link it to the incident first.</source>
        <translation>视频“%1”看不到该处或已故障；确能看到的，请先将其关联到该警情。</translation>
    </message>
    <message>
        <source>Fewer people are then in danger there than before (before: %1; then: %2): say under “%3” from whom it is known.</source>
        <translation>更正后遇险人数少于原登记（原%1，更正后%2）：请在“%3”中写明从何得知。</translation>
    </message>
    <message>
        <source>“%1”: %2 characters at most.</source>
        <translation>“%1”：最多%2个字。</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>number unknown, %n brought out</source>
        <translation>
            <numerusform>人数不明，已救出%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>number unknown</source>
        <translation>人数不明</translation>
    </message>
    <message>
        <source>People are still in danger in both, as far as is known: here %1; in %2: %3. Only a person knows whether they are the same: say how many there are together under “%4”.</source>
        <translation>两起警情均有人尚未脱险：目前所知，本起%1，%2 %3。是否同一批人须由人工判断，请在“%4”中填写合计人数。</translation>
    </message>
    <message>
        <source>Nobody has said whether people are in danger here, and %1 says of nobody: say under “%2” how many there are, 0 too.</source>
        <translation>尚无人说明本起是否有人遇险，%1则报称无人遇险：请在“%2”中填写合计人数，无人也请填 0。</translation>
    </message>
    <message>
        <source>What it says is no longer so: nothing more of it is put up. Take down what hangs.</source>
        <translation>内容与现状不符，不再上屏；请撤下在显内容。</translation>
    </message>
    <message>
        <source>Graded gravest, and nobody has said whether people are in danger there: say under “%1”, by the step “%2”, how many there are, 0 too.</source>
        <translation>该警情等级为特别重大，尚无人说明是否有人遇险：请先用“%2”在“%1”中填明人数，0 也须填。</translation>
    </message>
    <message>
        <source>Nobody has said whether people are in danger here, and %1 is “%2”: it can&apos;t take them over. Before the two are merged say under “%3”, by the step “%4”, how many there are, 0 too.</source>
        <translation>本警情尚无人说明是否有人遇险，%1 为“%2”，不能接收：并警前请先用“%4”在“%3”中填明人数，0 也须填。</translation>
    </message>
    <message>
        <source>Nobody waits to hear that it is cancelled: they were told, or never knew of it.</source>
        <translation>无须再通知撤销：对方已接到撤销通知，或本不知悉该指令。</translation>
    </message>
    <message>
        <source>%1 is faulty, and no text is recorded that it may still show.</source>
        <translation>%1已报故障，且无可能仍在显示的内容记录。</translation>
    </message>
    <message>
        <source>People are in danger there, and then no longer on the closed stretch %1, which may be opened: say under “%2” from whom it is known.</source>
        <translation>该处有人遇险，更正后将不在管制路段 %1 内，该路段可能因此放行：请在“%2”中填明信息来源。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are both %3: the shift is handed over to somebody else.</source>
        <translation>“%1”与“%2”均为%3：交接班须由两人办理。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be “%2” alone: say it in words.</source>
        <translation>“%1”不能只填“%2”：请用文字说明。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be “%2”: enter a name, or a police or telephone number of at least four digits.</source>
        <translation>“%1”不能填“%2”：请填姓名，或至少四位的警号、电话号码。</translation>
    </message>
    <message>
        <source>Whoever was sent goes to the place that was thought of before.</source>
        <translation>所派警力前往的是更正前的原地点。</translation>
    </message>
    <message>
        <source>Whoever has arrived is at the place that was thought of before.</source>
        <translation>到场警力所在为更正前的原地点。</translation>
    </message>
    <message>
        <source>Nobody else is at %1 or on the way there, where people are in danger (%2): send another unit.</source>
        <translation>%1无其他警力到场或前往，现场仍有人遇险（%2）：请另派警力。</translation>
    </message>
    <message>
        <source>Nobody else is at %1 or on the way there: it then waits again to be dispatched.</source>
        <translation>%1无其他警力到场或前往，此后该警情恢复待派警。</translation>
    </message>
    <message>
        <source>“%1” was changed, and of the place before, %2, this stands still: %3. Choose the place among those that are found, or enter its position; else that is taken off, and the exact place is to be checked before anybody is sent. If it is the same place in other words, say so under “%4”.</source>
        <translation>“%1”已更改，但以下各项仍为原地点（%2）：%3。请选定查到的地点，或录入位置；否则将清除上述各项，派警前须核实具体位置。如为同一地点、仅更正文字，请在“%4”中注明。</translation>
    </message>
    <message>
        <source>What it tells of is over: nothing more of it is put up. What hangs stays for now, so that drivers are still warned.</source>
        <translation>所涉管制已结束，不再上屏；在显内容暂不撤下，以免驾驶人得不到提示。</translation>
    </message>
    <message>
        <source>%1, %2 cm of water</source>
        <translation>%1，水深 %2 cm</translation>
    </message>
    <message>
        <source>The way is blocked now: %1.</source>
        <translation>路线目前受阻：%1。</translation>
    </message>
    <message>
        <source>Plan another way; or, where it is to be opened all the same, say why: “%1”.</source>
        <translation>请另行规划路线；确需开通的，请填写“%1”。</translation>
    </message>
    <message>
        <source>Nobody else is at %1 or on the way there.</source>
        <translation>%1无其他警力到场或前往。</translation>
    </message>
    <message>
        <source>“%1”: the open lane is to be closed again, and the signs are needed.</source>
        <translation>“%1”：已放行车道须重新封闭，诱导屏信息仍需保留。</translation>
    </message>
    <message>
        <source>“%1” counts only once a lane or the road is open.</source>
        <translation type="vanished">“%1”须待放行一条车道或恢复通行后方可登记。</translation>
    </message>
    <message>
        <source>The water has risen: a graver alarm has taken the place of this one: %1, “%2”, %3 cm, “%4”. Go by that one.</source>
        <translation>水位上涨，本告警已被更严重的告警取代：%1，“%2”，%3厘米，“%4”。请以该告警为准。</translation>
    </message>
    <message>
        <source>The other way is blocked now too: %1. Take one that is free, or open the corridor as it is and say why.</source>
        <translation>改走路线现也受阻：%1。请选畅通路线，或说明理由按原路线开通。</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>they lie %1 apart</source>
        <translation>两地相距%1</translation>
    </message>
    <message>
        <source>here: %1, there: %2</source>
        <translation>本警情为%1，对方为%2</translation>
    </message>
    <message>
        <source>in danger here: %1, there: %2</source>
        <translation>遇险人员：本警情%1，对方%2</translation>
    </message>
    <message>
        <source>Perhaps not the same as %1: %2. Merged, this one is not told of by itself any more.</source>
        <translation type="vanished">与%1可能不是同一警情：%2。合并后本警情不再单独列出。</translation>
    </message>
    <message>
        <source>to be renewed: at %1 the water was again above the depth at which it may reopen (%2 cm)</source>
        <translation>须重新确认：%1 水位又超过恢复水深（%2 厘米）</translation>
    </message>
    <message>
        <source>“%1” counts only once a lane is open; of a road that is opened whole it is settled once no sign shows anything.</source>
        <translation>“%1”须待放行一条车道后方可登记；道路整体恢复通行的，诱导屏均无在显内容即视为完成。</translation>
    </message>
    <message>
        <source>The camera “%1” shows only part of this stretch (some %2 m are out of its picture): say who saw the rest, or name the unit there which reported it.</source>
        <translation>视频“%1”只见该路段的一部分（约%2米不在画面内）：请写明其余路段由谁看过，或指明报告的在场警力。</translation>
    </message>
    <message>
        <source>“%1”: say what is lacking, and why the road may be opened all the same.</source>
        <translation>“%1”：请写明缺哪一项，为何仍可恢复通行。</translation>
    </message>
    <message>
        <source>%1 (%2, “%3”)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>With it: %1.</source>
        <translation>同时：%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Merged, this one is not told of by itself any more, and the two can&apos;t be parted again.</source>
        <translation>并警后本警情不再单独列出，且不能再分开。</translation>
    </message>
    <message>
        <source>Perhaps not the same as %1: %2. %3</source>
        <translation>与%1可能不是同一警情：%2。%3</translation>
    </message>
    <message>
        <source>It is a response of level %1 already. That it stays so is said by “%2”.</source>
        <translation>当前已是 %1 级响应；维持级别请用“%2”。</translation>
    </message>
    <message>
        <source>closures not over: %1</source>
        <translation>未解除管制 %1 处</translation>
    </message>
    <message>
        <source>water alarms: %1</source>
        <translation>未解除水位告警 %1 条</translation>
    </message>
    <message>
        <source>warnings in force: %1</source>
        <translation>生效预警 %1 条</translation>
    </message>
    <message>
        <source>open incidents: %1</source>
        <translation>未办结警情 %1 起</translation>
    </message>
    <message>
        <source>Still standing: %1. A response ends when none of it does.</source>
        <translation>尚有：%1。上述事项全部结束后方宜终止响应。</translation>
    </message>
</context>
<context>
    <name>RefusedLine</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
</context>
<context>
    <name>RefusedLines</name>
    <message>
        <source>Gauge files</source>
        <translation>水位文件</translation>
    </message>
    <message>
        <source>Seen, clear the list</source>
        <translation>已阅，清空</translation>
    </message>
    <message>
        <source>Reading %1. Lines that can&apos;t be read will stand here with file, line and reason.</source>
        <translation>正在读取 %1。无法读取的行将连同文件、行号和原因列于此。</translation>
    </message>
    <message numerus="yes">
        <source>%n readings in the last hour</source>
        <translation>
            <numerusform>近1小时读数 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines refused</source>
        <translation>
            <numerusform>拒收 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>Open a log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Logs (*.wflog)</source>
        <translation>日志文件 (*.wflog)</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>未打开日志</translation>
    </message>
    <message>
        <source>Replay this exercise so far</source>
        <translation>回放本次演练（至此刻）</translation>
    </message>
    <message>
        <source>Replay this log so far</source>
        <translation>回放当前日志（至此刻）</translation>
    </message>
    <message>
        <source>Open a log …</source>
        <translation>打开日志…</translation>
    </message>
    <message>
        <source>Leave the replay</source>
        <translation>退出回放</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>上一个事件</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One event forward</source>
        <translation>下一个事件</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>All pages now show this log at that moment. Nothing can be changed; the original goes on behind it.</source>
        <translation>所有页面均显示该日志在此时刻的情形。回放中不能更改；原日志在后台继续记录。</translation>
    </message>
    <message>
        <source>Open a log to see every page as it was at any moment, as everything or as one seat could see it.</source>
        <translation>打开日志，可按全局视角或某一席位的视角，查看各页面在任一时刻的情形。</translation>
    </message>
    <message>
        <source>Up to this moment</source>
        <translation>截至此刻</translation>
    </message>
    <message>
        <source>opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>to %1 …</source>
        <translation>正在转到 %1 …</translation>
    </message>
    <message>
        <source>Go to: 07-24 18:30</source>
        <translation>转到：07-24 18:30</translation>
    </message>
    <message>
        <source>Go to a moment</source>
        <translation>转到某一时刻</translation>
    </message>
</context>
<context>
    <name>ReportsDue</name>
    <message>
        <source>Due upward</source>
        <translation>应报事项</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超时 %1 项</translation>
    </message>
    <message>
        <source>city police · flood office · provincial traffic police</source>
        <translation>市局 · 市防办 · 省交管总队</translation>
    </message>
    <message>
        <source>Nothing is due. After a closure, with people trapped and at the end of a response the reports owed will stand here with their times.</source>
        <translation>当前无应报事项。实施管制、人员被困、响应终止后，应报的首报、续报、终报及时限将列于此。</translation>
    </message>
    <message>
        <source>▲ late %1</source>
        <translation>▲ 超时 %1</translation>
    </message>
    <message>
        <source>by %1, %2 left</source>
        <translation>%1 前，剩 %2</translation>
    </message>
    <message>
        <source>Write from the log</source>
        <translation>据日志成稿</translation>
    </message>
    <message>
        <source>Draft is there</source>
        <translation>已有拟稿</translation>
    </message>
    <message>
        <source>No report is due.</source>
        <translation>当前没有应报事项。</translation>
    </message>
    <message>
        <source>Its draft is there already: %1</source>
        <translation>已有拟稿：%1</translation>
    </message>
    <message>
        <source>Written from the log: %1. It stands below, to be read and changed.</source>
        <translation>已据日志成稿：%1，见下方，可核改。</translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>The text</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>Write a report from the log, or an answer to a rumour: it stands here to be read and changed before it is drafted for approval.</source>
        <translation>据日志成稿，或生成舆情口径：先在此审读、修改，再拟稿送审。</translation>
    </message>
    <message>
        <source>Reports, drafted and sent</source>
        <translation>报告：拟稿与已报</translation>
    </message>
    <message>
        <source>No report yet. First, further and final reports will stand here from draft to dispatch.</source>
        <translation>还没有报告。首报、续报、终报从拟稿到报出都列于此。</translation>
    </message>
    <message>
        <source>%1 is written, but you have typed meanwhile: F7 once more puts it in the place of your words.</source>
        <translation>%1已生成，但其间您又输入了文字：再按一次 F7 可用其替换您的文字。</translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message>
        <source>Record the lower number</source>
        <translation>按较少人数登记</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>First say from whom it is known.</source>
        <translation>请先选择从何得知。</translation>
    </message>
    <message>
        <source>First say in the details who reported it.</source>
        <translation>请先在详情中注明何人告知。</translation>
    </message>
    <message>
        <source>Record a rescue</source>
        <translation>登记救援</translation>
    </message>
    <message>
        <source>Recorded so far: %1 rescued, %2 handed over</source>
        <translation>已登记：救出%1人，移交%2人</translation>
    </message>
    <message>
        <source>■ Fewer than recorded before: people are in danger again.</source>
        <translation>■ 少于原登记人数：将重新计为遇险。</translation>
    </message>
    <message>
        <source>No unit is reported on the scene.</source>
        <translation>尚无警力报到场。</translation>
    </message>
    <message>
        <source>%1 rescued</source>
        <translation>救出%1人</translation>
    </message>
    <message>
        <source>%1 handed over</source>
        <translation>移交%1人</translation>
    </message>
    <message>
        <source>From whom is it known, and how?</source>
        <translation>从何人、以何种方式得知？</translation>
    </message>
    <message>
        <source>Who reported it, and how</source>
        <translation>何人、以何种方式告知</translation>
    </message>
    <message>
        <source>Details (may stay empty)</source>
        <translation>详情（可不填）</translation>
    </message>
    <message>
        <source>Meanwhile %1 rescued and %2 handed over have been recorded: look at the figures once more.</source>
        <translation>其间已登记救出%1人、移交%2人：请重新核对人数。</translation>
    </message>
    <message>
        <source>First say how many are out: type the number, or ↑ ↓.</source>
        <translation>请先填写救出人数：直接键入数字，或按 ↑ ↓。</translation>
    </message>
    <message>
        <source>Nobody has said how many people are in danger there.</source>
        <translation>遇险人数无人报过。</translation>
    </message>
    <message numerus="yes">
        <source>%n people are reported there</source>
        <translation>
            <numerusform>报称遇险%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>More than are reported there: first “%1”, if there are more.</source>
        <translation>多于报称遇险人数：如确有更多人，先“%1”。</translation>
    </message>
    <message>
        <source>More than are reported there.</source>
        <translation>多于报称遇险人数。</translation>
    </message>
    <message>
        <source>More than said before: nobody has said how many people are in danger there.</source>
        <translation>多于此前所报：尚无人报告该处遇险人数。</translation>
    </message>
</context>
<context>
    <name>ReviewGrid</name>
    <message>
        <source>By hour</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>按星期</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>空间分布</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By brigade</source>
        <translation>按大队</translation>
    </message>
    <message>
        <source>By road</source>
        <translation>按道路</translation>
    </message>
</context>
<context>
    <name>ReviewLegend</name>
    <message>
        <source>%1, the month before</source>
        <translation>%1（上月）</translation>
    </message>
    <message>
        <source>%1, the year before</source>
        <translation>%1（上年同月）</translation>
    </message>
    <message>
        <source>the month before is not on record</source>
        <translation>上月无记录</translation>
    </message>
    <message>
        <source>the year before is not on record</source>
        <translation>上年同月无记录</translation>
    </message>
</context>
<context>
    <name>ReviewMap</name>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>此处 %n 起</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing with a position in this month</source>
        <translation>本月无定位记录</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>ReviewRows</name>
    <message>
        <source>None in this month, nor in those it is held against.</source>
        <translation>本月及对比月份均无记录。</translation>
    </message>
    <message>
        <source>None in this year, nor in the year before.</source>
        <translation>本年和上一年都没有。</translation>
    </message>
</context>
<context>
    <name>ReviewTab</name>
    <message>
        <source>The month before</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>交通管制</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计对象</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>As picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Here will stand how many incidents and closures there were, where and when, as soon as the log is counted.</source>
        <translation>日志统计完成后，此处显示警情和管制的数量、地点和时间。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sentences</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Which type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Which brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>Which road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>A month or a year</source>
        <translation>按月或按年</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Commander</source>
        <translation>指挥长</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>调度席</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>Liaison</source>
        <translation>联络席</translation>
    </message>
    <message>
        <source>Officer on the spot</source>
        <translation>现场民警</translation>
    </message>
    <message>
        <source>Exercise control</source>
        <translation>导调</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>%1 The file was set aside as %2 and a new log begun.</source>
        <translation>%1 原文件已另存为 %2，并已启用新日志。</translation>
    </message>
    <message>
        <source>%1 is the log of an exercise: live duty is not written into it. Name another log.</source>
        <translation>%1是演练日志，不能写入实战值班的内容，请指定其他日志。</translation>
    </message>
    <message>
        <source>%1 is a log of live duty: no exercise is written into it. Name another log.</source>
        <translation>%1是实战值班日志，不能写入演练的内容，请指定其他日志。</translation>
    </message>
    <message>
        <source>The log %1 can&apos;t be read to its end.</source>
        <translation>日志 %1 无法读到末尾。</translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>▲ The file was not taken. Mend these and import it again:</source>
        <translation>▲ 文件未导入。请改正后重新导入：</translation>
    </message>
    <message>
        <source>The file is sound. Planning enters all its lines at once.</source>
        <translation>文件无误。确认后全部一次导入。</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message numerus="yes">
        <source>%n faults, nothing was taken</source>
        <translation>
            <numerusform>%n 处错误，未导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties ready</source>
        <translation>
            <numerusform>%n 条勤务待导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n duties</source>
        <translation>
            <numerusform>导入 %n 条勤务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties planned</source>
        <translation>
            <numerusform>已导入 %n 条勤务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterTable</name>
    <message>
        <source>Duty roster</source>
        <translation>勤务安排</translation>
    </message>
    <message>
        <source>next change %1</source>
        <translation>下次换岗 %1</translation>
    </message>
    <message>
        <source>Import a roster (CSV)</source>
        <translation>导入勤务表（CSV）</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Export the roster (CSV)</source>
        <translation>导出勤务表（CSV）</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>police due</source>
        <translation>应到民警</translation>
    </message>
    <message>
        <source>auxiliaries due</source>
        <translation>应到辅警</translation>
    </message>
    <message>
        <source>due, not here</source>
        <translation>到点未报到</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>not relieved</source>
        <translation>超时未换岗</translation>
    </message>
    <message>
        <source>within the hour</source>
        <translation>一小时内到岗</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入……</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出……</translation>
    </message>
    <message>
        <source>New duty</source>
        <translation>新增勤务</translation>
    </message>
    <message>
        <source>No duty planned. Import a roster (CSV) with person, post, duty, time and effect, or enter one.</source>
        <translation>暂无勤务。可导入勤务表（CSV，含人员、岗位、勤务、时间、效果），或逐条新增。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>勤务</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>警力单元</translation>
    </message>
    <message numerus="yes">
        <source>%n lines written to %1</source>
        <translation>
            <numerusform>已将 %n 行写入 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RumourForm</name>
    <message>
        <source>no closure</source>
        <translation>不涉及管制</translation>
    </message>
    <message>
        <source>Rumour answered</source>
        <translation>舆情回应</translation>
    </message>
    <message>
        <source>verified facts only</source>
        <translation>只用核实的事实</translation>
    </message>
    <message>
        <source>What is going round</source>
        <translation>网传内容</translation>
    </message>
    <message>
        <source>in the words of the rumour</source>
        <translation>照网传原话</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核查结果</translation>
    </message>
    <message>
        <source>by whom it was checked and with what result; may stay empty</source>
        <translation>何人核查、结果如何；可不填</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>生成口径</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>位置：%1</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>更换文件夹…</translation>
    </message>
    <message>
        <source>There is such a file already. Enter once more replaces it.</source>
        <translation>已有同名文件，再按一次回车即覆盖。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Road, place, unit, camera, incident, command: name or pinyin initials (bhxl)</source>
        <translation>道路、地点、警力、视频、警情、命令：输入名称或拼音首字母（如 bhxl）</translation>
    </message>
    <message>
        <source>Type to search.</source>
        <translation>输入以搜索。</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>未找到“%1”。</translation>
    </message>
</context>
<context>
    <name>SeatBoard</name>
    <message>
        <source>Seats</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>yours: %1</source>
        <translation>本席：%1</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>here</source>
        <translation>已在席</translation>
    </message>
    <message>
        <source>sit here</source>
        <translation>入席</translation>
    </message>
</context>
<context>
    <name>SeatField</name>
    <message>
        <source>not signed on</source>
        <translation>未签到</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>The queue: press Alt and the number of the row.</source>
        <translation>待决事项：按 Alt 加行上的数字。</translation>
    </message>
    <message>
        <source>The exercise runs. F5 pauses it.</source>
        <translation>演练进行中，F5 暂停。</translation>
    </message>
    <message>
        <source>The exercise is paused at %1. F5 goes on.</source>
        <translation>演练暂停在 %1，F5 继续。</translation>
    </message>
    <message>
        <source>Silenced. The alarms still wait to be signed for; a new one is heard.</source>
        <translation>已静音。告警仍待签收，新告警照响。</translation>
    </message>
    <message>
        <source>Alt+D: this closure is over.</source>
        <translation>Alt+D：该管制已经结束。</translation>
    </message>
    <message>
        <source>Alt+D: this is over, nobody is sent there.</source>
        <translation>Alt+D：该事项已结束，不再派警。</translation>
    </message>
    <message>
        <source>Silenced. The alarms still wait to be signed for; a new one is not heard either: %1.</source>
        <translation>已静音。告警仍待签收；新告警也无法发声：%1。</translation>
    </message>
</context>
<context>
    <name>SignEditor</name>
    <message>
        <source>%1 · %2 km before</source>
        <translation>%1 · 上游 %2 公里</translation>
    </message>
    <message>
        <source>lines, separated by |</source>
        <translation>各行以 | 分隔</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>Shows now: %1</source>
        <translation>现显示：%1</translation>
    </message>
    <message>
        <source>Tells of %1 now: %2</source>
        <translation>正显示%1的信息：%2</translation>
    </message>
    <message>
        <source>No text recorded by this program. %1 × %2.</source>
        <translation>本系统未登记显示内容，%1 行 × %2 字</translation>
    </message>
</context>
<context>
    <name>SignOnDialog</name>
    <message>
        <source>Type a badge number.</source>
        <translation>请输入警号。</translation>
    </message>
    <message>
        <source>Sign on at the seat: %1</source>
        <translation>席位签到：%1</translation>
    </message>
    <message>
        <source>Nobody is signed on.</source>
        <translation>目前无人签到。</translation>
    </message>
    <message>
        <source>Signed on now: %1</source>
        <translation>当前签到：%1</translation>
    </message>
    <message>
        <source>Badge number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>What is recorded at this seat from now on carries the badge number. It is no password.</source>
        <translation>此后本席位记录的每一步都带此警号。警号不是密码。</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
    <message>
        <source>Sign on</source>
        <translation>签到</translation>
    </message>
</context>
<context>
    <name>SignPackage</name>
    <message>
        <source>Signs upstream</source>
        <translation>上游诱导屏</translation>
    </message>
    <message>
        <source>by distance: the roads have not said which stand upstream</source>
        <translation>按直线距离选取（尚无路网推算）</translation>
    </message>
    <message>
        <source>Propose anew</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>No road is closed. The texts for the signs before a closure will be proposed here.</source>
        <translation>当前无管制路段。管制路段上游各屏的文案将在此拟好。</translation>
    </message>
    <message>
        <source>No sign stands before this closure, or nothing is to be said of it now.</source>
        <translation>该管制上游没有诱导屏，或当前无需发布。</translation>
    </message>
    <message>
        <source>Nothing can be drafted here: the log is only read.</source>
        <translation>此处不能拟稿：日志为只读。</translation>
    </message>
    <message>
        <source>No road is closed: there is nothing to draft.</source>
        <translation>当前无管制，无需拟稿。</translation>
    </message>
    <message>
        <source>No sign is chosen: there is nothing to draft.</source>
        <translation>未选定诱导屏，无可拟稿内容。</translation>
    </message>
    <message>
        <source>and %1 more below</source>
        <translation>下方另有%1块</translation>
    </message>
    <message numerus="yes">
        <source>Draft for %n signs</source>
        <translation>
            <numerusform>拟稿 %n 块屏</numerusform>
        </translation>
    </message>
    <message>
        <source>Propose the texts anew?</source>
        <translation>重新生成诱导屏文字？</translation>
    </message>
    <message>
        <source>What was changed by hand is lost:
%1</source>
        <translation>以下诱导屏的手工修改将丢失：
%1</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>正在登记…</translation>
    </message>
    <message>
        <source>Which signs stand before it is still being worked out: try again in a moment.</source>
        <translation>上游诱导屏正在按路网推算，请稍后再试。</translation>
    </message>
    <message>
        <source>The signs before it and the way round are being worked out.</source>
        <translation>正在按路网推算上游诱导屏和绕行路线。</translation>
    </message>
</context>
<context>
    <name>SignPreview</name>
    <message>
        <source>%1 km before it</source>
        <translation>上游 %1 公里</translation>
    </message>
</context>
<context>
    <name>SignTemplates</name>
    <message>
        <source>the file is larger than 1 MB</source>
        <translation>文件超过 1 MB</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>文件不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>here must be a map of keys and values</source>
        <translation>此处应为键值映射</translation>
    </message>
    <message>
        <source>the key “%1” is there twice</source>
        <translation>键“%1”重复</translation>
    </message>
    <message>
        <source>unknown key “%1”</source>
        <translation>未知的键“%1”</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>“%1” must be text</source>
        <translation>“%1”应为文本</translation>
    </message>
    <message>
        <source>“%1” is none of: %2</source>
        <translation>“%1”不在可选值之内：%2</translation>
    </message>
    <message>
        <source>“%1” must be a list</source>
        <translation>“%1”应为列表</translation>
    </message>
    <message>
        <source>unknown placeholder “%1”</source>
        <translation>未知的占位符“%1”</translation>
    </message>
    <message>
        <source>square brackets can&apos;t stand in a sign&apos;s text</source>
        <translation>诱导屏文案中不能有方括号</translation>
    </message>
    <message>
        <source>“format” must be “watchfloor-signs/1”</source>
        <translation>“format”应为“watchfloor-signs/1”</translation>
    </message>
    <message>
        <source>“%1” is not shorter than “%2”</source>
        <translation>“%1”并不比“%2”短</translation>
    </message>
    <message>
        <source>“%1” and “%2” can&apos;t be told apart</source>
        <translation>“%1”与“%2”无法区分</translation>
    </message>
    <message>
        <source>there is a template for this cause, place and state already</source>
        <translation>该原因、位置、状态已有模板</translation>
    </message>
    <message>
        <source>a template needs a text at least</source>
        <translation>模板至少要有一条文案</translation>
    </message>
    <message>
        <source>a phrase must be text</source>
        <translation>短语应为文本</translation>
    </message>
    <message>
        <source>drivers are told of 临时交通管制, not of “%1”</source>
        <translation>对驾驶人只说“临时交通管制”，不说“%1”</translation>
    </message>
    <message>
        <source>a text needs a phrase at least</source>
        <translation>文案至少要有一个短语</translation>
    </message>
    <message>
        <source>“{%1}” stands in the English text only</source>
        <translation>“{%1}”只出现在英文里</translation>
    </message>
    <message>
        <source>The sign texts %1 can&apos;t be opened: %2.</source>
        <translation>无法打开诱导屏文案 %1：%2。</translation>
    </message>
</context>
<context>
    <name>SignTextsField</name>
    <message>
        <source>Lines of the sign, one a line</source>
        <translation>诱导屏文字，每行一行</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>每行一项</translation>
    </message>
    <message>
        <source>Take this sign out</source>
        <translation>移除此屏</translation>
    </message>
</context>
<context>
    <name>SignWay</name>
    <message>
        <source>Way round: %1</source>
        <translation>绕行：%1</translation>
    </message>
</context>
<context>
    <name>SituationCharts</name>
    <message>
        <source>Rain: line since it began, area per 10 min (mm)</source>
        <translation>雨量（mm）：折线为累计，面积为每 10 分钟</translation>
    </message>
</context>
<context>
    <name>SituationPanels</name>
    <message>
        <source>A call is being taken: record it, or leave it with Esc, before units are sent elsewhere.</source>
        <translation>正在接警登记：请先登记，或按 Esc 放弃，再派别处警力。</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Received</source>
        <translation>已接警</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>已派警</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已报请</translation>
    </message>
    <message>
        <source>Stopped at the scene</source>
        <translation>现场已拦停</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>不予管制</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>管制生效</translation>
    </message>
    <message>
        <source>Reopening asked for</source>
        <translation>已报请恢复</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>已恢复通行</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>To be acknowledged</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已提请</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>响应中</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已指派</translation>
    </message>
    <message>
        <source>En route</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>Off duty</source>
        <translation>下勤</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not staffed</source>
        <translation>未上岗</translation>
    </message>
    <message>
        <source>Staffed</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Showing</source>
        <translation>发布中</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Confirmed by voice</source>
        <translation>已电话确认</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺岗</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>待签字</translation>
    </message>
    <message>
        <source>Signed by the outgoing shift</source>
        <translation>交班已签</translation>
    </message>
    <message>
        <source>Being called</source>
        <translation>叫应中</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未应答</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免办</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Being rectified</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Rectified</source>
        <translation>整改时间</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>销号时间</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>只看故障</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已开通</translation>
    </message>
    <message>
        <source>Obstructed</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>通达中断</translation>
    </message>
    <message>
        <source>Cut off, acknowledged</source>
        <translation>通达中断（已签收）</translation>
    </message>
    <message>
        <source>Within reach again</source>
        <translation>已恢复通达</translation>
    </message>
    <message>
        <source>To be told by radio</source>
        <translation>待电台通知</translation>
    </message>
    <message>
        <source>To be approved</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To be given out</source>
        <translation>待播发</translation>
    </message>
    <message>
        <source>Confirmed as published</source>
        <translation>已确认发布</translation>
    </message>
    <message>
        <source>To be told by phone</source>
        <translation>待电话通知</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已接班</translation>
    </message>
    <message>
        <source>Not told, no longer needed</source>
        <translation>未告知，已无须通知</translation>
    </message>
    <message>
        <source>One lane open, to be closed again</source>
        <translation>单车道放行，待重新封闭</translation>
    </message>
    <message>
        <source>One lane open</source>
        <translation>单车道放行</translation>
    </message>
    <message>
        <source>No text recorded</source>
        <translation>未登记显示内容</translation>
    </message>
    <message>
        <source>Closure withdrawn</source>
        <translation>管制已撤回</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>No step of this closure is due from this seat.</source>
        <translation>该管制没有需要本席位登记的步骤。</translation>
    </message>
    <message>
        <source>Take back what was said</source>
        <translation>撤回登记</translation>
    </message>
    <message>
        <source>Record a step</source>
        <translation>登记步骤</translation>
    </message>
    <message>
        <source>%1 %2, %3 → %4</source>
        <translation>%1 %2，%3 → %4</translation>
    </message>
    <message>
        <source>Said before: %1</source>
        <translation>此前登记：%1</translation>
    </message>
    <message>
        <source>How was it seen, and by whom?</source>
        <translation>怎样核实？由谁核实？</translation>
    </message>
    <message>
        <source>Nobody can have seen it: no unit is reported on the scene, and no camera shows the stretch. Send a unit, or record its arrival.</source>
        <translation>无从核实：没有单位报告到场，也没有摄像机看得见该路段。请派警，或登记其到场。</translation>
    </message>
    <message>
        <source>Who stands there</source>
        <translation>谁站在那里</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>站位位置</translation>
    </message>
    <message>
        <source>Why it is taken back (the record keeps that it was said)</source>
        <translation>撤回原因（记录仍保留曾经登记）</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>No unit is reported on the scene.</source>
        <translation>尚无单位报告到场。</translation>
    </message>
    <message>
        <source>First say why it is taken back.</source>
        <translation>请先填写撤回原因。</translation>
    </message>
    <message>
        <source>First say how it was seen, and by whom.</source>
        <translation>请先选择由谁、以何种方式确认。</translation>
    </message>
    <message>
        <source>Nobody can have seen it.</source>
        <translation>无人能够确认。</translation>
    </message>
    <message>
        <source>First say who stands there.</source>
        <translation>请先填写现场由谁值守。</translation>
    </message>
    <message>
        <source>First say where they stand.</source>
        <translation>请先填写值守位置。</translation>
    </message>
    <message>
        <source>No unit is reported on the scene, and this is confirmed by those who stand there. Send a unit, or record its arrival.</source>
        <translation>尚无警力报告到场，此项须由现场人员确认。请派警力，或登记其到场。</translation>
    </message>
    <message>
        <source>seen by camera %1</source>
        <translation>视频核实：%1</translation>
    </message>
    <message>
        <source>Manned already: %1</source>
        <translation>已有警力到位：%1</translation>
    </message>
    <message>
        <source>First say on whose authority.</source>
        <translation>请先选择由谁批准。</translation>
    </message>
    <message>
        <source>On whose authority? Response level %1 (%2)</source>
        <translation>由谁批准？响应级别 %1（%2）</translation>
    </message>
    <message>
        <source>On whose authority?</source>
        <translation>由谁批准？</translation>
    </message>
    <message>
        <source>Nobody may permit what is not met here.</source>
        <translation>此项未满足，任何人不得特批。</translation>
    </message>
    <message>
        <source>First say who permits it all the same.</source>
        <translation>请先选择由谁特批。</translation>
    </message>
    <message>
        <source>First say why it is permitted.</source>
        <translation>请先填写特批理由。</translation>
    </message>
    <message>
        <source>The rule is not met. Who permits it all the same?</source>
        <translation>未达恢复条件。由谁特批？</translation>
    </message>
    <message>
        <source>Who permits it all the same?</source>
        <translation>由谁特批？</translation>
    </message>
    <message>
        <source>Why it is permitted (stays in the log as an override)</source>
        <translation>特批理由（值班日志记为“特批”）</translation>
    </message>
    <message>
        <source>First say who saw the rest of the stretch.</source>
        <translation>请先写明其余路段由谁看过。</translation>
    </message>
    <message>
        <source>First say what was found there.</source>
        <translation>请先选择现场查看结果。</translation>
    </message>
    <message>
        <source>First say what is lacking, and why the road may be opened.</source>
        <translation>请先写明缺项及为何仍可恢复。</translation>
    </message>
    <message>
        <source>Who saw the rest of the stretch, and how</source>
        <translation>其余路段由谁、怎样看过</translation>
    </message>
    <message>
        <source>What was found there?</source>
        <translation>现场查看结果如何？</translation>
    </message>
    <message>
        <source>What is lacking, and why the road may be opened all the same</source>
        <translation>缺哪一项，为何仍可恢复</translation>
    </message>
</context>
<context>
    <name>StepDialogs</name>
    <message>
        <source>Things have changed since this handover was prepared. Renew its list first: log page (Ctrl+0), handover, F7.</source>
        <translation>清单备好后情况有变，请先更新清单：日志页（Ctrl+0）“交接班”，按 F7。</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>within %1 min</source>
        <translation>限 %1 分钟</translation>
    </message>
</context>
<context>
    <name>StepWays</name>
    <message>
        <source>First choose an open incident: its report is the one that is corrected.</source>
        <translation>请先选中一起未结束的警情，再更正。</translation>
    </message>
    <message>
        <source>First choose an incident that this can be done to.</source>
        <translation>请先选择可进行此操作的警情。</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>Checklist of the response</source>
        <translation>响应清单</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已办 %1 / %2</translation>
    </message>
    <message>
        <source>No task yet. When a response is activated, the clauses of its level become tasks here, each with its owner and its time.</source>
        <translation>还没有事项。启动响应后，该级别的预案条款将成为清单，逐项注明责任席位和时限。</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>About</source>
        <translation>所属事项</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>narrow</source>
        <comment>width of quotation marks and ellipses: &apos;narrow&apos; as Latin letters, &apos;wide&apos; as Chinese characters</comment>
        <translation>wide</translation>
    </message>
</context>
<context>
    <name>ThresholdState</name>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>缓行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>管制</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>18:30, +30, now</source>
        <translation>18:30、+30、现在</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>+30 min</source>
        <translation>+30 分钟</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Recorded: %1</source>
        <translation>已记录：%1</translation>
    </message>
    <message numerus="yes">
        <source>F2 twice: %n call(s) not recorded yet, kept from %1</source>
        <translation>
            <numerusform>有 %n 起警情尚未登记，自 %1 保留：按两次 F2</numerusform>
        </translation>
    </message>
    <message>
        <source>F2: a call not recorded yet, kept from %1</source>
        <translation>有一起警情尚未登记，自 %1 保留：按 F2</translation>
    </message>
    <message numerus="yes">
        <source>F2: %n call(s) not recorded yet, the form holds that of %1</source>
        <translation>
            <numerusform>有 %n 起警情尚未登记，其中 %1 的一起正在填写：按 F2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>No warning</source>
        <translation>无预警</translation>
    </message>
    <message>
        <source>No response active</source>
        <translation>未启动响应</translation>
    </message>
    <message>
        <source>Rain %1 mm</source>
        <translation>雨量 %1 mm</translation>
    </message>
    <message>
        <source>last hour %1</source>
        <translation>近 1 小时 %1</translation>
    </message>
    <message>
        <source>Rainstorm blue warning</source>
        <translation>暴雨蓝色预警</translation>
    </message>
    <message>
        <source>Rainstorm yellow warning</source>
        <translation>暴雨黄色预警</translation>
    </message>
    <message>
        <source>Rainstorm orange warning</source>
        <translation>暴雨橙色预警</translation>
    </message>
    <message>
        <source>Rainstorm red warning</source>
        <translation>暴雨红色预警</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Traffic command</source>
        <translation>交通指挥</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>Rain: no reading</source>
        <translation>雨量：无读数</translation>
    </message>
    <message>
        <source>Blue warning</source>
        <translation>蓝色预警</translation>
    </message>
    <message>
        <source>Yellow warning</source>
        <translation>黄色预警</translation>
    </message>
    <message>
        <source>Orange warning</source>
        <translation>橙色预警</translation>
    </message>
    <message>
        <source>Red warning</source>
        <translation>红色预警</translation>
    </message>
    <message>
        <source>Level 1 response</source>
        <translation>一级响应</translation>
    </message>
    <message>
        <source>Level 2 response</source>
        <translation>二级响应</translation>
    </message>
    <message>
        <source>Level 3 response</source>
        <translation>三级响应</translation>
    </message>
    <message>
        <source>Level 4 response</source>
        <translation>四级响应</translation>
    </message>
</context>
<context>
    <name>TrackSteps</name>
    <message>
        <source>seen by an officer</source>
        <translation>民警现场确认</translation>
    </message>
    <message>
        <source>seen by camera</source>
        <translation>视频确认</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>电话确认</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工指挥</translation>
    </message>
    <message>
        <source>new timing</source>
        <translation>调整配时</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
</context>
<context>
    <name>UnitChoice</name>
    <message>
        <source>across brigades</source>
        <translation>跨区</translation>
    </message>
    <message>
        <source>■ lacks %1</source>
        <translation>■ 缺：%1</translation>
    </message>
    <message>
        <source>■ leaves uncovered: %1</source>
        <translation>■ 派出后失去覆盖：%1</translation>
    </message>
</context>
<context>
    <name>UnitsTab</name>
    <message>
        <source>Units</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>%1 free · %2 committed</source>
        <translation>备勤 %1 · 已派 %2</translation>
    </message>
    <message>
        <source>No units yet. They come with the exercise or a file of assets.</source>
        <translation>暂无警力。随演练或资源文件导入。</translation>
    </message>
    <message>
        <source>Call sign</source>
        <translation>呼号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation>大队</translation>
    </message>
    <message>
        <source>Police / aux.</source>
        <translation>民警 / 辅警</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>[across] </source>
        <translation>【跨区】</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>erased</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>Report incident</source>
        <translation>登记警情</translation>
    </message>
    <message>
        <source>Verify incident</source>
        <translation>核实警情</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派警</translation>
    </message>
    <message>
        <source>Arrive on scene</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>开始处置</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>办结警情</translation>
    </message>
    <message>
        <source>Cancel incident</source>
        <translation>撤销警情</translation>
    </message>
    <message>
        <source>Merge incident</source>
        <translation>并警</translation>
    </message>
    <message>
        <source>Ask for closure</source>
        <translation>报请管制</translation>
    </message>
    <message>
        <source>Stop traffic at the scene</source>
        <translation>现场拦停</translation>
    </message>
    <message>
        <source>Confirm closure</source>
        <translation>确认管制</translation>
    </message>
    <message>
        <source>Reject closure</source>
        <translation>不予管制</translation>
    </message>
    <message>
        <source>Mark step done</source>
        <translation>完成步骤</translation>
    </message>
    <message>
        <source>Closure in force</source>
        <translation>管制生效</translation>
    </message>
    <message>
        <source>Ask to reopen</source>
        <translation>报请恢复</translation>
    </message>
    <message>
        <source>Keep closed</source>
        <translation>继续管制</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>恢复通行</translation>
    </message>
    <message>
        <source>Withdraw closure</source>
        <translation>撤回管制</translation>
    </message>
    <message>
        <source>Define flood point</source>
        <translation>登记易涝点</translation>
    </message>
    <message>
        <source>Configure flood point</source>
        <translation>配置易涝点</translation>
    </message>
    <message>
        <source>Mark reading doubtful</source>
        <translation>标记数据存疑</translation>
    </message>
    <message>
        <source>Trust reading again</source>
        <translation>恢复数据采信</translation>
    </message>
    <message>
        <source>Define rain station</source>
        <translation>登记雨量站</translation>
    </message>
    <message>
        <source>Raise alarm</source>
        <translation>发出告警</translation>
    </message>
    <message>
        <source>Acknowledge alarm</source>
        <translation>签收告警</translation>
    </message>
    <message>
        <source>End alarm</source>
        <translation>结束告警</translation>
    </message>
    <message>
        <source>Receive warning</source>
        <translation>接收预警</translation>
    </message>
    <message>
        <source>Acknowledge warning</source>
        <translation>签收预警</translation>
    </message>
    <message>
        <source>Lift warning</source>
        <translation>解除预警</translation>
    </message>
    <message>
        <source>Propose response</source>
        <translation>提请启动响应</translation>
    </message>
    <message>
        <source>Activate response</source>
        <translation>启动响应</translation>
    </message>
    <message>
        <source>Adjust response</source>
        <translation>调整响应</translation>
    </message>
    <message>
        <source>Maintain response</source>
        <translation>维持响应</translation>
    </message>
    <message>
        <source>End response</source>
        <translation>终止响应</translation>
    </message>
    <message>
        <source>Reject proposal</source>
        <translation>不予启动</translation>
    </message>
    <message>
        <source>Define unit</source>
        <translation>登记警力</translation>
    </message>
    <message>
        <source>Assign unit</source>
        <translation>指派警力</translation>
    </message>
    <message>
        <source>Unit departs</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Unit arrives</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Release unit</source>
        <translation>归建</translation>
    </message>
    <message>
        <source>Stand down</source>
        <translation>下勤</translation>
    </message>
    <message>
        <source>Report for duty</source>
        <translation>上勤</translation>
    </message>
    <message>
        <source>Change equipment</source>
        <translation>调整装备</translation>
    </message>
    <message>
        <source>Sign for order</source>
        <translation>签收指令</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>On the scene</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Finish order</source>
        <translation>完成指令</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>撤销指令</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Define post</source>
        <translation>设置岗位</translation>
    </message>
    <message>
        <source>Staff post</source>
        <translation>安排上岗</translation>
    </message>
    <message>
        <source>Vacate post</source>
        <translation>撤岗</translation>
    </message>
    <message>
        <source>Define brigade</source>
        <translation>登记大队</translation>
    </message>
    <message>
        <source>Define camera</source>
        <translation>登记摄像机</translation>
    </message>
    <message>
        <source>Report camera fault</source>
        <translation>摄像机报障</translation>
    </message>
    <message>
        <source>Camera repaired</source>
        <translation>摄像机修复</translation>
    </message>
    <message>
        <source>Record what is seen</source>
        <translation>登记视频发现</translation>
    </message>
    <message>
        <source>Define message sign</source>
        <translation>登记诱导屏</translation>
    </message>
    <message>
        <source>Report sign fault</source>
        <translation>诱导屏报障</translation>
    </message>
    <message>
        <source>Sign repaired</source>
        <translation>诱导屏修复</translation>
    </message>
    <message>
        <source>Draft bulletin</source>
        <translation>起草信息</translation>
    </message>
    <message>
        <source>Edit bulletin</source>
        <translation>修改信息</translation>
    </message>
    <message>
        <source>Approve bulletin</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Reject bulletin</source>
        <translation>审核退回</translation>
    </message>
    <message>
        <source>Sign for notice</source>
        <translation>登记签收</translation>
    </message>
    <message>
        <source>Answer notice</source>
        <translation>回复通报</translation>
    </message>
    <message>
        <source>Confirm by voice</source>
        <translation>电话确认</translation>
    </message>
    <message>
        <source>Remind agency</source>
        <translation>催办通报</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级上报</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>办结通报</translation>
    </message>
    <message>
        <source>Define agency</source>
        <translation>登记联动单位</translation>
    </message>
    <message>
        <source>Add log entry</source>
        <translation>记入日志</translation>
    </message>
    <message>
        <source>Show inject</source>
        <translation>情况显示</translation>
    </message>
    <message>
        <source>Begin exercise</source>
        <translation>演练开始</translation>
    </message>
    <message>
        <source>Pause exercise</source>
        <translation>演练暂停</translation>
    </message>
    <message>
        <source>Resume exercise</source>
        <translation>演练继续</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>进入阶段</translation>
    </message>
    <message>
        <source>Rewind exercise</source>
        <translation>演练回退</translation>
    </message>
    <message>
        <source>End exercise</source>
        <translation>演练结束</translation>
    </message>
    <message>
        <source>Plan a duty</source>
        <translation>安排勤务</translation>
    </message>
    <message>
        <source>Change the duty</source>
        <translation>调整勤务</translation>
    </message>
    <message>
        <source>Report at the post</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Mark as missing</source>
        <translation>标记缺岗</translation>
    </message>
    <message>
        <source>End the duty</source>
        <translation>下勤</translation>
    </message>
    <message>
        <source>Cancel the duty</source>
        <translation>取消勤务</translation>
    </message>
    <message>
        <source>Prepare handover</source>
        <translation>起草交接班</translation>
    </message>
    <message>
        <source>Amend handover</source>
        <translation>补充交接班</translation>
    </message>
    <message>
        <source>Outgoing shift signs</source>
        <translation>交班签字</translation>
    </message>
    <message>
        <source>Incoming shift signs</source>
        <translation>接班签字</translation>
    </message>
    <message>
        <source>Call a leader</source>
        <translation>叫应领导</translation>
    </message>
    <message>
        <source>Leader answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人应答</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>再次叫应</translation>
    </message>
    <message>
        <source>Set a task</source>
        <translation>下达任务</translation>
    </message>
    <message>
        <source>Remind of the task</source>
        <translation>催办任务</translation>
    </message>
    <message>
        <source>Waive the task</source>
        <translation>免办任务</translation>
    </message>
    <message>
        <source>Report a hazard</source>
        <translation>登记隐患</translation>
    </message>
    <message>
        <source>Order rectification</source>
        <translation>交办整改</translation>
    </message>
    <message>
        <source>Rectified</source>
        <translation>整改时间</translation>
    </message>
    <message>
        <source>Return for rectification</source>
        <translation>退回整改</translation>
    </message>
    <message>
        <source>Sign off the hazard</source>
        <translation>隐患销号</translation>
    </message>
    <message>
        <source>Define a vital place</source>
        <translation>登记要害点</translation>
    </message>
    <message>
        <source>Define equipment</source>
        <translation>登记装备</translation>
    </message>
    <message>
        <source>Commit equipment</source>
        <translation>投入装备</translation>
    </message>
    <message>
        <source>Release equipment</source>
        <translation>收回装备</translation>
    </message>
    <message>
        <source>Move equipment</source>
        <translation>调运装备</translation>
    </message>
    <message>
        <source>Equipment out of order</source>
        <translation>装备故障</translation>
    </message>
    <message>
        <source>Equipment repaired</source>
        <translation>装备修复</translation>
    </message>
    <message>
        <source>Plan a green corridor</source>
        <translation>规划绿色通道</translation>
    </message>
    <message>
        <source>Open the green corridor</source>
        <translation>开通绿色通道</translation>
    </message>
    <message>
        <source>Corridor obstructed</source>
        <translation>通道受阻</translation>
    </message>
    <message>
        <source>Reroute the corridor</source>
        <translation>通道改线</translation>
    </message>
    <message>
        <source>End the green corridor</source>
        <translation>解除绿色通道</translation>
    </message>
    <message>
        <source>Access cut off</source>
        <translation>通达中断告警</translation>
    </message>
    <message>
        <source>Acknowledge the loss of access</source>
        <translation>签收通达中断</translation>
    </message>
    <message>
        <source>Access restored</source>
        <translation>恢复通达</translation>
    </message>
    <message>
        <source>Set the diversion</source>
        <translation>确定绕行</translation>
    </message>
    <message>
        <source>Remind of a step</source>
        <translation>催办步骤</translation>
    </message>
    <message>
        <source>Told by radio or telephone</source>
        <translation>已电台/电话通知</translation>
    </message>
    <message>
        <source>Brigade signs its copy</source>
        <translation>大队签收抄件</translation>
    </message>
    <message>
        <source>Escalate the order</source>
        <translation>指令升级催办</translation>
    </message>
    <message>
        <source>Link to the incident</source>
        <translation>关联警情</translation>
    </message>
    <message>
        <source>Feed back to the source</source>
        <translation>反馈报警来源</translation>
    </message>
    <message>
        <source>Note an agency&apos;s progress</source>
        <translation>登记联动进展</translation>
    </message>
    <message>
        <source>Enter rain forecast</source>
        <translation>录入降雨预报</translation>
    </message>
    <message>
        <source>Withdraw rain forecast</source>
        <translation>撤回降雨预报</translation>
    </message>
    <message>
        <source>Graver alarm takes its place</source>
        <translation>已由更高告警取代</translation>
    </message>
    <message>
        <source>Record order</source>
        <translation>登记指令</translation>
    </message>
    <message>
        <source>Confirm that the sign shows it</source>
        <translation>确认诱导屏已上屏</translation>
    </message>
    <message>
        <source>Confirm that it was published</source>
        <translation>确认已发布</translation>
    </message>
    <message>
        <source>Record a notice to be told</source>
        <translation>登记通报</translation>
    </message>
    <message>
        <source>The road beside is dry</source>
        <translation>确认旁侧道路无积水</translation>
    </message>
    <message>
        <source>Take a step back</source>
        <translation>撤回步骤</translation>
    </message>
    <message>
        <source>Mark the task done</source>
        <translation>办结清单事项</translation>
    </message>
    <message>
        <source>Confirm that the sign is blank</source>
        <translation>确认屏已撤空</translation>
    </message>
    <message>
        <source>Confirm that it is taken down</source>
        <translation>确认已撤下</translation>
    </message>
    <message>
        <source>Drop notice (nobody was told)</source>
        <translation>取消通报（未告知任何人）</translation>
    </message>
    <message>
        <source>Record a rescue</source>
        <translation>登记救援</translation>
    </message>
    <message>
        <source>Water has fallen for now</source>
        <translation>水位一度回落</translation>
    </message>
    <message>
        <source>Order goes on for what is left of two</source>
        <translation>指令转入仍在办理的一项</translation>
    </message>
    <message>
        <source>Enter a reading</source>
        <translation>录入水深</translation>
    </message>
    <message>
        <source>Correct the report</source>
        <translation>更正警情</translation>
    </message>
    <message>
        <source>The road beside counts as dry no more</source>
        <translation>撤回旁侧道路无积水</translation>
    </message>
    <message>
        <source>Told that it is cancelled</source>
        <translation>已通知撤销</translation>
    </message>
    <message>
        <source>Nobody there or on the way any more</source>
        <translation>已无警力到场或前往</translation>
    </message>
    <message>
        <source>Told of what has changed</source>
        <translation>已告知最新情况</translation>
    </message>
    <message>
        <source>Unit drives on</source>
        <translation>警力转往新地点</translation>
    </message>
    <message>
        <source>Corridor free again</source>
        <translation>通道恢复畅通</translation>
    </message>
    <message>
        <source>One obstacle less on the corridor</source>
        <translation>绿色通道阻断减少一处</translation>
    </message>
</context>
<context>
    <name>VerbBar</name>
    <message>
        <source>More steps (%1)</source>
        <translation>更多操作（%1）</translation>
    </message>
</context>
<context>
    <name>VerbDialog</name>
    <message>
        <source>as %1</source>
        <translation>以%1身份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="vanished">取消</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>The place is still being looked for: confirm again in a moment.</source>
        <translation>正在查找地点，请稍后再确认。</translation>
    </message>
</context>
<context>
    <name>VerbDoubts</name>
    <message>
        <source>On the way: %1</source>
        <translation>途经：%1</translation>
    </message>
</context>
<context>
    <name>VerbForm</name>
    <message>
        <source>More fields (%1)</source>
        <translation>更多字段（%1）</translation>
    </message>
</context>
<context>
    <name>VolumeDialog</name>
    <message>
        <source>Alarm sound</source>
        <translation>告警声</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>of 10, beside the desktop&apos;s own volume</source>
        <translation>／10，与系统音量分开</translation>
    </message>
    <message>
        <source>Alarms not heard: %1</source>
        <translation>告警声无法播放：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>试听</translation>
    </message>
</context>
<context>
    <name>WfNumber</name>
    <message>
        <source>“%1” must be a number from %2 to %3, or stay empty where it is unknown.</source>
        <translation>“%1”须为 %2 至 %3 的数，不明则留空。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3, or stay empty where it is unknown.</source>
        <translation>“%1”须为 %2 至 %3 的整数，不明则留空。</translation>
    </message>
    <message>
        <source>no such number</source>
        <translation>数字有误</translation>
    </message>
    <message>
        <source>“%1” must be a number from %2 to %3.</source>
        <translation>“%1”须为 %2 至 %3 的数。</translation>
    </message>
    <message>
        <source>“%1” must be a number.</source>
        <translation>“%1”须为数字。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>“%1”须为整数。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>“%1”须为 %2 至 %3 的整数。</translation>
    </message>
</context>
<context>
    <name>wf::AlarmSound</name>
    <message>
        <source>alarm sound off</source>
        <translation>告警声已关</translation>
    </message>
    <message>
        <source>the desktop&apos;s sound is muted</source>
        <translation>系统已静音</translation>
    </message>
</context>
<context>
    <name>wf::ArchiveDesk</name>
    <message>
        <source>What the map shows</source>
        <translation>地图所示范围</translation>
    </message>
</context>
<context>
    <name>wf::City</name>
    <message>
        <source>Schematic map · positions %1</source>
        <translation>示意图 · 位置 %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 was not written: the input has no road to drive on</source>
        <translation>未写入 %1：输入中没有可行车的道路</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>turn restrictions whose roads are not in the input: %1</source>
        <translation>所涉道路不在输入中的转向限制：%1</translation>
    </message>
    <message>
        <source>The city pack %1 is damaged: table %2, row %3</source>
        <translation>城市数据包 %1 已损坏：表 %2 第 %3 行</translation>
    </message>
    <message>
        <source>The city pack %1 does not exist or can&apos;t be read</source>
        <translation>城市数据包 %1 不存在或无法读取</translation>
    </message>
    <message>
        <source>%1 is not a city pack</source>
        <translation>%1 不是城市数据包</translation>
    </message>
    <message>
        <source>The city pack %1 was made by a later version (%2)</source>
        <translation>城市数据包 %1 由更高版本生成（%2）</translation>
    </message>
    <message>
        <source>The city pack %1 is damaged: %2</source>
        <translation>城市数据包 %1 已损坏：%2</translation>
    </message>
    <message>
        <source>a line needs two or more points [longitude, latitude] in degrees</source>
        <translation>线至少需要两个以度为单位的点 [经度, 纬度]</translation>
    </message>
    <message>
        <source>roads under construction or of unknown kind</source>
        <translation>在建或类型未知的道路</translation>
    </message>
    <message>
        <source>lines that are not roads, water or railways</source>
        <translation>不属于道路、水系或铁路的线</translation>
    </message>
    <message>
        <source>a ring needs four or more points [longitude, latitude] in degrees</source>
        <translation>环至少需要四个以度为单位的点 [经度, 纬度]</translation>
    </message>
    <message>
        <source>a polygon without a ring</source>
        <translation>多边形没有环</translation>
    </message>
    <message>
        <source>areas the map does not show</source>
        <translation>地图不显示的面</translation>
    </message>
    <message>
        <source>a point needs [longitude, latitude] in degrees</source>
        <translation>点须为以度为单位的 [经度, 纬度]</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>没有几何</translation>
    </message>
    <message>
        <source>a geometry of type %1</source>
        <translation>几何类型 %1 不受支持</translation>
    </message>
    <message>
        <source>%1, line %2 (byte %3): not JSON: %4</source>
        <translation>%1 第 %2 行（字节 %3）：不是 JSON：%4</translation>
    </message>
    <message>
        <source>%1: not a GeoJSON FeatureCollection</source>
        <translation>%1：不是 GeoJSON FeatureCollection</translation>
    </message>
    <message>
        <source>%1, feature %2 (way %3): %4</source>
        <translation>%1，第 %2 个要素（way %3）：%4</translation>
    </message>
    <message>
        <source>nodes without a valid position</source>
        <translation>位置无效的节点</translation>
    </message>
    <message>
        <source>ways with points outside the input, cut there</source>
        <translation>有节点在输入之外、已在该处截断的路段</translation>
    </message>
    <message>
        <source>turn restrictions over a way, for some vehicles only, or incomplete</source>
        <translation>经由路段的、仅限部分车辆的或不完整的转向限制</translation>
    </message>
    <message>
        <source>area outlines that do not close within the input</source>
        <translation>在输入范围内不闭合的面轮廓</translation>
    </message>
    <message>
        <source>%1: the file is empty</source>
        <translation>%1：文件为空</translation>
    </message>
    <message>
        <source>its beginning</source>
        <translation>文件开头</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1 第 %2 行第 %3 列：%4</translation>
    </message>
    <message>
        <source>%1, after %2: %3</source>
        <translation>%1，%2 之后：%3</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1: the name must end in .osm, .osm.gz, .osm.bz2, .osm.pbf or .geojson</source>
        <translation>%1：文件名须以 .osm、.osm.gz、.osm.bz2、.osm.pbf 或 .geojson 结尾</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields where %4 are needed</source>
        <translation>%1 第 %2 行：只有 %3 个字段，需要 %4 个</translation>
    </message>
    <message>
        <source>%1, line %2: two or more points &quot;longitude latitude&quot; are needed</source>
        <translation>%1 第 %2 行：至少需要两个“经度 纬度”点</translation>
    </message>
</context>
<context>
    <name>wf::CityCommand</name>
    <message>
        <source>%1 written (%2 KiB)</source>
        <translation>已写入 %1（%2 KiB）</translation>
    </message>
    <message>
        <source>ways: %1</source>
        <translation>路段：%1</translation>
    </message>
    <message>
        <source>nodes: %1, edges: %2</source>
        <translation>节点：%1，边：%2</translation>
    </message>
    <message>
        <source>road: %1 km</source>
        <translation>道路：%1 公里</translation>
    </message>
    <message>
        <source>strongly connected: %1 % of the nodes</source>
        <translation>强连通：节点的 %1 %</translation>
    </message>
    <message>
        <source>areas: %1, places: %2, turn restrictions: %3</source>
        <translation>面：%1，地点：%2，转向限制：%3</translation>
    </message>
    <message>
        <source>skipped or altered:</source>
        <translation>略过或改动：</translation>
    </message>
    <message>
        <source>Build a city pack from OpenStreetMap files, or the bundled sample city</source>
        <translation>由 OpenStreetMap 文件生成城市数据包，或生成随附的示意城市</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>more files of the same city</source>
        <translation>同一城市的其他文件</translation>
    </message>
    <message>
        <source>.osm, .osm.gz, .osm.bz2, .osm.pbf or GeoJSON; may be given several times</source>
        <translation>.osm、.osm.gz、.osm.bz2、.osm.pbf 或 GeoJSON；可多次给出</translation>
    </message>
    <message>
        <source>draw the sample city from the tables in this folder</source>
        <translation>由该目录中的表生成示意城市</translation>
    </message>
    <message>
        <source>the city pack to write</source>
        <translation>要写入的城市数据包</translation>
    </message>
    <message>
        <source>name of the city; otherwise that of the file</source>
        <translation>城市名称；缺省为文件名</translation>
    </message>
    <message>
        <source>Usage: watchfloorctl city build (--osm FILE… | --sample FOLDER) -o NAME.citypack [--name NAME]</source>
        <translation>用法：watchfloorctl city build (--osm 文件… | --sample 目录) -o 名称.citypack [--name 名称]</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>写入</translation>
    </message>
</context>
<context>
    <name>wf::ClosureDesk</name>
    <message>
        <source>no response is active</source>
        <translation>未启动响应</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 cm, as was said</source>
        <translation>%1 厘米（口头报告）</translation>
    </message>
    <message>
        <source>no reading that counts</source>
        <translation>没有可作依据的读数</translation>
    </message>
    <message>
        <source>gauge</source>
        <translation>水位计</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2前</translation>
    </message>
    <message>
        <source>below %1 cm for %2</source>
        <translation>低于 %1 厘米已 %2</translation>
    </message>
    <message>
        <source>%1, just now</source>
        <translation>%1，刚刚</translation>
    </message>
    <message>
        <source>below %1 cm only now</source>
        <translation>刚低于 %1 厘米</translation>
    </message>
    <message>
        <source>gauge in doubt</source>
        <translation>水位计（存疑）</translation>
    </message>
    <message>
        <source>entered by %1</source>
        <translation>%1录入</translation>
    </message>
    <message>
        <source>read by %1, entered by %2</source>
        <translation>%1读取，%2录入</translation>
    </message>
    <message>
        <source>contradictory: %1</source>
        <translation>读数矛盾：%1</translation>
    </message>
    <message>
        <source>authorised by: %1</source>
        <translation>经%1批准</translation>
    </message>
    <message>
        <source>No clause of the plan</source>
        <translation>不引用预案条款</translation>
    </message>
    <message>
        <source>The sign is out of order.</source>
        <translation>该诱导屏故障。</translation>
    </message>
    <message>
        <source>One lane open since %1 (%2)</source>
        <translation>单车道放行自 %1 起（%2）</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It counts as open until the cordon is recorded anew, and the stretch is to be cleared again.</source>
        <translation>登记警戒重新到位前，车道仍按开放计；路段须再次清空。</translation>
    </message>
    <message>
        <source>The water has risen again to %1 cm.</source>
        <translation>水位回升至 %1 厘米。</translation>
    </message>
</context>
<context>
    <name>wf::Desk</name>
    <message>
        <source>%1 %2, %3 → %4</source>
        <translation>%1 %2，%3 → %4</translation>
    </message>
    <message>
        <source>This screen is read-only.</source>
        <translation>本屏只读。</translation>
    </message>
    <message>
        <source>%1

%2</source>
        <translation>%1

%2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1
About: %2</source>
        <translation>%1
关联：%2</translation>
    </message>
    <message>
        <source>%1
Clause %2: %3</source>
        <translation>%1
第%2条：%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1. Nothing is transmitted: tell by telephone or radio %2</source>
        <translation>%1。系统不对外传送，请电话/电台通知：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1. Nothing is transmitted: give it out, then confirm that it hangs or was read out</source>
        <translation>%1。系统不对外传送，请通知播发，并在确认上屏或播出后登记</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1等，另有 %2 项</translation>
    </message>
    <message>
        <source>To</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>%1 ☎ %2</source>
        <translation>%1 ☎ %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>前往地点</translation>
    </message>
    <message>
        <source>%1: %2 · signs confirmed now: %3</source>
        <translation>%1：%2 · 本次确认%3块诱导屏</translation>
    </message>
    <message>
        <source>The road is still closed: %1. Drivers are then no longer told of it.</source>
        <translation>道路仍在管制：%1。撤下后驾驶人将得不到提示。</translation>
    </message>
    <message>
        <source>A badge number has 3 to 20 letters or digits and no spaces.</source>
        <translation>警号为3至20位字母、数字或汉字，不含空格。</translation>
    </message>
    <message>
        <source>%1
Another closure goes on there: %2</source>
        <translation>%1
该路段另有管制仍在执行：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2. Another closure goes on there: %3</source>
        <translation>%1：%2。该路段另有管制未解除：%3</translation>
    </message>
    <message>
        <source>%1
Told of the new place: %2</source>
        <translation>%1
已告知新地点：%2</translation>
    </message>
    <message>
        <source>… and %1 more: see the handover&apos;s sheet (Ctrl+0)</source>
        <translation>……另有 %1 项，见交接班页（Ctrl+0）</translation>
    </message>
    <message>
        <source>Changed since the outgoing shift signed; the signature notes it:</source>
        <translation>交班签字后有变，签字时一并记入：</translation>
    </message>
    <message>
        <source>Changed since it was prepared; the signature notes it:</source>
        <translation>备好清单后有变，签字时一并记入：</translation>
    </message>
</context>
<context>
    <name>wf::Dispatch</name>
    <message>
        <source>%1 m apart</source>
        <translation>相距 %1 米</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>both on %1</source>
        <translation>同在%1</translation>
    </message>
    <message>
        <source>at the same flood point</source>
        <translation>同一积水点</translation>
    </message>
    <message>
        <source>both at %1</source>
        <translation>地点同为%1</translation>
    </message>
    <message>
        <source>both %1</source>
        <translation>同为%1</translation>
    </message>
    <message>
        <source>%1 and %2 can be the same</source>
        <translation>%1与%2可能是同一起</translation>
    </message>
    <message>
        <source>reported %1 apart</source>
        <translation>报警相隔 %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>未在勤</translation>
    </message>
    <message>
        <source>another kind: %1</source>
        <translation>类型不符：%1</translation>
    </message>
    <message>
        <source>no position known: ask by radio where it is</source>
        <translation>位置不明：请用电台询问</translation>
    </message>
    <message>
        <source>of another brigade (%1): only by order of the command center</source>
        <translation>属其他大队（%1）：须由指挥中心调派</translation>
    </message>
    <message>
        <source>busy on scene</source>
        <translation>正在现场处置</translation>
    </message>
    <message>
        <source>busy on scene: %1</source>
        <translation>正在现场处置：%1</translation>
    </message>
    <message>
        <source>on the way elsewhere</source>
        <translation>正赶往别处</translation>
    </message>
    <message>
        <source>on the way elsewhere: %1</source>
        <translation>正赶往别处：%1</translation>
    </message>
    <message>
        <source>%1 by the roads open now</source>
        <translation>按当前通行道路 %1</translation>
    </message>
    <message>
        <source>%1 on foot</source>
        <translation>步行 %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>crosses brigades, from %1</source>
        <translation>跨区，来自%1</translation>
    </message>
    <message>
        <source>lacks %1</source>
        <translation>缺%1</translation>
    </message>
    <message>
        <source>has all the equipment</source>
        <translation>装备齐全</translation>
    </message>
    <message>
        <source>leaves the post %1</source>
        <translation>将离开%1</translation>
    </message>
    <message>
        <source>uncovers %1</source>
        <translation>调走后无人覆盖：%1</translation>
    </message>
    <message>
        <source>no way leads there by the roads open now</source>
        <translation>按当前通行道路无法到达</translation>
    </message>
    <message>
        <source>%1 has not signed for the order, %2 late: remind</source>
        <translation>%1尚未签收指令，已超时 %2：请催办</translation>
    </message>
    <message>
        <source>%1 is not under way, %2 late: remind</source>
        <translation>%1尚未出动，已超时 %2：请催办</translation>
    </message>
    <message>
        <source>%1 has not signed for the order although reminded, %2 late: call, or send another</source>
        <translation>%1经催办仍未签收指令，已超时 %2：请电话联系或改派</translation>
    </message>
    <message>
        <source>%1 is not under way although reminded, %2 late: call, or send another</source>
        <translation>%1经催办仍未出动，已超时 %2：请电话联系或改派</translation>
    </message>
    <message>
        <source>%1 is dispatched, but no order is recorded, %2 late</source>
        <translation>%1已派警但未登记指令，已超时 %2</translation>
    </message>
    <message>
        <source>exact: every choice of %1 of %2 positions, by enumeration with bounds</source>
        <translation>精确解：从 %2 个位置中选 %1 个，分支定界枚举</translation>
    </message>
    <message>
        <source>good, not proven best: greedy choice, then swaps (Teitz and Bart), %1 of %2 positions</source>
        <translation>较优解（未证明最优）：贪心选点后逐对替换（Teitz–Bart 法），从 %2 个位置中选 %1 个</translation>
    </message>
    <message>
        <source>the best positions can&apos;t all be reached by the roads open now: the units stay</source>
        <translation>按当前通行道路，最优位置不能全部到达：警力原地不动</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the file has headings and no line of duty</source>
        <translation>文件只有表头，没有勤务</translation>
    </message>
    <message>
        <source>no column of a roster is called so</source>
        <translation>排班表没有这一列</translation>
    </message>
    <message>
        <source>this column is there twice</source>
        <translation>这一列重复出现</translation>
    </message>
    <message>
        <source>the column %1 (%2) is missing</source>
        <translation>缺少“%1”列（%2）</translation>
    </message>
    <message>
        <source>“%1” stands in a column without a heading</source>
        <translation>“%1”所在的列没有表头</translation>
    </message>
    <message>
        <source>“%1” is neither 民警 (officer) nor 辅警 (auxiliary)</source>
        <translation>“%1”既不是民警（officer），也不是辅警（auxiliary）</translation>
    </message>
    <message>
        <source>the end %1 is not after the start %2</source>
        <translation>结束时间 %1 不晚于开始时间 %2</translation>
    </message>
    <message>
        <source>there is no brigade “%1”</source>
        <translation>没有“%1”这个大队</translation>
    </message>
    <message>
        <source>there is no unit “%1”</source>
        <translation>没有“%1”这个警力单元</translation>
    </message>
    <message>
        <source>“%1” is no known post: taken as a beat to be patrolled</source>
        <translation>“%1”不是已登记的岗位，按巡线处理</translation>
    </message>
    <message>
        <source>nothing is entered</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>Line %1, column %2 (%3): %4</source>
        <translation>第 %1 行第 %2 列（%3）：%4</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 is on duty %2, which overlaps line %3 (%4)</source>
        <translation>%1 的班次 %2 与第 %3 行（%4）重叠</translation>
    </message>
    <message>
        <source>%1 is on duty %2, which overlaps a shift already in the roster (%3, %4)</source>
        <translation>%1 的班次 %2 与排班表中已有班次（%3，%4）重叠</translation>
    </message>
    <message>
        <source>the number %1 of %2 is that of %3 in line %4</source>
        <translation>%2 的警号 %1 与第 %4 行的 %3 相同</translation>
    </message>
    <message>
        <source>the number %1 of %2 is that of %3 in the roster</source>
        <translation>%2 的警号 %1 与排班表中的 %3 相同</translation>
    </message>
    <message>
        <source>several people are called %1: give the number</source>
        <translation>有多人名为 %1：请填写警号</translation>
    </message>
    <message>
        <source>the headings stand here; what is above them is taken for a title</source>
        <translation>表头在这一行，其上各行按标题处理</translation>
    </message>
    <message>
        <source>“%1” is no duty: the line is passed over</source>
        <translation>“%1”不是勤务，已跳过该行</translation>
    </message>
    <message>
        <source>“%1” was shortened by a spreadsheet: give the column the format of text and enter it anew</source>
        <translation>“%1”已被电子表格缩写：请将该列设为文本格式后重新录入</translation>
    </message>
    <message>
        <source>nothing is entered; where cells were merged only the first holds the text: undo the merging and fill in each</source>
        <translation>未填写；合并单元格只有第一格有内容：请取消合并并逐格填写</translation>
    </message>
    <message>
        <source>on the scene here</source>
        <translation>已在本处现场</translation>
    </message>
    <message>
        <source>sent here already</source>
        <translation>已派往本处</translation>
    </message>
    <message>
        <source>under 0.1 min</source>
        <translation type="vanished">不到0.1分钟</translation>
    </message>
    <message>
        <source>%1 by the roads open now, to the end “%2”</source>
        <translation>按当前通行道路 %1，到“%2”一端</translation>
    </message>
    <message>
        <source>%1 on foot, to the end “%2”</source>
        <translation>步行 %1，到“%2”一端</translation>
    </message>
    <message numerus="yes">
        <source>%n units wanted, free to come: %1</source>
        <translation>
            <numerusform>需 %n 个警力单元，空闲可到的有 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the shift lasts longer than %n hours</source>
        <translation>
            <numerusform>班次超过 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>own brigade goes first within %1: %2 is only %3 quicker</source>
        <translation type="vanished">相差 %1以内本大队优先：%2只快 %3</translation>
    </message>
    <message>
        <source>unit’s position entered by hand, not reported</source>
        <translation>警力位置为人工录入，非上报</translation>
    </message>
    <message>
        <source>unit’s position as reported %1 ago</source>
        <translation>警力位置为%1前报告</translation>
    </message>
    <message>
        <source>unit’s position %1 old</source>
        <translation>警力位置为%1前数据</translation>
    </message>
    <message>
        <source>close by, at the end “%1”</source>
        <translation>就在附近，“%1”一端</translation>
    </message>
    <message>
        <source>close by</source>
        <translation>就在附近</translation>
    </message>
    <message>
        <source>incident’s place only approximate</source>
        <translation>警情位置仅为大概</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>No vehicle gets to the end “%1” by the roads open now: ask by telephone who is on that side to stand there.</source>
        <translation>按当前通行道路，没有车辆能到“%1”一端：请电话联系已在该侧的人员前往值守。</translation>
    </message>
    <message>
        <source>No vehicle gets to the end “%1” by the roads open now: ask by telephone who is on that side (%2) to stand there.</source>
        <translation>按当前通行道路，没有车辆能到“%1”一端：请电话联系已在该侧的人员（%2）前往值守。</translation>
    </message>
    <message>
        <source>no way leads to the end “%1” by the roads open now</source>
        <translation>按当前通行道路无法到达“%1”一端</translation>
    </message>
    <message>
        <source>marked, it goes on to the end “%1” (%2)</source>
        <translation>选中后转往“%1”一端（%2）</translation>
    </message>
    <message>
        <source>its task at the end “%1” is given up, the cordon there is to be set anew</source>
        <translation>“%1”一端任务随之终止，该端须重新设置警戒</translation>
    </message>
    <message>
        <source>it stands at the end “%1”, and the end “%2” is manned or somebody is sent there</source>
        <translation>该警力在“%1”一端，“%2”一端已有人警戒或已派警</translation>
    </message>
    <message>
        <source>it stands at the end “%1”, and no way leads to the end “%2” by the roads open now</source>
        <translation>该警力在“%1”一端，按现时路况无路可达“%2”一端</translation>
    </message>
    <message>
        <source>%1 has not signed for the order yet: remind</source>
        <translation>%1尚未签收指令：请催办</translation>
    </message>
    <message>
        <source>bound for the old place: tell it where the incident is now</source>
        <translation>去的是原地点：请告知新地点</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>不到1分钟</translation>
    </message>
    <message>
        <source>order cancelled: to be told</source>
        <translation>指令已撤销，待告知</translation>
    </message>
    <message>
        <source>own brigade goes first within %1: %2 is %3 quicker</source>
        <translation>相差 %1以内本大队优先：%2快%3</translation>
    </message>
</context>
<context>
    <name>wf::DispatchBoard</name>
    <message>
        <source>No roads are loaded: travel times are not known.</source>
        <translation>未载入路网，无法计算行车时间。</translation>
    </message>
    <message>
        <source>%1 has no position: travel times are not known. Choose a unit by its area.</source>
        <translation>%1没有位置，无法计算行车时间，请按辖区选派。</translation>
    </message>
    <message>
        <source>%1 has no position yet: say where it is, or press on the map.</source>
        <translation>%1还没有位置：请输入地点，或在地图上点一下。</translation>
    </message>
    <message>
        <source>%1 Stand at the end “%2”.</source>
        <translation>%1请在“%2”一端值守。</translation>
    </message>
    <message>
        <source>the end “%1”, its cordon then to be set anew</source>
        <translation>“%1”一端（警戒须重新设置）</translation>
    </message>
    <message>
        <source>%1 marks nobody: the list has no row of that number.</source>
        <translation>%1 号未选中任何警力：列表中没有该序号。</translation>
    </message>
    <message>
        <source>%1 marks nobody: no unit is chosen in the list.</source>
        <translation>%1：未选中任何警力，列表中没有当前行。</translation>
    </message>
    <message>
        <source>%1 marks nobody: %2 can&apos;t be sent (%3).</source>
        <translation>%1：未选中警力，%2不能派出（%3）。</translation>
    </message>
</context>
<context>
    <name>wf::Drill</name>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>text, or {zh, en}</source>
        <translation>文字或 {zh, en}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a time in milliseconds</source>
        <translation>毫秒时间</translation>
    </message>
    <message>
        <source>a position [longitude, latitude]</source>
        <translation>位置 [经度, 纬度]</translation>
    </message>
    <message>
        <source>a line of at least two positions</source>
        <translation>至少两个点的线</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>one of the allowed words</source>
        <translation>允许的取值之一</translation>
    </message>
    <message>
        <source>a record&apos;s name such as unit/yz-03</source>
        <translation>记录名，如 unit/yz-03</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>键值表</translation>
    </message>
    <message>
        <source>%1: “%2” must be %3.</source>
        <translation>%1：“%2”必须是%3。</translation>
    </message>
    <message>
        <source>%1: “%2” can&apos;t be “%3” (allowed: %4).</source>
        <translation>%1：“%2”不能是“%3”（允许：%4）。</translation>
    </message>
    <message>
        <source>%1: “%2” must lie between %3 and %4.</source>
        <translation>%1：“%2”必须在 %3 与 %4 之间。</translation>
    </message>
    <message>
        <source>“%1” must be a map of keys and values.</source>
        <translation>“%1”必须是键值表。</translation>
    </message>
    <message>
        <source>%1: the key “%2” is there twice.</source>
        <translation>%1：键“%2”出现了两次。</translation>
    </message>
    <message>
        <source>%1 has no field “%2”.</source>
        <translation>%1 没有字段“%2”。</translation>
    </message>
    <message>
        <source>%1: the field “%2” is missing.</source>
        <translation>%1：缺少字段“%2”。</translation>
    </message>
    <message>
        <source>Can&apos;t read the file: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The format is “%1”; this program reads “%2”.</source>
        <translation>格式为“%1”，本程序读取“%2”。</translation>
    </message>
    <message>
        <source>The plan must be a map of keys and values.</source>
        <translation>预案必须是键值表。</translation>
    </message>
    <message>
        <source>%1: “%2” is missing.</source>
        <translation>%1：缺少“%2”。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>The clause “%1” is there twice.</source>
        <translation>条款“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>情况显示</translation>
    </message>
    <message>
        <source>There is no stage “%1”.</source>
        <translation>没有阶段“%1”。</translation>
    </message>
    <message>
        <source>There is no seat “%1”.</source>
        <translation>没有席位“%1”。</translation>
    </message>
    <message>
        <source>Expected action</source>
        <translation>应有动作</translation>
    </message>
    <message>
        <source>%1: either “seat” or “role” must be there.</source>
        <translation>%1：“seat”与“role”须有且只有一个。</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>没有角色“%1”。</translation>
    </message>
    <message>
        <source>There is no seat with the role “%1”.</source>
        <translation>没有角色为“%1”的席位。</translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation>没有动作“%1”。</translation>
    </message>
    <message>
        <source>The plan has no clause “%1”.</source>
        <translation>预案中没有条款“%1”。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>“%1” must be one of: %2.</source>
        <translation>“%1”只能是：%2。</translation>
    </message>
    <message>
        <source>The seat %1 (%2) may not do %3.</source>
        <translation>席位 %1（%2）无权执行 %3。</translation>
    </message>
    <message>
        <source>The name “$%1” is bound twice.</source>
        <translation>名称“$%1”被绑定了两次。</translation>
    </message>
    <message>
        <source>Nothing is bound to “$%1”.</source>
        <translation>没有任何步骤绑定“$%1”。</translation>
    </message>
    <message>
        <source>“$%1” is used before the inject that binds it.</source>
        <translation>“$%1”在绑定它的情况显示之前就被引用。</translation>
    </message>
    <message>
        <source>“$%1” needs itself: a closed loop.</source>
        <translation>“$%1”引用了自身，形成死循环。</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>想定</translation>
    </message>
    <message>
        <source>“%1” must be a time such as &quot;2026-07-24 16:40&quot; (Beijing time).</source>
        <translation>“%1”必须是形如 &quot;2026-07-24 16:40&quot; 的北京时间。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>文件“%1”不存在。</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>World</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>降雨</translation>
    </message>
    <message>
        <source>“%1” must lie between %2 and %3.</source>
        <translation>“%1”必须在 %2 与 %3 之间。</translation>
    </message>
    <message>
        <source>A point of a depth curve must be [minute, cm].</source>
        <translation>水深曲线的点必须是 [分钟, 厘米]。</translation>
    </message>
    <message>
        <source>The minutes of a depth curve must rise.</source>
        <translation>水深曲线的分钟数必须递增。</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记点</translation>
    </message>
    <message>
        <source>The inject “%1” comes before the one above it.</source>
        <translation>情况显示“%1”的时间早于上一条。</translation>
    </message>
    <message>
        <source>The assets have no “%1”.</source>
        <translation>资源中没有“%1”。</translation>
    </message>
    <message>
        <source>Can&apos;t write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 must be a map of keys and values.</source>
        <translation>%1 必须是键值表。</translation>
    </message>
    <message>
        <source>%1: unknown key “%2”.</source>
        <translation>%1：未知的键“%2”。</translation>
    </message>
    <message>
        <source>“%1” must be text.</source>
        <translation>“%1”必须是文字。</translation>
    </message>
    <message>
        <source>“%1” must be a number.</source>
        <translation>“%1”必须是数字。</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts.</source>
        <translation>“%1”必须是文字列表。</translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation>“%1”必须是列表。</translation>
    </message>
    <message>
        <source>A PDF needs a graphical application.</source>
        <translation>生成 PDF 需要图形应用环境。</translation>
    </message>
    <message>
        <source>%1 is a log of live duty: no exercise is written into it. Name another log.</source>
        <translation>%1是实战值班日志，不能写入演练的内容，请指定其他日志。</translation>
    </message>
    <message>
        <source>%1 is the log of another exercise (%2), not of %3: name another log.</source>
        <translation>%1是另一场演练（%2）的日志，不是%3的，请指定其他日志。</translation>
    </message>
    <message>
        <source>exercise file</source>
        <translation>演练文件</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>assets</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 was begun with another form of this exercise. Changed since: %2. Begin anew with another log, or say that it is to go on.</source>
        <translation>%1开始时的演练内容与现在不同，其后改动：%2。请另指定日志重新开始，或明确要求接着演。</translation>
    </message>
    <message>
        <source>a list of pairs [x, y]</source>
        <translation>数对 [x, y] 的列表</translation>
    </message>
    <message>
        <source>“%1” must be a time such as &quot;2026-07-24 16:40&quot;: %2.</source>
        <translation>“%1”须写成 &quot;2026-07-24 16:40&quot; 这样的时间：%2。</translation>
    </message>
    <message>
        <source>There is no file “%1”: write “/” between folders, not “\”.</source>
        <translation>没有文件“%1”：文件夹之间请用“/”，不要用“\”。</translation>
    </message>
    <message>
        <source>“%1” must be a number: %2.</source>
        <translation>“%1”必须是数字：%2。</translation>
    </message>
    <message>
        <source>A seat can&apos;t be called “%1”: its id has no “@” and no comma.</source>
        <translation>席位不能叫“%1”：编号中不得有“@”和逗号。</translation>
    </message>
    <message>
        <source>The exercise can&apos;t be held by this plan: %1.</source>
        <translation>不能按此预案开展演练：%1。</translation>
    </message>
</context>
<context>
    <name>wf::DrillControl</name>
    <message>
        <source>ready to start</source>
        <translation>待开始</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>最快速度</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>评估报告已写入 %1。</translation>
    </message>
    <message>
        <source>%1, stopped at %2, was begun with another form of this exercise. Changed since: %3. What was done in it is scored against what stands in the files now.</source>
        <translation>%1停在%2，开始时的演练内容与现在不同，其后改动：%3。接着演的，已做的动作按现在的文件计分。</translation>
    </message>
</context>
<context>
    <name>wf::EventLog</name>
    <message>
        <source>No copy can be made of this log here.</source>
        <translation>此日志无法另存副本。</translation>
    </message>
</context>
<context>
    <name>wf::Feed</name>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>read; the newest is of %1</source>
        <translation>正在读取，最新数据 %1</translation>
    </message>
    <message>
        <source>read; nothing has come yet</source>
        <translation>正在读取，尚无数据</translation>
    </message>
    <message>
        <source>silent: nothing newer than %1</source>
        <translation>无新数据：最新为 %1</translation>
    </message>
    <message>
        <source>silent: nothing has come yet</source>
        <translation>无新数据：尚未收到任何数据</translation>
    </message>
</context>
<context>
    <name>wf::FormDesk</name>
    <message>
        <source>This screen is read-only.</source>
        <translation>本屏只读。</translation>
    </message>
    <message>
        <source>A line needs at least two positions, one a line.</source>
        <translation>线路至少需要两个坐标，每行一个。</translation>
    </message>
    <message>
        <source>%1 points, %2 km</source>
        <translation>%1 个点，%2 km</translation>
    </message>
    <message>
        <source>“%1”: write a depth in cm and a volume in m³, as “25: 110”.</source>
        <translation>“%1”：请写水深（cm）和水量（m³），如“25: 110”。</translation>
    </message>
    <message>
        <source>“%1”: both numbers must rise from line to line.</source>
        <translation>“%1”：两个数字均须逐行递增。</translation>
    </message>
    <message>
        <source>The curve needs at least two lines, the first “0: 0”.</source>
        <translation>曲线至少两行，首行为“0: 0”。</translation>
    </message>
    <message>
        <source>%1 (goes out in %2)</source>
        <translation>%1（以%2发布）</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>wf::GaugeFeed</name>
    <message>
        <source>Gauge files</source>
        <translation>水位文件</translation>
    </message>
</context>
<context>
    <name>wf::Lists</name>
    <message>
        <source>Level 1</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>三级</translation>
    </message>
    <message>
        <source>Level 4</source>
        <translation>四级</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 %2, %3 to %4</source>
        <translation>%1 %2，%3 至 %4</translation>
    </message>
    <message>
        <source>%1: %2 cm, %3</source>
        <translation>%1：%2 cm，%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Exercise inject</source>
        <translation>情况显示</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No reading</source>
        <translation>无读数</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1 %2 cm</source>
        <translation>%1 %2 cm</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 (%2) flood-control response of the city</source>
        <translation>市防汛%1（%2）应急响应</translation>
    </message>
    <message>
        <source>%1 (%2) response</source>
        <translation>%1（%2）应急响应</translation>
    </message>
    <message>
        <source>Late steps (%1)</source>
        <translation>步骤超时（%1 项）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>Exercise duty log %1</source>
        <translation>演练值班日志 %1</translation>
    </message>
    <message>
        <source>Duty log %1</source>
        <translation>值班日志 %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>The duty log was written to %1.</source>
        <translation>值班日志已写入 %1。</translation>
    </message>
    <message>
        <source>Near: last exit</source>
        <translation>近端（最后出口）</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中端</translation>
    </message>
    <message>
        <source>Far</source>
        <translation>远端</translation>
    </message>
    <message>
        <source>The sign is out of order.</source>
        <translation>该屏故障。</translation>
    </message>
    <message>
        <source>%1, %2 min longer</source>
        <translation>%1，多用时约%2分钟</translation>
    </message>
    <message>
        <source>Reopened: %1</source>
        <translation>恢复通行：%1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>临时交通管制：%1</translation>
    </message>
    <message>
        <source>People trapped: %1</source>
        <translation>人员被困：%1</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>尚未叫应</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached any more</source>
        <translation>%1 已无法通达</translation>
    </message>
    <message>
        <source>%1 (clause %2)</source>
        <translation>%1（第 %2 条）</translation>
    </message>
    <message>
        <source>Report upward: %1</source>
        <translation>信息报送：%1</translation>
    </message>
    <message>
        <source>%1: %2 cm, below the limit for its time</source>
        <translation>%1：%2 厘米，低于恢复水深已满规定时间</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>not relieved</source>
        <translation>超时未换岗</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>应到未到</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>comes next</source>
        <translation>即将上岗</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到岗</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>已下岗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Below %1 cm (%2) now</source>
        <translation>现已低于 %1 cm（%2）</translation>
    </message>
    <message>
        <source>At %1 cm (%2) or above now</source>
        <translation>现已达到 %1 cm（%2）</translation>
    </message>
    <message>
        <source>Below %1 cm (%2) from about %3, between %4 and %5</source>
        <translation>约 %3 降至 %1 cm（%2）以下，早则 %4、迟则 %5</translation>
    </message>
    <message>
        <source>Reaches %1 cm (%2) at about %3, between %4 and %5</source>
        <translation>约 %3 达到 %1 cm（%2），早则 %4、迟则 %5</translation>
    </message>
    <message>
        <source>Below %1 cm (%2) from about %3, at the earliest %4</source>
        <translation>约 %3 降至 %1 cm（%2）以下，最早 %4</translation>
    </message>
    <message>
        <source>Reaches %1 cm (%2) at about %3, at the earliest %4</source>
        <translation>约 %3 达到 %1 cm（%2），最早 %4</translation>
    </message>
    <message>
        <source>Below %1 cm (%2) from about %3</source>
        <translation>约 %3 降至 %1 cm（%2）以下</translation>
    </message>
    <message>
        <source>Reaches %1 cm (%2) at about %3</source>
        <translation>约 %3 达到 %1 cm（%2）</translation>
    </message>
    <message>
        <source>Below %1 cm (%2) perhaps from %3</source>
        <translation>最早 %3 可能降至 %1 cm（%2）以下</translation>
    </message>
    <message>
        <source>May reach %1 cm (%2) from %3</source>
        <translation>最早 %3 可能达到 %1 cm（%2）</translation>
    </message>
    <message>
        <source>Not below %1 cm (%2) within two hours</source>
        <translation>两小时内不会降至 %1 cm（%2）以下</translation>
    </message>
    <message>
        <source>Does not reach %1 cm (%2) within two hours</source>
        <translation>两小时内达不到 %1 cm（%2）</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1？</translation>
    </message>
    <message>
        <source>From the reading of %1</source>
        <translation>从 %1 的读数起算</translation>
    </message>
    <message>
        <source>No reading: from the model alone, beginning dry</source>
        <translation>无读数，仅按模型从无水起算</translation>
    </message>
    <message>
        <source>rain going on at %1 mm/h</source>
        <translation>按雨势持续 %1 毫米/小时</translation>
    </message>
    <message>
        <source>%1; %2; the band is an assumption</source>
        <translation>%1；%2；上下限为假定，非统计区间</translation>
    </message>
    <message>
        <source>No road is called “%1” here.</source>
        <translation>本市没有名为“%1”的道路。</translation>
    </message>
    <message>
        <source>%1: say between which roads or places.</source>
        <translation>%1：请填写起止路口或地点。</translation>
    </message>
    <message>
        <source>unnamed road</source>
        <translation>无名道路</translation>
    </message>
    <message>
        <source> / </source>
        <translation> / </translation>
    </message>
    <message>
        <source>No way for rescue vehicles leads from %1 to %2 now.</source>
        <translation>目前没有救援车辆可从%1通往%2的路线。</translation>
    </message>
    <message>
        <source>Goes round: %1</source>
        <translation>绕开：%1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>hardly longer</source>
        <translation>基本不增时</translation>
    </message>
    <message>
        <source>+%1 min, +%2 km</source>
        <translation>+%1 分钟，+%2 公里</translation>
    </message>
    <message>
        <source>Far: guide</source>
        <translation>远端诱导</translation>
    </message>
    <message>
        <source>Middle: divide</source>
        <translation>中端分流</translation>
    </message>
    <message>
        <source>Near: stop</source>
        <translation>近端管控</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 分钟</translation>
    </message>
    <message>
        <source> → </source>
        <translation> → </translation>
    </message>
    <message>
        <source>Diversion %1</source>
        <translation>绕行 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 cut off</source>
        <translation>%1 通行中断</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>消防站</translation>
    </message>
    <message>
        <source>Railway</source>
        <translation>火车站</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>避难场所</translation>
    </message>
    <message>
        <source>rain forecast</source>
        <translation>降雨预报</translation>
    </message>
    <message>
        <source>for the city</source>
        <translation>（全市）</translation>
    </message>
    <message>
        <source>for the nearest rain station</source>
        <translation>（最近雨量站）</translation>
    </message>
    <message>
        <source>%1 %2, issued %3</source>
        <translation>%1%2，%3发布</translation>
    </message>
    <message>
        <source>%1, then rain going on as lately</source>
        <translation>%1，其后按近期雨强延续</translation>
    </message>
    <message>
        <source>at the limit now</source>
        <translation>已达管控线</translation>
    </message>
    <message>
        <source>%1 %, from about %2</source>
        <translation>%1%，约%2起</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>路口</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>路段</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>To be told by telephone: %1</source>
        <translation>待电话通知%1</translation>
    </message>
    <message>
        <source>%1, %2 min shorter</source>
        <translation>%1，少 %2 分钟</translation>
    </message>
    <message>
        <source>%1, as long</source>
        <translation>%1，用时相当</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>登记：%1</translation>
    </message>
    <message>
        <source>at the end “%1”</source>
        <translation>“%1”一端</translation>
    </message>
    <message>
        <source>%1 m from the stretch</source>
        <translation>距管制路段 %1 米</translation>
    </message>
    <message>
        <source>I see it myself, on the spot</source>
        <translation>本人现场所见</translation>
    </message>
    <message>
        <source>My people stand there</source>
        <translation>本单位人员在此站位</translation>
    </message>
    <message>
        <source>%1, on the scene, reported it</source>
        <translation>%1（已到场）报告</translation>
    </message>
    <message>
        <source>Seen by camera: %1</source>
        <translation>视频核实：%1</translation>
    </message>
    <message>
        <source>By telephone: %1</source>
        <translation>电话核实：%1</translation>
    </message>
    <message>
        <source>By telephone or radio</source>
        <translation>电话、电台核实</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1（%2 项）</translation>
    </message>
    <message>
        <source>%1 (%2 cm when it was raised)</source>
        <translation>%1（告警时 %2 cm）</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: %2, not believed: %3</source>
        <translation>%1：%2，存疑：%3</translation>
    </message>
    <message>
        <source>was closed for %1</source>
        <translation>共管制 %1</translation>
    </message>
    <message>
        <source>closed for %1, since %2</source>
        <translation>已管制 %1（%2 起）</translation>
    </message>
    <message>
        <source>asked for %1 ago, at %2</source>
        <translation>已报请 %1（%2）</translation>
    </message>
    <message>
        <source>Diversion %1 %2</source>
        <translation>绕行（%1）%2</translation>
    </message>
    <message>
        <source>→ steady</source>
        <translation>→ 平稳</translation>
    </message>
    <message>
        <source>↑ %1 cm / 10 min</source>
        <translation>↑ %1 cm/10 分钟</translation>
    </message>
    <message>
        <source>↓ %1 cm / 10 min</source>
        <translation>↓ %1 cm/10 分钟</translation>
    </message>
    <message>
        <source>gauge</source>
        <translation>水位计</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>%1, just now</source>
        <translation>%1，刚刚</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2前</translation>
    </message>
    <message>
        <source>Water now</source>
        <translation>当前水深</translation>
    </message>
    <message>
        <source>no reading that counts</source>
        <translation>没有可作依据的读数</translation>
    </message>
    <message>
        <source>When it was raised</source>
        <translation>告警时</translation>
    </message>
    <message>
        <source>%1 cm, %2</source>
        <translation>%1 cm，%2</translation>
    </message>
    <message>
        <source>The gauge reads</source>
        <translation>水位计读数</translation>
    </message>
    <message>
        <source>Not believed because</source>
        <translation>存疑原因</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>水深限值</translation>
    </message>
    <message>
        <source>slow from %1 cm, closed from %2 cm</source>
        <translation>%1 cm 起缓行，%2 cm 起管制</translation>
    </message>
    <message>
        <source>Closure asked for: %1</source>
        <translation>报请管制：%1</translation>
    </message>
    <message>
        <source>%1 %2, issued %3: %4</source>
        <translation>%1%2预警，%3 发布：%4</translation>
    </message>
    <message>
        <source>Below %1 cm (%2) by now after the model; not read</source>
        <translation>推算现已低于 %1 厘米（%2），无读数印证</translation>
    </message>
    <message>
        <source>At %1 cm (%2) or above by now after the model; not read</source>
        <translation>推算现已达 %1 厘米（%2），无读数印证</translation>
    </message>
    <message>
        <source>Not closed: %1</source>
        <translation>不予管制：%1</translation>
    </message>
    <message>
        <source>%1 %2 signal</source>
        <translation>%1%2预警</translation>
    </message>
    <message>
        <source>At %1 cm (%2) from %3 if it rises on as it is read to rise</source>
        <translation>按目前涨势，%3 达到 %1 厘米（%2）</translation>
    </message>
    <message>
        <source>%1, in doubt</source>
        <translation>%1，存疑</translation>
    </message>
    <message>
        <source>confirmed %1 ago, at %2</source>
        <translation>已确认 %1（%2）</translation>
    </message>
    <message>
        <source>cordon: %1</source>
        <translation>警戒：%1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>at both ends, “%1” and “%2”</source>
        <translation>“%1”“%2”两端</translation>
    </message>
    <message>
        <source>nearer to “%1”</source>
        <translation>离“%1”端更近</translation>
    </message>
    <message>
        <source>Signals out of order: %1</source>
        <translation>信号灯故障：%1</translation>
    </message>
    <message>
        <source>%1 %2 ago</source>
        <translation>%1（%2前）</translation>
    </message>
    <message>
        <source>cordon %1</source>
        <translation type="vanished">警戒到位：%1</translation>
    </message>
    <message>
        <source>People in danger: %1</source>
        <translation>有人遇险：%1</translation>
    </message>
    <message>
        <source>Road collapse: %1</source>
        <translation>道路塌陷：%1</translation>
    </message>
    <message>
        <source>Late, to be told by telephone: %1</source>
        <translation>超时未通知，请电话通知：%1</translation>
    </message>
    <message>
        <source>The way passes a flood point, have the depth there checked: %1</source>
        <translation>绕行经过积水点，请先核实水深：%1</translation>
    </message>
    <message>
        <source>%1 (clause %2: %3)</source>
        <translation>%1（第%2条：%3）</translation>
    </message>
    <message>
        <source>%1, contradictory</source>
        <translation>%1，读数矛盾</translation>
    </message>
    <message>
        <source>+%1 min, no farther</source>
        <translation>多 %1 分钟，路程相当</translation>
    </message>
    <message>
        <source>gauge %1 cm, read by a person %2 cm</source>
        <translation>水位计 %1 厘米，人工读取 %2 厘米</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>读数矛盾</translation>
    </message>
    <message>
        <source>%1: the deeper stands</source>
        <translation>%1：按深的算</translation>
    </message>
    <message>
        <source>%1: last read %2 cm</source>
        <translation>%1：最近读数 %2 厘米</translation>
    </message>
    <message>
        <source>%1: nobody has read it</source>
        <translation>%1：无人读数</translation>
    </message>
    <message>
        <source>Beside the water, higher by the map alone, have somebody look before anyone is led there: %1</source>
        <translation>绕行道路紧邻积水，仅地图标为较高，须先派人查看再引导：%1</translation>
    </message>
    <message>
        <source>%1, then %2 cm</source>
        <translation>%1，其后 %2 cm</translation>
    </message>
    <message>
        <source>was closed for under a minute</source>
        <translation>管制不足1分钟</translation>
    </message>
    <message>
        <source>closed just now, at %1</source>
        <translation>刚刚管制（%1 起）</translation>
    </message>
    <message>
        <source>confirmed just now, at %1</source>
        <translation>刚刚确认（%1）</translation>
    </message>
    <message>
        <source>asked for just now, at %1</source>
        <translation>刚刚报请（%1）</translation>
    </message>
    <message>
        <source>%1 %2 cm, then %3 cm</source>
        <translation>%1 %2 cm，其后 %3 cm</translation>
    </message>
    <message>
        <source>%1, then %2 cm, in doubt</source>
        <translation>%1，其后 %2 cm，存疑</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近人工查看</translation>
    </message>
    <message>
        <source>%1: read %2 cm, then %3 cm, in doubt</source>
        <translation>%1：读数 %2 cm，其后 %3 cm，存疑</translation>
    </message>
    <message>
        <source>%1: last read %2 cm, in doubt</source>
        <translation>%1：最近读数 %2 cm，存疑</translation>
    </message>
    <message>
        <source>Not passable farther on, so no text names it: %1</source>
        <translation>前方不能通行，文稿不写此路：%1</translation>
    </message>
    <message>
        <source>confirmed on %1 of %2</source>
        <translation>已确认 %1/%2 块</translation>
    </message>
    <message numerus="yes">
        <source>%n pumps</source>
        <translation>
            <numerusform>泵车%n台</numerusform>
        </translation>
    </message>
    <message>
        <source>Message signs: none can tell of it</source>
        <translation>诱导屏：沿途无可用屏，无需发布</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>尚未报告</translation>
    </message>
    <message>
        <source>%1, on the scene, by radio</source>
        <translation>%1（在现场）电台报告</translation>
    </message>
    <message>
        <source>%1, on the scene, by telephone</source>
        <translation>%1（在现场）电话报告</translation>
    </message>
    <message>
        <source>At %1 cm (%2) or above by its gauge, which is in doubt</source>
        <translation>水位计读数已达到 %1 cm（%2），但水位计存疑</translation>
    </message>
    <message>
        <source>At %1 cm (%2) or above when it was last read, at %3</source>
        <translation>%3 最近一次读数已达到 %1 cm（%2）</translation>
    </message>
    <message>
        <source>reached?</source>
        <translation>已达？</translation>
    </message>
    <message>
        <source>at the limit by a gauge in doubt</source>
        <translation>存疑水位计读数已达管制水深</translation>
    </message>
    <message>
        <source>Record: lane closed again, cordon set</source>
        <translation>登记：车道已重新封闭、警戒到位</translation>
    </message>
    <message>
        <source>Waits for %1: %2</source>
        <translation>等待%1：%2</translation>
    </message>
    <message>
        <source>Waits until %1: below %2 cm for %3 min</source>
        <translation>等到 %1：低于 %2 厘米满 %3 分钟</translation>
    </message>
    <message>
        <source>Waits for a new reading of the water</source>
        <translation>等待新的水深读数</translation>
    </message>
    <message>
        <source>Waits until the water is below %1 cm: %2 cm now</source>
        <translation>等水深低于 %1 厘米：目前 %2 厘米</translation>
    </message>
    <message>
        <source>Close the lane again</source>
        <translation>重新封闭车道</translation>
    </message>
    <message>
        <source>%1 (exact place to be checked)</source>
        <translation>%1（具体位置待核）</translation>
    </message>
    <message>
        <source>automatically, after a step of %1</source>
        <translation>系统自动（随%1操作）</translation>
    </message>
    <message>
        <source>automatically, after: %1</source>
        <translation>系统自动（随“%1”）</translation>
    </message>
    <message>
        <source>%1, the gauge in doubt says %2 cm</source>
        <translation>%1，存疑水位计 %2 cm</translation>
    </message>
    <message>
        <source>Water risen again: close the lane</source>
        <translation>水位回升：立即封闭车道</translation>
    </message>
    <message>
        <source>Water risen again: keep closed</source>
        <translation>水位回升：继续管制</translation>
    </message>
    <message>
        <source>%1: one lane open, water at %2</source>
        <translation>%1：单车道放行中，水深 %2</translation>
    </message>
    <message>
        <source>%1: the water has risen again to %2</source>
        <translation>%1：水位回升至 %2</translation>
    </message>
    <message>
        <source>%1: %2, not below the limit</source>
        <translation>%1：%2，未低于恢复水深</translation>
    </message>
    <message>
        <source>outdated, the incident has changed; renew it first (Agencies, F7): %1</source>
        <translation>已过时，警情有变，请先更新（联动页 F7）：%1</translation>
    </message>
    <message>
        <source>one lane open just now, at %1</source>
        <translation>刚放行单车道（%1）</translation>
    </message>
    <message>
        <source>one lane open for %1, since %2</source>
        <translation>单车道放行 %1，%2 起</translation>
    </message>
    <message>
        <source>↑ %1 cm in &lt; 1 min</source>
        <translation>↑ %1 cm（1 分钟内）</translation>
    </message>
    <message>
        <source>↓ %1 cm in &lt; 1 min</source>
        <translation>↓ %1 cm（1 分钟内）</translation>
    </message>
    <message>
        <source>↑ %1 cm in %2 min</source>
        <translation>↑ %1 cm（%2 分钟内）</translation>
    </message>
    <message>
        <source>↓ %1 cm in %2 min</source>
        <translation>↓ %1 cm（%2 分钟内）</translation>
    </message>
    <message>
        <source>gauge in doubt: %1 cm</source>
        <translation>水位计存疑：%1 cm</translation>
    </message>
    <message>
        <source>No forecast: the water is read to rise, and the model, which knows of no cause, lets it fall</source>
        <translation>不作预测：实测水位在涨，模型未计入原因、推算为回落</translation>
    </message>
    <message>
        <source>No forecast: no rain readings</source>
        <translation>不作预测：无雨量读数</translation>
    </message>
    <message>
        <source>Does not reach %1 cm (%2) within two hours if it only rains on as lately</source>
        <translation>如雨势维持近时水平，两小时内达不到 %1 厘米（%2）</translation>
    </message>
    <message>
        <source>Whether it reaches %1 cm (%2) within two hours can&apos;t be judged: no rain readings</source>
        <translation>两小时内是否达到 %1 厘米（%2）无法判断：无雨量读数</translation>
    </message>
    <message>
        <source>Rain is to be expected: rainstorm warning in force (%1)</source>
        <translation>预计有雨：暴雨%1预警生效中</translation>
    </message>
    <message>
        <source>no rain readings</source>
        <translation>无雨量读数</translation>
    </message>
    <message>
        <source>Program reminds the desk</source>
        <translation>系统提醒催办</translation>
    </message>
    <message>
        <source>east side</source>
        <translation>东侧</translation>
    </message>
    <message>
        <source>west side</source>
        <translation>西侧</translation>
    </message>
    <message>
        <source>north side</source>
        <translation>北侧</translation>
    </message>
    <message>
        <source>south side</source>
        <translation>南侧</translation>
    </message>
    <message>
        <source>%1, coming to %2</source>
        <translation>%1驶至%2处</translation>
    </message>
    <message>
        <source>taken down while the road is closed: to be put up again</source>
        <translation>道路仍在管制时已撤下，须重新发布</translation>
    </message>
    <message>
        <source>counts once the road or a lane is open</source>
        <translation type="vanished">道路或一条车道放行后才计入</translation>
    </message>
    <message>
        <source>It is not in the archive, or not yet.</source>
        <translation>存档中没有，或尚未写入。</translation>
    </message>
    <message>
        <source>%1 · archive</source>
        <translation>%1 · 存档</translation>
    </message>
    <message>
        <source>Nobody knows the water now: enter a reading</source>
        <translation>当前水深不明：请录入读数</translation>
    </message>
    <message>
        <source>%1: last read %2</source>
        <translation>%1：最后读数 %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 is there already: name a file that is not there yet.</source>
        <translation>%1已存在：请另起一个文件名。</translation>
    </message>
    <message>
        <source>More people in danger than fire or ambulance was told: tell them</source>
        <translation>遇险人数多于已通报消防、急救的人数：请再次通报</translation>
    </message>
    <message numerus="yes">
        <source>People in danger: %n not yet brought out</source>
        <translation>
            <numerusform>有人遇险：尚有%n人未救出</numerusform>
        </translation>
    </message>
    <message>
        <source>People in danger: not yet brought out, number unknown</source>
        <translation>有人遇险：尚未救出，人数不明</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Nobody in danger any more: %1</source>
        <translation>已无人遇险：%1</translation>
    </message>
    <message>
        <source>No longer needed? %1</source>
        <translation>是否已无须通知？%1</translation>
    </message>
    <message>
        <source>%1: ■ %2 %3</source>
        <translation>%1：■ %2%3</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Override: %1</source>
        <translation>特批：%1</translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation>读数矛盾</translation>
    </message>
    <message>
        <source>gauge in doubt</source>
        <translation>水位计存疑</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>另须：%1</translation>
    </message>
    <message>
        <source>%1, closed in part only</source>
        <translation>%1，仅部分管制</translation>
    </message>
    <message>
        <source>%1: not called out yet</source>
        <translation>%1：尚未通报救援</translation>
    </message>
    <message>
        <source>%1: the remaining lanes</source>
        <translation>%1：其余车道</translation>
    </message>
    <message>
        <source>over, another closure goes on</source>
        <translation>已结束，该路段另有管制</translation>
    </message>
    <message>
        <source>the remaining lanes</source>
        <translation>其余车道</translation>
    </message>
    <message>
        <source>turned down at %1, still %2</source>
        <translation>%1已不予管制，积水仍为%2</translation>
    </message>
    <message>
        <source>Possibly people in danger: nobody has said how many</source>
        <translation>可能有人遇险：尚无人说明人数</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Bound for the old place: %1 to be told the new one</source>
        <translation>去的是原地点：待告知%1新地点</translation>
    </message>
    <message>
        <source>%1 bound for the old place: tell the new one, or send another</source>
        <translation>%1去的是原地点：待告知新地点或改派</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>水位告警</translation>
    </message>
    <message>
        <source>Closure of this stretch</source>
        <translation>同路段管制</translation>
    </message>
    <message>
        <source>Comes instead</source>
        <translation>替换信息</translation>
    </message>
    <message>
        <source>the water stands at %1 cm there</source>
        <translation>该路段水深 %1 cm</translation>
    </message>
    <message>
        <source>First publish %1, then take this down.</source>
        <translation>请先发布%1，再撤下本条。</translation>
    </message>
    <message>
        <source>First publish a text of that closure, then take this down.</source>
        <translation>请先发布新管制的信息，再撤下本条。</translation>
    </message>
    <message>
        <source>It stays until the water has fallen.</source>
        <translation>水位回落前不得撤下。</translation>
    </message>
    <message>
        <source>Not to be taken down yet: %1. Drivers would be left without any warning. %2</source>
        <translation>暂不得撤下：%1。撤下后驾驶人将得不到提示。%2</translation>
    </message>
    <message>
        <source>Public now: %1. It stays so until somebody takes it down.</source>
        <translation>在播在显：%1。另行确认撤下前一直有效。</translation>
    </message>
    <message>
        <source>Closure withdrawn: %1</source>
        <translation>撤回管制：%1</translation>
    </message>
    <message>
        <source>withdrawn at %1, still %2</source>
        <translation>%1已撤回管制，积水仍为%2</translation>
    </message>
    <message>
        <source>%1, %2 cm of water</source>
        <translation>%1，水深 %2 cm</translation>
    </message>
    <message>
        <source>%1 min, %2 km</source>
        <translation>%1 分钟，%2 公里</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Vehicles wade up to</source>
        <translation>车辆涉水上限</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>受阻于</translation>
    </message>
    <message>
        <source>The way is blocked now: %1.</source>
        <translation>路线目前受阻：%1。</translation>
    </message>
    <message>
        <source>Blocked by %1. The vehicles wade up to %2 cm.</source>
        <translation>路线受阻于%1。车辆涉水不超过 %2 cm。</translation>
    </message>
    <message>
        <source>%1 lies in the water: vehicles can&apos;t set out there.</source>
        <translation>%1位于积水中：车辆无法从该处出发。</translation>
    </message>
    <message>
        <source>%1 lies in the water: vehicles can&apos;t get there.</source>
        <translation>%1位于积水中：车辆无法到达。</translation>
    </message>
    <message>
        <source>Last junction before it: %1.</source>
        <translation>受阻点前最后一个路口：%1。</translation>
    </message>
    <message>
        <source>Blocked by %1</source>
        <translation>受阻于%1</translation>
    </message>
    <message>
        <source>alarm: %1</source>
        <translation>告警：%1</translation>
    </message>
    <message>
        <source>closure across it, %1: %2</source>
        <translation>途经路段管制%1：%2</translation>
    </message>
    <message>
        <source>a road without a name</source>
        <translation>无名道路</translation>
    </message>
    <message>
        <source>%1: beside the water of %2 at the same level, and nobody has said that it is dry</source>
        <translation>%1：与%2积水处同高相邻，尚无人确认路面无积水</translation>
    </message>
    <message>
        <source>to be renewed: recorded before the road or a lane was open</source>
        <translation>须重新确认：系放行之前所登记</translation>
    </message>
    <message>
        <source>doesn&apos;t count: neither the road nor a lane is open to stay so</source>
        <translation>暂不计入：道路未放行，或已放行车道须重新封闭</translation>
    </message>
    <message>
        <source>Signs: nothing to take down</source>
        <translation>诱导屏：无在显内容，无需撤除</translation>
    </message>
    <message>
        <source>withdrawn at %1</source>
        <translation>%1 撤回管制</translation>
    </message>
    <message>
        <source>turned down at %1</source>
        <translation>%1 不予管制</translation>
    </message>
    <message>
        <source>doesn&apos;t count: signs may still show it</source>
        <translation>暂不计入：诱导屏可能仍在显示</translation>
    </message>
    <message>
        <source>%1 m of it, found by the map alone: have somebody look whether all vehicles get through</source>
        <translation>其中%1米仅据地图得出，请派人查看各类车辆能否通行</translation>
    </message>
    <message>
        <source>the rest seen by %1</source>
        <translation>其余路段由%1看过</translation>
    </message>
    <message>
        <source>sees only part of the stretch: some %1 m are out of its picture</source>
        <translation>只见部分路段：约%1米不在画面内</translation>
    </message>
    <message>
        <source>cordon at one end: %1</source>
        <translation>一端警戒到位：%1</translation>
    </message>
</context>
<context>
    <name>wf::MapStyle</name>
    <message>
        <source>There is no map style called %1.</source>
        <translation>没有名为“%1”的地图样式。</translation>
    </message>
    <message>
        <source>Map style %1: line %2: &quot;%3&quot; is not a table of sizes by zoom.</source>
        <translation>地图样式 %1：第 %2 行：“%3”不是按缩放级别的尺寸表。</translation>
    </message>
    <message>
        <source>Map style %1: line %2: %3</source>
        <translation>地图样式 %1：第 %2 行：%3</translation>
    </message>
</context>
<context>
    <name>wf::PlacementBoard</name>
    <message>
        <source>Flood points weigh by the forecast&apos;s chance that they must be closed, posts by %1.</source>
        <translation>易涝点按预报管制概率加权，岗位权重 %1。</translation>
    </message>
    <message>
        <source>No forecast: flood points weigh by their depth now against the limit (at least %1), posts by %2.</source>
        <translation>无预报：易涝点按当前水深与限值之比加权（不低于 %1），岗位权重 %2。</translation>
    </message>
    <message>
        <source>No roads are loaded: travel times are not known.</source>
        <translation>未载入路网，无法计算行车时间。</translation>
    </message>
    <message>
        <source>No unit is free.</source>
        <translation>没有备勤警力。</translation>
    </message>
    <message>
        <source>There are no flood points or posts with a position.</source>
        <translation>没有带位置的易涝点或岗位。</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>原地</translation>
    </message>
    <message>
        <source>Placed before the rain: mean time to the points %1 instead of %2.</source>
        <translation>雨前预置：平均到点时间 %1（现为 %2）。</translation>
    </message>
    <message>
        <source>Wait at %1 before the rain: cones, ropes and warning signs ready, read the water, report.</source>
        <translation>雨前到%1预置：备好锥桶、救生绳和警示牌，观测水位并上报。</translation>
    </message>
    <message>
        <source>to be closed: %1</source>
        <translation>管制可能性：%1</translation>
    </message>
    <message>
        <source>%1 of %2 cm now</source>
        <translation>现水深 %1 cm，管控线 %2 cm</translation>
    </message>
    <message>
        <source>no forecast</source>
        <translation>无预报</translation>
    </message>
    <message>
        <source>post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>wf::PostBoard</name>
    <message>
        <source>staffed</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>nobody can get there</source>
        <translation>无人可达</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>first in %1</source>
        <translation>最快 %1</translation>
    </message>
</context>
<context>
    <name>wf::RefusedLinesModel</name>
    <message numerus="yes">
        <source>%n refused lines could not be kept and are lost when the program ends: %1</source>
        <translation>
            <numerusform>%n 行拒收记录未能保存，程序退出后将丢失：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wf::ReplayControl</name>
    <message>
        <source>everything</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>This log goes from %1 to %2.</source>
        <translation>本日志起止时间：%1 至 %2。</translation>
    </message>
</context>
<context>
    <name>wf::ReplayLog</name>
    <message>
        <source>A replay is only looked at: nothing can be changed in it.</source>
        <translation>回放仅供查看，不能更改。</translation>
    </message>
</context>
<context>
    <name>wf::ReviewDesk</name>
    <message>
        <source>type not given</source>
        <translation>类型未填</translation>
    </message>
    <message numerus="yes">
        <source>%n other types</source>
        <translation>
            <numerusform>其他 %n 类</numerusform>
        </translation>
    </message>
    <message>
        <source>brigade not given</source>
        <translation>大队未填</translation>
    </message>
    <message numerus="yes">
        <source>%n other brigades</source>
        <translation>
            <numerusform>其他 %n 个大队</numerusform>
        </translation>
    </message>
    <message>
        <source>road not given</source>
        <translation>道路未填</translation>
    </message>
    <message numerus="yes">
        <source>%n other roads</source>
        <translation>
            <numerusform>其他 %n 条道路</numerusform>
        </translation>
    </message>
    <message>
        <source>By type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By brigade</source>
        <translation>按大队</translation>
    </message>
    <message>
        <source>By road</source>
        <translation>按道路</translation>
    </message>
    <message>
        <source>Review of closures %1</source>
        <translation>管制复盘 %1</translation>
    </message>
    <message>
        <source>Review of incidents %1</source>
        <translation>警情复盘 %1</translation>
    </message>
    <message>
        <source>The review was written to %1.</source>
        <translation>复盘统计已写入 %1。</translation>
    </message>
    <message>
        <source>The page could not be made a picture.</source>
        <translation>无法生成页面图片。</translation>
    </message>
    <message>
        <source>%1 (%2 only)</source>
        <translation>%1（仅%2）</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>All brigades</source>
        <translation>全部大队</translation>
    </message>
    <message>
        <source>All roads</source>
        <translation>全部道路</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>wf::ReviewTable</name>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>same month of the year before</source>
        <translation>上年同月</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>按星期</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Hexagon (H3)</source>
        <translation>六边形网格（H3）</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>year before</source>
        <translation>上年</translation>
    </message>
</context>
<context>
    <name>wf::ReviewWords</name>
    <message>
        <source>%1-%2</source>
        <extracomment>year and month, the month with two digits</extracomment>
        <translation>%1年%2月</translation>
    </message>
    <message>
        <source>%1 is not on record: the log begins on %2</source>
        <translation>%1无记录：日志自 %2 起</translation>
    </message>
    <message>
        <source>Nothing is on record yet</source>
        <translation>暂无记录</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n closures asked for</source>
        <translation>
            <numerusform>%1：报请管制 %n 起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n incidents</source>
        <translation>
            <numerusform>%1：警情 %n 起</numerusform>
        </translation>
    </message>
    <message>
        <source>no month before on record</source>
        <translation>无上月记录，不作环比</translation>
    </message>
    <message numerus="yes">
        <source>the log begins on %1, within the month before: %n from then on, no comparison</source>
        <translation>
            <numerusform>日志自 %1 起，上月不完整：其后共 %n 起，不作环比</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as in the month before</source>
        <translation>环比持平</translation>
    </message>
    <message numerus="yes">
        <source>%n more than in the month before (%1)</source>
        <translation>
            <numerusform>环比增加 %n 起（上月 %1 起）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer than in the month before (%1)</source>
        <translation>
            <numerusform>环比减少 %n 起（上月 %1 起）</numerusform>
        </translation>
    </message>
    <message>
        <source>no same month of the year before on record</source>
        <translation>无上年同月记录，不作同比</translation>
    </message>
    <message numerus="yes">
        <source>the log begins on %1, within the same month of the year before: %n from then on, no comparison</source>
        <translation>
            <numerusform>日志自 %1 起，上年同月不完整：其后共 %n 起，不作同比</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as in the same month of the year before</source>
        <translation>同比持平</translation>
    </message>
    <message numerus="yes">
        <source>%n more than in the same month of the year before (%1)</source>
        <translation>
            <numerusform>同比增加 %n 起（上年同月 %1 起）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer than in the same month of the year before (%1)</source>
        <translation>
            <numerusform>同比减少 %n 起（上年同月 %1 起）</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is still being looked through, at %1 of %2 so far: the figures are not complete</source>
        <translation>日志仍在整理（已至第 %1 条，共 %2 条），统计尚不完整</translation>
    </message>
    <message>
        <source>the log begins on %1, within this month: it is not whole</source>
        <translation>日志自 %1 起，本月不完整</translation>
    </message>
    <message>
        <source>this month is not over: counted up to %1, and as much of the months it is compared with</source>
        <translation>本月未结束：统计至 %1，对比月份取相同时段</translation>
    </message>
    <message numerus="yes">
        <source>%n are over: on average after %1, half of them within %2</source>
        <translation>
            <numerusform>已结束 %n 起：平均用时 %1，中位数 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a position, not on the map</source>
        <translation>
            <numerusform>未定位 %n 起，不在图上</numerusform>
        </translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>不到1分钟</translation>
    </message>
    <message>
        <source>Year %1</source>
        <extracomment>a whole year</extracomment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>no year before on record</source>
        <translation>没有上一年的记录</translation>
    </message>
    <message numerus="yes">
        <source>the log begins on %1, within the year before: %n from then on, no comparison</source>
        <translation>
            <numerusform>日志自%1（上一年内）开始：此后 %n 起，不作比较</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as in the year before</source>
        <translation>与上一年持平</translation>
    </message>
    <message numerus="yes">
        <source>%n more than in the year before (%1)</source>
        <translation>
            <numerusform>比上一年多 %n 起（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer than in the year before (%1)</source>
        <translation>
            <numerusform>比上一年少 %n 起（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>this year is not over: counted up to %1, and as much of the year before</source>
        <translation>本年尚未结束：统计到%1，上一年取同样长的时段</translation>
    </message>
    <message>
        <source>the log begins on %1, within this year: it is not whole</source>
        <translation>日志自%1（本年内）开始：不完整</translation>
    </message>
</context>
<context>
    <name>wf::Roads</name>
    <message>
        <source>This city has no road named %1</source>
        <translation>本城市没有名为 %1 的道路</translation>
    </message>
    <message>
        <source>%1 has no carriageway in that direction (%2)</source>
        <translation>%1 没有该方向（%2）的车道</translation>
    </message>
    <message>
        <source>%1 does not come near %2</source>
        <translation>%1 与 %2 不相交，也不接近</translation>
    </message>
    <message>
        <source>%1 can&apos;t be followed from %2 to %3 in that direction (%4)</source>
        <translation>%1 在该方向（%4）上无法从 %2 连续通到 %3</translation>
    </message>
    <message>
        <source>There is no road within %1 m of that place</source>
        <translation>该位置 %1 米范围内没有道路</translation>
    </message>
    <message>
        <source>%1 has no carriageway in that direction</source>
        <translation>%1 没有该方向的车道</translation>
    </message>
    <message>
        <source>This road</source>
        <translation>该道路</translation>
    </message>
    <message>
        <source>Within %1 km of that place there is nowhere to leave or join %2</source>
        <translation>该位置前后 %1 公里内，%2 没有可驶离或驶入的出入口</translation>
    </message>
    <message>
        <source>this road</source>
        <translation>该道路</translation>
    </message>
    <message>
        <source>There is no direction named %1</source>
        <translation>没有名为 %1 的方向</translation>
    </message>
    <message>
        <source>%1 does not lead from the first place to the second</source>
        <translation>%1 不能从第一处通到第二处</translation>
    </message>
    <message>
        <source>No open road leads from the one place to the other</source>
        <translation>两地之间没有可通行的道路</translation>
    </message>
    <message>
        <source>No open road leads to the closed stretch of %1: nobody has to be led round it</source>
        <translation>没有可通行的道路通向 %1 的管制路段，无需绕行</translation>
    </message>
    <message>
        <source>No open road leads from %1 before the closed stretch to what lies behind it</source>
        <translation>从 %1 管制路段之前，没有可通行的道路绕到其后方</translation>
    </message>
    <message>
        <source>The closed stretch does not lie on any road of this map</source>
        <translation>管制路段不在本地图的任何道路上</translation>
    </message>
    <message>
        <source>%1 can&apos;t be followed round this closure now</source>
        <translation>%1现无法按此绕行</translation>
    </message>
    <message>
        <source>this map has no road named %1</source>
        <translation>地图上没有“%1”</translation>
    </message>
    <message>
        <source>The only way round %1 runs beside the water at the same level: nobody is led there until somebody says it is dry</source>
        <translation>绕开%1的唯一路线与积水路段同高并行：未经确认无积水，不得引导通行</translation>
    </message>
    <message>
        <source>the last junction</source>
        <translation>最后一个路口</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Before it nobody can turn off</source>
        <translation>管制路段之前没有可驶离的路口</translation>
    </message>
    <message>
        <source>Turn traffic off at %1, where the closure begins</source>
        <translation>请在管制起点%1引导车辆驶离</translation>
    </message>
    <message>
        <source>Turn traffic off at %1, %2 m before the closure</source>
        <translation>请在管制起点前%2米的%1引导车辆驶离</translation>
    </message>
    <message>
        <source>On this map %1 ends behind the closed stretch: no way leads round it</source>
        <translation>本地图上%1在管制路段之后到此为止，无路可绕</translation>
    </message>
    <message>
        <source>Right behind the closed stretch %1 is closed again, and no open way leads round both</source>
        <translation>%1在管制路段之后紧接着再次管制，没有可通行的道路同时绕过两处</translation>
    </message>
    <message>
        <source>On this map %1 begins with the closed stretch: no road of the map leads to it</source>
        <translation>本地图上%1自管制路段起始，图内没有道路通向该处</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>%1 does not run %2 there: choose %3.</source>
        <translation>%1该路段没有“%2”方向，请选择：%3。</translation>
    </message>
    <message>
        <source>a road without a name</source>
        <translation>无名路</translation>
    </message>
    <message>
        <source>road without a name (%1 – %2)</source>
        <translation>无名路（%1—%2）</translation>
    </message>
</context>
<context>
    <name>wf::RoomHost</name>
    <message>
        <source>%1 can&apos;t be opened as a log.</source>
        <translation>无法将 %1 作为日志打开。</translation>
    </message>
    <message>
        <source>REPLAY · EXERCISE</source>
        <translation>回放 · 演练</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>EXERCISE</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>实战</translation>
    </message>
    <message>
        <source>%1 · %2 – Watchfloor</source>
        <translation>%1 · %2 – Watchfloor</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Clock set back by %1: catching up</source>
        <translation>本机时钟被回调%1，正在校正</translation>
    </message>
    <message>
        <source>%1 is for another city: %2 of its %3 positions lie outside the map of %4.</source>
        <translation>%1不是本市的：其%3个位置中有%2个在%4地图之外。</translation>
    </message>
    <message>
        <source>%1 is the plan of %2, not of %3.</source>
        <translation>%1是%2的预案，不是%3的。</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1天%2小时</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>上次备份 %1</translation>
    </message>
    <message>
        <source>No backup of the log was made: %1</source>
        <translation>日志未备份：%1</translation>
    </message>
    <message>
        <source>Opening the log …</source>
        <translation>正在打开日志…</translation>
    </message>
    <message>
        <source>An older version wrote this log. It is brought up to date, this once: %1 % done.</source>
        <translation>此日志由旧版本写入，正在升级（仅此一次）：已完成 %1%。</translation>
    </message>
    <message numerus="yes">
        <source>Opening the log: %n s so far.</source>
        <translation>
            <numerusform>正在打开日志，已用时 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of %1 differ from the log and were not taken over: %2. The log&apos;s own go on; to change one, find it with Ctrl+K and configure it or define it anew.</source>
        <translation>
            <numerusform>%1中有 %n 条与日志不同，未采用：%2。仍按日志中的执行；如需修改，用 Ctrl+K 找到该条，重新配置或定义。</numerusform>
        </translation>
    </message>
    <message>
        <source>The window can&apos;t be built whole: the program is damaged, and nothing can be done in it. Have it installed anew; until then work by telephone and radio.</source>
        <translation>窗口无法完整加载：程序已损坏，无法操作。请重新安装；在此之前以电话、电台指挥。</translation>
    </message>
</context>
<context>
    <name>wf::RosterBoard</name>
    <message>
        <source>The file can&apos;t be opened: %1</source>
        <translation>无法打开文件：%1</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>文件大于 %1 MB。</translation>
    </message>
    <message>
        <source>No brigade, and neither the post nor the unit tells it.</source>
        <translation>未写大队，且岗位和警力单元均无法确定大队。</translation>
    </message>
    <message>
        <source>There is no brigade “%1”.</source>
        <translation>没有大队“%1”。</translation>
    </message>
</context>
<context>
    <name>wf::SoundPlayer</name>
    <message>
        <source>no sound player is installed (pw-play, paplay, aplay)</source>
        <translation>未安装播放程序（pw-play、paplay、aplay）</translation>
    </message>
    <message>
        <source>no sound device: %1</source>
        <translation>没有声音设备：%1</translation>
    </message>
</context>
<context>
    <name>wf::Text</name>
    <message>
        <source>text stands after the closing quote</source>
        <translation>右引号之后还有文字</translation>
    </message>
    <message>
        <source>a quote stands inside a field that does not begin with one</source>
        <translation>字段中间出现引号，而字段并非以引号开头</translation>
    </message>
    <message>
        <source>a quote is opened and never closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>a line break stands inside quotes</source>
        <translation>引号内有换行</translation>
    </message>
    <message>
        <source>the file is larger than 8 MB</source>
        <translation>文件超过 8 MB</translation>
    </message>
    <message>
        <source>full-width commas (，) stand between the fields: half-width ones (,) are wanted</source>
        <translation>字段之间用了全角逗号（，），须用半角逗号（,）</translation>
    </message>
    <message>
        <source>the file is not text</source>
        <translation>文件不是文本</translation>
    </message>
    <message>
        <source>this is a workbook (.xlsx): save it as “CSV UTF-8”</source>
        <translation>这是工作簿（.xlsx），请另存为“CSV UTF-8”</translation>
    </message>
    <message>
        <source>this is a workbook (.xls): save it as “CSV UTF-8”</source>
        <translation>这是工作簿（.xls），请另存为“CSV UTF-8”</translation>
    </message>
    <message>
        <source>this is a PDF document</source>
        <translation>这是 PDF 文档</translation>
    </message>
    <message>
        <source>this is a page of the web, whatever it is called: open it in a spreadsheet and save it as “CSV UTF-8”</source>
        <translation>这其实是网页文件：请用电子表格打开后另存为“CSV UTF-8”</translation>
    </message>
    <message>
        <source>the encoding %1 can&apos;t be read here</source>
        <translation>本机无法读取 %1 编码</translation>
    </message>
    <message>
        <source>the file is cut off in the middle of a character</source>
        <translation>文件在一个字符中间被截断</translation>
    </message>
    <message>
        <source>byte %1 is no text in %2</source>
        <translation>第 %1 字节不是有效的 %2 文字</translation>
    </message>
    <message>
        <source>the file is neither UTF-8 nor GB18030 text: save it as “CSV UTF-8”</source>
        <translation>文件既不是 UTF-8 也不是 GB18030 文本，请另存为“CSV UTF-8”</translation>
    </message>
    <message>
        <source>nothing is entered</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>“%1” says that there is none</source>
        <translation>“%1”表示没有数据</translation>
    </message>
    <message>
        <source>“%1” was shortened by a spreadsheet: write it out</source>
        <translation>“%1”已被电子表格缩写，请写出完整数字</translation>
    </message>
    <message>
        <source>“%1” has a comma: write a point before decimals and nothing between thousands</source>
        <translation>“%1”含逗号：小数点请用“.”，千位之间不加符号</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>“%1” may be month and day or day and month: write 2026-07-24 14:32</source>
        <translation>“%1”分不清月和日，请写成 2026-07-24 14:32</translation>
    </message>
    <message>
        <source>“%1” is how a spreadsheet counts days: give the column the format yyyy-mm-dd hh:mm</source>
        <translation>“%1”是电子表格的日期序号，请将该列设为 yyyy-mm-dd hh:mm 格式</translation>
    </message>
    <message>
        <source>“%1” counts seconds since 1970: write 2026-07-24 14:32</source>
        <translation>“%1”是 1970 年以来的秒数，请写成 2026-07-24 14:32</translation>
    </message>
    <message>
        <source>“%1” does not count its hours from 0 to 24: write 2026-07-24 14:32</source>
        <translation>“%1”不是 24 小时制，请写成 2026-07-24 14:32</translation>
    </message>
    <message>
        <source>“%1” says no time of day: write 2026-07-24 14:32</source>
        <translation>“%1”没有时刻，请写成 2026-07-24 14:32</translation>
    </message>
    <message>
        <source>“%1” is no time such as 2026-07-24 14:32:08</source>
        <translation>“%1”不是 2026-07-24 14:32:08 这样的时间</translation>
    </message>
    <message>
        <source>A tab stands before the text: indent with spaces.</source>
        <translation>文字前是制表符（Tab），请用空格缩进。</translation>
    </message>
    <message>
        <source>The space here is not a plain one (%1): type it anew with the space bar, the input method off.</source>
        <translation>此处的空格不是普通空格（%1）：请关闭输入法，用空格键重新输入。</translation>
    </message>
    <message>
        <source>A full-width colon (：) stands after “%1”: type a half-width one and a space (: ).</source>
        <translation>“%1”后是全角冒号（：）：请改为半角冒号加一个空格（: ）。</translation>
    </message>
    <message>
        <source>curly quotes (“ ”) are part of the text: type straight ones (&quot;)</source>
        <translation>弯引号（“ ”）会成为文字的一部分，请改用直引号（&quot;）</translation>
    </message>
    <message>
        <source>it has full-width characters: type half-width ones</source>
        <translation>含全角字符，请改用半角</translation>
    </message>
    <message>
        <source>write it as a decimal number</source>
        <translation>请写成十进制数</translation>
    </message>
    <message>
        <source>write minutes as one number, 90 for 1:30</source>
        <translation>分钟请写成一个数，1:30 写作 90</translation>
    </message>
    <message>
        <source>The file is too large or nested too deeply.</source>
        <translation>文件过大或嵌套过深。</translation>
    </message>
    <message>
        <source>A key must be text.</source>
        <translation>键必须是文字。</translation>
    </message>
    <message>
        <source>merge keys (&lt;&lt;) are not read: write the values out</source>
        <translation>不支持合并键（&lt;&lt;），请把内容逐项写出</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text but UTF-16: save it as UTF-8.</source>
        <translation>文件是 UTF-16 而不是 UTF-8 文本，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text but GBK, as it seems: save it as UTF-8.</source>
        <translation>文件不是 UTF-8 文本，看来是 GBK，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>文件不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The file is larger than 8 MB.</source>
        <translation>文件超过 8 MB。</translation>
    </message>
    <message>
        <source>A second document begins here; one file holds one: remove it or save it as a file of its own.</source>
        <translation>此处开始了第二个文档，一个文件只能有一个：请删除或另存为单独的文件。</translation>
    </message>
    <message>
        <source>Not valid YAML: %1</source>
        <translation>不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>What stands here belongs to nothing before it: look for a comma or a bracket too many.</source>
        <translation>此处内容与前文无从属关系：请检查是否多写了逗号或括号。</translation>
    </message>
</context>
<context>
    <name>wf::TileRenderer</name>
    <message>
        <source>The map of %1 cannot be drawn: %2</source>
        <translation>无法绘制 %1 的地图：%2</translation>
    </message>
    <message>
        <source>Map tiles %1 were not drawn: %2</source>
        <translation>地图瓦片 %1 未能绘制：%2</translation>
    </message>
</context>
<context>
    <name>wf::TileServer</name>
    <message>
        <source>The base map found no free port on 127.0.0.1.</source>
        <translation>底图服务在 127.0.0.1 上没有可用端口。</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>%1 处没有内容。</translation>
    </message>
    <message>
        <source>There is no tile %1/%2/%3/%4.</source>
        <translation>没有瓦片 %1/%2/%3/%4。</translation>
    </message>
</context>
<context>
    <name>wf::View</name>
    <message>
        <source>no readings</source>
        <translation>无读数</translation>
    </message>
    <message>
        <source>data %1 s old</source>
        <translation>数据 %1 秒前</translation>
    </message>
    <message>
        <source>data %1 min old</source>
        <translation>数据 %1 分钟前</translation>
    </message>
    <message>
        <source>Close a road</source>
        <translation>管制道路</translation>
    </message>
    <message>
        <source>Plan a green corridor</source>
        <translation>规划绿色通道</translation>
    </message>
    <message>
        <source>Alarm sound: volume</source>
        <translation>告警声：音量</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
</TS>
