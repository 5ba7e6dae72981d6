//! Atom (RFC 4287): what happened, for feed readers. One entry per incident, maintenance or change, under an id that stays
//! the same, with every update inside.

mod changes;
mod content;
mod entry;
mod format;
mod incidents;
mod maintenances;
#[cfg(test)]
mod tests;
mod xml;

pub(super) use format::Atom;
#[cfg_attr(
    not(test),
    expect(unused_imports, reason = "the command line writes through the format")
)]
pub(crate) use format::feed;
