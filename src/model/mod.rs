//! What every feed is read into: types and their meaning. No I/O, no clock.

mod component;
mod coverage;
mod doubt;
mod impact;
mod incident;
pub(crate) mod item;
mod maintenance;
mod page;
mod text;
mod time;
pub mod timeline;
mod update;
pub mod uptime;
mod vocabulary;

pub use component::{Component, ComponentRef, ComponentState, ComponentStatus};
pub use coverage::{Coverage, Reach};
pub use doubt::{Doubt, DoubtKind, Part};
pub use impact::{Impact, Indicator};
pub use incident::{Incident, IncidentStatus, LogCompleteness, Span};
pub(crate) use item::{Item, ItemKind};
pub use maintenance::{Maintenance, MaintenanceStatus};
pub use page::Page;
pub use text::Text;
pub use time::Time;
pub use timeline::Timeline;
pub use update::Update;
pub use vocabulary::{Reported, Vocabulary};
