//! `config trust`: lets a file that came with a repository reach further.

use std::fmt::Write as _;
use std::path::Path;

use clap::Args;

use super::done::done;
use crate::commands::{Outcome, UsageError};
use crate::config;
use crate::context::Context;

/// Trust the pingoru.toml of this folder, as it is now, with headers, variables and files
#[derive(Args, Debug)]
#[command(after_help = "\
A pingoru.toml that was found from the working directory upwards may have come with a repository. It can name vendors,
groups, policies and waivers; other keys count only once the file is trusted. A change of the file ends the trust.
Your own file, one named by --config or PINGORU_CONFIG, and any file under CI=true are trusted.

Examples:
  pingoru config trust            after you have read the file
  pingoru config trust --revoke   no longer")]
pub(crate) struct TrustFile {
    /// Take the trust away
    #[arg(long)]
    revoke: bool,
}

impl TrustFile {
    pub(super) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let config = &context.config;
        if context.config_path.is_none() {
            let message = "there is no configuration file; `pingoru config init` writes one";
            return Err(UsageError::Other(message.into()));
        }
        let path = Path::new(&config.path);
        let did = |text: &str| done("config trust", &config.path, text, context);
        let failed = |error| {
            let cause = config::cause(&error);
            UsageError::Other(format!("the list of trusted files: {cause}"))
        };
        if self.revoke {
            let was = context.trust.remove(path).map_err(failed)?;
            let what = if was {
                "no longer trusted"
            } else {
                "was not trusted"
            };
            return Ok(did(&format!("{}: {what}", config.path)));
        }
        if !config.is_found {
            let message = "trusted already: it is your own, or was named";
            return Ok(did(&format!("{}: {message}", config.path)));
        }
        context.trust.add(path, &config.text).map_err(failed)?;
        let mut text = format!("{}: trusted as it is now\n", config.path);
        for reach in &config.reaching {
            let line = config.line(reach.start);
            let _ = writeln!(text, "  {} (line {line})", reach.key);
        }
        Ok(did(&text))
    }
}
