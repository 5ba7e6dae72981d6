//! The outputs of the step, of a bounded size: a later step has them in its environment.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};
use std::io;

use super::super::format::{Overflow, SideFile};
use crate::gate::Decision;
use crate::report::{Asked, PagesReport, VendorReport};

/// A longer report is written into a file. (No process starts with a variable of 128 KiB or more.)
const REPORT_LIMIT: usize = 32 << 10;

/// So many bytes of names are listed.
const NAMES_LIMIT: usize = 8 << 10;

pub(super) fn file(pages: &PagesReport) -> io::Result<SideFile> {
    let head = format!(
        "decision={}\nverdict={}\nfailing={}\n",
        pages.decision.word(),
        pages.verdict.word(),
        failing(pages),
    );
    let json = serde_json::to_string(&trimmed(pages))?;
    if json.len() <= REPORT_LIMIT {
        // A random mark ends the value, so that no vendor text can end it.
        let mark = format!("pingoru-{:016x}", RandomState::new().hash_one(0u8));
        let text = format!("{head}report<<{mark}\n{json}\n{mark}\n");
        return Ok(SideFile::new("GITHUB_OUTPUT", text));
    }
    let overflow = Overflow {
        folder: "RUNNER_TEMP",
        prefix: "pingoru-report-",
        suffix: ".json",
        key: "report-file",
        text: json,
    };
    Ok(SideFile {
        overflow: Some(overflow),
        ..SideFile::new("GITHUB_OUTPUT", head)
    })
}

/// Each vendor that fails, once.
fn failing(pages: &PagesReport) -> String {
    let vendors = pages.vendors.iter();
    let failing = vendors.filter(|vendor| vendor.gate.decision == Decision::Fail);
    let mut seen = BTreeSet::new();
    let mut names = String::new();
    for name in failing.map(|vendor| vendor.vendor.line()) {
        if names.len() + name.len() < NAMES_LIMIT && seen.insert(name.clone()) {
            let gap = if names.is_empty() { "" } else { " " };
            names = format!("{names}{gap}{name}");
        }
    }
    names
}

/// Without components and resolved incidents.
fn trimmed(pages: &PagesReport) -> PagesReport {
    let trim = |vendor: &VendorReport| {
        let open = vendor.open_incidents().map(|open| open.cloned().collect());
        VendorReport {
            components: Asked::default(),
            incidents: open.into(),
            ..vendor.clone()
        }
    };
    PagesReport {
        vendors: pages.vendors.iter().map(trim).collect(),
        ..pages.clone()
    }
}
