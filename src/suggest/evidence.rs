//! Why a vendor is suggested: a name, where it stands, and how much that says.

use std::io::ErrorKind;
use std::sync::Arc;

use crate::catalog::Fact;

/// One place that shows that a project uses a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// What stands there.
    pub(crate) kind: EvidenceKind,
    /// Its name: `npm:stripe`, `api.stripe.com`, `STRIPE_SECRET_KEY`, a slug for a file.
    pub(crate) name: String,
    /// The file, from the folder that was searched.
    pub(crate) file: Arc<str>,
    /// The line, from 1.
    pub(crate) line: usize,
    /// How much it says.
    pub(crate) weight: Weight,
    /// What the catalogue knows about it.
    pub(super) fact: Fact,
    /// Whether a lock file names it.
    pub(super) is_in_lock: bool,
    /// Whether that lock file does not tell whether it is direct.
    pub(super) is_locked: bool,
}

/// What stands at a place. In the order in which reasons are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum EvidenceKind {
    /// A package of a manifest or lock file.
    Package,
    /// A file that configures the service.
    File,
    /// A container image.
    Image,
    /// A host that is called.
    Host,
    /// The name of an environment variable.
    Variable,
    /// A host that packages or images come from.
    Registry,
}

/// How much evidence says. The lowest of a vendor's counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// The project needs it to run or to be built.
    Direct,
    /// The project needs it while it is developed.
    Dev,
    /// An indirect package, a name that only a pattern matches, tests, examples and documentation.
    Weak,
}

/// A file or folder that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unread {
    /// From the folder that was searched.
    pub(crate) path: String,
    /// Why.
    pub(crate) cause: Cause,
}

/// Why a file or folder could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// The system refused it.
    System(ErrorKind),
    /// Its text is not of its kind.
    Text(&'static str),
}

impl EvidenceKind {
    /// The word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::File => "file",
            Self::Image => "image",
            Self::Host => "host",
            Self::Variable => "variable",
            Self::Registry => "registry",
        }
    }
}
