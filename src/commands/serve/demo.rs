//! `serve demo`: made-up vendors on loopback, polled every few seconds into a history that is thrown away.

use std::io;
use std::time::Duration;

use tempfile::TempDir;

use super::options::Serve;
use crate::commands::UsageError;
use crate::commands::args::TargetArgs;
use crate::config::Config;
use crate::context::Context;
use crate::demo::Fleet;

/// How it is typed.
pub(super) const NAME: &str = "demo";

const INTERVAL: Duration = Duration::from_secs(3);

/// What the made-up vendors are polled in.
pub(super) struct Demo {
    pub(super) context: Context,
    /// The folder of the history; it goes when this does.
    pub(super) folder: TempDir,
}

/// The command line as it counts for the made-up vendors, and what they are polled in.
pub(super) fn demo(asked: &Serve, context: &Context) -> Result<(Serve, Demo), UsageError> {
    let failed = |error: io::Error| UsageError::Other(format!("no demo can be made: {error}"));
    let fleet = Fleet::start(context.clock).map_err(failed)?;
    let folder = tempfile::tempdir().map_err(failed)?;
    let mut own = context.with_config(Config::of_text(NAME, fleet.configuration())?);
    own.config_path = None;
    own.history = Some(folder.path().join("history.db"));
    let context = own;
    let asked = Serve {
        targets: TargetArgs::default(),
        interval: INTERVAL,
        ..asked.clone()
    };
    Ok((asked, Demo { context, folder }))
}
