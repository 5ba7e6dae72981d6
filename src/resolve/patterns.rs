//! Component and region patterns, from flags and from the configuration.

use super::error::ResolveError;
use crate::config::SpannedString;
use crate::filter::{ComponentFilter, Pattern};

pub(super) fn patterns(placed: &[SpannedString]) -> impl Iterator<Item = &str> {
    placed.iter().map(|word| word.get_ref().as_str())
}

/// Compiles the patterns of `--component` and `--region`.
///
/// # Errors
/// Where one is broken.
pub(crate) fn component_filter<'a>(
    components: impl IntoIterator<Item = &'a str>,
    regions: impl IntoIterator<Item = &'a str>,
) -> Result<ComponentFilter, ResolveError> {
    let compile = |text: &'a str| {
        Pattern::new(text).map_err(|cause| ResolveError::Pattern {
            pattern: text.to_owned(),
            cause,
        })
    };
    Ok(ComponentFilter {
        components: components
            .into_iter()
            .map(compile)
            .collect::<Result<_, _>>()?,
        regions: regions.into_iter().map(compile).collect::<Result<_, _>>()?,
    })
}
