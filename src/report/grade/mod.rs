//! How honest a vendor's page is: from what polls saw to figures and a letter.

mod measure;
mod rule;
mod shape;

pub(crate) use shape::{GradeReport, GradesReport};
