//! XML that a template wrote without escaping what it filled in.

/// The text with each `<` escaped that opens no tag, outside of comments and CDATA; `None` where there is none.
pub(super) fn escape_brackets(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at_checked(at)?;
        out.push_str(before);
        let length = markup(from);
        if length == 0 {
            found = true;
            out.push_str("&lt;");
        }
        let (tag, after) = from.split_at_checked(length.max(1))?;
        if length > 0 {
            out.push_str(tag);
        }
        rest = after;
    }
    out.push_str(rest);
    found.then_some(out)
}

/// How much of a text that starts with `<` is markup: all of a comment or CDATA, else the bracket; 0: it is text.
fn markup(from: &str) -> usize {
    for (start, end) in [("<![CDATA[", "]]>"), ("<!--", "-->")] {
        if from.starts_with(start) {
            return from.find(end).map_or(from.len(), |at| at + end.len());
        }
    }
    let bytes = from.as_bytes();
    let name = match bytes {
        [_, b'/', name, ..] | [_, name, ..] => *name,
        _ => return 0,
    };
    let opens =
        name.is_ascii_alphabetic() || matches!(name, b'_' | b':' | b'!' | b'?') || name >= 0x80;
    usize::from(opens)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_that_opens_no_tag_is_escaped() {
        let text = "<a>1 < 2 <3 <![CDATA[ < ]]><!-- < --></a><";
        let repaired = "<a>1 &lt; 2 &lt;3 <![CDATA[ < ]]><!-- < --></a>&lt;";
        assert_eq!(escape_brackets(text).as_deref(), Some(repaired));
        assert_eq!(escape_brackets("<?xml?><!DOCTYPE a><a></a>"), None);
    }

    #[test]
    fn many_brackets_take_linear_time() {
        let hostile = "<".repeat(300_000);
        assert_eq!(
            escape_brackets(&hostile).map(|text| text.len()),
            Some(1_200_000)
        );
    }
}
