//! Ids: the feed's own where they are plain, otherwise made of what they stand for.

use std::collections::HashMap;

use super::super::stable_id;
use crate::model::Text;

/// The longest id of a feed that stays as it is.
const LONGEST: usize = 64;

/// Makes the ids of one document.
pub(super) struct Ids {
    keeps_own: bool,
    /// How often each id was claimed, by kind and id.
    claimed: HashMap<(&'static str, String), usize>,
}

impl Ids {
    /// For a page of one vendor, whose own ids are unique in it.
    pub(super) fn of_page() -> Self {
        Self {
            keeps_own: true,
            claimed: HashMap::new(),
        }
    }

    /// For a page of many vendors, of which two may use the same id.
    pub(super) fn of_board() -> Self {
        Self {
            keeps_own: false,
            claimed: HashMap::new(),
        }
    }

    /// The id of a thing by the feed's id, or where the feed has none, by what else tells it apart.
    pub(super) fn of(
        &self,
        kind: &'static str,
        vendor: &Text,
        own: Option<&Text>,
        otherwise: &[&str],
    ) -> String {
        match own.map(Text::raw).filter(|own| !own.trim().is_empty()) {
            Some(own) if self.keeps_own && is_plain(own) => own.to_owned(),
            Some(own) => stable_id::short(&[kind, vendor.raw(), own]),
            None => stable_id::short(&[&[kind, vendor.raw()], otherwise].concat()),
        }
    }

    /// The id itself at first, and another one each time that the same is claimed again.
    pub(super) fn claim(&mut self, kind: &'static str, id: String) -> String {
        let times = self.claimed.entry((kind, id.clone())).or_default();
        *times += 1;
        match *times {
            1 => id,
            again => stable_id::short(&[kind, &id, &again.to_string()]),
        }
    }
}

/// Whether an id can stand in a path, a label or a query as it is.
fn is_plain(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
    let begins = id
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_alphanumeric());
    begins && id.len() <= LONGEST && id.bytes().all(plain)
}
