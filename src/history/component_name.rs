//! The name that the file has for a component: its id, group, name and region, and how many alike stand before it.

use std::collections::HashMap;

use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::model::{Component, ComponentRef, ComponentStatus, Reported, Text, Vocabulary as _};

/// A component under the name that the file has for it, with its state.
pub(in crate::history) type Named<'a> = (String, &'a Component);

/// Names are not unique: those alike differ by their order.
pub(in crate::history) fn named(list: &[Component]) -> Result<Vec<Named<'_>>, HistoryError> {
    let mut counts: HashMap<_, u32> = HashMap::new();
    let mut found = Vec::with_capacity(list.len());
    for part in list {
        let ComponentRef { id, group, name } = &part.component;
        let alike = counts.entry((&part.component, &part.region)).or_default();
        let name = serde_json::to_string(&(id, group, name, &part.region, *alike))?;
        *alike += 1;
        found.push((name, part));
    }
    Ok(found)
}

/// The other way round: a component from its name in the file and its state.
pub(in crate::history) fn component(
    name: &str,
    status: &str,
    word: Option<String>,
) -> Result<Component, HistoryError> {
    let (id, group, name, region, _): (Option<Text>, Option<Text>, Text, Option<Text>, u32) =
        encoding::read(name)?;
    let value = ComponentStatus::parse(status).unwrap_or(ComponentStatus::Unknown);
    Ok(Component {
        component: ComponentRef { id, group, name },
        status: Reported {
            value,
            word: word.map(Text::new),
        },
        region,
    })
}
