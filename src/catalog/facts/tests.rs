//! The tables of facts, and what is found in them.

use super::*;
use crate::catalog::table::columns;
use crate::catalog::{Entry, by_host, find, name};

const ECOSYSTEMS: &str = "action cargo composer go gradle-plugin helm hex image maven npm nuget orb pod precommit pub pypi \
    rubygems swift terraform";

fn package(ecosystem: &str, name: &str) -> Option<&'static str> {
    of_package(ecosystem, name).and_then(|fact| fact.slug())
}

fn host(name: &str) -> Option<&'static str> {
    of_host(name).and_then(|fact| fact.slug())
}

fn variable(name: &str) -> Option<&'static str> {
    of_variable(name).and_then(|fact| fact.slug())
}

#[test]
fn every_row_leads_to_an_entry_and_stands_where_it_is_looked_up() {
    for (table, columns_of_it) in [(&lookup::PACKAGES, 3), (&lookup::VARIABLES, 2)] {
        let rows: Vec<[&str; 2]> = table.rows().map(columns).collect();
        assert!(rows.is_sorted_by(|one, other| one[0] < other[0]));
        for row in table.rows() {
            let [key, slug] = columns(row);
            assert_eq!(row.split('\t').count(), columns_of_it, "{row}");
            assert!(Entry::of_slug(&name::key(slug)).is_some(), "{row}");
            assert_eq!(table.row(key), Some(row));
        }
    }
}

#[test]
fn patterns_have_one_star_at_their_end_after_a_separator() {
    for row in lookup::PACKAGES.rows().chain(lookup::VARIABLES.rows()) {
        let [key] = columns(row);
        if let Some((head, rest)) = key.split_once('*') {
            assert!(
                rest.is_empty() && head.ends_with(lookup::is_separator),
                "{key}"
            );
        }
    }
}

#[test]
fn packages_name_an_ecosystem_in_lower_case() {
    for row in lookup::PACKAGES.rows() {
        let [key] = columns(row);
        let (ecosystem, name) = key.split_once(':').unwrap();
        assert!(
            ECOSYSTEMS.split(' ').any(|known| known == ecosystem),
            "{key}"
        );
        assert!(!name.is_empty() && key.to_lowercase() == key, "{key}");
    }
}

#[test]
fn what_is_unlisted_is_not_in_the_catalogue_and_has_no_fact_of_an_entry() {
    for row in unlisted::UNLISTED.rows() {
        assert_eq!(row.split('\t').count(), 7, "{row}");
        let one = Unlisted::read(row);
        assert_eq!(
            (find(one.name), by_host(one.homepage)),
            (None, None),
            "{row}"
        );
        let [_, _, _, _, hosts, packages, variables] = columns(row);
        let lead_here = |fact: Option<Fact>| {
            assert!(
                fact.is_some_and(|fact| fact.owner == Owner::Unlisted(one)),
                "{row}"
            );
        };
        let each = |words: &'static str| words.split(' ').filter(|word| !word.is_empty());
        each(hosts).for_each(|word| lead_here(of_host(&word.replace('*', "x"))));
        each(variables).for_each(|word| lead_here(of_variable(&word.replace('*', "X"))));
        each(packages).for_each(|word| {
            let (ecosystem, name) = word.split_once(':').unwrap();
            lead_here(of_package(ecosystem, &name.replace('*', "x")));
        });
    }
}

#[test]
fn an_exact_name_comes_before_a_pattern_and_the_longer_pattern_before_the_shorter() {
    assert_eq!(
        package("action", "actions/checkout"),
        Some("github-git-operations")
    );
    assert_eq!(
        package("action", "actions/something-else"),
        Some("github-actions")
    );
    assert_eq!(package("npm", "@aws-sdk/client-s3"), Some("s3"));
    assert_eq!(package("orb", "circleci/aws-s3"), Some("s3"));
    assert_eq!(package("orb", "circleci/node"), Some("circleci"));
    assert_eq!(variable("STRIPE_SECRET_KEY"), Some("stripe"));
    assert!(of_variable("ALGOLIA_SOMETHING").is_some_and(|fact| fact.by_pattern));
    assert_eq!(host("api.stripe.com"), Some("stripe"));
    assert_eq!(host("bucket.s3.eu-west-1.amazonaws.com"), Some("s3"));
}

#[test]
fn case_makes_no_difference_to_packages() {
    assert_eq!(package("nuget", "Stripe.Net"), Some("stripe"));
    assert_eq!(
        package("go", "github.com/stripe/stripe-go/v82"),
        Some("stripe")
    );
    assert_eq!(package("npm", "resend"), Some("resend"));
}

#[test]
fn what_is_not_known_has_no_fact() {
    for name in [
        "",
        "lodash",
        "@",
        "@aws-sdk",
        "-",
        "*",
        "@aws-sdk/*",
        "STRIPE_*",
        "st\tripe",
        "stripe\n",
    ] {
        assert_eq!(of_package("npm", name), None, "{name:?}");
        assert_eq!(of_variable(name), None, "{name:?}");
    }
    assert_eq!(of_package("", ""), None);
    assert_eq!(of_host("localhost"), None);
    assert_eq!(of_host("acme.invalid"), None);
}

#[test]
fn a_fact_says_what_it_is_for() {
    let fact = of_host("api.stripe.com").unwrap();
    assert_eq!((fact.slug(), fact.why), (Some("stripe"), "Stripe API"));
    let fact = of_host("https://api.telegram.org/bot").unwrap();
    assert_eq!((fact.slug(), fact.why), (None, "Telegram"));
}
