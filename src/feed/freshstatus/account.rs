//! The number of a page's account.

use serde::Deserialize;
use serde_json::Value;

use crate::feed::document::{Document, Probe};
use crate::feed::format::PageAddress;

const PARAMETER: &str = "account_id=";
const DETAILS: &str = "\"accountDetails\":";

/// From the catalogue, the address itself, or the page's HTML.
pub(super) fn of_page(page: &PageAddress, documents: &[Document]) -> Option<String> {
    let known = page.id.clone().filter(|id| is_number(id));
    let in_address = || parameters(&page.whole()).next();
    let in_html = || {
        let mut html = documents.iter().map(Probe::new).filter(Probe::is_html);
        html.find_map(|probe| of_html(probe.text()))
    };
    known.or_else(in_address).or_else(in_html)
}

/// The only account that the HTML names: in an address of the API, and as the id of its account's details. Several
/// different ones are none, since a wrong one would show another vendor's page.
pub(super) fn of_html(html: &str) -> Option<String> {
    let mut named = parameters(html).chain(details(html));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

fn parameters(text: &str) -> impl Iterator<Item = String> {
    text.match_indices(PARAMETER).filter_map(|(at, key)| {
        let rest = text.get(at + key.len()..)?;
        let end = rest.find(|c: char| !c.is_ascii_digit());
        let number = rest.get(..end.unwrap_or(rest.len()))?;
        is_number(number).then(|| number.to_owned())
    })
}

/// The details of an account that does not exist hold the API's error instead.
fn details(html: &str) -> Option<String> {
    let (_, rest) = html.split_once(DETAILS)?;
    let mut values = serde_json::Deserializer::from_str(rest);
    let details = Value::deserialize(&mut values).ok()?;
    let id = details.get("id")?.as_u64()?;
    (id > 0).then(|| id.to_string())
}

fn is_number(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_counts_only_where_it_is_the_only_one() {
        let details = r#"{"accountDetails":{"id":12,"name":"Acme"},"x":1}"#;
        let address = r#"<script src="https://public-api.freshstatus.io/v1/x/?account_id=12&a=b">"#;
        assert_eq!(of_html(details).as_deref(), Some("12"));
        assert_eq!(of_html(address).as_deref(), Some("12"));
        let both = format!("{details}{address}");
        assert_eq!(of_html(&both).as_deref(), Some("12"));
        assert_eq!(of_html(&format!("{both}account_id=13")), None);
        assert_eq!(of_html("account_id=$id"), None);
    }
}
