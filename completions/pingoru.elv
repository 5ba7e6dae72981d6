
use builtin;
use str;

set edit:completion:arg-completer[pingoru] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'pingoru'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'pingoru'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand status 'Is it up? One vendor in detail, several as a row each, worst first'
            cand incidents 'What broke, newest first'
            cand incident 'One incident: times, durations, components with their intervals, the timeline, the vendor''s link'
            cand maintenance 'What is planned and in progress'
            cand vendors 'The vendors that pingoru knows'
            cand config 'Where settings come from'
            cand completions 'Completions for a shell, on standard output'
            cand man 'The manual page, on standard output'
            cand schema 'The JSON Schema of a command''s JSON, on standard output'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pingoru;status'= {
            cand --component 'Only components that match: a glob on `group / name`, or an id (repeatable)'
            cand --region 'Only these regions, where the feed has regions (repeatable)'
            cand --fail-on 'Exit 1 on trouble from this impact on'
            cand --on-unknown 'What an answer that cannot be told does: exit 3, a warning, or nothing'
            cand --maintenance 'Whether planned work that is going on counts as minor trouble'
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;incidents'= {
            cand --component 'Only components that match: a glob on `group / name`, or an id (repeatable)'
            cand --region 'Only these regions, where the feed has regions (repeatable)'
            cand --since 'Those that were going on at or after: 90m, 1d, 2w, yesterday, 2026-04-22, 2026-04-22T06:00Z'
            cand --until 'Those that began before'
            cand --impact 'Only those of at least this impact, reported or observed; those of unknown impact stay'
            cand --grep 'Only those with this text in title or updates'
            cand --limit 'At most so many per vendor'
            cand --fail-on 'Exit 1 on trouble from this impact on'
            cand --on-unknown 'What an answer that cannot be told does: exit 3, a warning, or nothing'
            cand --maintenance 'Whether planned work that is going on counts as minor trouble'
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --open 'Only those that are open'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;incident'= {
            cand --component 'Only incidents that touch a matching component (repeatable)'
            cand --fail-on 'Exit 1 on trouble from this impact on'
            cand --on-unknown 'What an answer that cannot be told does: exit 3, a warning, or nothing'
            cand --maintenance 'Whether planned work that is going on counts as minor trouble'
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;maintenance'= {
            cand --component 'Only components that match: a glob on `group / name`, or an id (repeatable)'
            cand --region 'Only these regions, where the feed has regions (repeatable)'
            cand --fail-on 'Exit 1 on trouble from this impact on'
            cand --on-unknown 'What an answer that cannot be told does: exit 3, a warning, or nothing'
            cand --maintenance 'Whether planned work that is going on counts as minor trouble'
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --past 'Also what is done or called off'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;vendors'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'One vendor or product of the catalogue'
            cand detect 'What an address is: which feed, and what shows it'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pingoru;vendors;show'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;vendors;detect'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;vendors;help'= {
            cand show 'One vendor or product of the catalogue'
            cand detect 'What an address is: which feed, and what shows it'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pingoru;vendors;help;show'= {
        }
        &'pingoru;vendors;help;detect'= {
        }
        &'pingoru;vendors;help;help'= {
        }
        &'pingoru;config'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
            cand path 'The configuration file in force, or where one would be looked for'
            cand show 'Each setting and where it comes from'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pingoru;config;path'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;config;show'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;config;help'= {
            cand path 'The configuration file in force, or where one would be looked for'
            cand show 'Each setting and where it comes from'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pingoru;config;help;path'= {
        }
        &'pingoru;config;help;show'= {
        }
        &'pingoru;config;help;help'= {
        }
        &'pingoru;completions'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;man'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;schema'= {
            cand -o 'How the answer is written'
            cand --format 'How the answer is written'
            cand --timeout 'How long one request may take, retries included [default: 10s]'
            cand --retries 'How often a request that failed for a passing reason is made again [default: 2]'
            cand --concurrency 'How many vendors are asked at once [default: 256]'
            cand --ca-cert 'A PEM file with an authority to trust (repeatable)'
            cand --config 'The configuration file [default: the nearest pingoru.toml upwards, else the user''s]'
            cand --color 'Whether colours are used [default: auto]'
            cand --tz 'Show times in this zone, such as Europe/Zurich'
            cand --json 'The same as --format json'
            cand -a 'Show also what is fine'
            cand --all 'Show also what is fine'
            cand --refresh 'Ask again although a cached answer is still fresh'
            cand --system-roots 'Trust the system''s authorities instead of the built-in ones'
            cand --utc 'Show times in UTC'
            cand -q 'No warnings'
            cand --quiet 'No warnings'
            cand --no-progress 'No progress on a terminal'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'pingoru;help'= {
            cand status 'Is it up? One vendor in detail, several as a row each, worst first'
            cand incidents 'What broke, newest first'
            cand incident 'One incident: times, durations, components with their intervals, the timeline, the vendor''s link'
            cand maintenance 'What is planned and in progress'
            cand vendors 'The vendors that pingoru knows'
            cand config 'Where settings come from'
            cand completions 'Completions for a shell, on standard output'
            cand man 'The manual page, on standard output'
            cand schema 'The JSON Schema of a command''s JSON, on standard output'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pingoru;help;status'= {
        }
        &'pingoru;help;incidents'= {
        }
        &'pingoru;help;incident'= {
        }
        &'pingoru;help;maintenance'= {
        }
        &'pingoru;help;vendors'= {
            cand show 'One vendor or product of the catalogue'
            cand detect 'What an address is: which feed, and what shows it'
        }
        &'pingoru;help;vendors;show'= {
        }
        &'pingoru;help;vendors;detect'= {
        }
        &'pingoru;help;config'= {
            cand path 'The configuration file in force, or where one would be looked for'
            cand show 'Each setting and where it comes from'
        }
        &'pingoru;help;config;path'= {
        }
        &'pingoru;help;config;show'= {
        }
        &'pingoru;help;completions'= {
        }
        &'pingoru;help;man'= {
        }
        &'pingoru;help;schema'= {
        }
        &'pingoru;help;help'= {
        }
    ]
    $completions[$command]
}
