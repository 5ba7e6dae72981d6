//! `config init`: writes a commented file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::done::done;
use crate::commands::{Outcome, UsageError};
use crate::config::{self, FILE, TEMPLATE};
use crate::context::Context;
use crate::filter::ComponentFilter;
use crate::resolve::Resolver;

/// The line of the template that names vendors.
const GROUP: &str = "prod = [\"github\", \"clerk\"] ";

/// Create a commented pingoru.toml
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru config init
  pingoru config init --vendors github,clerk,stripe
  pingoru config init ~/.config/pingoru/pingoru.toml")]
pub(crate) struct Init {
    /// The file to create; an existing file is not overwritten
    #[arg(value_name = "FILE", default_value = FILE)]
    file: PathBuf,
    /// The vendors of the group `prod`
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    vendors: Vec<String>,
}

impl Init {
    pub(super) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let shown = self.file.display();
        let resolver = Resolver {
            config: &context.config,
            filter: ComponentFilter::default(),
            now: context.now,
        };
        resolver.targets(&self.vendors)?;
        let refused = |error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => "already exists; not overwritten".into(),
            _ => config::cause(&error),
        };
        create(&self.file, &self.text())
            .map_err(|error| UsageError::Other(format!("{shown}: {}", refused(error))))?;
        let next = if self.vendors.is_empty() {
            "name your vendors in it, then run `pingoru config check`"
        } else {
            "next: `pingoru config check`, `pingoru check`"
        };
        let text = format!("{shown} written; {next}");
        Ok(done("config init", &shown.to_string(), &text, context))
    }

    fn text(&self) -> String {
        if self.vendors.is_empty() {
            return TEMPLATE.to_owned();
        }
        let names = self.vendors.iter().map(|name| format!("{name:?}"));
        let names = names.collect::<Vec<_>>().join(", ");
        TEMPLATE.replace(GROUP, &format!("prod = [{names}] "))
    }
}

/// Nothing that is there is written over.
fn create(path: &Path, text: &str) -> io::Result<()> {
    let mut file = std::fs::File::create_new(path)?;
    file.write_all(text.as_bytes())
}
