//! `config add`: writes a vendor into the file.

use clap::Args;

use crate::answer::Problem;
use crate::commands::{Outcome, UsageError, config_file};
use crate::config::{self, FILE, NewVendor};
use crate::context::Context;
use crate::feed::Scope;
use crate::filter::ComponentFilter;
use crate::gate::Decision;
use crate::model::printable;
use crate::report::ActionReport;
use crate::resolve::Resolver;
use crate::source::Access;

/// Add a vendor to the configuration file, after its page was read
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru config add acme https://status.acme.dev
  pingoru config add acme https://status.acme.dev --components 'API *,Dashboard'
  pingoru config add acme 'https://status.acme.dev/${ACME_TOKEN}'   a secret stays in the environment
  pingoru config add acme https://status.acme.dev --offline         without reading the page")]
pub(crate) struct Add {
    /// What the vendor is asked for as
    #[arg(value_name = "NAME")]
    name: String,
    /// The address of its status page
    #[arg(value_name = "URL")]
    url: String,
    /// Only these components count
    #[arg(long, value_name = "PATTERNS", value_delimiter = ',')]
    components: Vec<String>,
}

impl Add {
    pub(super) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        self.check()?;
        let path = context.config_path.as_deref().unwrap_or(FILE);
        let wrong = |message: String| UsageError::Other(format!("{path}: {message}"));
        let vendor = NewVendor {
            name: &self.name,
            url: &self.url,
            components: &self.components,
        };
        let text = config::with_vendor(&context.config.text, &vendor).map_err(wrong)?;
        let edited = context.config.edited(path, text)?;
        let resolver = Resolver {
            config: &edited,
            filter: ComponentFilter::default(),
            now: context.now,
        };
        let target = resolver.targets(std::slice::from_ref(&self.name))?;
        let mut problems = Vec::new();
        let action = ActionReport::new("config add", context.now, path, "");
        let found = match context.source.access() {
            Access::Offline | Access::Polled { .. } => "not read".to_owned(),
            Access::Network | Access::Replay(_) => {
                let scope = Scope {
                    now: context.now,
                    ..Scope::default()
                };
                let read = context.source.read_now("config add", target, scope)?;
                match read.into_iter().next().map(|one| (one.outcome, one.target)) {
                    Some((Ok(observed), target)) => {
                        let unmatched = target.filter.unmatched(&observed.page);
                        let warning = unmatched.map(|pattern| {
                            Problem::warning(format!("no component matches `{}`", pattern.text()))
                        });
                        problems.extend(warning);
                        observed.feed.to_owned()
                    }
                    Some((Err(error), _)) => {
                        let error = format!("{error}; not added (--offline adds it unread)");
                        problems.push(Problem::error(error).about(&self.name));
                        let action = ActionReport {
                            decision: Decision::Unknown,
                            ..action
                        };
                        return Ok(Outcome::action(action, problems));
                    }
                    None => return Err(UsageError::NoVendor),
                }
            }
        };
        config_file::write(context, path, &edited)?;
        let url = printable(&self.url);
        let action = ActionReport {
            message: format!("{path}: added vendor {}: {url} ({found})", self.name),
            ..action
        };
        Ok(Outcome::action(action, problems))
    }

    /// A name that means something else, and an address that is a secret, are refused.
    fn check(&self) -> Result<(), UsageError> {
        let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        let is_word = !self.name.is_empty() && self.name.chars().all(is_letter);
        if !is_word || self.name.starts_with('-') || self.name == "demo" {
            let message = format!(
                "invalid name `{}`: expected letters, digits, - and _",
                self.name
            );
            return Err(UsageError::Other(message));
        }
        if !self.url.contains("${") && printable(&self.url) != self.url.as_str() {
            let message = "the address holds a secret: put it into a variable, such as \
                           'https://status.acme.dev/?token=${ACME_TOKEN}'";
            return Err(UsageError::Other(message.into()));
        }
        Ok(())
    }
}
