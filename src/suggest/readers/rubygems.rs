//! Ruby: `Gemfile`, `Gemfile.lock`, `*.gemspec`.

use crate::suggest::mention::{Mention, Need, Read};
use crate::suggest::text::{numbered, quoted};

const RUBYGEMS: &str = "rubygems";

/// `Gemfile`: `gem "x"`, also inside `group :development do`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn gemfile(text: &str) -> Read {
    let mut depth = 0_usize;
    let mut dev_from: Option<usize> = None;
    let mut mentions = Vec::new();
    for (line, content) in numbered(text) {
        let content = content.trim();
        let is_dev = content.contains(":development") || content.contains(":test");
        if content.ends_with(" do") {
            depth += 1;
            dev_from =
                dev_from.or_else(|| (is_dev && !content.contains(":production")).then_some(depth));
        }
        if content == "end" {
            dev_from = dev_from.filter(|from| *from != depth);
            depth = depth.saturating_sub(1);
        }
        let gem = content
            .strip_prefix("gem ")
            .or_else(|| content.strip_prefix("gem("));
        let need = if dev_from.is_some() || is_dev {
            Need::Dev
        } else {
            Need::Always
        };
        let name = gem.and_then(quoted);
        mentions.extend(name.map(|name| Mention::package(RUBYGEMS, name, line, need)));
    }
    Ok(mentions)
}

/// `*.gemspec`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn gemspec(text: &str) -> Read {
    let mentions = numbered(text).filter_map(|(line, content)| {
        let is_dev = content.contains("add_development_dependency");
        let is_any = is_dev
            || content.contains("add_dependency")
            || content.contains("add_runtime_dependency");
        let behind = content.split_once("dependency").filter(|_| is_any)?.1;
        let need = if is_dev { Need::Dev } else { Need::Always };
        Some(Mention::package(RUBYGEMS, quoted(behind)?, line, need))
    });
    Ok(mentions.collect())
}

/// `Gemfile.lock`: `DEPENDENCIES` names the direct ones, `specs:` all.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn lock(text: &str) -> Read {
    let mut section = "";
    let mut mentions = Vec::new();
    for (line, content) in numbered(text) {
        if !content.is_empty() && !content.starts_with(' ') {
            section = content.trim();
        }
        let indent = content.len() - content.trim_start().len();
        let need = match (section, indent) {
            ("DEPENDENCIES", 2) => Need::Always,
            ("GEM", 4) => Need::Indirect,
            _ => continue,
        };
        let name = content.trim().split([' ', '!']).next().unwrap_or_default();
        mentions.push(Mention::package(RUBYGEMS, name, line, need));
    }
    Ok(mentions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gems_of_development_are_marked() {
        let text = "gem 'stripe'\ngroup :development, :test do\n  gem \"rspec\"\nend\ngem \"pry\", group: :development\ngem('a')\n";
        let expected = [
            ("stripe", 1, Need::Always),
            ("rspec", 3, Need::Dev),
            ("pry", 5, Need::Dev),
            ("a", 6, Need::Always),
        ];
        let expected =
            expected.map(|(name, line, need)| Mention::package(RUBYGEMS, name, line, need));
        assert_eq!(gemfile(text).unwrap(), expected);
        let text = "GEM\n  remote: https://rubygems.org/\n  specs:\n    stripe (1.0)\n      x (~> 1)\n\nDEPENDENCIES\n  stripe (~> 1)\n";
        let expected = [("stripe", 4, Need::Indirect), ("stripe", 8, Need::Always)];
        let expected =
            expected.map(|(name, line, need)| Mention::package(RUBYGEMS, name, line, need));
        assert_eq!(lock(text).unwrap(), expected);
    }
}
