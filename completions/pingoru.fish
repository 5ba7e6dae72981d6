# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_pingoru_global_optspecs
    string join \n o/format= json report= to= timeout= deadline= retries= concurrency= refresh offline replay= history= no-history ca-cert= system-roots allow-private config= color= utc tz= q/quiet v/verbose no-progress h/help V/version
end

function __fish_pingoru_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_pingoru_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_pingoru_using_subcommand
    set -l cmd (__fish_pingoru_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c pingoru -n "__fish_pingoru_needs_command" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_needs_command" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_needs_command" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_needs_command" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_needs_command" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_needs_command" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_needs_command" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_needs_command" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_needs_command" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_needs_command" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_needs_command" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_needs_command" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_needs_command" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_needs_command" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_needs_command" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_needs_command" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_needs_command" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_needs_command" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_needs_command" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_needs_command" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_needs_command" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_needs_command" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_needs_command" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_needs_command" -s V -l version -d 'Print version'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "status" -d 'Is it up? Full detail for one vendor, one row each for several'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "incidents" -d 'What broke: the incidents of a window, newest first'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "incident" -d 'One incident: times, components, the whole timeline, link'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "uptime" -d 'Downtime and uptime per component and day'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "maintenance" -d 'Planned and ongoing maintenance, and what overlaps a window'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "explain" -d 'Is my failure theirs? What of vendors overlaps a failed run'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "open" -d 'Open a status page or an incident in the browser'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "check" -d 'Gate a pipeline: apply the policies and waivers in pingoru.toml'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "wait" -d 'Wait until vendors pass `check` again, or until one fails'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "changes" -d 'What changed since your last run'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "watch" -d 'Changes as they happen, until interrupted'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "history" -d 'The local archive of past checks'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "record" -d 'Save the raw responses to a folder, to replay them offline'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "serve" -d 'A dashboard, a JSON API, metrics and feeds of your vendors'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "notify" -d 'Alerts: a test message, a preview, and what waits to be sent'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "vendors" -d 'The catalogue: search it, show an entry, detect and test pages'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "suggest" -d 'Which vendors a project depends on, as lines for pingoru.toml'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "config" -d 'Create, check and trust pingoru.toml; show all settings'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "completions" -d 'Print the completions for a shell'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "man" -d 'Print a manual page, or write all of them to a folder'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "schema" -d 'Print the JSON Schema of an output or of pingoru.toml'
complete -c pingoru -n "__fish_pingoru_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l at -d 'What was known at WHEN: 90m, yesterday, 2026-04-22' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l fail-on -d 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]' -r -f -a "minor\t'Any issue'
major\t'A partial outage, or worse'
critical\t'A major outage'
never\t'Nothing fails'"
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l on-unknown -d 'If unknown: fail (exit 3), warn, pass [default: fail]' -r -f -a "fail\t'Exit 3'
warn\t'Pass with a warning on standard error'
pass\t'Pass'"
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l maintenance -d 'Ongoing maintenance: pass or fail [default: pass]' -r -f -a "pass\t'Pass'
fail\t'Count as a minor problem'"
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -s a -l all -d 'List operational components and ok vendors too'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l since -d 'Active at or after WHEN: 90m, 1d, 2w, yesterday' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l until -d 'Started before WHEN' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l impact -d 'Only this impact or worse: minor, major, critical' -r -f -a "minor\t''
major\t''
critical\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l grep -d 'Only incidents with TEXT in the title or an update' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l limit -d 'Show at most N per vendor' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l fail-on -d 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]' -r -f -a "minor\t'Any issue'
major\t'A partial outage, or worse'
critical\t'A major outage'
never\t'Nothing fails'"
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l on-unknown -d 'If unknown: fail (exit 3), warn, pass [default: fail]' -r -f -a "fail\t'Exit 3'
warn\t'Pass with a warning on standard error'
pass\t'Pass'"
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l maintenance -d 'Ongoing maintenance: pass or fail [default: pass]' -r -f -a "pass\t'Pass'
fail\t'Count as a minor problem'"
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l open -d 'Only incidents that are open or may be open'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand incidents" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l component -d 'Only incidents that affect a matching component (repeatable)' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l fail-on -d 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]' -r -f -a "minor\t'Any issue'
major\t'A partial outage, or worse'
critical\t'A major outage'
never\t'Nothing fails'"
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l on-unknown -d 'If unknown: fail (exit 3), warn, pass [default: fail]' -r -f -a "fail\t'Exit 3'
warn\t'Pass with a warning on standard error'
pass\t'Pass'"
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l maintenance -d 'Ongoing maintenance: pass or fail [default: pass]' -r -f -a "pass\t'Pass'
fail\t'Count as a minor problem'"
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand incident" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l since -d 'Start of the window: 90m, 1d, 2w, 2026-04-22' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l until -d 'End of the window [default: now]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l counts -d 'Minimum impact that counts: minor, major, critical' -r -f -a "minor\t''
major\t''
critical\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l window -d 'Window of an incident that counts: reported, stated, widest' -r -f -a "reported\t''
stated\t''
widest\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l sla -d 'Exit 1 if a vendor was up for less than PERCENT of the window' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l on-unknown -d 'If unknown: fail (exit 3), warn, pass [default: fail]' -r -f -a "fail\t'Exit 3'
warn\t'Pass with a warning on standard error'
pass\t'Pass'"
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand uptime" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l within -d 'Only what is ongoing or starts within TIME' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l overlaps -d 'Only what overlaps START/LENGTH or START/END; exit 1 if any does' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l fail-on -d 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]' -r -f -a "minor\t'Any issue'
major\t'A partial outage, or worse'
critical\t'A major outage'
never\t'Nothing fails'"
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l on-unknown -d 'If unknown: fail (exit 3), warn, pass [default: fail]' -r -f -a "fail\t'Exit 3'
warn\t'Pass with a warning on standard error'
pass\t'Pass'"
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l maintenance -d 'Ongoing maintenance: pass or fail [default: pass]' -r -f -a "pass\t'Pass'
fail\t'Count as a minor problem'"
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l past -d 'Include completed and cancelled maintenance'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand maintenance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l at -d 'When it failed: 2026-08-06T15:10Z, 20m ago as 20m [default: now]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l during -d 'When it failed, as START/LENGTH or START/END' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l run -d 'The failed run: a test report, JSON of GitHub or GitLab, or a log; - is stdin' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l grace -d 'How far from the failure an incident may end or begin' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l print -d 'Print the URL instead of opening it'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand open" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l fail-on -d 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]' -r -f -a "minor\t'Any issue'
major\t'A partial outage, or worse'
critical\t'A major outage'
never\t'Nothing fails'"
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l on-unknown -d 'If unknown: fail (exit 3), warn, pass [default: fail]' -r -f -a "fail\t'Exit 3'
warn\t'Pass with a warning on standard error'
pass\t'Pass'"
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l maintenance -d 'Ongoing maintenance: pass or fail [default: pass]' -r -f -a "pass\t'Pass'
fail\t'Count as a minor problem'"
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l grace -d 'Ignore incidents younger than this' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l max-age -d 'Unknown if the page\'s data is older than this' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l fail-on -d 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]' -r -f -a "minor\t'Any issue'
major\t'A partial outage, or worse'
critical\t'A major outage'
never\t'Nothing fails'"
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l on-unknown -d 'If unknown: fail (exit 3), warn, pass [default: fail]' -r -f -a "fail\t'Exit 3'
warn\t'Pass with a warning on standard error'
pass\t'Pass'"
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l maintenance -d 'Ongoing maintenance: pass or fail [default: pass]' -r -f -a "pass\t'Pass'
fail\t'Count as a minor problem'"
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l grace -d 'Ignore incidents younger than this' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l max-age -d 'Unknown if the page\'s data is older than this' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l until -d 'Until all vendors pass (ok), or until one fails (problem)' -r -f -a "ok\t'All pass'
problem\t'One fails'"
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l within -d 'How long to wait at most' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l interval -d 'Time between two polls of a page' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand wait" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l cursor -d 'Whose last run this is: give each person, job or bot its own name' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l since -d 'Everything noticed since WHEN, regardless of the cursor' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l peek -d 'Show changes without advancing the cursor'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l exit-code -d 'Exit 1 if there is any change'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l notify -d 'Send alerts to the channels in pingoru.toml, whatever the cursor has passed'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l dry-run -d 'With --notify: say on standard error what would be sent, and send nothing'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand changes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l interval -d 'Time between two polls of a page' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l rounds -d 'Stop after N polls of each page' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l partition -d 'Watch only part K of N of the vendors; a vendor stays in its part' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l no-notify -d 'Send no alerts, though pingoru.toml has channels'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l dry-run -d 'Say on standard error which alerts would be sent, and send none'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -f -a "path" -d 'Print the path of the file'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -f -a "stats" -d 'What it holds per vendor, with the median posting and detection delays'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -f -a "export" -d 'Print everything as JSON lines'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -f -a "import" -d 'Import an export into an empty history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -f -a "prune" -d 'Delete what was last seen before that time; what is open is kept'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -f -a "forget" -d 'Delete a cursor; its next run starts from the beginning'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -f -a "verify" -d 'Check the integrity of the file and of every figure in it'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and not __fish_seen_subcommand_from path stats export import prune forget verify help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l keep -d 'How long to keep what is over' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from prune" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "path" -d 'Print the path of the file'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "stats" -d 'What it holds per vendor, with the median posting and detection delays'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "export" -d 'Print everything as JSON lines'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "import" -d 'Import an export into an empty history'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "prune" -d 'Delete what was last seen before that time; what is open is kept'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "forget" -d 'Delete a cursor; its next run starts from the beginning'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Check the integrity of the file and of every figure in it'
complete -c pingoru -n "__fish_pingoru_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand record" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l component -d 'These components only: `group / name` glob, or id' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l region -d 'Only these regions, where the feed has regions' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l listen -d 'The address to listen on [default: 127.0.0.1:9464]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l interval -d 'Time between two polls of a page' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l no-notify -d 'Send no alerts, though pingoru.toml has channels'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l public -d 'Let everybody read who can reach the address'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -f -a "test" -d 'Send a test message to each channel, or to those named'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -f -a "preview" -d 'Show exactly what each channel would get of a change'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -f -a "status" -d 'Show what waits to be sent, and which channels fail'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and not __fish_seen_subcommand_from test preview status help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from preview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from help" -f -a "test" -d 'Send a test message to each channel, or to those named'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from help" -f -a "preview" -d 'Show exactly what each channel would get of a change'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show what waits to be sent, and which channels fail'
complete -c pingoru -n "__fish_pingoru_using_subcommand notify; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -a "show" -d 'Show one vendor or product of pingoru.toml or the catalogue'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -a "doctor" -d 'Check that pages still match the catalogue'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -a "grade" -d 'How late a vendor posts, how often it edits, how often it is silent'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -a "detect" -d 'Detect the feed format of a status page'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and not __fish_seen_subcommand_from show doctor grade detect help" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l all -d 'Every vendor and product of the catalogue'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l write -d 'Print the corrected rows of the catalogue instead'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from grade" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from detect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one vendor or product of pingoru.toml or the catalogue'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from help" -f -a "doctor" -d 'Check that pages still match the catalogue'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from help" -f -a "grade" -d 'How late a vendor posts, how often it edits, how often it is silent'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from help" -f -a "detect" -d 'Detect the feed format of a status page'
complete -c pingoru -n "__fish_pingoru_using_subcommand vendors; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l group -d 'The group of the configuration to name them in' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l all -d 'Also those that only weak reasons speak for'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l write -d 'Merge into the nearest pingoru.toml; one is created where there is none'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand suggest" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -f -a "path" -d 'Print the path of the file in use, or where one is expected'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -f -a "show" -d 'List every setting and where it was set'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -f -a "init" -d 'Create a commented pingoru.toml'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -f -a "check" -d 'Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -f -a "add" -d 'Add a vendor to the configuration file, after its page was read'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -f -a "trust" -d 'Trust the pingoru.toml of this folder, as it is now, with headers, variables and files'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and not __fish_seen_subcommand_from path show init check add trust help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l vendors -d 'The vendors of the group `prod`' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l components -d 'Only these components count' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l revoke -d 'Take the trust away'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from trust" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "path" -d 'Print the path of the file in use, or where one is expected'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "show" -d 'List every setting and where it was set'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "init" -d 'Create a commented pingoru.toml'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a vendor to the configuration file, after its page was read'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "trust" -d 'Trust the pingoru.toml of this folder, as it is now, with headers, variables and files'
complete -c pingoru -n "__fish_pingoru_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l to -d 'Write every page to this folder' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -s o -l format -d 'Output format [default: table]' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
markdown\t''
github\t''
junit\t''
nagios\t''
openmetrics\t''
ics\t''
html\t''
statuspage\t''
atom\t''"
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l report -d 'Also write the answer to FILE in another format (repeatable)' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l to -d 'Write to FILE, atomically; - is standard output' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l timeout -d 'Time limit for one vendor: detection, redirects and retries included [default: 10s]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l deadline -d 'Time limit for the whole run; vendors not read by then are unknown' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l retries -d 'Retries for transient failures [default: 2]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l concurrency -d 'Maximum number of concurrent requests [default: 256]' -r
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l replay -d 'Answer from a folder that `pingoru record` wrote, without the network' -r -f -a "(__fish_complete_directories)"
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l history -d 'The history file [default: in the user\'s data folder]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l ca-cert -d 'A PEM file with a certificate authority to trust (repeatable)' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l config -d 'The configuration file [default: the nearest pingoru.toml upwards, else the user\'s]' -r -F
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l color -d 'Whether to use colours [default: auto]' -r -f -a "auto\t'On a terminal'
always\t'Everywhere'
never\t'Nowhere'"
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l tz -d 'Show times in this zone: Europe/Zurich or +02:00' -r -f
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l json -d 'The same as --format json'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l refresh -d 'Ignore the cache'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l offline -d 'Don\'t use the network: answer from the local history'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l no-history -d 'Don\'t read or write the history'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l system-roots -d 'Trust the system\'s certificate authorities instead of the built-in ones'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l allow-private -d 'Follow a public page into a private network: redirects and addresses in documents'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l utc -d 'Show times in UTC'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -s q -l quiet -d 'No output and no warnings: the exit code is the answer'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -s v -l verbose -d 'Show requests, their times and the policies that applied; -vv also shows headers'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -l no-progress -d 'No progress on a terminal'
complete -c pingoru -n "__fish_pingoru_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "status" -d 'Is it up? Full detail for one vendor, one row each for several'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "incidents" -d 'What broke: the incidents of a window, newest first'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "incident" -d 'One incident: times, components, the whole timeline, link'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "uptime" -d 'Downtime and uptime per component and day'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "maintenance" -d 'Planned and ongoing maintenance, and what overlaps a window'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "explain" -d 'Is my failure theirs? What of vendors overlaps a failed run'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "open" -d 'Open a status page or an incident in the browser'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "check" -d 'Gate a pipeline: apply the policies and waivers in pingoru.toml'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "wait" -d 'Wait until vendors pass `check` again, or until one fails'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "changes" -d 'What changed since your last run'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "watch" -d 'Changes as they happen, until interrupted'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "history" -d 'The local archive of past checks'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "record" -d 'Save the raw responses to a folder, to replay them offline'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "serve" -d 'A dashboard, a JSON API, metrics and feeds of your vendors'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "notify" -d 'Alerts: a test message, a preview, and what waits to be sent'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "vendors" -d 'The catalogue: search it, show an entry, detect and test pages'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "suggest" -d 'Which vendors a project depends on, as lines for pingoru.toml'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "config" -d 'Create, check and trust pingoru.toml; show all settings'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "completions" -d 'Print the completions for a shell'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "man" -d 'Print a manual page, or write all of them to a folder'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "schema" -d 'Print the JSON Schema of an output or of pingoru.toml'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and not __fish_seen_subcommand_from status incidents incident uptime maintenance explain open check wait changes watch history record serve notify vendors suggest config completions man schema help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "path" -d 'Print the path of the file'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "stats" -d 'What it holds per vendor, with the median posting and detection delays'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "export" -d 'Print everything as JSON lines'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "import" -d 'Import an export into an empty history'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "prune" -d 'Delete what was last seen before that time; what is open is kept'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "forget" -d 'Delete a cursor; its next run starts from the beginning'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "verify" -d 'Check the integrity of the file and of every figure in it'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from notify" -f -a "test" -d 'Send a test message to each channel, or to those named'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from notify" -f -a "preview" -d 'Show exactly what each channel would get of a change'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from notify" -f -a "status" -d 'Show what waits to be sent, and which channels fail'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from vendors" -f -a "show" -d 'Show one vendor or product of pingoru.toml or the catalogue'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from vendors" -f -a "doctor" -d 'Check that pages still match the catalogue'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from vendors" -f -a "grade" -d 'How late a vendor posts, how often it edits, how often it is silent'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from vendors" -f -a "detect" -d 'Detect the feed format of a status page'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "path" -d 'Print the path of the file in use, or where one is expected'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'List every setting and where it was set'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "init" -d 'Create a commented pingoru.toml'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "check" -d 'Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "add" -d 'Add a vendor to the configuration file, after its page was read'
complete -c pingoru -n "__fish_pingoru_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "trust" -d 'Trust the pingoru.toml of this folder, as it is now, with headers, variables and files'
