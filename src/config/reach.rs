//! The keys of a file that reach further than what it may name, and what an untrusted file loses.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::expand::variable;

/// What a file must be trusted for in `[defaults]`: files that are read or written, and the authorities that requests trust.
const DEFAULTS: &[&str] = &[
    "allow-private",
    "ca-cert",
    "ca-certs",
    "history",
    "replay",
    "report",
    "system-roots",
    "to",
];

/// Sections that a file must be trusted for: they send or show what is found to others.
const SECTIONS: &[&str] = &["notify", "route", "serve"];

/// What a file must be trusted for in `[vendors.NAME]`.
const VENDOR: &[&str] = &["headers", "headers-file", "url-file"];

/// A key that an untrusted file cannot set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    /// Where it stands: `defaults.history`.
    pub(crate) key: String,
    /// Its place in the text.
    pub(crate) start: usize,
    /// The vendor that cannot be asked without it.
    pub(crate) vendor: Option<String>,
    /// Whether nothing stands without it.
    pub(crate) is_vital: bool,
}

/// Every key that reaches further.
pub(super) fn reaching(table: &DeTable<'_>) -> Vec<Reach> {
    let mut found = Vec::new();
    for (key, value) in table {
        let key: &str = key.get_ref();
        match (key, value.get_ref()) {
            ("defaults", DeValue::Table(defaults)) => in_defaults(defaults, &mut found),
            ("vendors", DeValue::Table(vendors)) => {
                for (name, vendor) in vendors {
                    in_vendor(name.get_ref(), vendor.get_ref(), &mut found);
                }
            }
            (section, _) if SECTIONS.contains(&section) => found.push(Reach {
                key: section.to_owned(),
                start: value.span().start,
                vendor: None,
                is_vital: false,
            }),
            _ => variables(key, value, &mut |key, start| {
                found.push(Reach {
                    key,
                    start,
                    vendor: None,
                    is_vital: true,
                });
            }),
        }
    }
    found
}

fn in_defaults(defaults: &DeTable<'_>, found: &mut Vec<Reach>) {
    for (key, value) in defaults {
        let name: &str = key.get_ref();
        let mut reaches = DEFAULTS.contains(&name);
        variables(name, value, &mut |_, _| reaches = true);
        if reaches {
            found.push(Reach {
                key: format!("defaults.{name}"),
                start: key.span().start,
                vendor: None,
                is_vital: false,
            });
        }
    }
}

fn in_vendor(vendor: &str, value: &DeValue<'_>, found: &mut Vec<Reach>) {
    let DeValue::Table(keys) = value else {
        return;
    };
    for (key, value) in keys {
        let name: &str = key.get_ref();
        let mut reaches = VENDOR.contains(&name);
        variables(name, value, &mut |_, _| reaches = true);
        if reaches {
            found.push(Reach {
                key: format!("vendors.{vendor}.{name}"),
                start: key.span().start,
                vendor: Some(vendor.to_owned()),
                is_vital: false,
            });
        }
    }
}

fn variables(key: &str, value: &Spanned<DeValue<'_>>, found: &mut dyn FnMut(String, usize)) {
    match value.get_ref() {
        DeValue::String(text) if variable(text).is_some() => {
            found(key.to_owned(), value.span().start);
        }
        DeValue::Array(items) => items.iter().for_each(|item| variables(key, item, found)),
        DeValue::Table(table) => {
            for (inner, value) in table {
                variables(&format!("{key}.{}", inner.get_ref()), value, found);
            }
        }
        _ => {}
    }
}

/// Takes the keys out of a file that is not trusted.
pub(super) fn withhold(table: &mut DeTable<'_>, keys: &[Reach]) {
    for reach in keys {
        let path = match &reach.vendor {
            // A vendor's name may have dots in it.
            Some(vendor) => {
                let key = reach.key.rsplit('.').next().unwrap_or_default();
                vec!["vendors", vendor.as_str(), key]
            }
            None => reach.key.splitn(2, '.').collect(),
        };
        remove(table, &path);
    }
}

fn remove(table: &mut DeTable<'_>, path: &[&str]) {
    match path {
        [] => {}
        [last] => {
            table.remove(*last);
        }
        [first, rest @ ..] => {
            if let Some(DeValue::Table(inner)) = table.get_mut(*first).map(Spanned::get_mut) {
                remove(inner, rest);
            }
        }
    }
}
