<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgenciesPage</name>
    <message>
        <source>Agencies</source>
        <translation>联动</translation>
    </message>
    <message>
        <source>asked and informed, never ordered</source>
        <translation>对外单位只通报、商请，不下指令</translation>
    </message>
    <message>
        <source>No agencies yet. They come with the exercise or a file of assets.</source>
        <translation>暂无联动单位。随演练或资源文件导入。</translation>
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
        <source>Last notice</source>
        <translation>最近通报</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Texts: signs, radio, navigation, reports</source>
        <translation>文稿：诱导屏、广播、导航、报送</translation>
    </message>
    <message>
        <source>Nothing drafted yet. Broadcast texts, navigation notices and reports upward will stand here from draft to publication.</source>
        <translation>暂无文稿。广播稿、导航信息和上报信息从拟稿到发布均列于此处。</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>拟稿时间</translation>
    </message>
    <message>
        <source>Notices and requests</source>
        <translation>通报与商请</translation>
    </message>
    <message>
        <source>%1 open · %2 answered</source>
        <translation>未办结 %1 · 已回复 %2</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新建通报</translation>
    </message>
    <message>
        <source>No notice yet. Notices (通报) and requests (商请) will stand here until they are answered.</source>
        <translation>暂无通报。向外单位发出的通报、商请列于此处，直至对方回复。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
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
    <name>BrigadeCard</name>
    <message>
        <source>police %1 · auxiliaries %2 · on scene %3</source>
        <translation>民警 %1 · 辅警 %2 · 到场 %3</translation>
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
        <source>Yingze</source>
        <translation>迎泽大队</translation>
    </message>
    <message>
        <source>Xinghualing</source>
        <translation>杏花岭大队</translation>
    </message>
    <message>
        <source>Wanbailin</source>
        <translation>万柏林大队</translation>
    </message>
    <message>
        <source>Xiaodian</source>
        <translation>小店大队</translation>
    </message>
    <message>
        <source>Jiancaoping</source>
        <translation>尖草坪大队</translation>
    </message>
    <message>
        <source>Jinyuan</source>
        <translation>晋源大队</translation>
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
        <translation>医院岗</translation>
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
</context>
<context>
    <name>ClosureCard</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
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
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>Usage: watchfloorctl [--language zh_CN|en] SUBCOMMAND …
  city build --osm FILE… -o NAME.citypack
  log verify FILE
  log export FILE --format jsonl|csv [-o FILE]
  drill check FILE
  drill run FILE [--speed max|N] [--seed N] [--report DIR]</source>
        <translation>用法：watchfloorctl [--language zh_CN|en] 子命令 …
  city build --osm 文件… -o 名称.citypack
  log verify 文件
  log export 文件 --format jsonl|csv [-o 文件]
  drill check 文件
  drill run 文件 [--speed max|N] [--seed N] [--report 目录]</translation>
    </message>
    <message>
        <source>Usage: watchfloorctl drill check FILE
       watchfloorctl drill run FILE [--speed max] [--seed N] [--report DIR]
                               [--players all|none|SEAT,SEAT] [--city PACK] [--log FILE] [--verbose]</source>
        <translation>用法： watchfloorctl drill check FILE
       watchfloorctl drill run FILE [--speed max] [--seed N] [--report DIR]
                               [--players all|none|SEAT,SEAT] [--city PACK] [--log FILE] [--verbose]</translation>
    </message>
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
        <source>Usage:
  watchfloorctl log verify FILE
  watchfloorctl log export FILE --format jsonl|csv [-o FILE]</source>
        <translation>用法：
  watchfloorctl log verify 文件
  watchfloorctl log export 文件 --format jsonl|csv [-o 文件]</translation>
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
        <source>%1 has %2 faults: %3.</source>
        <translation>%1 有 %2 处错误：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>%1 events written to %2.</source>
        <translation>已将 %1 条事件写入 %2。</translation>
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
    <message>
        <source>Orders</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>%1 open · %2 late</source>
        <translation>未完成 %1 · 超时 %2</translation>
    </message>
    <message>
        <source>No order yet. Orders to units and brigades will stand here until they are done.</source>
        <translation>暂无指令。下达给警力和大队的指令列于此处，直至完成。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>下达时间</translation>
    </message>
</context>
<context>
    <name>DepthChart</name>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>无读数</translation>
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
        <source>Journal</source>
        <translation>处置记录</translation>
    </message>
    <message>
        <source>(recorded for %1)</source>
        <translation>（代%1录入）</translation>
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
        <source>%1 rows × %2 characters</source>
        <translation>%1 行 × %2 字</translation>
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
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收时间</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
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
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: Chinese, English or pinyin initials</source>
        <translation>筛选：中文、英文或拼音首字母</translation>
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
        <translation>达到管制限值 %1 处，已处置 %2 处</translation>
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
        <source>↑ %1 / 10 min</source>
        <translation>↑ %1 / 10 分钟</translation>
    </message>
    <message>
        <source>↓ %1 / 10 min</source>
        <translation>↓ %1 / 10 分钟</translation>
    </message>
    <message>
        <source>→ steady</source>
        <translation>→ 平稳</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
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
        <source>Rain since it began, and per 10 min (mm)</source>
        <translation>累计雨量与 10 分钟雨量（mm）</translation>
    </message>
    <message>
        <source>%1 mm · last hour %2</source>
        <translation>累计 %1 mm · 近 1 小时 %2</translation>
    </message>
    <message>
        <source>Deepest points</source>
        <translation>积水最深点位</translation>
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
    <name>IncidentsPage</name>
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
        <source>No incident yet. What 110, 122, officers, cameras and gauges report will stand here.</source>
        <translation>暂无警情。110、122、民警、视频和水位计报来的警情列于此处。</translation>
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
        <source>Grade %1</source>
        <translation>%1 级</translation>
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
        <translation>、 </translation>
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
        <source>Incidents</source>
        <translation>警情</translation>
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
        <source>Units</source>
        <translation>警力</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Message signs</source>
        <translation>诱导屏</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
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
        <source>New entry</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>No entry yet. Notes, readings, voice reports and judgements will stand here.</source>
        <translation>暂无记录。记事、水深读数、口头报告和研判列于此处。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
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
        <source>Recorded: %1</source>
        <translation>已记录：%1</translation>
    </message>
    <message>
        <source>Forces</source>
        <translation>警力</translation>
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
</context>
<context>
    <name>PendingPanel</name>
    <message>
        <source>Needs a decision</source>
        <translation>待决事项</translation>
    </message>
    <message>
        <source>%1 overdue · by limit</source>
        <translation>超时 %1 项 · 按时限排序</translation>
    </message>
    <message>
        <source>by limit</source>
        <translation>按时限排序</translation>
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
        <translation>、 </translation>
    </message>
    <message>
        <source>“%1” is done already for the closure of %2.</source>
        <translation>%2的临时交通管制中，“%1”已完成。</translation>
    </message>
    <message>
        <source>“%1” is confirmed by the officer or the brigade at the scene, or by a desk that sees it by camera.</source>
        <translation>“%1”须由现场民警、大队确认，或由席位通过视频确认。</translation>
    </message>
    <message>
        <source>A unit crosses into another brigade&apos;s area only by order of the command center; ask for it.</source>
        <translation>警力跨区须由支队指挥中心下令，请向支队报请。</translation>
    </message>
    <message>
        <source>Say how many people were rescued or handed over.</source>
        <translation>请填写救出或移交人数。</translation>
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
        <source>A reading of the water needs the flood point and the depth in cm.</source>
        <translation>水深读数须填写易涝点和水深（cm）。</translation>
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
        <translation>水深限值须按关注、缓行、管制依次升高，恢复限值不得高于管制限值。</translation>
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
        <source>a reference to a record</source>
        <translation>对记录的引用</translation>
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
        <source>“authority” must list who decides for the levels 1 to 4</source>
        <translation>“authority”应列出 1 至 4 级的决定人</translation>
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
    <name>SituationPage</name>
    <message>
        <source>Rain: line since it began, area per 10 min (mm)</source>
        <translation>雨量（mm）：折线为累计，面积为每 10 分钟</translation>
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
        <translation>已下达</translation>
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
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Showing</source>
        <translation>发布中</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>待发布</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Confirmed by voice</source>
        <translation>已叫应</translation>
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
    <name>TopBar</name>
    <message>
        <source>%1 · Traffic command</source>
        <translation>%1 · 交通指挥</translation>
    </message>
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
        <source>Search</source>
        <translation>搜索</translation>
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
        <source>Record rescue</source>
        <translation>登记救助</translation>
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
        <translation>合并警情</translation>
    </message>
    <message>
        <source>Update incident</source>
        <translation>更新警情</translation>
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
        <source>Send order</source>
        <translation>下达指令</translation>
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
        <source>Publish on sign</source>
        <translation>诱导屏发布</translation>
    </message>
    <message>
        <source>Withdraw from sign</source>
        <translation>撤屏</translation>
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
        <source>Publish bulletin</source>
        <translation>发布信息</translation>
    </message>
    <message>
        <source>Withdraw bulletin</source>
        <translation>撤回信息</translation>
    </message>
    <message>
        <source>Send notice</source>
        <translation>发送通报</translation>
    </message>
    <message>
        <source>Sign for notice</source>
        <translation>签收通报</translation>
    </message>
    <message>
        <source>Answer notice</source>
        <translation>回复通报</translation>
    </message>
    <message>
        <source>Confirm by voice</source>
        <translation>叫应确认</translation>
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
</context>
<context>
    <name>VerbDialog</name>
    <message>
        <source>Recorded for</source>
        <translation>代录席位</translation>
    </message>
    <message>
        <source>nobody: I act myself</source>
        <translation>不代录，本席操作</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>以%1身份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>VerbForm</name>
    <message>
        <source>lines, separated by |</source>
        <translation>多行内容以 | 分隔</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>请选择…</translation>
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
    <name>wf::City</name>
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
    <name>wf::Desk</name>
    <message>
        <source>%1 %2, %3 → %4</source>
        <translation>%1 %2，%3 → %4</translation>
    </message>
    <message>
        <source>This screen is read-only.</source>
        <translation>本屏只读。</translation>
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
        <source>The file is larger than 8 MB.</source>
        <translation>文件超过 8 MB。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>文件不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Not valid YAML: %1</source>
        <translation>不是有效的 YAML：%1</translation>
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
</context>
<context>
    <name>wf::Lists</name>
    <message>
        <source>Yingze brigade</source>
        <translation>迎泽大队</translation>
    </message>
    <message>
        <source>Xinghualing brigade</source>
        <translation>杏花岭大队</translation>
    </message>
    <message>
        <source>Wanbailin brigade</source>
        <translation>万柏林大队</translation>
    </message>
    <message>
        <source>Xiaodian brigade</source>
        <translation>小店大队</translation>
    </message>
    <message>
        <source>Jiancaoping brigade</source>
        <translation>尖草坪大队</translation>
    </message>
    <message>
        <source>Jinyuan brigade</source>
        <translation>晋源大队</translation>
    </message>
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
        <translation>、 </translation>
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
    <name>wf::ReplayControl</name>
    <message>
        <source>everything</source>
        <translation>全局</translation>
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
</context>
<context>
    <name>wf::Session</name>
    <message>
        <source>%1 can&apos;t be opened as a log.</source>
        <translation>无法将 %1 作为日志打开。</translation>
    </message>
    <message>
        <source>Go to: situation</source>
        <translation>转到：态势</translation>
    </message>
    <message>
        <source>Go to: incidents</source>
        <translation>转到：警情</translation>
    </message>
    <message>
        <source>Go to: flood</source>
        <translation>转到：汛情</translation>
    </message>
    <message>
        <source>Go to: deployment</source>
        <translation>转到：警力</translation>
    </message>
    <message>
        <source>Go to: cameras</source>
        <translation>转到：视频</translation>
    </message>
    <message>
        <source>Go to: agencies</source>
        <translation>转到：联动</translation>
    </message>
    <message>
        <source>Go to: exercise</source>
        <translation>转到：演练</translation>
    </message>
    <message>
        <source>Go to: replay</source>
        <translation>转到：回放</translation>
    </message>
    <message>
        <source>Go to: log</source>
        <translation>转到：日志</translation>
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
        <source>Saved</source>
        <translation>已存本机</translation>
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
</TS>
