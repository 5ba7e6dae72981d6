//! A run's raw documents in a folder: to reproduce an answer, or a bug, without a network.

use std::collections::HashMap;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::target::Target;
use crate::files;
use crate::http::{Answer, Conversation, Get, HttpError, Response};
use crate::model::{Time, printable};

/// The list of what stands in the folder.
const INDEX: &str = "index.json";

/// Whoever writes into the folder holds it.
const LOCK: &str = ".lock";

/// Bytes of a file of the folder: a body is half as large at most.
const LARGEST: u64 = 64 << 20;

/// What a server answered to one address; the body stands in a file of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Entry {
    asked: String,
    url: String,
    status: u16,
    headers: Vec<(String, String)>,
    fetched_at: Time,
    /// The body's file; none where the request failed.
    file: Option<String>,
    /// Why it failed, and whether the server said so itself.
    error: Option<String>,
    /// The vendors whose pages it is a part of.
    #[serde(default)]
    vendors: Vec<RecordedVendor>,
}

/// A vendor as it was asked about, and its page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RecordedVendor {
    /// What was asked for.
    pub(crate) vendor: String,
    /// The page's address, where another configuration knows another vendor by this name, or none.
    pub(crate) page: String,
}

/// What was asked and answered during a dialogue.
pub(crate) struct Recorded<C> {
    inner: C,
    answers: Vec<(Entry, Vec<u8>)>,
}

impl<C> Recorded<C> {
    pub(super) fn new(inner: C) -> Self {
        Self {
            inner,
            answers: Vec::new(),
        }
    }

    pub(super) fn into_parts(self) -> (C, Tape) {
        (self.inner, Tape(self.answers))
    }
}

impl<C: Conversation> Conversation for Recorded<C> {
    fn next(&mut self, answers: Vec<Answer>) -> Vec<Get> {
        self.answers.extend(answers.iter().map(entry));
        self.inner.next(answers)
    }
}

fn entry(answer: &Answer) -> (Entry, Vec<u8>) {
    let asked = printable(&answer.get.url).into_owned();
    match &answer.outcome {
        Ok(response) => {
            let Response {
                url,
                status,
                headers,
                body,
                fetched_at,
                ..
            } = response.clone();
            let url = printable(&url).into_owned();
            (
                Entry {
                    asked,
                    url,
                    status,
                    headers,
                    fetched_at,
                    file: None,
                    error: None,
                    vendors: Vec::new(),
                },
                body,
            )
        }
        Err(error) => {
            let (url, error_text) = (asked.clone(), error.to_string());
            let status = error.status().unwrap_or_default();
            let fetched_at = Time::default();
            (
                Entry {
                    asked,
                    url,
                    status,
                    headers: Vec::new(),
                    fetched_at,
                    file: None,
                    error: Some(error_text),
                    vendors: Vec::new(),
                },
                Vec::new(),
            )
        }
    }
}

/// The answers of one dialogue, in the order in which they came.
pub(crate) struct Tape(Vec<(Entry, Vec<u8>)>);

impl Tape {
    /// The same, with the vendor that it is about.
    pub(super) fn of(mut self, target: &Target) -> Self {
        let vendor = RecordedVendor {
            vendor: target.vendor.clone(),
            page: target.address(),
        };
        for (entry, _) in &mut self.0 {
            entry.vendors.push(vendor.clone());
        }
        self
    }
}

/// Writes the answers of a run into a folder, beside what is there already. What was fetched is for its user alone, as in
/// the history.
///
/// # Errors
/// Where the folder cannot be written.
pub(crate) fn save(folder: &Path, tapes: Vec<Tape>) -> io::Result<usize> {
    files::create_private_folder(folder)?;
    // Another run may write into the same folder.
    let _lock = files::lock(&folder.join(LOCK))?;
    let mut index = match read(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        index => index?,
    };
    let mut number = index.len();
    for (mut entry, body) in tapes.into_iter().flat_map(|tape| tape.0) {
        let is_same = |known: &mut Entry| known.asked == entry.asked;
        let before: Vec<Entry> = index.extract_if(.., is_same).collect();
        for vendor in before.into_iter().flat_map(|known| known.vendors) {
            if !entry.vendors.contains(&vendor) {
                entry.vendors.push(vendor);
            }
        }
        if entry.error.is_none() {
            entry.file = Some(save_body(folder, &mut number, &body)?);
        }
        index.push(entry);
    }
    let text = serde_json::to_vec_pretty(&index)?;
    files::replace_private(&folder.join(INDEX), &text)?;
    Ok(index.len())
}

/// Writes a body under the next name that is free, and returns the name.
fn save_body(folder: &Path, number: &mut usize, body: &[u8]) -> io::Result<String> {
    loop {
        let name = format!("{number:04}.body");
        *number += 1;
        match files::create_private(&folder.join(&name)) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            created => return created?.write_all(body).map(|()| name),
        }
    }
}

fn read(folder: &Path) -> io::Result<Vec<Entry>> {
    Ok(serde_json::from_slice(&files::read(
        &folder.join(INDEX),
        LARGEST,
    )?)?)
}

/// The vendors that a folder has answers of, in the order in which they were recorded.
///
/// # Errors
/// Where it has no list, or a broken one.
pub(crate) fn recorded_vendors(folder: &Path) -> io::Result<Vec<RecordedVendor>> {
    let mut found = Vec::new();
    for vendor in read(folder)?.into_iter().flat_map(|entry| entry.vendors) {
        if !found.contains(&vendor) {
            found.push(vendor);
        }
    }
    Ok(found)
}

/// A folder of answers in the place of the network.
pub(crate) struct Replay {
    folder: PathBuf,
    entries: HashMap<String, Entry>,
}

impl Replay {
    /// Opens a folder that [`save`] wrote.
    ///
    /// # Errors
    /// Where it has no list, or a broken one.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        let entries = read(folder)?
            .into_iter()
            .map(|entry| (key(&entry.asked), entry));
        Ok(Self {
            folder: folder.to_owned(),
            entries: entries.collect(),
        })
    }

    /// Runs dialogues on what was recorded.
    pub(super) fn converse<C: Conversation>(&self, conversations: Vec<C>) -> Vec<C> {
        conversations
            .into_iter()
            .map(|one| self.played(one))
            .collect()
    }

    fn played<C: Conversation>(&self, mut conversation: C) -> C {
        let mut answers = Vec::new();
        loop {
            let gets = conversation.next(std::mem::take(&mut answers));
            if gets.is_empty() {
                return conversation;
            }
            answers = gets.into_iter().map(|get| self.answer(get)).collect();
        }
    }

    fn answer(&self, get: Get) -> Answer {
        let outcome = match self.entries.get(&key(&get.url)) {
            Some(entry) => self.outcome(entry),
            None => Err(HttpError::Other("not among the recorded documents".into())),
        };
        Answer {
            get,
            outcome,
            requests: 0,
        }
    }

    fn outcome(&self, entry: &Entry) -> Result<Response, HttpError> {
        let failed = || match entry.status {
            0 => HttpError::Other(entry.error.clone().unwrap_or_default()),
            status => HttpError::Status { status, wait: None },
        };
        let file = entry.file.as_ref().ok_or_else(failed)?;
        // Names from the list stay inside the folder.
        let name = Path::new(file).file_name().ok_or_else(failed)?;
        let body = files::read(&self.folder.join(name), LARGEST)
            .map_err(|error| HttpError::Other(error.to_string()))?;
        Ok(Response {
            url: entry.url.clone(),
            status: entry.status,
            headers: entry.headers.clone(),
            body,
            fetched_at: entry.fetched_at,
            cached: false,
        })
    }
}

/// Windows of time are in the addresses of some feeds; they are another at each run. Secrets are not recorded.
fn key(url: &str) -> String {
    let url = printable(url);
    match url.split_once("start_at=") {
        Some((before, _)) => before.to_owned(),
        None => url.into_owned(),
    }
}
