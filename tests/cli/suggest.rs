//! `suggest` over small repositories of ten kinds, over broken and hostile ones, and what `--write` does.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::support::{Home, Run};

/// What each repository has planted in its values.
const SECRET: &str = "hush-5f2c9e-planted";

fn repositories() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/suggest");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut found: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A home whose working directory is a copy of the repository.
fn home(repository: &Path) -> Home {
    let home = Home::new();
    copy(repository, home.path());
    home
}

fn suggested(run: &Run) -> BTreeSet<String> {
    let vendors = run.json()["vendors"].as_array().unwrap().clone();
    let suggested = vendors.iter().filter(|one| one["suggested"] == true);
    let names = suggested.map(|one| one["vendor"].as_str().unwrap().to_owned());
    names.collect()
}

#[expect(clippy::print_stdout, reason = "the figures are of use")]
#[test]
fn ten_kinds_of_repositories_lead_to_their_vendors() {
    let (mut right, mut wrong, mut missed) = (0, Vec::new(), Vec::new());
    let repositories = repositories();
    assert_eq!(repositories.len(), 10);
    for repository in &repositories {
        let run = home(repository).run(&["suggest", "-o", "json"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let expected = std::fs::read_to_string(repository.join("expected.txt")).unwrap();
        let expected: BTreeSet<_> = expected.lines().map(str::to_owned).collect();
        let found = suggested(&run);
        let name = repository.file_name().unwrap().display();
        right += found.intersection(&expected).count();
        wrong.extend(
            found
                .difference(&expected)
                .map(|one| format!("{name}: {one}")),
        );
        missed.extend(
            expected
                .difference(&found)
                .map(|one| format!("{name}: {one}")),
        );
    }
    println!("right {right}, wrong {wrong:?}, missed {missed:?}");
    let share = |other: usize| right * 100 / (right + other);
    let (precision, recall) = (share(wrong.len()), share(missed.len()));
    println!("precision {precision} %, recall {recall} %");
    assert_eq!((precision, recall), (100, 100), "{wrong:?} {missed:?}");
}

#[test]
fn a_planted_secret_is_never_shown() {
    for repository in repositories() {
        let home = home(&repository);
        for arguments in [
            &["suggest", "--all"][..],
            &["suggest", "--all", "-o", "json"],
            &["suggest", "--all", "-o", "csv"],
            &["suggest", "--all", "-o", "jsonl"],
            &["suggest", "--all", "-vv"],
            &["suggest", "--all", "--write"],
        ] {
            let run = home.run(arguments);
            let shown = format!("{}{}", run.stdout, run.stderr);
            assert!(!shown.contains(SECRET), "{arguments:?}: {shown}");
        }
        let written = std::fs::read_to_string(home.path().join("pingoru.toml")).unwrap();
        assert!(!written.contains(SECRET), "{written}");
    }
}

#[test]
fn the_fragment_is_a_configuration_and_writing_twice_is_writing_once() {
    for repository in repositories() {
        let home = home(&repository);
        let fragment = home.run(&["suggest", "--all"]).stdout;
        let written = || std::fs::read_to_string(home.path().join("pingoru.toml")).unwrap();
        home.write("fragment.toml", &fragment);
        let check = home.run(&["config", "check", "--offline", "--config", "fragment.toml"]);
        assert_eq!(check.code, 0, "{fragment}{}", check.stderr);
        let run = home.run(&["suggest", "--all", "--write"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let first = written();
        assert_eq!(
            home.run(&["config", "check", "--offline"]).code,
            0,
            "{first}"
        );
        let again = home.run(&["suggest", "--all", "--write"]);
        assert!(again.stdout.contains("nothing to add"), "{}", again.stdout);
        assert_eq!(written(), first);
        let shown = home.run(&["suggest"]).stdout;
        assert!(shown.starts_with("# no vendor to suggest for ."), "{shown}");
    }
}

#[test]
fn reasons_name_file_and_line() {
    let home = Home::new();
    home.write(
        "package.json",
        "{\n  \"dependencies\": {\n    \"stripe\": \"1\"\n  }\n}\n",
    );
    home.write("pay.ts", "\nfetch('https://api.stripe.com/v1')\n");
    home.write(".env.example", "A_THING=1\n\nSTRIPE_SECRET_KEY=x\n");
    let run = home.run(&["suggest"]);
    let line = "    \"stripe\",  # npm:stripe in package.json:3; host api.stripe.com in pay.ts:2; \
                variable STRIPE_SECRET_KEY in .env.example:3\n";
    assert!(run.stdout.contains(line), "{}", run.stdout);
    let run = home.run(&["suggest", "pay.ts"]);
    assert!(
        run.stdout
            .contains("\"stripe\",  # host api.stripe.com in pay.ts:2\n"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_table_of_services_in_source_is_no_use_of_them() {
    let hosts = [
        "api.stripe.com",
        "api.openai.com",
        "api.github.com",
        "api.sendgrid.com",
        "hooks.slack.com",
        "api.groq.com",
        "api.mistral.ai",
        "api.cloudflare.com",
    ];
    let table = |hosts: &[&str]| {
        let lines = hosts
            .iter()
            .map(|host| format!("  \"https://{host}/v1\",\n"));
        format!("export const all = [\n{}];\n", lines.collect::<String>())
    };
    let home = Home::new();
    home.write("all.ts", table(&hosts));
    let run = home.run(&["suggest", "-o", "json"]);
    assert_eq!(suggested(&run), BTreeSet::new());
    home.write("pay.ts", table(&hosts[..1]));
    let run = home.run(&["suggest", "-o", "json"]);
    assert_eq!(suggested(&run).len(), 1, "{}", run.stdout);
}

#[test]
fn writing_keeps_comments_and_what_is_configured() {
    let home = Home::new();
    home.write("package.json", "{\"dependencies\": {\"stripe\": \"1\", \"@sentry/node\": \"1\", \"@octokit/rest\": \"1\"}}");
    let text = "# mine\n[groups]\nprod = [\n  \"stripe\", # payments\n]  # all\n\n[vendors.hub]\nurl = \"https://www.githubstatus.com\"\n";
    home.write("pingoru.toml", text);
    let shown = home.run(&["suggest"]).stdout;
    assert!(
        shown.contains("# configured already: github-api (as hub), stripe\n"),
        "{shown}"
    );
    let run = home.run(&["suggest", "--write", "--group", "prod"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let written = std::fs::read_to_string(home.path().join("pingoru.toml")).unwrap();
    let expected = text.replace(
        "# payments\n]",
        "# payments\n    \"npm\",     # registry registry.npmjs.org in package.json:1\n    \"sentry\",  # npm:@sentry/node in package.json:1\n]",
    );
    assert_eq!(written, expected);
    home.write("pingoru.toml", "[groups]\nsuggested = \"stripe\"\n");
    assert_eq!(home.run(&["suggest", "--write"]).code, 2);
    home.write("pingoru.toml", "groups = { a = [\"stripe\"] }\n");
    assert_eq!(home.run(&["suggest", "--write"]).code, 2);
}

#[test]
fn nothing_found_is_said_and_a_path_that_is_not_there_is_an_error() {
    let home = Home::new();
    let run = home.run(&["suggest"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(run.stdout, "# no vendor to suggest for . (0 files read)\n");
    assert_eq!(home.run(&["suggest", "--write"]).code, 0);
    assert!(!home.path().join("pingoru.toml").exists());
    let run = home.run(&["suggest", "absent"]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (2, "error: absent: no such file\n")
    );
    assert_eq!(home.run(&["suggest", "--group", "a b"]).code, 2);
}

#[test]
fn a_manifest_that_cannot_be_read_is_named_and_makes_the_answer_incomplete() {
    let home = Home::new();
    home.write("package.json", "{\"dependencies\": {\"stripe\": ");
    home.write("Cargo.toml", "[dependencies\n");
    home.write("pom.xml", "<project><a></b></project>");
    home.write("go.mod", b"module x\xff\xfe\n");
    home.write("requirements.txt", b"a\0b");
    home.write("app.py", "URL = 'https://api.twilio.com'\n");
    home.write("latin.py", b"# caf\xe9\nURL = 'https://api.stripe.com'\n");
    let run = home.run(&["suggest"]);
    assert_eq!(run.code, 3);
    assert!(
        run.stdout.contains("\"twilio-rest-api\"") && run.stdout.contains("\"stripe\""),
        "{}",
        run.stdout
    );
    let mut lines: Vec<_> = run.stderr.lines().collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "error: Cargo.toml: not valid TOML",
            "error: go.mod: not a text file in UTF-8",
            "error: package.json: not valid JSON",
            "error: pom.xml: not valid XML",
            "error: requirements.txt: not a text file",
        ]
    );
}

#[test]
fn what_is_ignored_or_installed_is_not_read() {
    let home = Home::new();
    for folder in [
        "node_modules/x",
        "target",
        "vendor",
        ".git",
        "secret",
        "src",
    ] {
        std::fs::create_dir_all(home.path().join(folder)).unwrap();
        home.write(
            &format!("{folder}/a.py"),
            format!(
                "U = 'https://api.{}.com/v1'\n",
                if folder == "src" { "stripe" } else { "twilio" }
            ),
        );
    }
    home.write(".gitignore", "/secret/\nlocal.py\n");
    home.write("local.py", "U = 'https://api.twilio.com'\n");
    home.write(
        "large.py",
        format!("U = 'https://api.twilio.com'\n{}", "# x\n".repeat(400_000)),
    );
    home.write("image.py", b"U = 'https://api.twilio.com'\n\0\0\0");
    let run = home.run(&["suggest", "--all", "-o", "json"]);
    assert_eq!(
        suggested(&run),
        BTreeSet::from(["stripe".to_owned()]),
        "{}",
        run.stdout
    );
}

#[cfg(unix)]
#[test]
fn a_hostile_tree_is_safe_to_search() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;
    let (home, outside) = (Home::new(), Home::new());
    outside.write("a.py", "U = 'https://api.twilio.com'\n");
    symlink(outside.path(), home.path().join("out")).unwrap();
    symlink(outside.path().join("a.py"), home.path().join("a.py")).unwrap();
    symlink(home.path(), home.path().join("round")).unwrap();
    let fifo = Command::new("mkfifo")
        .arg(home.path().join("package.json"))
        .status();
    assert!(fifo.unwrap().success());
    home.write("x\u{1b}[31m\n.py", "U = 'https://api.stripe.com/v1'\n");
    home.write("deep.json", "[".repeat(100_000));
    std::fs::create_dir(home.path().join("n")).unwrap();
    home.write(
        "n/package.json",
        format!("{{\"dependencies\": {}1", "{\"a\":".repeat(100_000)),
    );
    home.write(
        "Chart.yaml",
        "dependencies:\n- name: \"\u{202e}\"\n  repository: ':::'\n".repeat(1000),
    );
    std::fs::create_dir(home.path().join("closed")).unwrap();
    std::fs::set_permissions(home.path().join("closed"), PermissionsExt::from_mode(0o000)).unwrap();
    let mut deep = home.path().to_owned();
    for _ in 0..200 {
        deep.push("d");
        std::fs::create_dir(&deep).unwrap();
    }
    let run = home.run(&["suggest"]);
    assert_eq!(run.code, 3);
    assert!(
        !run.stdout.contains('\u{1b}') && !run.stdout.contains("twilio"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .contains("\"stripe\",  # host api.stripe.com in x␛[31m .py:1"),
        "{}",
        run.stdout
    );
    assert!(
        run.stderr
            .contains("error: n/package.json: not valid JSON\n"),
        "{}",
        run.stderr
    );
    std::fs::set_permissions(home.path().join("closed"), PermissionsExt::from_mode(0o755)).unwrap();
}
