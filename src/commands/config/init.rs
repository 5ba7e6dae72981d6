//! `config init`: a commented file to begin with.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::commands::{Outcome, UsageError};
use crate::config::{FILE, TEMPLATE};

/// Create a commented pingoru.toml
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru config init
  pingoru config init ~/.config/pingoru/pingoru.toml")]
pub(crate) struct Init {
    /// The file to create; an existing file is not overwritten
    #[arg(value_name = "FILE", default_value = FILE)]
    file: PathBuf,
}

impl Init {
    pub(super) fn run(&self) -> Result<Outcome, UsageError> {
        let shown = self.file.display();
        let refused = |error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => "it is there already, and was left as it is".into(),
            _ => error.to_string(),
        };
        create(&self.file)
            .map_err(|error| UsageError::Other(format!("{shown}: {}", refused(error))))?;
        Ok(Outcome::text(format!(
            "{shown} written; name your vendors in it, then run `pingoru config check`\n"
        )))
    }
}

/// Nothing that is there is written over.
fn create(path: &Path) -> io::Result<()> {
    let mut file = std::fs::File::create_new(path)?;
    file.write_all(TEMPLATE.as_bytes())
}
