//! The page's elements that hold JSON.

use serde::Deserialize;

use super::super::document::FeedError;
use super::super::read::lenient::List;

/// The content of the element of a `data-id`, and what follows it.
pub(super) fn element<'a>(html: &'a str, id: &str) -> Option<&'a str> {
    let marks = [format!("data-id=\"{id}\""), format!("data-id='{id}'")];
    let (place, mark) = marks
        .iter()
        .find_map(|mark| Some((html.find(mark)?, mark)))?;
    let rest = html.get(place + mark.len()..)?;
    rest.get(rest.find('>')? + 1..)
}

/// The JSON list in an element, absent where there is no such element. It ends at its own end, not at the next tag; it may
/// be escaped as HTML is.
pub(super) fn list<T>(html: &str, id: &str, url: &str) -> Result<List<T>, FeedError>
where
    T: for<'de> Deserialize<'de>,
{
    let Some(inner) = element(html, id) else {
        return Ok(List::default());
    };
    if inner.trim_start().starts_with("</") {
        return Ok(Vec::new().into());
    }
    first(inner).or_else(|error| {
        let escaped = inner.split("</").next().unwrap_or_default();
        let decoded = super::super::read::entity::decode(escaped);
        first(&decoded).map_err(|_| FeedError::malformed(url, &error))
    })
}

/// The first JSON value of a text, where it is a list; what follows it does not matter.
fn first<T>(json: &str) -> Result<List<T>, serde_json::Error>
where
    T: for<'de> Deserialize<'de>,
{
    let mut values = serde_json::Deserializer::from_str(json).into_iter::<List<T>>();
    values.next().unwrap_or_else(|| Ok(List::default()))
}

#[cfg(test)]
mod tests {
    use super::super::super::read::lenient::Scalar;
    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Row {
        text: Scalar,
    }

    fn texts(html: &str) -> Option<Vec<String>> {
        let rows = list::<Row>(html, "rows", "").unwrap().items?;
        let text = |row: Row| row.text.owned().unwrap_or_default();
        Some(rows.into_iter().map(text).collect())
    }

    #[test]
    fn a_tag_inside_a_string_does_not_end_the_list() {
        let html = r#"<span data-id="rows">[{"text": "a</span>b"}]</span><span>"#;
        assert_eq!(texts(html), Some(vec!["a</span>b".into()]));
    }

    #[test]
    fn escaped_json_is_read_too() {
        let html = "<span data-id='rows'>[{&quot;text&quot;: &quot;a &amp;amp; b&quot;}]</span>";
        assert_eq!(texts(html), Some(vec!["a &amp; b".into()]));
    }

    #[test]
    fn an_empty_element_is_an_empty_list_and_a_missing_one_is_none() {
        assert_eq!(
            texts("<span data-id=\"rows\"> </span>"),
            Some(Vec::<String>::new())
        );
        assert_eq!(texts("<span data-id=\"other\">[]</span>"), None);
    }

    #[test]
    fn a_list_that_is_cut_off_is_an_error() {
        assert!(list::<Row>("<span data-id=\"rows\">[{\"text\"", "rows", "").is_err());
    }
}
