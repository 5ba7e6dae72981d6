//! Which vendors are asked: those that were named; else those of pingoru.toml, or of the project where there is none,
//! and those that the run's texts point to.

use std::path::Path;

use crate::commands::UsageError;
use crate::commands::args::TargetArgs;
use crate::context::Context;
use crate::failure::Clue;
use crate::fetch::Target;
use crate::suggest::{self, Weight};

/// The targets, each once.
///
/// # Errors
/// Where a name is unknown, or nothing names any vendor.
pub(super) fn targets(
    typed: &TargetArgs,
    clues: &[Clue],
    context: &Context,
) -> Result<Vec<Target>, UsageError> {
    if !typed.vendors.is_empty() {
        return typed.resolve(context);
    }
    let mut targets = match typed.resolve(context) {
        Err(UsageError::NoVendor) => of_names(typed, &of_project(), context)?,
        found => found?,
    };
    let entries = clues.iter().filter_map(|clue| clue.entry.as_ref());
    let unasked = entries.filter(|entry| {
        let asked =
            |target: &Target| [entry.slug(), entry.vendor.slug].contains(&target.vendor.as_str());
        !targets.iter().any(asked)
    });
    let mut unasked: Vec<_> = unasked.map(|entry| entry.slug().to_owned()).collect();
    unasked.sort();
    unasked.dedup();
    targets.extend(of_names(typed, &unasked, context)?);
    if targets.is_empty() {
        return Err(UsageError::NoVendor);
    }
    Ok(targets)
}

fn of_names(
    typed: &TargetArgs,
    names: &[String],
    context: &Context,
) -> Result<Vec<Target>, UsageError> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    Ok(typed.resolver(context)?.targets(names)?)
}

/// Those that the project here surely depends on; a folder that cannot be searched names none.
fn of_project() -> Vec<String> {
    let findings = suggest::scan(Path::new(".")).unwrap_or_default();
    let sure = findings
        .suggestions
        .iter()
        .filter(|one| one.weight < Weight::Weak);
    sure.map(|one| one.entry.slug().to_owned()).collect()
}
