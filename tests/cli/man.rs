//! The manual: a page for every command, with the sections that people look for.

use crate::support::{Home, commands, finished, pingoru};

const SECTIONS: &[&str] = &[
    "NAME",
    "SYNOPSIS",
    "DESCRIPTION",
    "OPTIONS",
    "\"EXIT STATUS\"",
    "ENVIRONMENT",
    "FILES",
];

#[test]
fn every_command_has_a_page_with_all_sections() {
    let home = Home::new();
    let run = home.run(&["man", "--to", "pages/man1"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for command in commands() {
        let name = command.replace(' ', "-");
        let page = home.path().join(format!("pages/man1/pingoru-{name}.1"));
        let page = std::fs::read_to_string(page).unwrap();
        let words: Vec<_> = ["man"].into_iter().chain(command.split(' ')).collect();
        assert_eq!(pingoru(&words).stdout, page, "{command}");
        for section in SECTIONS {
            assert!(
                page.contains(&format!(".SH {section}")),
                "{command}: {section}"
            );
        }
        assert!(!page.contains(".SH EXTRA"), "{command}");
    }
    let root = std::fs::read_to_string(home.path().join("pages/man1/pingoru.1")).unwrap();
    assert_eq!(pingoru(&["man"]).stdout, root);
    assert!(root.contains("pingoru\\-status(1)") || root.contains("pingoru-status(1)"));
}

#[test]
fn examples_keep_their_columns() {
    let page = pingoru(&["man", "check"]).stdout;
    let examples = page.split(".SH EXAMPLES\n.EX\n").nth(1).unwrap();
    let examples = examples.split(".EE").next().unwrap().replace("\\-", "-");
    let help = pingoru(&["check", "-h"]).stdout;
    for line in examples.lines() {
        assert!(help.contains(line), "{line}");
    }
}

#[test]
fn every_variable_of_the_program_is_in_the_manual_and_in_the_documents() {
    let page = pingoru(&["man"]).stdout;
    let documented = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/configuration.md"),
    );
    let documented = documented.unwrap();
    let variables = page.lines().filter_map(|line| {
        let name = line.strip_prefix("\\fB")?.strip_suffix("\\fR")?;
        name.starts_with("PINGORU_").then_some(name)
    });
    let mut seen = 0;
    for variable in variables {
        assert!(documented.contains(&format!("`{variable}`")), "{variable}");
        seen += 1;
    }
    assert!(seen >= 20, "only {seen}");
    for line in documented
        .lines()
        .filter(|line| line.starts_with("| `PINGORU_"))
    {
        let variable = line.split('`').nth(1).unwrap();
        assert!(page.contains(variable), "{variable}");
    }
}

#[test]
fn an_unknown_command_has_no_page() {
    let run = pingoru(&["man", "vendors", "shw"]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (2, "error: unknown command `vendors shw`\n")
    );
}

#[test]
fn a_destination_that_is_set_for_answers_is_no_folder_for_pages() {
    let home = Home::new();
    home.write("pingoru.toml", "[defaults]\nto = \"answer.json\"\n");
    let mut command = home.command(&["man", "status", "--config", "pingoru.toml"]);
    let run = finished(command.env("PINGORU_TO", "set.json").output().unwrap());
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("pingoru-status"), "{}", run.stdout);
    for name in ["set.json", "answer.json"] {
        assert!(!home.path().join(name).exists(), "{name}");
    }
}
