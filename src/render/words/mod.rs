//! The words that people read about a report, whatever the form: the screens and the HTML pages share them.

pub(super) mod changes;
pub(super) mod check;
pub(super) mod explain;
pub(super) mod incident;
pub(super) mod maintenance;
pub(super) mod uptime;
pub(super) mod vendor;
