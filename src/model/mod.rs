//! What every feed is read into: types and their meaning. No I/O, no clock.

mod component;
mod confidence;
mod coverage;
mod doubt;
mod error_kind;
mod impact;
mod incident;
pub(crate) mod item;
mod length;
mod maintenance;
mod origin;
mod page;
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
pub(crate) use length::length;
pub use maintenance::{Maintenance, MaintenanceStatus};
pub(crate) use origin::Origin;
pub use page::Page;
pub use text::Text;
pub use time::Time;
pub use timeline::Timeline;
pub use update::Update;
pub use vocabulary::{Reported, Vocabulary};
