//! Whether a place of a source file stands in a comment: a link in one is no call.

/// How comments of common languages begin a line.
const LINE_STARTS: &[&str] = &[
    "//", "#", "*", "/*", "<!--", "-- ", ";", "%", "\"\"\"", "'''",
];

/// How a comment begins behind code.
const AFTER_CODE: &[&str] = &[" // ", "\t// ", " # ", "\t# ", " /* ", " -- "];

/// Whether what stands before a place on its line begins a comment.
pub(super) fn begins(before: &[u8]) -> bool {
    let before = String::from_utf8_lossy(before);
    let trimmed = before.trim_start();
    LINE_STARTS.iter().any(|start| trimmed.starts_with(start))
        || AFTER_CODE.iter().any(|start| before.contains(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_begin_a_line_or_follow_code() {
        for text in ["// see ", "  # x ", " * ", "a = 1 // ", "x: 1 # ", "<!-- "] {
            assert!(begins(text.as_bytes()), "{text}");
        }
        for text in ["fetch(\"https://", "a: ", "- ", "url = '", ""] {
            assert!(!begins(text.as_bytes()), "{text}");
        }
    }
}
