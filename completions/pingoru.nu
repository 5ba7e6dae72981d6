module completions {

  def "nu-complete pingoru format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru color" [] {
    [ "auto" "always" "never" ]
  }

  # Check the status of the vendors you depend on, from their own status pages
  export extern pingoru [
    --format(-o): string@"nu-complete pingoru format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
  ]

  def "nu-complete pingoru status fail_on" [] {
    [ "minor" "major" "critical" "never" ]
  }

  def "nu-complete pingoru status on_unknown" [] {
    [ "fail" "warn" "pass" ]
  }

  def "nu-complete pingoru status maintenance" [] {
    [ "pass" "fail" ]
  }

  def "nu-complete pingoru status format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru status color" [] {
    [ "auto" "always" "never" ]
  }

  # Is it up? Full detail for one vendor, one row each for several
  export extern "pingoru status" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --all(-a)                 # List operational components and ok vendors too
    --at: string              # What was known at WHEN: 90m, yesterday, 2026-04-22
    --fail-on: string@"nu-complete pingoru status fail_on" # Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]
    --on-unknown: string@"nu-complete pingoru status on_unknown" # If unknown: fail (exit 3), warn, pass [default: fail]
    --maintenance: string@"nu-complete pingoru status maintenance" # Ongoing maintenance: pass or fail [default: pass]
    --format(-o): string@"nu-complete pingoru status format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru status color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru incidents impact" [] {
    [ "minor" "major" "critical" ]
  }

  def "nu-complete pingoru incidents fail_on" [] {
    [ "minor" "major" "critical" "never" ]
  }

  def "nu-complete pingoru incidents on_unknown" [] {
    [ "fail" "warn" "pass" ]
  }

  def "nu-complete pingoru incidents maintenance" [] {
    [ "pass" "fail" ]
  }

  def "nu-complete pingoru incidents format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru incidents color" [] {
    [ "auto" "always" "never" ]
  }

  # What broke: the incidents of a window, newest first
  export extern "pingoru incidents" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --since: string           # Active at or after WHEN: 90m, 1d, 2w, yesterday
    --until: string           # Started before WHEN
    --open                    # Only incidents that are open or may be open
    --impact: string@"nu-complete pingoru incidents impact" # Only this impact or worse: minor, major, critical
    --grep: string            # Only incidents with TEXT in the title or an update
    --limit: string           # Show at most N per vendor
    --fail-on: string@"nu-complete pingoru incidents fail_on" # Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]
    --on-unknown: string@"nu-complete pingoru incidents on_unknown" # If unknown: fail (exit 3), warn, pass [default: fail]
    --maintenance: string@"nu-complete pingoru incidents maintenance" # Ongoing maintenance: pass or fail [default: pass]
    --format(-o): string@"nu-complete pingoru incidents format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru incidents color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru incident fail_on" [] {
    [ "minor" "major" "critical" "never" ]
  }

  def "nu-complete pingoru incident on_unknown" [] {
    [ "fail" "warn" "pass" ]
  }

  def "nu-complete pingoru incident maintenance" [] {
    [ "pass" "fail" ]
  }

  def "nu-complete pingoru incident format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru incident color" [] {
    [ "auto" "always" "never" ]
  }

  # One incident: times, components, the whole timeline, link
  export extern "pingoru incident" [
    --component: string       # Only incidents that affect a matching component (repeatable)
    --fail-on: string@"nu-complete pingoru incident fail_on" # Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]
    --on-unknown: string@"nu-complete pingoru incident on_unknown" # If unknown: fail (exit 3), warn, pass [default: fail]
    --maintenance: string@"nu-complete pingoru incident maintenance" # Ongoing maintenance: pass or fail [default: pass]
    --format(-o): string@"nu-complete pingoru incident format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru incident color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    vendor: string            # Vendor name, status-page URL, file, - for standard input, or demo
    id?: string               # The incident's id or URL [default: the newest]
  ]

  def "nu-complete pingoru uptime counts" [] {
    [ "minor" "major" "critical" ]
  }

  def "nu-complete pingoru uptime window" [] {
    [ "reported" "stated" "widest" ]
  }

  def "nu-complete pingoru uptime on_unknown" [] {
    [ "fail" "warn" "pass" ]
  }

  def "nu-complete pingoru uptime format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru uptime color" [] {
    [ "auto" "always" "never" ]
  }

  # Downtime and uptime per component and day
  export extern "pingoru uptime" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --since: string           # Start of the window: 90m, 1d, 2w, 2026-04-22
    --until: string           # End of the window [default: now]
    --counts: string@"nu-complete pingoru uptime counts" # Minimum impact that counts: minor, major, critical
    --window: string@"nu-complete pingoru uptime window" # Window of an incident that counts: reported, stated, widest
    --sla: string             # Exit 1 if a vendor was up for less than PERCENT of the window
    --on-unknown: string@"nu-complete pingoru uptime on_unknown" # If unknown: fail (exit 3), warn, pass [default: fail]
    --format(-o): string@"nu-complete pingoru uptime format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru uptime color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru maintenance fail_on" [] {
    [ "minor" "major" "critical" "never" ]
  }

  def "nu-complete pingoru maintenance on_unknown" [] {
    [ "fail" "warn" "pass" ]
  }

  def "nu-complete pingoru maintenance maintenance" [] {
    [ "pass" "fail" ]
  }

  def "nu-complete pingoru maintenance format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru maintenance color" [] {
    [ "auto" "always" "never" ]
  }

  # Planned and ongoing maintenance, and what overlaps a window
  export extern "pingoru maintenance" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --past                    # Include completed and cancelled maintenance
    --within: string          # Only what is ongoing or starts within TIME
    --overlaps: string        # Only what overlaps START/LENGTH or START/END; exit 1 if any does
    --fail-on: string@"nu-complete pingoru maintenance fail_on" # Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]
    --on-unknown: string@"nu-complete pingoru maintenance on_unknown" # If unknown: fail (exit 3), warn, pass [default: fail]
    --maintenance: string@"nu-complete pingoru maintenance maintenance" # Ongoing maintenance: pass or fail [default: pass]
    --format(-o): string@"nu-complete pingoru maintenance format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru maintenance color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru explain format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru explain color" [] {
    [ "auto" "always" "never" ]
  }

  # Is my failure theirs? What of vendors overlaps a failed run
  export extern "pingoru explain" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --at: string              # When it failed: 2026-08-06T15:10Z, 20m ago as 20m [default: now]
    --during: string          # When it failed, as START/LENGTH or START/END
    --run: path               # The failed run: a test report, JSON of GitHub or GitLab, or a log; - is stdin
    --grace: string           # How far from the failure an incident may end or begin
    --format(-o): string@"nu-complete pingoru explain format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru explain color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru open format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru open color" [] {
    [ "auto" "always" "never" ]
  }

  # Open a status page or an incident in the browser
  export extern "pingoru open" [
    --print                   # Print the URL instead of opening it
    --format(-o): string@"nu-complete pingoru open format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru open color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    vendor: string            # Vendor name, status-page URL, file, or demo
    id?: string               # The incident's id or URL [default: the status page itself]
  ]

  def "nu-complete pingoru check fail_on" [] {
    [ "minor" "major" "critical" "never" ]
  }

  def "nu-complete pingoru check on_unknown" [] {
    [ "fail" "warn" "pass" ]
  }

  def "nu-complete pingoru check maintenance" [] {
    [ "pass" "fail" ]
  }

  def "nu-complete pingoru check format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru check color" [] {
    [ "auto" "always" "never" ]
  }

  # Gate a pipeline: apply the policies and waivers in pingoru.toml
  export extern "pingoru check" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --fail-on: string@"nu-complete pingoru check fail_on" # Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]
    --on-unknown: string@"nu-complete pingoru check on_unknown" # If unknown: fail (exit 3), warn, pass [default: fail]
    --maintenance: string@"nu-complete pingoru check maintenance" # Ongoing maintenance: pass or fail [default: pass]
    --grace: string           # Ignore incidents younger than this
    --max-age: string         # Unknown if the page's data is older than this
    --format(-o): string@"nu-complete pingoru check format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru check color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru wait fail_on" [] {
    [ "minor" "major" "critical" "never" ]
  }

  def "nu-complete pingoru wait on_unknown" [] {
    [ "fail" "warn" "pass" ]
  }

  def "nu-complete pingoru wait maintenance" [] {
    [ "pass" "fail" ]
  }

  def "nu-complete pingoru wait until" [] {
    [ "ok" "problem" ]
  }

  def "nu-complete pingoru wait format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru wait color" [] {
    [ "auto" "always" "never" ]
  }

  # Wait until vendors pass `check` again, or until one fails
  export extern "pingoru wait" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --fail-on: string@"nu-complete pingoru wait fail_on" # Exit 1 from minor, major or critical on, or never [default: minor for `status`, `check` and `wait`, else never]
    --on-unknown: string@"nu-complete pingoru wait on_unknown" # If unknown: fail (exit 3), warn, pass [default: fail]
    --maintenance: string@"nu-complete pingoru wait maintenance" # Ongoing maintenance: pass or fail [default: pass]
    --grace: string           # Ignore incidents younger than this
    --max-age: string         # Unknown if the page's data is older than this
    --until: string@"nu-complete pingoru wait until" # Until all vendors pass (ok), or until one fails (problem)
    --within: string          # How long to wait at most
    --interval: string        # Time between two polls of a page
    --format(-o): string@"nu-complete pingoru wait format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru wait color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru changes format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru changes color" [] {
    [ "auto" "always" "never" ]
  }

  # What changed since your last run
  export extern "pingoru changes" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --cursor: string          # Whose last run this is: give each person, job or bot its own name
    --peek                    # Show changes without advancing the cursor
    --since: string           # Everything noticed since WHEN, regardless of the cursor
    --exit-code               # Exit 1 if there is any change
    --notify                  # Send alerts to the channels in pingoru.toml, whatever the cursor has passed
    --dry-run                 # With --notify: say on standard error what would be sent, and send nothing
    --format(-o): string@"nu-complete pingoru changes format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru changes color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru watch format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru watch color" [] {
    [ "auto" "always" "never" ]
  }

  # Changes as they happen, until interrupted
  export extern "pingoru watch" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --interval: string        # Time between two polls of a page
    --rounds: string          # Stop after N polls of each page
    --no-notify               # Send no alerts, though pingoru.toml has channels
    --dry-run                 # Say on standard error which alerts would be sent, and send none
    --partition: string       # Watch only part K of N of the vendors; a vendor stays in its part
    --format(-o): string@"nu-complete pingoru watch format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru watch color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru history format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru history color" [] {
    [ "auto" "always" "never" ]
  }

  # The local archive of past checks
  export extern "pingoru history" [
    --format(-o): string@"nu-complete pingoru history format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru history color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru history path format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru history path color" [] {
    [ "auto" "always" "never" ]
  }

  # Print the path of the file
  export extern "pingoru history path" [
    --format(-o): string@"nu-complete pingoru history path format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru history path color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru history stats format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru history stats color" [] {
    [ "auto" "always" "never" ]
  }

  # What it holds per vendor, with the median posting and detection delays
  export extern "pingoru history stats" [
    --format(-o): string@"nu-complete pingoru history stats format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru history stats color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru history export format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru history export color" [] {
    [ "auto" "always" "never" ]
  }

  # Print everything as JSON lines
  export extern "pingoru history export" [
    --format(-o): string@"nu-complete pingoru history export format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru history export color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru history import format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru history import color" [] {
    [ "auto" "always" "never" ]
  }

  # Import an export into an empty history
  export extern "pingoru history import" [
    --format(-o): string@"nu-complete pingoru history import format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru history import color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    file: path                # A file of JSON lines; - for standard input
  ]

  def "nu-complete pingoru history prune format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru history prune color" [] {
    [ "auto" "always" "never" ]
  }

  # Delete what was last seen before that time; what is open is kept
  export extern "pingoru history prune" [
    --keep: string            # How long to keep what is over
    --format(-o): string@"nu-complete pingoru history prune format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru history prune color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru history forget format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru history forget color" [] {
    [ "auto" "always" "never" ]
  }

  # Delete a cursor; its next run starts from the beginning
  export extern "pingoru history forget" [
    --format(-o): string@"nu-complete pingoru history forget format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru history forget color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    cursor: string            # The name of the cursor
  ]

  def "nu-complete pingoru history verify format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru history verify color" [] {
    [ "auto" "always" "never" ]
  }

  # Check the integrity of the file and of every figure in it
  export extern "pingoru history verify" [
    --format(-o): string@"nu-complete pingoru history verify format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru history verify color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru history help" [
  ]

  # Print the path of the file
  export extern "pingoru history help path" [
  ]

  # What it holds per vendor, with the median posting and detection delays
  export extern "pingoru history help stats" [
  ]

  # Print everything as JSON lines
  export extern "pingoru history help export" [
  ]

  # Import an export into an empty history
  export extern "pingoru history help import" [
  ]

  # Delete what was last seen before that time; what is open is kept
  export extern "pingoru history help prune" [
  ]

  # Delete a cursor; its next run starts from the beginning
  export extern "pingoru history help forget" [
  ]

  # Check the integrity of the file and of every figure in it
  export extern "pingoru history help verify" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru history help help" [
  ]

  def "nu-complete pingoru record format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru record color" [] {
    [ "auto" "always" "never" ]
  }

  # Save the raw responses to a folder, to replay them offline
  export extern "pingoru record" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --format(-o): string@"nu-complete pingoru record format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru record color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    folder: directory         # The folder to write to
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru serve format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru serve color" [] {
    [ "auto" "always" "never" ]
  }

  # A dashboard, a JSON API, metrics and feeds of your vendors
  export extern "pingoru serve" [
    --component: string       # These components only: `group / name` glob, or id
    --region: string          # Only these regions, where the feed has regions
    --listen: string          # The address to listen on [default: 127.0.0.1:9464]
    --interval: string        # Time between two polls of a page
    --no-notify               # Send no alerts, though pingoru.toml has channels
    --public                  # Let everybody read who can reach the address
    --format(-o): string@"nu-complete pingoru serve format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru serve color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...vendors: string        # Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru notify format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru notify color" [] {
    [ "auto" "always" "never" ]
  }

  # Alerts: a test message, a preview, and what waits to be sent
  export extern "pingoru notify" [
    --format(-o): string@"nu-complete pingoru notify format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru notify color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru notify test format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru notify test color" [] {
    [ "auto" "always" "never" ]
  }

  # Send a test message to each channel, or to those named
  export extern "pingoru notify test" [
    --format(-o): string@"nu-complete pingoru notify test format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru notify test color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Channels, as pingoru.toml names them
  ]

  def "nu-complete pingoru notify preview format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru notify preview color" [] {
    [ "auto" "always" "never" ]
  }

  # Show exactly what each channel would get of a change
  export extern "pingoru notify preview" [
    --format(-o): string@"nu-complete pingoru notify preview format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru notify preview color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    change: string            # The id of a recorded change or its first digits, or a kind of news, made up: opened, updated, resolved …
  ]

  def "nu-complete pingoru notify status format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru notify status color" [] {
    [ "auto" "always" "never" ]
  }

  # Show what waits to be sent, and which channels fail
  export extern "pingoru notify status" [
    --format(-o): string@"nu-complete pingoru notify status format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru notify status color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru notify help" [
  ]

  # Send a test message to each channel, or to those named
  export extern "pingoru notify help test" [
  ]

  # Show exactly what each channel would get of a change
  export extern "pingoru notify help preview" [
  ]

  # Show what waits to be sent, and which channels fail
  export extern "pingoru notify help status" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru notify help help" [
  ]

  def "nu-complete pingoru vendors format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru vendors color" [] {
    [ "auto" "always" "never" ]
  }

  # The catalogue: search it, show an entry, detect and test pages
  export extern "pingoru vendors" [
    --format(-o): string@"nu-complete pingoru vendors format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru vendors color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...query: string          # Words to search for in names, aliases and websites, of pingoru.toml too
  ]

  def "nu-complete pingoru vendors show format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru vendors show color" [] {
    [ "auto" "always" "never" ]
  }

  # Show one vendor or product of pingoru.toml or the catalogue
  export extern "pingoru vendors show" [
    --format(-o): string@"nu-complete pingoru vendors show format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru vendors show color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    name: string              # Its name or alias
  ]

  def "nu-complete pingoru vendors doctor format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru vendors doctor color" [] {
    [ "auto" "always" "never" ]
  }

  # Check that pages still match the catalogue
  export extern "pingoru vendors doctor" [
    --all                     # Every vendor and product of the catalogue
    --write                   # Print the corrected rows of the catalogue instead
    --format(-o): string@"nu-complete pingoru vendors doctor format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru vendors doctor color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Names, aliases or @groups
  ]

  def "nu-complete pingoru vendors grade format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru vendors grade color" [] {
    [ "auto" "always" "never" ]
  }

  # How late a vendor posts, how often it edits, how often it is silent
  export extern "pingoru vendors grade" [
    --format(-o): string@"nu-complete pingoru vendors grade format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru vendors grade color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Names, aliases, URLs or @groups [default: all in pingoru.toml]
  ]

  def "nu-complete pingoru vendors detect format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru vendors detect color" [] {
    [ "auto" "always" "never" ]
  }

  # Detect the feed format of a status page
  export extern "pingoru vendors detect" [
    --format(-o): string@"nu-complete pingoru vendors detect format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru vendors detect color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    url: string               # The URL of the page, or a saved document
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru vendors help" [
  ]

  # Show one vendor or product of pingoru.toml or the catalogue
  export extern "pingoru vendors help show" [
  ]

  # Check that pages still match the catalogue
  export extern "pingoru vendors help doctor" [
  ]

  # How late a vendor posts, how often it edits, how often it is silent
  export extern "pingoru vendors help grade" [
  ]

  # Detect the feed format of a status page
  export extern "pingoru vendors help detect" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru vendors help help" [
  ]

  def "nu-complete pingoru suggest format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru suggest color" [] {
    [ "auto" "always" "never" ]
  }

  # Which vendors a project depends on, as lines for pingoru.toml
  export extern "pingoru suggest" [
    --all                     # Also those that only weak reasons speak for
    --write                   # Merge into the nearest pingoru.toml; one is created where there is none
    --group: string           # The group of the configuration to name them in
    --format(-o): string@"nu-complete pingoru suggest format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru suggest color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    path?: path               # The folder of the project, or one file of it
  ]

  def "nu-complete pingoru config format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru config color" [] {
    [ "auto" "always" "never" ]
  }

  # Create, check and trust pingoru.toml; show all settings
  export extern "pingoru config" [
    --format(-o): string@"nu-complete pingoru config format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru config color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru config path format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru config path color" [] {
    [ "auto" "always" "never" ]
  }

  # Print the path of the file in use, or where one is expected
  export extern "pingoru config path" [
    --format(-o): string@"nu-complete pingoru config path format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru config path color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru config show format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru config show color" [] {
    [ "auto" "always" "never" ]
  }

  # List every setting and where it was set
  export extern "pingoru config show" [
    --format(-o): string@"nu-complete pingoru config show format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru config show color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru config init format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru config init color" [] {
    [ "auto" "always" "never" ]
  }

  # Create a commented pingoru.toml
  export extern "pingoru config init" [
    --vendors: string         # The vendors of the group `prod`
    --format(-o): string@"nu-complete pingoru config init format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru config init color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    file?: path               # The file to create; an existing file is not overwritten
  ]

  def "nu-complete pingoru config check format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru config check color" [] {
    [ "auto" "always" "never" ]
  }

  # Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets
  export extern "pingoru config check" [
    --format(-o): string@"nu-complete pingoru config check format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru config check color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete pingoru config add format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru config add color" [] {
    [ "auto" "always" "never" ]
  }

  # Add a vendor to the configuration file, after its page was read
  export extern "pingoru config add" [
    --components: string      # Only these components count
    --format(-o): string@"nu-complete pingoru config add format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru config add color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    name: string              # What the vendor is asked for as
    url: string               # The address of its status page
  ]

  def "nu-complete pingoru config trust format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru config trust color" [] {
    [ "auto" "always" "never" ]
  }

  # Trust the pingoru.toml of this folder, as it is now, with headers, variables and files
  export extern "pingoru config trust" [
    --revoke                  # Take the trust away
    --format(-o): string@"nu-complete pingoru config trust format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru config trust color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru config help" [
  ]

  # Print the path of the file in use, or where one is expected
  export extern "pingoru config help path" [
  ]

  # List every setting and where it was set
  export extern "pingoru config help show" [
  ]

  # Create a commented pingoru.toml
  export extern "pingoru config help init" [
  ]

  # Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets
  export extern "pingoru config help check" [
  ]

  # Add a vendor to the configuration file, after its page was read
  export extern "pingoru config help add" [
  ]

  # Trust the pingoru.toml of this folder, as it is now, with headers, variables and files
  export extern "pingoru config help trust" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru config help help" [
  ]

  def "nu-complete pingoru completions shell" [] {
    [ "bash" "elvish" "fish" "nushell" "powershell" "zsh" ]
  }

  def "nu-complete pingoru completions format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru completions color" [] {
    [ "auto" "always" "never" ]
  }

  # Print the completions for a shell
  export extern "pingoru completions" [
    --format(-o): string@"nu-complete pingoru completions format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru completions color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    shell: string@"nu-complete pingoru completions shell" # The shell
  ]

  def "nu-complete pingoru man format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru man color" [] {
    [ "auto" "always" "never" ]
  }

  # Print a manual page, or write all of them to a folder
  export extern "pingoru man" [
    --to: path                # Write every page to this folder
    --format(-o): string@"nu-complete pingoru man format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru man color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    ...command: string        # A command, such as `status` or `vendors show` [default: pingoru itself]
  ]

  def "nu-complete pingoru schema name" [] {
    [ "status" "check" "incidents" "incident" "maintenance" "uptime" "explain" "vendors" "detect" "changes" "suggest" "history" "doctor" "grade" "notify-status" "notify-test" "notify-preview" "settings" "action" "config" ]
  }

  def "nu-complete pingoru schema format" [] {
    [ "table" "json" "jsonl" "csv" "markdown" "github" "junit" "nagios" "openmetrics" "ics" "html" "statuspage" "atom" ]
  }

  def "nu-complete pingoru schema color" [] {
    [ "auto" "always" "never" ]
  }

  # Print the JSON Schema of an output or of pingoru.toml
  export extern "pingoru schema" [
    --format(-o): string@"nu-complete pingoru schema format" # Output format [default: table]
    --json                    # The same as --format json
    --report: string          # Also write the answer to FILE in another format (repeatable)
    --to: path                # Write to FILE, atomically; - is standard output
    --timeout: string         # Time limit for one vendor: detection, redirects and retries included [default: 10s]
    --deadline: string        # Time limit for the whole run; vendors not read by then are unknown
    --retries: string         # Retries for transient failures [default: 2]
    --concurrency: string     # Maximum number of concurrent requests [default: 256]
    --refresh                 # Ignore the cache
    --offline                 # Don't use the network: answer from the local history
    --replay: directory       # Answer from a folder that `pingoru record` wrote, without the network
    --history: path           # The history file [default: in the user's data folder]
    --no-history              # Don't read or write the history
    --ca-cert: path           # A PEM file with a certificate authority to trust (repeatable)
    --system-roots            # Trust the system's certificate authorities instead of the built-in ones
    --allow-private           # Follow a public page into a private network: redirects and addresses in documents
    --config: path            # The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    --color: string@"nu-complete pingoru schema color" # Whether to use colours [default: auto]
    --utc                     # Show times in UTC
    --tz: string              # Show times in this zone: Europe/Zurich or +02:00
    --quiet(-q)               # No output and no warnings: the exit code is the answer
    --verbose(-v)             # Show requests, their times and the policies that applied; -vv also shows headers
    --no-progress             # No progress on a terminal
    --help(-h)                # Print help (see more with '--help')
    name: string@"nu-complete pingoru schema name" # The command, or config for pingoru.toml
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru help" [
  ]

  # Is it up? Full detail for one vendor, one row each for several
  export extern "pingoru help status" [
  ]

  # What broke: the incidents of a window, newest first
  export extern "pingoru help incidents" [
  ]

  # One incident: times, components, the whole timeline, link
  export extern "pingoru help incident" [
  ]

  # Downtime and uptime per component and day
  export extern "pingoru help uptime" [
  ]

  # Planned and ongoing maintenance, and what overlaps a window
  export extern "pingoru help maintenance" [
  ]

  # Is my failure theirs? What of vendors overlaps a failed run
  export extern "pingoru help explain" [
  ]

  # Open a status page or an incident in the browser
  export extern "pingoru help open" [
  ]

  # Gate a pipeline: apply the policies and waivers in pingoru.toml
  export extern "pingoru help check" [
  ]

  # Wait until vendors pass `check` again, or until one fails
  export extern "pingoru help wait" [
  ]

  # What changed since your last run
  export extern "pingoru help changes" [
  ]

  # Changes as they happen, until interrupted
  export extern "pingoru help watch" [
  ]

  # The local archive of past checks
  export extern "pingoru help history" [
  ]

  # Print the path of the file
  export extern "pingoru help history path" [
  ]

  # What it holds per vendor, with the median posting and detection delays
  export extern "pingoru help history stats" [
  ]

  # Print everything as JSON lines
  export extern "pingoru help history export" [
  ]

  # Import an export into an empty history
  export extern "pingoru help history import" [
  ]

  # Delete what was last seen before that time; what is open is kept
  export extern "pingoru help history prune" [
  ]

  # Delete a cursor; its next run starts from the beginning
  export extern "pingoru help history forget" [
  ]

  # Check the integrity of the file and of every figure in it
  export extern "pingoru help history verify" [
  ]

  # Save the raw responses to a folder, to replay them offline
  export extern "pingoru help record" [
  ]

  # A dashboard, a JSON API, metrics and feeds of your vendors
  export extern "pingoru help serve" [
  ]

  # Alerts: a test message, a preview, and what waits to be sent
  export extern "pingoru help notify" [
  ]

  # Send a test message to each channel, or to those named
  export extern "pingoru help notify test" [
  ]

  # Show exactly what each channel would get of a change
  export extern "pingoru help notify preview" [
  ]

  # Show what waits to be sent, and which channels fail
  export extern "pingoru help notify status" [
  ]

  # The catalogue: search it, show an entry, detect and test pages
  export extern "pingoru help vendors" [
  ]

  # Show one vendor or product of pingoru.toml or the catalogue
  export extern "pingoru help vendors show" [
  ]

  # Check that pages still match the catalogue
  export extern "pingoru help vendors doctor" [
  ]

  # How late a vendor posts, how often it edits, how often it is silent
  export extern "pingoru help vendors grade" [
  ]

  # Detect the feed format of a status page
  export extern "pingoru help vendors detect" [
  ]

  # Which vendors a project depends on, as lines for pingoru.toml
  export extern "pingoru help suggest" [
  ]

  # Create, check and trust pingoru.toml; show all settings
  export extern "pingoru help config" [
  ]

  # Print the path of the file in use, or where one is expected
  export extern "pingoru help config path" [
  ]

  # List every setting and where it was set
  export extern "pingoru help config show" [
  ]

  # Create a commented pingoru.toml
  export extern "pingoru help config init" [
  ]

  # Check the file: unknown keys and names, patterns that match nothing, ended waivers, plain-text secrets
  export extern "pingoru help config check" [
  ]

  # Add a vendor to the configuration file, after its page was read
  export extern "pingoru help config add" [
  ]

  # Trust the pingoru.toml of this folder, as it is now, with headers, variables and files
  export extern "pingoru help config trust" [
  ]

  # Print the completions for a shell
  export extern "pingoru help completions" [
  ]

  # Print a manual page, or write all of them to a folder
  export extern "pingoru help man" [
  ]

  # Print the JSON Schema of an output or of pingoru.toml
  export extern "pingoru help schema" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "pingoru help help" [
  ]

}

export use completions *
