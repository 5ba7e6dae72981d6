//! A page's components in few bytes. A page has hundreds of these, and a history thousands of pages: as JSON they take
//! twice as long to read.

use serde_json::Value;

use crate::history::error::HistoryError;
use crate::model::{Component, ComponentRef, ComponentStatus, Reported, Text};

/// Id, group, name, region, state (Postcard writes its place among the states), the vendor's word for it.
type Row<T> = (
    Option<T>,
    Option<T>,
    T,
    Option<T>,
    ComponentStatus,
    Option<T>,
);

/// In Postcard's format: the rows after their number.
pub(in crate::history) fn write(list: &[Component]) -> Result<Vec<u8>, HistoryError> {
    Ok(postcard::to_allocvec(&rows(list))?)
}

fn rows(list: &[Component]) -> Vec<Row<&Text>> {
    list.iter().map(row).collect()
}

fn row(part: &Component) -> Row<&Text> {
    let ComponentRef { id, group, name } = &part.component;
    (
        id.as_ref(),
        group.as_ref(),
        name,
        part.region.as_ref(),
        part.status.value,
        part.status.word.as_ref(),
    )
}

fn component((id, group, name, region, value, word): Row<Text>) -> Component {
    Component {
        component: ComponentRef { id, group, name },
        status: Reported { value, word },
        region,
    }
}

pub(in crate::history) fn read(bytes: &[u8]) -> Result<Vec<Component>, HistoryError> {
    let (rows, rest): (Vec<Row<Text>>, _) = postcard::take_from_bytes(bytes)?;
    if !rest.is_empty() {
        return Err(postcard::Error::DeserializeBadEncoding.into());
    }
    Ok(rows.into_iter().map(component).collect())
}

/// The same rows as JSON: so they are exported, and so version 1 kept them.
pub(in crate::history) fn to_json(list: &[Component]) -> Result<Value, HistoryError> {
    Ok(serde_json::to_value(rows(list))?)
}

pub(in crate::history) fn from_json(rows: Value) -> Result<Vec<Component>, HistoryError> {
    let rows: Vec<Row<Text>> = serde_json::from_value(rows)?;
    Ok(rows.into_iter().map(component).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STATES: [ComponentStatus; 6] = [
        ComponentStatus::Operational,
        ComponentStatus::UnderMaintenance,
        ComponentStatus::DegradedPerformance,
        ComponentStatus::PartialOutage,
        ComponentStatus::MajorOutage,
        ComponentStatus::Unknown,
    ];

    fn text() -> impl Strategy<Value = Text> {
        "[ -~]{0,30}|\\PC{0,12}|[\0-\x1f\"\\\\\u{2028}é]{0,6}".prop_map(Text::new)
    }

    fn part() -> impl Strategy<Value = Component> {
        let said = || proptest::option::of(text());
        let state = proptest::sample::select(&STATES);
        let fields = (said(), said(), text(), said(), state, said());
        fields.prop_map(|(id, group, name, region, value, word)| Component {
            component: ComponentRef { id, group, name },
            status: Reported { value, word },
            region,
        })
    }

    proptest! {
        #[test]
        fn components_come_back_as_they_were(list in proptest::collection::vec(part(), 0..5)) {
            prop_assert_eq!(&read(&write(&list).unwrap()).unwrap(), &list);
            prop_assert_eq!(from_json(to_json(&list).unwrap()).unwrap(), list);
        }
    }

    #[test]
    fn the_encoding_never_changes() {
        let part = |value| Component {
            component: ComponentRef::named("API"),
            status: Reported { value, word: None },
            region: Some("eu".into()),
        };
        let mut expected = vec![6];
        for place in 0..6 {
            expected.extend(*b"\0\0\x03API\x01\x02eu");
            expected.extend([place, 0]);
        }
        let list = STATES.map(part);
        assert_eq!(write(&list).unwrap(), expected);
    }

    #[test]
    fn truncated_long_or_invalid_bytes_are_damage() {
        let whole: &[u8] = b"\x01\0\0\x02\xc3\xa9\0\0\0";
        assert!(read(whole).is_ok());
        let cuts = (0..whole.len()).map(|place| &whole[..place]);
        let longer = [whole, b"\0"].concat();
        let wrong: [&[u8]; 3] = [&longer, b"\x01\0\0\x01\xc3\0\0\0", &[0xff; 20]];
        for damaged in cuts.chain(wrong) {
            assert!(read(damaged).is_err(), "{damaged:?}");
        }
    }
}
