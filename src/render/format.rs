//! What an output format is.

use std::io::{self, Write};

use super::style::Style;
use crate::report::rows::Rows;
use crate::report::{MaintenancesReport, PagesReport, Report, Subject};

/// An output format: one finished report in, bytes out.
pub(crate) trait Render: Sync {
    /// What `--format` calls it.
    fn name(&self) -> &'static str;

    /// Which reports it supports, and how it writes them.
    fn writer(&self) -> Writer;

    /// Whether it supports a subject.
    fn supports(&self, subject: Subject) -> bool {
        self.writer().supports(subject)
    }

    /// Writes the report.
    ///
    /// # Errors
    /// Those of `out`, and `Unsupported` for a subject that the format does not support.
    fn render(&self, report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        self.writer().write(report, style, out)
    }

    /// The exit code of those who read this format, where they have codes of their own.
    fn exit_code(&self, _report: &Report) -> Option<u8> {
        None
    }

    /// Writes in this format that the command line or the configuration is wrong, and gives the exit code of that;
    /// `None`: the format has no word for it.
    fn render_error(&self, _message: &str, _out: &mut dyn Write) -> Option<u8> {
        None
    }

    /// What goes, besides the answer, into files of whoever runs the program.
    ///
    /// # Errors
    /// Where the text cannot be made.
    fn side_files(&self, _report: &Report, _style: &Style) -> io::Result<Vec<SideFile>> {
        Ok(Vec::new())
    }
}

/// Writes one kind of input.
type WriteOf<T> = fn(&T, &Style, &mut dyn Write) -> io::Result<()>;

/// How a format writes reports; what it takes says which of them it supports.
pub(crate) enum Writer {
    /// Every report.
    Any(WriteOf<Report>),
    /// Lists, as they are.
    Lists(WriteOf<Report>),
    /// Lists, as rows.
    Rows(WriteOf<Rows>),
    /// Lists and one incident, as rows.
    Tables(WriteOf<Rows>),
    /// `status` and `check`: vendors with their decisions.
    Decisions(WriteOf<PagesReport>),
    /// The same as they are, and what overlaps a failure.
    Gates(WriteOf<Report>),
    /// What is measured: vendors with their decisions, and the channels of alerts.
    Metrics(WriteOf<Report>),
    /// What is read as a document: all but lists of other things than pages.
    Documents(WriteOf<Report>),
    /// Maintenances.
    Planned(WriteOf<MaintenancesReport>),
    /// What a status page publishes: the state, incidents, maintenances.
    Published(WriteOf<Report>),
    /// What happened: the same, one incident, and changes.
    News(WriteOf<Report>),
}

impl Writer {
    fn supports(&self, subject: Subject) -> bool {
        match self {
            Self::Any(_) => true,
            Self::Lists(_) | Self::Rows(_) => subject.is_list(),
            Self::Tables(_) => subject.is_list() || subject == Subject::Incident,
            Self::Decisions(_) => matches!(subject, Subject::Status | Subject::Check),
            Self::Gates(_) => {
                matches!(subject, Subject::Status | Subject::Check | Subject::Explain)
            }
            Self::Metrics(_) => {
                matches!(
                    subject,
                    Subject::Status | Subject::Check | Subject::NotifyStatus
                )
            }
            Self::Documents(_) => matches!(
                subject,
                Subject::Status
                    | Subject::Check
                    | Subject::Incidents
                    | Subject::Incident
                    | Subject::Maintenance
                    | Subject::Uptime
                    | Subject::Changes
            ),
            Self::Planned(_) => subject == Subject::Maintenance,
            Self::Published(_) => is_published(subject),
            Self::News(_) => {
                is_published(subject) || matches!(subject, Subject::Incident | Subject::Changes)
            }
        }
    }

    fn write(&self, report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        let unsupported = || io::Error::from(io::ErrorKind::Unsupported);
        match (self, report) {
            _ if !self.supports(report.subject()) => Err(unsupported()),
            (
                Self::Any(write)
                | Self::Lists(write)
                | Self::Gates(write)
                | Self::Metrics(write)
                | Self::Documents(write)
                | Self::Published(write)
                | Self::News(write),
                _,
            ) => write(report, style, out),
            (Self::Rows(write) | Self::Tables(write), _) => {
                write(&Rows::of(report).ok_or_else(unsupported)?, style, out)
            }
            (Self::Decisions(write), _) => {
                write(report.decided().ok_or_else(unsupported)?, style, out)
            }
            (Self::Planned(write), Report::Maintenance(planned)) => write(planned, style, out),
            (Self::Planned(_), _) => Err(unsupported()),
        }
    }
}

fn is_published(subject: Subject) -> bool {
    matches!(
        subject,
        Subject::Status | Subject::Incidents | Subject::Maintenance
    )
}

/// Text to append to the file that an environment variable names.
pub(crate) struct SideFile {
    /// The variable.
    pub(crate) variable: &'static str,
    /// The text.
    pub(crate) text: String,
    /// What is too long for the text.
    pub(crate) overflow: Option<Overflow>,
}

/// A file of its own; a line `key=path` in the side file says where it is.
pub(crate) struct Overflow {
    /// The variable that names its folder; without it, the folder of the side file.
    pub(crate) folder: &'static str,
    /// How its name begins; the rest is random.
    pub(crate) prefix: &'static str,
    /// How its name ends.
    pub(crate) suffix: &'static str,
    /// What its path is called in the side file.
    pub(crate) key: &'static str,
    /// Its content.
    pub(crate) text: String,
}

impl SideFile {
    /// A text without overflow.
    pub(crate) fn new(variable: &'static str, text: String) -> Self {
        Self {
            variable,
            text,
            overflow: None,
        }
    }
}
