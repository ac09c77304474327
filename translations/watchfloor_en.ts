<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>BulletinEditor</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallBody</name>
    <message numerus="yes">
        <source>▼ %n more field(s) below: Tab goes there</source>
        <translation>
            <numerusform>▼ %n more field below: Tab goes there</numerusform>
            <numerusform>▼ %n more fields below: Tab goes there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallFoot</name>
    <message numerus="yes">
        <source>%n other call(s) kept: Esc, then F2</source>
        <translation>
            <numerusform>%n other call is kept: Esc, then F2</numerusform>
            <numerusform>%n other calls are kept: Esc, then F2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>%n fault(s).</source>
        <translation>
            <numerusform>%n fault.</numerusform>
            <numerusform>%n faults.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n faults: %2.</source>
        <translation>
            <numerusform>%1 has %n fault: %2.</numerusform>
            <numerusform>%1 has %n faults: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events written to %1.</source>
        <translation>
            <numerusform>%n event written to %1.</numerusform>
            <numerusform>%n events written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events copied to %1.</source>
        <translation>
            <numerusform>%n event copied to %1.</numerusform>
            <numerusform>%n events copied to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events until %1 in %2.</source>
        <translation>
            <numerusform>%n event until %1 in %2.</numerusform>
            <numerusform>%n events until %1 in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased personal texts were erased in %n older backups beside it too.</source>
        <translation>
            <numerusform>Erased personal texts were erased in %n older backup beside it too.</numerusform>
            <numerusform>Erased personal texts were erased in %n older backups beside it too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal texts that were erased since are erased in it too, as %1 says.</source>
        <translation>
            <numerusform>%n personal text that was erased since is erased in it too, as %1 says.</numerusform>
            <numerusform>%n personal texts that were erased since are erased in it too, as %1 says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused lines of feeds erased.</source>
        <translation>
            <numerusform>%n refused line of the feeds erased.</numerusform>
            <numerusform>%n refused lines of feeds erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DispatchTarget</name>
    <message numerus="yes">
        <source>%n people are said to be in danger there.</source>
        <translation>
            <numerusform>%n person is said to be in danger there.</numerusform>
            <numerusform>%n people are said to be in danger there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DutyLogTable</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>Last %n hour</numerusform>
            <numerusform>Last %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 to %n days</source>
        <translation>
            <numerusform>1 day</numerusform>
            <numerusform>1 to %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n lines, more below</source>
        <translation>
            <numerusform>the newest %n line, more below</numerusform>
            <numerusform>the newest %n lines, more below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n rows × %1 characters</source>
        <translation>
            <numerusform>%n row × %1 characters</numerusform>
            <numerusform>%n rows × %1 characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>%n lines of %1 characters</source>
        <translation>
            <numerusform>%n line of %1 characters</numerusform>
            <numerusform>%n lines of %1 characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GaugeCsv</name>
    <message numerus="yes">
        <source>It has %n values where the header names %1.</source>
        <translation>
            <numerusform>It has %n value where the header names %1.</numerusform>
            <numerusform>It has %n values where the header names %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverBoard</name>
    <message numerus="yes">
        <source>■ %n call(s) not recorded yet, and not in this list: record or discard each before both shifts sign (F2).</source>
        <translation>
            <numerusform>■ %n call not recorded yet, and not in this list: record or discard it before both shifts sign (F2).</numerusform>
            <numerusform>■ %n calls not recorded yet, and not in this list: record or discard each before both shifts sign (F2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptCalls</name>
    <message numerus="yes">
        <source>%n more call(s) after these</source>
        <translation>
            <numerusform>%n more call after these</numerusform>
            <numerusform>%n more calls after these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message numerus="yes">
        <source>%n layers hidden</source>
        <translation>
            <numerusform>%n layer hidden</numerusform>
            <numerusform>%n layers hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message numerus="yes">
        <source>Now %n people are said to be in danger there.</source>
        <translation>
            <numerusform>Now %n person is said to be in danger there.</numerusform>
            <numerusform>Now %n people are said to be in danger there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told of %n people in danger.</source>
        <translation>
            <numerusform>Told of %n person in danger.</numerusform>
            <numerusform>Told of %n people in danger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told since: %n people in danger there.</source>
        <translation>
            <numerusform>Told since: %n person in danger there.</numerusform>
            <numerusform>Told since: %n people in danger there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacementPanel</name>
    <message numerus="yes">
        <source>Send %n units to wait</source>
        <translation>
            <numerusform>Send %n unit to wait</numerusform>
            <numerusform>Send %n units to wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n orders</source>
        <translation>
            <numerusform>Record %n order</numerusform>
            <numerusform>Record %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Orders to wait recorded for %n units</source>
        <translation>
            <numerusform>Order to wait recorded for %n unit</numerusform>
            <numerusform>Orders to wait recorded for %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n orders …</source>
        <translation>
            <numerusform>Record %n order …</numerusform>
            <numerusform>Record %n orders …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReachLegend</name>
    <message numerus="yes">
        <source>%n free units reach within</source>
        <translation>
            <numerusform>%n free unit reaches within</numerusform>
            <numerusform>%n free units reach within</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message numerus="yes">
        <source>%n people are said to be in danger there (%1)</source>
        <translation>
            <numerusform>%n person is said to be in danger there (%1)</numerusform>
            <numerusform>%n people are said to be in danger there (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people and an unknown number more are said to be in danger there (%1)</source>
        <translation>
            <numerusform>%n person and an unknown number more are said to be in danger there (%1)</numerusform>
            <numerusform>%n people and an unknown number more are said to be in danger there (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are recorded as brought out or handed over</source>
        <translation>
            <numerusform>%n is recorded as brought out or handed over</numerusform>
            <numerusform>%n are recorded as brought out or handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n people</source>
        <translation>
            <numerusform>%1, %n person</numerusform>
            <numerusform>%1, %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is %2, and %n people are reported there: if there are more, first correct “%3” by the step “%4”.</source>
        <translation>
            <numerusform>“%1” is %2, and %n person is reported there: if there are more, first correct “%3” by the step “%4”.</numerusform>
            <numerusform>“%1” is %2, and %n people are reported there: if there are more, first correct “%3” by the step “%4”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are reported in danger there, %1: record the others under “%2” or “%3”, or correct “%4” by the step “%5”.</source>
        <translation>
            <numerusform>%n person is reported in danger there, %1: record the others under “%2” or “%3”, or correct “%4” by the step “%5”.</numerusform>
            <numerusform>%n people are reported in danger there, %1: record the others under “%2” or “%3”, or correct “%4” by the step “%5”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are recorded as brought out or handed over, and nobody has said how many were trapped there: say so first by “%1”.</source>
        <translation>
            <numerusform>%n person is recorded as brought out or handed over, and nobody has said how many were trapped there: say so first by “%1”.</numerusform>
            <numerusform>%n people are recorded as brought out or handed over, and nobody has said how many were trapped there: say so first by “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>number unknown, %n brought out</source>
        <translation>
            <numerusform>number unknown, %n person brought out</numerusform>
            <numerusform>number unknown, %n people brought out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedLines</name>
    <message numerus="yes">
        <source>%n readings in the last hour</source>
        <translation>
            <numerusform>%n reading in the last hour</numerusform>
            <numerusform>%n readings in the last hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines refused</source>
        <translation>
            <numerusform>%n line refused</numerusform>
            <numerusform>%n lines refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message numerus="yes">
        <source>%n people are reported there</source>
        <translation>
            <numerusform>%n person is reported there</numerusform>
            <numerusform>%n people are reported there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewMap</name>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n is here</numerusform>
            <numerusform>%n are here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message numerus="yes">
        <source>%n faults, nothing was taken</source>
        <translation>
            <numerusform>%n fault, nothing was taken</numerusform>
            <numerusform>%n faults, nothing was taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties ready</source>
        <translation>
            <numerusform>%n duty ready</numerusform>
            <numerusform>%n duties ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n duties</source>
        <translation>
            <numerusform>Plan %n duty</numerusform>
            <numerusform>Plan %n duties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties planned</source>
        <translation>
            <numerusform>%n duty planned</numerusform>
            <numerusform>%n duties planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterTable</name>
    <message numerus="yes">
        <source>%n lines written to %1</source>
        <translation>
            <numerusform>%n line written to %1</numerusform>
            <numerusform>%n lines written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignPackage</name>
    <message numerus="yes">
        <source>Draft for %n signs</source>
        <translation>
            <numerusform>Draft for %n sign</numerusform>
            <numerusform>Draft for %n signs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message numerus="yes">
        <source>F2 twice: %n call(s) not recorded yet, kept from %1</source>
        <translation>
            <numerusform>F2 twice: %n call not recorded yet, kept from %1</numerusform>
            <numerusform>F2 twice: %n calls not recorded yet, kept from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>F2: %n call(s) not recorded yet, the form holds that of %1</source>
        <translation>
            <numerusform>F2: %n call not recorded yet, that of %1</numerusform>
            <numerusform>F2: %n calls not recorded yet, the form holds that of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wf::Dispatch</name>
    <message numerus="yes">
        <source>%n units wanted, free to come: %1</source>
        <translation>
            <numerusform>%n unit wanted, free to come: %1</numerusform>
            <numerusform>%n units wanted, free to come: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the shift lasts longer than %n hours</source>
        <translation>
            <numerusform>the shift lasts longer than %n hour</numerusform>
            <numerusform>the shift lasts longer than %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wf::Lists</name>
    <message numerus="yes">
        <source>%n pumps</source>
        <translation>
            <numerusform>%n pump</numerusform>
            <numerusform>%n pumps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People in danger: %n not yet brought out</source>
        <translation>
            <numerusform>Person in danger: %n not yet brought out</numerusform>
            <numerusform>People in danger: %n not yet brought out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wf::RefusedLinesModel</name>
    <message numerus="yes">
        <source>%n refused lines could not be kept and are lost when the program ends: %1</source>
        <translation>
            <numerusform>%n refused line could not be kept and is lost when the program ends: %1</numerusform>
            <numerusform>%n refused lines could not be kept and are lost when the program ends: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wf::ReviewDesk</name>
    <message numerus="yes">
        <source>%n other types</source>
        <translation>
            <numerusform>%n other type</numerusform>
            <numerusform>%n other types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other brigades</source>
        <translation>
            <numerusform>%n other brigade</numerusform>
            <numerusform>%n other brigades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other roads</source>
        <translation>
            <numerusform>%n other road</numerusform>
            <numerusform>%n other roads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wf::ReviewWords</name>
    <message numerus="yes">
        <source>%1: %n closures asked for</source>
        <translation>
            <numerusform>%1: %n closure asked for</numerusform>
            <numerusform>%1: %n closures asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n incidents</source>
        <translation>
            <numerusform>%1: %n incident</numerusform>
            <numerusform>%1: %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the log begins on %1, within the month before: %n from then on, no comparison</source>
        <translation>
            <numerusform>the log begins on %1, within the month before: %n case from then on, no comparison</numerusform>
            <numerusform>the log begins on %1, within the month before: %n cases from then on, no comparison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than in the month before (%1)</source>
        <translation>
            <numerusform>%n case more than in the month before (%1)</numerusform>
            <numerusform>%n cases more than in the month before (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer than in the month before (%1)</source>
        <translation>
            <numerusform>%n case fewer than in the month before (%1)</numerusform>
            <numerusform>%n cases fewer than in the month before (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the log begins on %1, within the same month of the year before: %n from then on, no comparison</source>
        <translation>
            <numerusform>the log begins on %1, within the same month of the year before: %n case from then on, no comparison</numerusform>
            <numerusform>the log begins on %1, within the same month of the year before: %n cases from then on, no comparison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than in the same month of the year before (%1)</source>
        <translation>
            <numerusform>%n case more than in the same month of the year before (%1)</numerusform>
            <numerusform>%n cases more than in the same month of the year before (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer than in the same month of the year before (%1)</source>
        <translation>
            <numerusform>%n case fewer than in the same month of the year before (%1)</numerusform>
            <numerusform>%n cases fewer than in the same month of the year before (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are over: on average after %1, half of them within %2</source>
        <translation>
            <numerusform>%n is over: after %1 (%2)</numerusform>
            <numerusform>%n are over: on average after %1, half of them within %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a position, not on the map</source>
        <translation>
            <numerusform>%n case without a position, not on the map</numerusform>
            <numerusform>%n cases without a position, not on the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the log begins on %1, within the year before: %n from then on, no comparison</source>
        <translation>
            <numerusform>the log begins on %1, within the year before: one from then on, no comparison</numerusform>
            <numerusform>the log begins on %1, within the year before: %n from then on, no comparison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than in the year before (%1)</source>
        <translation>
            <numerusform>%n case more than in the year before (%1)</numerusform>
            <numerusform>%n cases more than in the year before (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer than in the year before (%1)</source>
        <translation>
            <numerusform>%n case fewer than in the year before (%1)</numerusform>
            <numerusform>%n cases fewer than in the year before (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wf::RoomHost</name>
    <message numerus="yes">
        <source>Opening the log: %n s so far.</source>
        <translation>
            <numerusform>Opening the log: %n second so far.</numerusform>
            <numerusform>Opening the log: %n seconds so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of %1 differ from the log and were not taken over: %2. The log&apos;s own go on; to change one, find it with Ctrl+K and configure it or define it anew.</source>
        <translation>
            <numerusform>%n record of %1 differs from the log and was not taken over: %2. The log&apos;s own go on; to change one, find it with Ctrl+K and configure it or define it anew.</numerusform>
            <numerusform>%n records of %1 differ from the log and were not taken over: %2. The log&apos;s own go on; to change one, find it with Ctrl+K and configure it or define it anew.</numerusform>
        </translation>
    </message>
</context>
</TS>
