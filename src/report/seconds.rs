//! Times of the JSON: RFC 3339 in UTC with whole seconds, which `jq fromdateiso8601` reads.

use chrono::SubsecRound as _;
use serde::{Serialize, Serializer};

use crate::model::Time;

/// A time without its fraction of a second.
pub(super) fn whole(at: Time) -> Time {
    at.trunc_subsecs(0)
}

/// For `serialize_with` of a time.
pub(super) fn one<S: Serializer>(at: &Time, serializer: S) -> Result<S::Ok, S::Error> {
    whole(*at).serialize(serializer)
}

/// For `serialize_with` of a time that may be unknown.
#[expect(clippy::ref_option, reason = "serde passes a reference to the field")]
pub(super) fn some<S: Serializer>(at: &Option<Time>, serializer: S) -> Result<S::Ok, S::Error> {
    at.map(whole).serialize(serializer)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// A field that forgets the attribute would show the fraction of some feeds only.
    #[test]
    fn every_time_of_a_report_has_whole_seconds() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report");
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let Ok(text) = std::fs::read_to_string(&path) else {
                continue;
            };
            let mut before = "";
            for line in text.lines().map(str::trim) {
                let field = line.starts_with("pub(crate) ")
                    && (line.ends_with(": Time,") || line.ends_with(": Option<Time>,"));
                let whole = before.contains("seconds::") || before == ")]";
                assert!(!field || whole, "{}: {line}", path.display());
                before = line;
            }
        }
    }
}
