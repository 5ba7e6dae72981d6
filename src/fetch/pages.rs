//! What the pages of one run take together: they stay in memory until all have been read.

use std::io::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::http::HttpError;
use crate::model::Page;

/// Bytes of a page that always has room: most have less.
const SMALL: u64 = 256 << 10;

/// Bytes of all larger pages of one run. Answers and outputs are made of copies of them.
const MOST: u64 = 12 << 20;

/// The pages that were read so far.
#[derive(Default)]
pub(super) struct Pages {
    bytes: AtomicU64,
}

impl Pages {
    /// Takes a page's room.
    ///
    /// # Errors
    /// [`HttpError::RunTooLarge`] where there is none left.
    pub(super) fn admit(&self, page: &Page) -> Result<(), HttpError> {
        let bytes = size(page);
        if bytes <= SMALL {
            return Ok(());
        }
        let before = self.bytes.fetch_add(bytes, Ordering::Relaxed);
        if before + bytes <= MOST || before == 0 {
            return Ok(());
        }
        self.bytes.fetch_sub(bytes, Ordering::Relaxed);
        Err(HttpError::RunTooLarge(MOST))
    }
}

/// The length of its JSON, which is about what it takes.
fn size(page: &Page) -> u64 {
    let mut length = Length(0);
    // What only counts cannot fail.
    let _ = serde_json::to_writer(&mut length, page);
    length.0
}

struct Length(u64);

impl Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    fn page(bytes: u64) -> Page {
        let one = "x".repeat(60_000);
        let incident = |_| crate::model::Incident::new("1", &one);
        Page {
            description: Some(Text::from("long")),
            incidents: Some((0..bytes / 60_000).map(incident).collect()),
            ..Page::default()
        }
    }

    #[test]
    fn large_pages_end_at_a_limit_and_small_ones_do_not() {
        let pages = Pages::default();
        assert_eq!(pages.admit(&page(MOST * 2)), Ok(()), "one alone has room");
        assert_eq!(
            pages.admit(&page(SMALL * 2)),
            Err(HttpError::RunTooLarge(MOST))
        );
        assert_eq!(pages.admit(&page(SMALL / 2)), Ok(()));
        let pages = Pages::default();
        for _ in 0..3 {
            assert_eq!(pages.admit(&page(MOST / 4)), Ok(()));
        }
        assert_eq!(
            pages.admit(&page(MOST / 2)),
            Err(HttpError::RunTooLarge(MOST))
        );
        assert_eq!(
            pages.admit(&page(SMALL * 2)),
            Ok(()),
            "what was refused takes no room"
        );
    }
}
