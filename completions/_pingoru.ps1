
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
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Is it up? One vendor in detail, several as a row each, worst first')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Should this pipeline go on? The policies of pingoru.toml, with their waivers')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until vendors are fine again, as `check` holds them, or until one is not')
            [CompletionResult]::new('incidents', 'incidents', [CompletionResultType]::ParameterValue, 'What broke, newest first')
            [CompletionResult]::new('incident', 'incident', [CompletionResultType]::ParameterValue, 'One incident: times, durations, components with their intervals, the timeline, the vendor''s link')
            [CompletionResult]::new('maintenance', 'maintenance', [CompletionResultType]::ParameterValue, 'What is planned and in progress, and whether it clashes with a window of one''s own')
            [CompletionResult]::new('uptime', 'uptime', [CompletionResultType]::ParameterValue, 'How long it was up: downtime by impact, per component and day')
            [CompletionResult]::new('vendors', 'vendors', [CompletionResultType]::ParameterValue, 'The vendors that pingoru knows')
            [CompletionResult]::new('changes', 'changes', [CompletionResultType]::ParameterValue, 'What changed since the last run of this cursor: opened, updated, edited, resolved, removed…')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Keep the raw documents of a look in a folder, to reproduce an answer without a network')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'The same as `changes`, again and again, until interrupted')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'The local archive of what was seen')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Where settings come from, and a file to begin with')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Completions for a shell, on standard output')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'The manual page, on standard output')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'The JSON Schema of a command''s JSON, on standard output')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;status' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only components that match: a glob on `group / name`, or an id (repeatable)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions (repeatable)')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'As it was known then: 90m, yesterday, 2026-04-22T06:40Z (from the history)')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 on trouble from this impact on')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'What an answer that cannot be told does: exit 3, a warning, or nothing')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Whether planned work that is going on counts as minor trouble')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Show also the components that are fine')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show also the components that are fine')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;check' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only components that match: a glob on `group / name`, or an id (repeatable)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions (repeatable)')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 on trouble from this impact on')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'What an answer that cannot be told does: exit 3, a warning, or nothing')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Whether planned work that is going on counts as minor trouble')
            [CompletionResult]::new('--grace', '--grace', [CompletionResultType]::ParameterName, 'How long an incident is too new to count')
            [CompletionResult]::new('--max-age', '--max-age', [CompletionResultType]::ParameterName, 'How old the page''s own data may be; older cannot be told')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;wait' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only components that match: a glob on `group / name`, or an id (repeatable)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions (repeatable)')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 on trouble from this impact on')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'What an answer that cannot be told does: exit 3, a warning, or nothing')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Whether planned work that is going on counts as minor trouble')
            [CompletionResult]::new('--grace', '--grace', [CompletionResultType]::ParameterName, 'How long an incident is too new to count')
            [CompletionResult]::new('--max-age', '--max-age', [CompletionResultType]::ParameterName, 'How old the page''s own data may be; older cannot be told')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'What is waited for: all pass, or one fails')
            [CompletionResult]::new('--within', '--within', [CompletionResultType]::ParameterName, 'How long to wait at most')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'The time between two looks at a page; halved while an incident is open, longer while the page fails')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;incidents' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only components that match: a glob on `group / name`, or an id (repeatable)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions (repeatable)')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Those that were going on at or after: 90m, 1d, 2w, yesterday, 2026-04-22, 2026-04-22T06:00Z')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Those that began before')
            [CompletionResult]::new('--impact', '--impact', [CompletionResultType]::ParameterName, 'Only those of at least this impact, reported or observed; those of unknown impact stay')
            [CompletionResult]::new('--grep', '--grep', [CompletionResultType]::ParameterName, 'Only those with this text in title or updates')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many per vendor')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 on trouble from this impact on')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'What an answer that cannot be told does: exit 3, a warning, or nothing')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Whether planned work that is going on counts as minor trouble')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Only those that are open or may be open')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;incident' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only incidents that touch a matching component (repeatable)')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 on trouble from this impact on')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'What an answer that cannot be told does: exit 3, a warning, or nothing')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Whether planned work that is going on counts as minor trouble')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;maintenance' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only components that match: a glob on `group / name`, or an id (repeatable)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions (repeatable)')
            [CompletionResult]::new('--within', '--within', [CompletionResultType]::ParameterName, 'Only what goes on or begins within that time')
            [CompletionResult]::new('--overlaps', '--overlaps', [CompletionResultType]::ParameterName, 'Only what clashes with a window: START/LENGTH or START/END. Exit 1 if anything does, 3 where it is not told')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit 1 on trouble from this impact on')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'What an answer that cannot be told does: exit 3, a warning, or nothing')
            [CompletionResult]::new('--maintenance', '--maintenance', [CompletionResultType]::ParameterName, 'Whether planned work that is going on counts as minor trouble')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('--past', '--past', [CompletionResultType]::ParameterName, 'Also what is done or called off')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;uptime' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only components that match: a glob on `group / name`, or an id (repeatable)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions (repeatable)')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'The start of the window: 90m, 1d, 2w, yesterday, 2026-04-22, 2026-04-22T06:00Z')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Its end [default: now]')
            [CompletionResult]::new('--counts', '--counts', [CompletionResultType]::ParameterName, 'The least impact that counts as down')
            [CompletionResult]::new('--sla', '--sla', [CompletionResultType]::ParameterName, 'Exit 1 where a vendor was up for less than that, in percent')
            [CompletionResult]::new('--on-unknown', '--on-unknown', [CompletionResultType]::ParameterName, 'What an answer that cannot be told does: exit 3, a warning, or nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;vendors' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'One vendor or product of the catalogue')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Does each page still answer as the catalogue says?')
            [CompletionResult]::new('detect', 'detect', [CompletionResultType]::ParameterValue, 'What an address is: which feed, and what shows it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;vendors;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;vendors;doctor' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Every vendor and product of the catalogue')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'Print the corrected rows of the catalogue instead')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;vendors;detect' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;vendors;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'One vendor or product of the catalogue')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Does each page still answer as the catalogue says?')
            [CompletionResult]::new('detect', 'detect', [CompletionResultType]::ParameterValue, 'What an address is: which feed, and what shows it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;vendors;help;show' {
            break
        }
        'pingoru;vendors;help;doctor' {
            break
        }
        'pingoru;vendors;help;detect' {
            break
        }
        'pingoru;vendors;help;help' {
            break
        }
        'pingoru;changes' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only components that match: a glob on `group / name`, or an id (repeatable)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions (repeatable)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Whose \"last run\" it is: a person, a job and a bot each have their own')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'What was noticed since then, whatever the cursor was told')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('--peek', '--peek', [CompletionResultType]::ParameterName, 'Tell, but do not move the cursor on')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'Exit 1 if there is any change')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;record' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only components that match: a glob on `group / name`, or an id (repeatable)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions (repeatable)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;watch' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--component', '--component', [CompletionResultType]::ParameterName, 'Only components that match: a glob on `group / name`, or an id (repeatable)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only these regions, where the feed has regions (repeatable)')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'The time between two looks at a page; halved while an incident is open, doubled while the page fails')
            [CompletionResult]::new('--rounds', '--rounds', [CompletionResultType]::ParameterName, 'End after so many looks at every page')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;history' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where the file is')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'What it holds, per vendor, with the medians of how late incidents are posted and seen')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'All of it as JSON lines, on standard output')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'What was exported, into an empty history')
            [CompletionResult]::new('prune', 'prune', [CompletionResultType]::ParameterValue, 'Forget what was last seen longer ago; what is open stays')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Forget a cursor: the next run under its name is told everything')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Whether it is whole, and every figure in it can be derived again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;history;path' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;history;stats' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;history;export' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;history;import' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;history;prune' {
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'For how long')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;history;forget' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;history;verify' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;history;help' {
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Where the file is')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'What it holds, per vendor, with the medians of how late incidents are posted and seen')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'All of it as JSON lines, on standard output')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'What was exported, into an empty history')
            [CompletionResult]::new('prune', 'prune', [CompletionResultType]::ParameterValue, 'Forget what was last seen longer ago; what is open stays')
            [CompletionResult]::new('forget', 'forget', [CompletionResultType]::ParameterValue, 'Forget a cursor: the next run under its name is told everything')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Whether it is whole, and every figure in it can be derived again')
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
        'pingoru;config' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'The configuration file in force, or where one would be looked for')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Each setting and where it comes from')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a commented pingoru.toml to begin with')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the file: unknown keys and names, patterns that match nothing, secrets in clear')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;config;path' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;config;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;config;init' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;config;check' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;config;help' {
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'The configuration file in force, or where one would be looked for')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Each setting and where it comes from')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a commented pingoru.toml to begin with')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the file: unknown keys and names, patterns that match nothing, secrets in clear')
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
        'pingoru;config;help;help' {
            break
        }
        'pingoru;completions' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;man' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;schema' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is written')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Where the answer is written instead: a file that is replaced at once, when the answer is whole')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long one vendor may take in all: detection, redirects and retries included [default: 10s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'How often a request that failed for a passing reason is made again [default: 2]')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'How many vendors are asked at once [default: 256]')
            [CompletionResult]::new('--replay', '--replay', [CompletionResultType]::ParameterName, 'Answer from a folder that `pingoru record` wrote, without a network')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'The file of the history [default: in the user''s data folder]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'A PEM file with an authority to trust (repeatable)')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Whether colours are used [default: auto]')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Show times in this zone, such as Europe/Zurich')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again although a cached answer is still fresh')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Ask nobody: answer from what is recorded, and say how old that is')
            [CompletionResult]::new('--no-history', '--no-history', [CompletionResultType]::ParameterName, 'Record nothing, and remember nothing')
            [CompletionResult]::new('--system-roots', '--system-roots', [CompletionResultType]::ParameterName, 'Trust the system''s authorities instead of the built-in ones')
            [CompletionResult]::new('--allow-private', '--allow-private', [CompletionResultType]::ParameterName, 'Follow a public page into a private network: redirects and addresses in documents')
            [CompletionResult]::new('--utc', '--utc', [CompletionResultType]::ParameterName, 'Show times in UTC')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No warnings')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'pingoru;help' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Is it up? One vendor in detail, several as a row each, worst first')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Should this pipeline go on? The policies of pingoru.toml, with their waivers')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until vendors are fine again, as `check` holds them, or until one is not')
            [CompletionResult]::new('incidents', 'incidents', [CompletionResultType]::ParameterValue, 'What broke, newest first')
            [CompletionResult]::new('incident', 'incident', [CompletionResultType]::ParameterValue, 'One incident: times, durations, components with their intervals, the timeline, the vendor''s link')
            [CompletionResult]::new('maintenance', 'maintenance', [CompletionResultType]::ParameterValue, 'What is planned and in progress, and whether it clashes with a window of one''s own')
            [CompletionResult]::new('uptime', 'uptime', [CompletionResultType]::ParameterValue, 'How long it was up: downtime by impact, per component and day')
            [CompletionResult]::new('vendors', 'vendors', [CompletionResultType]::ParameterValue, 'The vendors that pingoru knows')
            [CompletionResult]::new('changes', 'changes', [CompletionResultType]::ParameterValue, 'What changed since the last run of this cursor: opened, updated, edited, resolved, removed…')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Keep the raw documents of a look in a folder, to reproduce an answer without a network')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'The same as `changes`, again and again, until interrupted')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'The local archive of what was seen')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Where settings come from, and a file to begin with')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Completions for a shell, on standard output')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'The manual page, on standard output')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'The JSON Schema of a command''s JSON, on standard output')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pingoru;help;status' {
            break
        }
        'pingoru;help;check' {
            break
        }
        'pingoru;help;wait' {
            break
        }
        'pingoru;help;incidents' {
            break
        }
        'pingoru;help;incident' {
            break
        }
        'pingoru;help;maintenance' {
            break
        }
        'pingoru;help;uptime' {
            break
        }
        'pingoru;help;vendors' {
            break
        }
        'pingoru;help;changes' {
            break
        }
        'pingoru;help;record' {
            break
        }
        'pingoru;help;watch' {
            break
        }
        'pingoru;help;history' {
            break
        }
        'pingoru;help;config' {
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
