//! The vendors, and which components of them count.

use clap::Args;

use crate::answer::Check;
use crate::commands::UsageError;
use crate::context::Context;
use crate::fetch::{RecordedVendor, Target};
use crate::gate::Policy;
use crate::resolve::{self, Resolver};

/// The vendors, and which components of them count.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct TargetArgs {
    /// Names, URLs, @groups, files, - for stdin, or demo [default: all in pingoru.toml]
    #[arg(value_name = "VENDOR")]
    pub(crate) vendors: Vec<String>,
    /// These components only: `group / name` glob, or id
    ///
    /// Repeatable.
    #[arg(long, value_name = "PATTERN")]
    pub(crate) component: Vec<String>,
    /// Only these regions, where the feed has regions
    ///
    /// Repeatable.
    #[arg(long, value_name = "PATTERN")]
    pub(crate) region: Vec<String>,
}

impl TargetArgs {
    /// The targets that were typed, else those of the configuration.
    ///
    /// # Errors
    /// Where a name is unknown, or none was typed and none is configured.
    pub(crate) fn resolve(&self, context: &Context) -> Result<Vec<Target>, UsageError> {
        let resolver = self.resolver(context)?;
        if let Some(selection) = &context.selection {
            return Ok(selection.targets(&self.vendors, &resolver.filter)?);
        }
        if !self.vendors.is_empty() {
            return Ok(resolver.targets(&self.vendors)?);
        }
        let recorded = context.source.recorded_vendors()?;
        if !recorded.is_empty() {
            return recorded_targets(&resolver, recorded);
        }
        let names = context.config.all();
        if names.is_empty() {
            return Err(UsageError::NoVendor);
        }
        Ok(resolver.targets(&names)?)
    }

    /// The targets that were typed, each checked against the same policy.
    ///
    /// # Errors
    /// As [`Self::resolve`].
    pub(crate) fn checks(
        &self,
        context: &Context,
        policy: &Policy,
    ) -> Result<Vec<Check>, UsageError> {
        let check = |target| Check {
            target,
            policy: policy.clone(),
        };
        Ok(self.resolve(context)?.into_iter().map(check).collect())
    }

    /// Resolves names under the patterns that were typed.
    ///
    /// # Errors
    /// Where a pattern is broken.
    pub(crate) fn resolver<'a>(&self, context: &'a Context) -> Result<Resolver<'a>, UsageError> {
        let components = self.component.iter().map(String::as_str);
        let regions = self.region.iter().map(String::as_str);
        Ok(Resolver {
            config: &context.config,
            filter: resolve::component_filter(components, regions)?,
            now: context.now,
        })
    }
}

/// The vendors of a recording by their names, or by their pages where nothing is known by a name here.
fn recorded_targets(
    resolver: &Resolver<'_>,
    recorded: Vec<RecordedVendor>,
) -> Result<Vec<Target>, UsageError> {
    let mut targets: Vec<Target> = Vec::new();
    for RecordedVendor { vendor, page } in recorded {
        let found = resolver.targets(&[vendor]);
        let found = found.or_else(|_| resolver.targets(&[page]))?;
        for target in found {
            if !targets.iter().any(|known| known.vendor == target.vendor) {
                targets.push(target);
            }
        }
    }
    Ok(targets)
}
