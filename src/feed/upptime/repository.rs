//! Which repository a page belongs to, and what to ask GitHub of it.

use super::super::format::{PageAddress, Request, Scope};
use super::issue::CAP;

pub(super) fn issues(repository: &str, scope: Scope) -> Vec<Request> {
    let of = |label: &str, state: &str| {
        Request::new(format!(
            "https://api.github.com/repos/{repository}/issues?labels={label}&state={state}&per_page={CAP}"
        ))
    };
    let state = if scope.history { "all" } else { "open" };
    let mut requests = vec![of("status", state)];
    if scope.maintenance {
        requests.push(of("maintenance", "all"));
    }
    requests
}

/// The repository of a page at GitHub itself.
pub(super) fn hosted(page: &PageAddress) -> Option<String> {
    let mut parts = page.path().split('/').filter(|part| !part.is_empty());
    let (owner, name) = match page.host() {
        "github.com" | "raw.githubusercontent.com" => (parts.next()?, parts.next()?),
        host => {
            let owner = host.strip_suffix(".github.io")?;
            (owner, parts.next()?)
        }
    };
    is_plain(owner, name).then(|| format!("{owner}/{name}"))
}

/// The repository that the page's own script asks.
pub(super) fn named(html: &str) -> Option<String> {
    let marks = ["raw.githubusercontent.com/", "api.github.com/repos/"];
    let own = html.contains("upptime") || html.contains("Upptime");
    let mut marks = marks.iter().filter(|_| own);
    let (_, rest) = marks.find_map(|mark| html.split_once(mark))?;
    let mut parts = rest.split(['/', '"', '\'', '`', '?', '<', ' ']);
    let (owner, name) = (parts.next()?, parts.next()?);
    is_plain(owner, name).then(|| format!("{owner}/{name}"))
}

fn is_plain(owner: &str, name: &str) -> bool {
    let plain = |part: &str| {
        let mut bytes = part.bytes();
        !part.is_empty() && bytes.all(|c| c.is_ascii_alphanumeric() || b"-_.".contains(&c))
    };
    plain(owner) && plain(name) && !name.starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repository_is_told_by_the_address_or_by_the_page() {
        let page = |url| PageAddress::parse(url).unwrap();
        let own = Some("acme/status".to_owned());
        assert_eq!(hosted(&page("https://acme.github.io/status/")), own);
        assert_eq!(hosted(&page("https://github.com/acme/status")), own);
        assert_eq!(hosted(&page("https://status.example.com/a/b")), None);
        let html = "<a href=\"https://upptime.js.org\">x</a> fetch('https://api.github.com/repos/acme/status/issues')";
        assert_eq!(named(html), own);
        assert_eq!(named("upptime raw.githubusercontent.com/../../etc"), None);
    }
}
