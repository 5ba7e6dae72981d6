//! What went wrong beside the answer, for standard error.

use std::fmt;

use crate::model::{Text, printable};

/// Whether the answer is affected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Severity {
    /// The answer stands.
    Warning,
    /// A part of the answer is missing.
    Error,
}

/// One thing that went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// Whether the answer is affected.
    severity: Severity,
    /// The vendor that it is about; `None`: the run as a whole.
    vendor: Option<Text>,
    /// Address and cause, without secrets.
    text: Text,
}

impl Problem {
    /// A problem that leaves the answer as it is.
    pub(crate) fn warning(text: impl fmt::Display) -> Self {
        Self {
            severity: Severity::Warning,
            vendor: None,
            text: Text::new(printable(&text.to_string())),
        }
    }

    /// A problem that takes a part of the answer away.
    pub(crate) fn error(text: impl fmt::Display) -> Self {
        Self {
            severity: Severity::Error,
            ..Self::warning(text)
        }
    }

    /// The same about a vendor.
    #[must_use]
    pub(crate) fn about(self, vendor: impl AsRef<str>) -> Self {
        Self {
            vendor: Some(Text::new(printable(vendor.as_ref()))),
            ..self
        }
    }

    /// The vendor that it is about.
    pub(crate) fn vendor(&self) -> Option<Text> {
        self.vendor.clone()
    }

    /// Whether it says just this.
    pub(crate) fn says(&self, text: &Text) -> bool {
        self.text.line() == text.line()
    }

    /// Whether a part of the answer is missing.
    pub(crate) fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// One line without control characters: `warning: acme: …`.
impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.severity {
            Severity::Warning => "warning: ",
            Severity::Error => "error: ",
        })?;
        let text = self.text.line();
        let vendor = self.vendor.as_ref().map(Text::line);
        // A vendor that was asked for by its address is named by the text already.
        match vendor.filter(|vendor| !text.starts_with(vendor.as_str())) {
            Some(vendor) => write!(formatter, "{vendor}: {text}"),
            None => formatter.write_str(&text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_one_line_with_its_severity_and_vendor() {
        let problem = Problem::warning("no component matches `a\nb`").about("acme\x1b[1m");
        assert_eq!(
            problem.to_string(),
            "warning: acme␛[1m: no component matches `a b`"
        );
        assert!(!problem.is_error());
        let problem = Problem::error("https://a.dev: timed out").about("https://a.dev");
        assert_eq!(problem.to_string(), "error: https://a.dev: timed out");
        assert_eq!(Problem::error("timed out").to_string(), "error: timed out");
    }
}
