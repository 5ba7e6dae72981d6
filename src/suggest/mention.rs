//! What one file says it uses, as its reader found it.

/// Something that a file names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// What is named.
    pub(super) what: What,
    /// The line, from 1; 0: where the name first stands in the text.
    pub(super) line: usize,
    /// How much the project needs it.
    pub(super) need: Need,
}

/// What a file names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A package of an ecosystem, as the catalogue's facts call both.
    Package(&'static str, String),
    /// A host, of which the file's packages or images come.
    Registry(String),
    /// A host that is called.
    Host(String),
    /// A container image, without tag and digest.
    Image(String),
    /// The name of an environment variable.
    Variable(String),
    /// The file itself is the configuration of this entry of the catalogue.
    Service(&'static str),
}

/// How much a project needs what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Need {
    /// At run or build time.
    Always,
    /// While developing.
    Dev,
    /// A package needs it, or a lock file does not tell.
    Indirect,
}

/// Why a file cannot be read as what its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Malformed(pub(super) &'static str);

/// What a reader gives back.
pub(super) type Read = Result<Vec<Mention>, Malformed>;

impl Mention {
    /// A package, at a line.
    pub(super) fn package(
        ecosystem: &'static str,
        name: impl Into<String>,
        line: usize,
        need: Need,
    ) -> Self {
        Self {
            what: What::Package(ecosystem, name.into()),
            line,
            need,
        }
    }

    /// Anything else that is always needed, at a line.
    pub(super) fn always(what: What, line: usize) -> Self {
        Self {
            what,
            line,
            need: Need::Always,
        }
    }
}
