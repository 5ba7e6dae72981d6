//! Go: `go.mod`. `go.sum` also lists what is not used.

use crate::suggest::mention::{Mention, Need, Read};
use crate::suggest::text::numbered;

/// `go.mod`: `require` in a block or on a line.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn manifest(text: &str) -> Read {
    let mut block = "";
    let mut mentions = Vec::new();
    for (line, content) in numbered(text) {
        let content = content.trim();
        if let Some(name) = content.strip_suffix('(') {
            block = name.trim();
            continue;
        }
        if content == ")" {
            block = "";
            continue;
        }
        let required = match (block, content.split_once(' ')) {
            ("require", _) => Some(content),
            ("", Some(("require", rest))) => Some(rest),
            _ => None,
        };
        let path = required.and_then(|required| required.split_whitespace().next());
        let need = if content.contains("// indirect") {
            Need::Indirect
        } else {
            Need::Always
        };
        let path = path.filter(|path| path.contains('.'));
        mentions.extend(path.map(|path| Mention::package("go", path, line, need)));
    }
    Ok(mentions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requirements_stand_in_blocks_and_alone() {
        let text = "module x.example/y\n\nrequire a.example/b v1\nrequire (\n\tc.example/d v1 // indirect\n)\nreplace (\n\te.example/f => ../f\n)\n";
        let expected = [
            Mention::package("go", "a.example/b", 3, Need::Always),
            Mention::package("go", "c.example/d", 5, Need::Indirect),
        ];
        assert_eq!(manifest(text).unwrap(), expected);
    }
}
