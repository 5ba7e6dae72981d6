
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'pingoru' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'pingoru'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'pingoru' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Is it up? Full detail for one vendor, one row each for several')
            [CompletionResult]::new('incidents', 'incidents', [CompletionResultType]::ParameterValue, 'What broke: the incidents of a window, newest first')
            [CompletionResult]::new('incident', 'incident', [CompletionResultType]::ParameterValue, 'One incident: times, components, the whole timeline, link')
            [CompletionResult]::new('uptime', 'uptime', [CompletionResultType]::ParameterValue, 'Downtime and uptime per component and day')
            [CompletionResult]::new('maintenance', 'maintenance', [CompletionResultType]::ParameterValue, 'Planned and ongoing maintenance, and what overlaps a window')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Is my failure theirs? What of vendors overlaps a failed run')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a status page or an incident in the browser')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Gate a pipeline: apply the policies and waivers in pingoru.toml')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until vendors pass `check` again, or until one fails')
            [CompletionResult]::new('changes', 'changes', [CompletionResultType]::ParameterValue, 'What changed since your last run')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Changes as they happen, until interrupted')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'The local archive of past checks')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Save the raw responses to a folder, to replay them offline')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'A dashboard, a JSON API, metrics and feeds of your vendors')
            [CompletionResult]::new('notify', 'notify', [CompletionResultType]::ParameterValue, 'Alerts: a test message, a preview, and what waits to be sent')
            [CompletionResult]::new('vendors', 'vendors', [CompletionResultType]::ParameterValue, 'The catalogue: search it, show an entry, detect and test pages')
            [CompletionResult]::new('suggest', 'suggest', [CompletionResultType]::ParameterValue, 'Which vendors a project depends on, as lines for pingoru.toml')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Create, check and trust pingoru.toml; show all settings')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a manual page, or write all of them to a folder')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of an output or of pingoru.toml')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;status' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'What was known at WHEN: 90m, yesterday, 2026-04-22')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'If unknown: fail (exit 3), warn, pass [default: fail]')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Ongoing maintenance: pass or fail [default: pass]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'List operational components and ok vendors too')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'List operational components and ok vendors too')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;incidents' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Active at or after WHEN: 90m, 1d, 2w, yesterday')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Started before WHEN')
            [CompletionResult]::new('--impact', '--impact', [CompletionResultType]::ParameterName, 'Only this impact or worse: minor, major, critical')
            [CompletionResult]::new('--grep', '--grep', [CompletionResultType]::ParameterName, 'Only incidents with TEXT in the title or an update')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most N per vendor')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'If unknown: fail (exit 3), warn, pass [default: fail]')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Ongoing maintenance: pass or fail [default: pass]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Only incidents that are open or may be open')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;incident' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only incidents that affect a matching component (repeatable)')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'If unknown: fail (exit 3), warn, pass [default: fail]')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Ongoing maintenance: pass or fail [default: pass]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;uptime' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Start of the window: 90m, 1d, 2w, 2026-04-22')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'End of the window [default: now]')
            [CompletionResult]::new('--counts', '--counts', [CompletionResultType]::ParameterName, 'Minimum impact that counts: minor, major, critical')
            [CompletionResult]::new('--window', '--window', [CompletionResultType]::ParameterName, 'Window of an incident that counts: reported, stated, widest')
            [CompletionResult]::new('--sla', '--sla', [CompletionResultType]::ParameterName, 'Exit 1 if a vendor was up for less than PERCENT of the window')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'If unknown: fail (exit 3), warn, pass [default: fail]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;maintenance' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--within', '--within', [CompletionResultType]::ParameterName, 'Only what is ongoing or starts within TIME')
            [CompletionResult]::new('--overlaps', '--overlaps', [CompletionResultType]::ParameterName, 'Only what overlaps START/LENGTH or START/END; exit 1 if any does')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'If unknown: fail (exit 3), warn, pass [default: fail]')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Ongoing maintenance: pass or fail [default: pass]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--past', '--past', [CompletionResultType]::ParameterName, 'Include completed and cancelled maintenance')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;explain' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When it failed: 2026-08-06T15:10Z, 20m ago as 20m [default: now]')
            [CompletionResult]::new('--during', '--during', [CompletionResultType]::ParameterName, 'When it failed, as START/LENGTH or START/END')
            [CompletionResult]::new('--run', '--run', [CompletionResultType]::ParameterName, 'The failed run: a test report, JSON of GitHub or GitLab, or a log; - is stdin')
            [CompletionResult]::new('--grace', '--grace', [CompletionResultType]::ParameterName, 'How far from the failure an incident may end or begin')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;open' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--print', '--print', [CompletionResultType]::ParameterName, 'Print the URL instead of opening it')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;check' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'If unknown: fail (exit 3), warn, pass [default: fail]')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Ongoing maintenance: pass or fail [default: pass]')
            [CompletionResult]::new('--grace', '--grace', [CompletionResultType]::ParameterName, 'Ignore incidents younger than this')
            [CompletionResult]::new('--max-age', '--max-age', [CompletionResultType]::ParameterName, 'Unknown if the page''s data is older than this')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;wait' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'If unknown: fail (exit 3), warn, pass [default: fail]')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Ongoing maintenance: pass or fail [default: pass]')
            [CompletionResult]::new('--grace', '--grace', [CompletionResultType]::ParameterName, 'Ignore incidents younger than this')
            [CompletionResult]::new('--max-age', '--max-age', [CompletionResultType]::ParameterName, 'Unknown if the page''s data is older than this')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Until all vendors pass (ok), or until one fails (problem)')
            [CompletionResult]::new('--within', '--within', [CompletionResultType]::ParameterName, 'How long to wait at most')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'Time between two polls of a page')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;changes' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Whose last run this is: give each person, job or bot its own name')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Everything noticed since WHEN, regardless of the cursor')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--peek', '--peek', [CompletionResultType]::ParameterName, 'Show changes without advancing the cursor')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'Exit 1 if there is any change')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Send alerts to the channels in pingoru.toml, whatever the cursor has passed')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'With --notify: say on standard error what would be sent, and send nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;watch' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'Time between two polls of a page')
            [CompletionResult]::new('--rounds', '--rounds', [CompletionResultType]::ParameterName, 'Stop after N polls of each page')
            [CompletionResult]::new('--partition', '--partition', [CompletionResultType]::ParameterName, 'Watch only part K of N of the vendors; a vendor stays in its part')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--no-notify', '--no-notify', [CompletionResultType]::ParameterName, 'Send no alerts, though pingoru.toml has channels')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say on standard error which alerts would be sent, and send none')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;history' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print the path of the file')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'What it holds per vendor, with the median posting and detection delays')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print everything as JSON lines')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import an export into an empty history')
            [CompletionResult]::new('prune', 'prune', [CompletionResultType]::ParameterValue, 'Delete what was last seen before that time; what is open is kept')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Delete a cursor; its next run starts from the beginning')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check the integrity of the file and of every figure in it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;history;path' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;history;stats' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;history;export' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;history;import' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;history;prune' {
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'How long to keep what is over')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;history;forget' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;history;verify' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;history;help' {
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print the path of the file')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'What it holds per vendor, with the median posting and detection delays')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print everything as JSON lines')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import an export into an empty history')
            [CompletionResult]::new('prune', 'prune', [CompletionResultType]::ParameterValue, 'Delete what was last seen before that time; what is open is kept')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Delete a cursor; its next run starts from the beginning')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check the integrity of the file and of every figure in it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;history;help;path' {
            break
        }
        'pingoru;history;help;stats' {
            break
        }
        'pingoru;history;help;export' {
            break
        }
        'pingoru;history;help;import' {
            break
        }
        'pingoru;history;help;prune' {
            break
        }
        'pingoru;history;help;forget' {
            break
        }
        'pingoru;history;help;verify' {
            break
        }
        'pingoru;history;help;help' {
            break
        }
        'pingoru;record' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;serve' {
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'These components only: `group / name` glob, or id')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'The address to listen on [default: 127.0.0.1:9464]')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'Time between two polls of a page')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--no-notify', '--no-notify', [CompletionResultType]::ParameterName, 'Send no alerts, though pingoru.toml has channels')
            [CompletionResult]::new('--public', '--public', [CompletionResultType]::ParameterName, 'Let everybody read who can reach the address')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;notify' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Send a test message to each channel, or to those named')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show exactly what each channel would get of a change')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show what waits to be sent, and which channels fail')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;notify;test' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;notify;preview' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;notify;status' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;notify;help' {
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Send a test message to each channel, or to those named')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show exactly what each channel would get of a change')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show what waits to be sent, and which channels fail')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;notify;help;test' {
            break
        }
        'pingoru;notify;help;preview' {
            break
        }
        'pingoru;notify;help;status' {
            break
        }
        'pingoru;notify;help;help' {
            break
        }
        'pingoru;vendors' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one vendor or product of pingoru.toml or the catalogue')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check that pages still match the catalogue')
            [CompletionResult]::new('grade', 'grade', [CompletionResultType]::ParameterValue, 'How late a vendor posts, how often it edits, how often it is silent')
            [CompletionResult]::new('detect', 'detect', [CompletionResultType]::ParameterValue, 'Detect the feed format of a status page')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;vendors;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;vendors;doctor' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Every vendor and product of the catalogue')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'Print the corrected rows of the catalogue instead')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;vendors;grade' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;vendors;detect' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;vendors;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one vendor or product of pingoru.toml or the catalogue')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check that pages still match the catalogue')
            [CompletionResult]::new('grade', 'grade', [CompletionResultType]::ParameterValue, 'How late a vendor posts, how often it edits, how often it is silent')
            [CompletionResult]::new('detect', 'detect', [CompletionResultType]::ParameterValue, 'Detect the feed format of a status page')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;vendors;help;show' {
            break
        }
        'pingoru;vendors;help;doctor' {
            break
        }
        'pingoru;vendors;help;grade' {
            break
        }
        'pingoru;vendors;help;detect' {
            break
        }
        'pingoru;vendors;help;help' {
            break
        }
        'pingoru;suggest' {
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'The group of the configuration to name them in')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Also those that only weak reasons speak for')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'Merge into the nearest pingoru.toml; one is created where there is none')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;config' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print the path of the file in use, or where one is expected')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'List every setting and where it was set')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Create a commented pingoru.toml')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a vendor to the configuration file, after its page was read')
            [CompletionResult]::new('trust', 'trust', [CompletionResultType]::ParameterValue, 'Trust the pingoru.toml of this folder, as it is now, with headers, variables and files')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;config;path' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;config;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;config;init' {
            [CompletionResult]::new('--vendors', '--vendors', [CompletionResultType]::ParameterName, 'The vendors of the group `prod`')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;config;check' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;config;add' {
            [CompletionResult]::new('--components', '--components', [CompletionResultType]::ParameterName, 'Only these components count')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;config;trust' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--revoke', '--revoke', [CompletionResultType]::ParameterName, 'Take the trust away')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;config;help' {
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print the path of the file in use, or where one is expected')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'List every setting and where it was set')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Create a commented pingoru.toml')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a vendor to the configuration file, after its page was read')
            [CompletionResult]::new('trust', 'trust', [CompletionResultType]::ParameterValue, 'Trust the pingoru.toml of this folder, as it is now, with headers, variables and files')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;config;help;path' {
            break
        }
        'pingoru;config;help;show' {
            break
        }
        'pingoru;config;help;init' {
            break
        }
        'pingoru;config;help;check' {
            break
        }
        'pingoru;config;help;add' {
            break
        }
        'pingoru;config;help;trust' {
            break
        }
        'pingoru;config;help;help' {
            break
        }
        'pingoru;completions' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;man' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write every page to this folder')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;schema' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format [default: table]')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Also write the answer to FILE in another format (repeatable)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to FILE, atomically; - is standard output')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Time limit for one vendor: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--deadline', '--deadline', [CompletionResultType]::ParameterName, 'Time limit for the whole run; vendors not read by then are unknown')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Retries for transient failures [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Maximum number of concurrent requests [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without the network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The history file [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with a certificate authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether to use colours [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone: Europe/Zurich or +02:00')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ignore the cache')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Don''t use the network: answer from the local history')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Don''t read or write the history')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s certificate authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No output and no warnings: the exit code is the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Show requests, their times and the policies that applied; -vv also shows headers')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'pingoru;help' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Is it up? Full detail for one vendor, one row each for several')
            [CompletionResult]::new('incidents', 'incidents', [CompletionResultType]::ParameterValue, 'What broke: the incidents of a window, newest first')
            [CompletionResult]::new('incident', 'incident', [CompletionResultType]::ParameterValue, 'One incident: times, components, the whole timeline, link')
            [CompletionResult]::new('uptime', 'uptime', [CompletionResultType]::ParameterValue, 'Downtime and uptime per component and day')
            [CompletionResult]::new('maintenance', 'maintenance', [CompletionResultType]::ParameterValue, 'Planned and ongoing maintenance, and what overlaps a window')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Is my failure theirs? What of vendors overlaps a failed run')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a status page or an incident in the browser')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Gate a pipeline: apply the policies and waivers in pingoru.toml')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until vendors pass `check` again, or until one fails')
            [CompletionResult]::new('changes', 'changes', [CompletionResultType]::ParameterValue, 'What changed since your last run')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Changes as they happen, until interrupted')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'The local archive of past checks')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Save the raw responses to a folder, to replay them offline')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'A dashboard, a JSON API, metrics and feeds of your vendors')
            [CompletionResult]::new('notify', 'notify', [CompletionResultType]::ParameterValue, 'Alerts: a test message, a preview, and what waits to be sent')
            [CompletionResult]::new('vendors', 'vendors', [CompletionResultType]::ParameterValue, 'The catalogue: search it, show an entry, detect and test pages')
            [CompletionResult]::new('suggest', 'suggest', [CompletionResultType]::ParameterValue, 'Which vendors a project depends on, as lines for pingoru.toml')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Create, check and trust pingoru.toml; show all settings')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a manual page, or write all of them to a folder')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of an output or of pingoru.toml')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;help;status' {
            break
        }
        'pingoru;help;incidents' {
            break
        }
        'pingoru;help;incident' {
            break
        }
        'pingoru;help;uptime' {
            break
        }
        'pingoru;help;maintenance' {
            break
        }
        'pingoru;help;explain' {
            break
        }
        'pingoru;help;open' {
            break
        }
        'pingoru;help;check' {
            break
        }
        'pingoru;help;wait' {
            break
        }
        'pingoru;help;changes' {
            break
        }
        'pingoru;help;watch' {
            break
        }
        'pingoru;help;history' {
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print the path of the file')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'What it holds per vendor, with the median posting and detection delays')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print everything as JSON lines')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import an export into an empty history')
            [CompletionResult]::new('prune', 'prune', [CompletionResultType]::ParameterValue, 'Delete what was last seen before that time; what is open is kept')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Delete a cursor; its next run starts from the beginning')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check the integrity of the file and of every figure in it')
            break
        }
        'pingoru;help;history;path' {
            break
        }
        'pingoru;help;history;stats' {
            break
        }
        'pingoru;help;history;export' {
            break
        }
        'pingoru;help;history;import' {
            break
        }
        'pingoru;help;history;prune' {
            break
        }
        'pingoru;help;history;forget' {
            break
        }
        'pingoru;help;history;verify' {
            break
        }
        'pingoru;help;record' {
            break
        }
        'pingoru;help;serve' {
            break
        }
        'pingoru;help;notify' {
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Send a test message to each channel, or to those named')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show exactly what each channel would get of a change')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show what waits to be sent, and which channels fail')
            break
        }
        'pingoru;help;notify;test' {
            break
        }
        'pingoru;help;notify;preview' {
            break
        }
        'pingoru;help;notify;status' {
            break
        }
        'pingoru;help;vendors' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one vendor or product of pingoru.toml or the catalogue')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check that pages still match the catalogue')
            [CompletionResult]::new('grade', 'grade', [CompletionResultType]::ParameterValue, 'How late a vendor posts, how often it edits, how often it is silent')
            [CompletionResult]::new('detect', 'detect', [CompletionResultType]::ParameterValue, 'Detect the feed format of a status page')
            break
        }
        'pingoru;help;vendors;show' {
            break
        }
        'pingoru;help;vendors;doctor' {
            break
        }
        'pingoru;help;vendors;grade' {
            break
        }
        'pingoru;help;vendors;detect' {
            break
        }
        'pingoru;help;suggest' {
            break
        }
        'pingoru;help;config' {
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print the path of the file in use, or where one is expected')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'List every setting and where it was set')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Create a commented pingoru.toml')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a vendor to the configuration file, after its page was read')
            [CompletionResult]::new('trust', 'trust', [CompletionResultType]::ParameterValue, 'Trust the pingoru.toml of this folder, as it is now, with headers, variables and files')
            break
        }
        'pingoru;help;config;path' {
            break
        }
        'pingoru;help;config;show' {
            break
        }
        'pingoru;help;config;init' {
            break
        }
        'pingoru;help;config;check' {
            break
        }
        'pingoru;help;config;add' {
            break
        }
        'pingoru;help;config;trust' {
            break
        }
        'pingoru;help;completions' {
            break
        }
        'pingoru;help;man' {
            break
        }
        'pingoru;help;schema' {
            break
        }
        'pingoru;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
