//! What every feed is read into: types and their meaning. No I/O, no clock.

mod component;
mod confidence;
mod coverage;
mod doubt;
mod error_kind;
mod impact;
mod incident;
pub(crate) mod item;
mod maintenance;
mod origin;
mod page;
mod printable;
mod text;
mod time;
pub mod timeline;
mod update;
pub mod uptime;
mod vocabulary;

pub use component::{Component, ComponentRef, ComponentState, ComponentStatus};
pub use confidence::Confidence;
pub use coverage::{Coverage, Reach};
pub use doubt::{Doubt, DoubtKind, Part};
pub(crate) use error_kind::ErrorKind;
pub use impact::{Impact, Indicator};
pub use incident::{Incident, IncidentStatus, LogCompleteness, Span};
pub(crate) use item::{Item, ItemKind};
pub use maintenance::{Maintenance, MaintenanceStatus};
pub(crate) use origin::Origin;
pub use page::Page;
pub(crate) use printable::printable;
pub use text::Text;
pub use time::Time;
pub use timeline::Timeline;
pub use update::Update;
pub use vocabulary::{Reported, Vocabulary};
