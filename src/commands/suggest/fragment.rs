//! The text for pingoru.toml: a group with a reason behind each vendor, and remarks.

use crate::commands::UsageError;
use crate::config::{self, Member};
use crate::report::{SuggestReport, SuggestionReport, UnlistedReport, WeightReport, reasons};

/// The members for the group: what is not configured yet.
pub(super) fn members(report: &SuggestReport) -> Vec<Member> {
    let suggested = report.vendors.iter().filter(|one| one.suggested);
    let member = |one: &SuggestionReport| Member {
        name: one.vendor.clone(),
        reason: one.reason(),
    };
    suggested.map(member).collect()
}

/// A fragment that is a valid configuration of its own.
///
/// # Errors
/// Where it cannot be made.
pub(super) fn text(report: &SuggestReport) -> Result<String, UsageError> {
    let members = members(report);
    let files = count(report.files, "file");
    let path = report.path.line();
    let mut lines = Vec::new();
    let group = if members.is_empty() {
        lines.push(format!("# no vendor to suggest for {path} ({files} read)"));
        String::new()
    } else {
        let vendors = count(members.len(), "vendor");
        lines.push(format!("# {vendors} that {path} depends on ({files} read)"));
        config::with_members("", &report.group, &members).map_err(UsageError::Other)?
    };
    lines.extend(group.lines().map(str::to_owned));
    let remarks = [
        configured(report),
        weak(report),
        unlisted(report),
        unread(report),
    ];
    for remark in remarks.into_iter().filter(|lines| !lines.is_empty()) {
        lines.push(String::new());
        lines.extend(remark);
    }
    Ok(lines.join("\n") + "\n")
}

fn configured(report: &SuggestReport) -> Vec<String> {
    let known = report.vendors.iter().filter_map(|one| {
        let name = one.configured.as_ref()?;
        let is_same = *name == one.vendor;
        Some(if is_same {
            name.clone()
        } else {
            format!("{} (as {name})", one.vendor)
        })
    });
    let known: Vec<_> = known.collect();
    listed("configured already", &known)
}

fn weak(report: &SuggestReport) -> Vec<String> {
    let is_left_out = |one: &&SuggestionReport| {
        one.weight == WeightReport::Weak && !one.suggested && one.configured.is_none()
    };
    let left_out = report.vendors.iter().filter(is_left_out);
    let names: Vec<_> = left_out.map(|one| one.vendor.clone()).collect();
    listed("weak reasons only, left out (--all adds them)", &names)
}

fn listed(what: &str, names: &[String]) -> Vec<String> {
    if names.is_empty() {
        return Vec::new();
    }
    vec![format!("# {what}: {}", names.join(", "))]
}

fn unlisted(report: &SuggestReport) -> Vec<String> {
    if report.unlisted.is_empty() {
        return Vec::new();
    }
    let services = report.unlisted.iter().flat_map(service);
    std::iter::once("# not in the catalogue:".to_owned())
        .chain(services)
        .collect()
}

/// A service with its reasons, and a vendor of the user's own where its page is known.
fn service(one: &UnlistedReport) -> Vec<String> {
    let why = reasons(&one.reasons);
    let mut lines = vec![format!("#   {}: {} ({why})", one.name, one.note)];
    if let Some(page) = &one.status_page {
        lines.push(format!("#     [vendors.{}]", slug(&one.name)));
        lines.push(format!("#     url = \"{page}\""));
    }
    lines
}

fn unread(report: &SuggestReport) -> Vec<String> {
    let names: Vec<_> = report.unread.iter().map(|one| one.path.line()).collect();
    listed("could not be read", &names)
}

/// A name as a vendor of a configuration may be called.
pub(super) fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("-").to_lowercase()
}

fn count(count: usize, noun: &str) -> String {
    crate::render::count(count, noun)
}
