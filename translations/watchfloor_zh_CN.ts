<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgenciesPage</name>
    <message>
        <source>Agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked and informed, never ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agencies yet. They come with the exercise or a file of assets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts: signs, radio, navigation, reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drafted yet. Broadcast texts, navigation notices and reports upward will stand here from draft to publication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices and requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open · %2 answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notice yet. Notices (通报) and requests (商请) will stand here until they are answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrigadeCard</name>
    <message>
        <source>police %1 · auxiliaries %2 · on scene %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CamerasPage</name>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all, %2 out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every camera works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cameras yet. They come with the exercise or a file of assets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosureBoard</name>
    <message>
        <source>Temporary traffic control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No road is closed. A closure asked for or stopped at the scene will stand here with its four tracks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosureCard</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeploymentPage</name>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free · %2 committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No units yet. They come with the exercise or a file of assets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police / aux.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[across] </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open · %2 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order yet. Orders to units and brigades will stand here until they are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepthChart</name>
    <message>
        <source>%1 cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close at %1, slow at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(recorded for %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drill</name>
    <message>
        <source>%1 must be a map of keys and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key “%2” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: unknown key “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must lie between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrillBar</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next inject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide control&apos;s view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show control&apos;s view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start of stage %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExercisePage</name>
    <message>
        <source>This is a replay: the exercise itself can&apos;t be steered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live duty. Start with --drill FILE to run an exercise on these same screens, in a log of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpectedBoard</name>
    <message>
        <source>Expected actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · within %2 min · clause %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: Chinese, English or pinyin initials</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FloodPage</name>
    <message>
        <source>Flood points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the limit or above, %2 handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flood points yet. They come with the exercise or a file of assets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ %1 / 10 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ %1 / 10 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no gauge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gauge, doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gauge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rain since it began, and per 10 min (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm · last hour %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deepest points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForcesPanel</name>
    <message>
        <source>Forces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free / committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police %1 · auxiliaries %2 · vehicles %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident yet. What 110, 122, officers, cameras and gauges report will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InjectBoard</name>
    <message>
        <source>Injects, control&apos;s view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next in %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise has not begun. What control shows will stand here, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flood points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry yet. Notes, readings, voice reports and judgements will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogStore</name>
    <message>
        <source>The export cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>Nothing has happened yet. Every step anybody takes will be written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModeFrame</name>
    <message>
        <source>EXERCISE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PendingPanel</name>
    <message>
        <source>Needs a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue · by limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you. Alarms, closures to confirm, late steps and unanswered notices will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplayLog</name>
    <message>
        <source>A replay is only looked at: nothing can be changed in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>Open a log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs (*.wflog)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay this exercise so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay this log so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a log …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages now show this log at that moment. Nothing can be changed; the original goes on behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a log to see every page as it was at any moment, as everything or as one seat could see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to this moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Commander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brigade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liaison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer on the spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>%1 The file was set aside as %2 and a new log begun.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Road, place, unit, camera, incident, command: name or pinyin initials (bhxl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatBoard</name>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sit here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SituationPage</name>
    <message>
        <source>Rain: line since it began, area per 10 min (mm)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within %1 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>%1 · Traffic command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No response active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rain %1 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last hour %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerbDialog</name>
    <message>
        <source>Recorded for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody: I act myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerbForm</name>
    <message>
        <source>lines, separated by |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wf::City</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: the input has no road to drive on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn restrictions whose roads are not in the input: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wf::Desk</name>
    <message>
        <source>%1 %2, %3 → %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wf::Drill</name>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, or {zh, en}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a position [longitude, latitude]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of at least two positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the allowed words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record&apos;s name such as unit/yz-03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” must be %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” can&apos;t be “%3” (allowed: %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” must lie between %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a map of keys and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key “%2” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the field “%2” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t read the file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format is “%1”; this program reads “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan must be a map of keys and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clause “%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stage “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no seat “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: either “seat” or “role” must be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no seat with the role “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has no clause “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seat %1 (%2) may not do %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “$%1” is bound twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is bound to “$%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“$%1” is used before the inject that binds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“$%1” needs itself: a closed loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a time such as &quot;2026-07-24 16:40&quot; (Beijing time).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>World</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must lie between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point of a depth curve must be [minute, cm].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes of a depth curve must rise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inject “%1” comes before the one above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assets have no “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 8 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid YAML: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wf::Lists</name>
    <message>
        <source>Yingze brigade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xinghualing brigade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanbailin brigade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xiaodian brigade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jiancaoping brigade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jinyuan brigade</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wf::ReplayControl</name>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wf::TileServer</name>
    <message>
        <source>The base map found no free port on 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tile %1/%2/%3/%4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
