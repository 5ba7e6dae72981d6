//! The table of reports.

/// Makes [`Report`](super::Report), [`Subject`](super::Subject) and [`KINDS`](super::KINDS) from rows: the variant with its
/// type, the type of its JSON, whether it is a `list` or `one` answer, its name in `pingoru schema`, and the commands that answer with it.
macro_rules! reports {
    ($($(#[$doc:meta])+ $variant:ident($shape:ty) of $json:ty, $form:ident, $name:literal, $commands:expr;)+) => {
        /// The answer of a command.
        #[derive(Clone, Debug, serde::Serialize)]
        #[serde(untagged)]
        pub(crate) enum Report { $($(#[$doc])+ $variant($shape),)+ }

        /// The subject of a report; decides which output formats support it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Subject { $($(#[$doc])+ $variant,)+ }

        impl Report {
            /// The subject of this report.
            pub(crate) fn subject(&self) -> Subject {
                match self { $(Self::$variant(_) => Subject::$variant,)+ }
            }
        }

        /// Every kind of report, in the order of `pingoru schema`.
        pub(crate) const KINDS: &[Kind] = &[$(Kind {
            subject: Subject::$variant,
            name: $name,
            commands: &$commands,
            is_list: reports!(@is_list $form),
            schema: || schemars::schema_for!($json),
            read: |json| Ok(Report::$variant(serde_json::from_value(json)?)),
        },)+];

        /// One kind of report.
        pub(crate) struct Kind {
            /// The subject.
            pub(crate) subject: Subject,
            /// The argument of `pingoru schema`.
            pub(crate) name: &'static str,
            /// The commands that answer with it, as their JSON names them.
            pub(crate) commands: &'static [&'static str],
            /// Whether it is a list, for the formats that write one item after the other.
            pub(crate) is_list: bool,
            /// The JSON Schema of its JSON.
            pub(crate) schema: fn() -> schemars::Schema,
            /// Reads its JSON.
            pub(crate) read: fn(serde_json::Value) -> serde_json::Result<Report>,
        }
    };
    (@is_list list) => { true };
    (@is_list one) => { false };
}
