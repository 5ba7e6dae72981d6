//! Which names a pattern matches, and what is left of a page.

use super::*;

fn component(group: &str, name: &str) -> ComponentRef {
    ComponentRef {
        id: Some(Text::from("abc123")),
        group: Some(Text::from(group)),
        ..ComponentRef::named(name)
    }
}

#[test]
fn a_pattern_matches_name_path_and_id_whatever_the_case() {
    for text in ["api", "EU / *", "*/ api", "abc123", "A?I", "[A-C]PI"] {
        assert!(
            Pattern::new(text)
                .unwrap()
                .matches_component(&component("EU", "API")),
            "{text}"
        );
    }
    assert!(
        !Pattern::new("US / *")
            .unwrap()
            .matches_component(&component("EU", "API"))
    );
}

#[test]
fn case_is_ignored_in_every_alphabet() {
    let pattern = Pattern::new("müNCHEN*").unwrap();
    assert!(pattern.matches_component(&component("EU", "MÜNCHEN 2")));
}

#[test]
fn a_name_that_is_no_glob_is_taken_as_it_is() {
    let pattern = Pattern::new("Queue [beta").unwrap();
    assert!(pattern.matches_component(&component("EU", "Queue [beta")));
}

#[test]
fn a_name_that_reads_like_a_glob_matches_itself() {
    for name in ["Runners [beta]", "What?", "C:\\path", "{braces}", "*"] {
        let pattern = Pattern::new(name).unwrap();
        assert!(pattern.matches_component(&component("EU", name)), "{name}");
    }
    let pattern = Pattern::new("runners [BETA]").unwrap();
    assert!(pattern.matches_component(&component("EU", "Runners [beta]")));
    assert!(
        pattern.matches_component(&component("EU", "Runners b")),
        "a glob as well"
    );
}

#[test]
fn unicode_forms_and_kinds_of_blanks_are_the_same() {
    for (pattern, name) in [
        ("Cafe\u{301}", "Caf\u{e9}"),
        ("Caf\u{e9}*", "CAFE\u{301} S\u{e3}o"),
        ("API Gateway", "API\u{a0}Gateway"),
        ("API\u{a0}Gateway", "API  Gateway "),
        ("US/East", "US / East"),
    ] {
        let found = Pattern::new(pattern)
            .unwrap()
            .matches_component(&component("EU", name));
        assert!(found, "{pattern}: {name}");
    }
}

#[test]
fn the_name_of_a_group_stands_for_its_members() {
    let member = component("Payments / EU", "API");
    for (pattern, found) in [
        ("payments", true),
        ("Payments / EU", true),
        ("Pay", false),
        ("EU", false),
        ("", false),
    ] {
        assert_eq!(
            Pattern::new(pattern).unwrap().matches_component(&member),
            found,
            "{pattern}"
        );
    }
}

#[test]
fn an_incident_that_names_no_component_stays() {
    let page = Page {
        incidents: Some(vec![Incident::new("1", "All is lost")]),
        ..Page::default()
    };
    let filter = ComponentFilter {
        components: vec![Pattern::new("API").unwrap()],
        ..ComponentFilter::default()
    };
    assert_eq!(
        filter.narrow(page).incidents.map(|list| list.len()),
        Some(1)
    );
}
