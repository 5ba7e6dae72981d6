//! `/incidents`, `/changes` and `/maintenance`.

use super::super::answers::Refused;
use super::asked::Asked;

/// A list with its filter; empty fields of the form choose nothing.
pub(super) fn page(asked: Asked<'_>, list: &str) -> Result<String, Refused> {
    let Asked { site, query, frame } = asked;
    let known: &[&str] = match list {
        "incidents" => &["vendor", "impact", "since", "grep"],
        "changes" => &["vendor", "since"],
        _ => &["vendor"],
    };
    query.only(known)?;
    let typed = |name: &str| query.get(name).filter(|value| !value.is_empty());
    let default = |name: &str| match name {
        "since" if list == "changes" => Some("7d"),
        "since" => Some("30d"),
        _ => None,
    };
    let given = known.iter().filter_map(|name| {
        let value = typed(name).or_else(|| default(name))?;
        Some((*name, value))
    });
    let mut arguments: Vec<(&str, &str)> = given.collect();
    if list == "maintenance" {
        arguments.push(("past", ""));
    }
    let report = site.ask(list, &arguments)?;
    let fields = known.iter().map(|name| {
        let value = typed(name).or_else(|| default(name));
        (*name, value.unwrap_or_default())
    });
    let vendors = site.answers().vendors().into_iter().map(|one| one.vendor);
    Ok(frame.list(
        &report,
        &fields.collect::<Vec<_>>(),
        &vendors.collect::<Vec<_>>(),
    ))
}
