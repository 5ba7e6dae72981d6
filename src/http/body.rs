//! A body as it arrives: unpacked piece by piece, and never longer than it may be.

use std::io::{self, Write};

use flate2::write::MultiGzDecoder;

use super::error::HttpError;

/// Bodies that are longer get `ROOM` at once.
const LARGE: usize = 1 << 20;

/// Addresses for any body: moving a large body while it grows would take its memory twice. What it does not use is never
/// touched. Allocators give back so much at once (glibc from 32 MiB on), and do not keep it for the next body.
const ROOM: usize = 33 << 20;

/// Bytes of compressed data that are unpacked in one step; they become a thousand times as many at most.
const STEP: usize = 1 << 10;

/// Takes a body's bytes as the server sends them.
pub(super) struct Body {
    unpacking: Unpacking,
    limit: u64,
    sent: u64,
}

enum Unpacking {
    Plain(Bounded),
    Gzip(Box<MultiGzDecoder<Bounded>>),
}

/// Bytes up to a limit.
struct Bounded {
    bytes: Vec<u8>,
    limit: u64,
    is_full: bool,
}

impl Write for Bounded {
    fn write(&mut self, new: &[u8]) -> io::Result<usize> {
        let most = usize::try_from(self.limit).unwrap_or(usize::MAX);
        if self.bytes.len() + new.len() > most {
            self.is_full = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        if self.bytes.len() > LARGE && self.bytes.capacity() < most {
            self.bytes.reserve_exact(ROOM.max(most) - self.bytes.len());
        }
        self.bytes.extend_from_slice(new);
        Ok(new.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Body {
    /// `limit` holds for the bytes that are sent and for those that they unpack to.
    pub(super) fn new(is_gzip: bool, limit: u64) -> Self {
        let bounded = Bounded {
            bytes: Vec::new(),
            limit,
            is_full: false,
        };
        let unpacking = if is_gzip {
            Unpacking::Gzip(Box::new(MultiGzDecoder::new(bounded)))
        } else {
            Unpacking::Plain(bounded)
        };
        Self {
            unpacking,
            limit,
            sent: 0,
        }
    }

    /// Takes what came. A stream that unpacks to nothing ends at the same limit.
    pub(super) fn take(&mut self, chunk: &[u8]) -> Result<(), HttpError> {
        self.sent += chunk.len() as u64;
        if self.sent > self.limit {
            return Err(HttpError::TooLarge(self.limit));
        }
        let written = match &mut self.unpacking {
            Unpacking::Plain(bytes) => bytes.write_all(chunk),
            Unpacking::Gzip(decoder) => decoder.write_all(chunk),
        };
        written.map_err(|_| self.broken())
    }

    /// The pieces of what came that are to be taken one by one: each makes the body only so much longer.
    pub(super) fn pieces<'a>(&self, chunk: &'a [u8]) -> std::slice::Chunks<'a, u8> {
        match self.unpacking {
            Unpacking::Plain(_) => chunk.chunks(chunk.len().max(1)),
            Unpacking::Gzip(_) => chunk.chunks(STEP),
        }
    }

    /// How many bytes it holds.
    pub(super) fn len(&self) -> u64 {
        self.bounded().bytes.len() as u64
    }

    /// The whole body. One that ends inside its compressed data is cut off.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, HttpError> {
        if let Unpacking::Gzip(decoder) = &mut self.unpacking
            && self.sent > 0
            && decoder.try_finish().is_err()
        {
            return Err(HttpError::CutOff);
        }
        let mut bytes = match self.unpacking {
            Unpacking::Plain(bytes) => bytes.bytes,
            Unpacking::Gzip(mut decoder) => std::mem::take(&mut decoder.get_mut().bytes),
        };
        if bytes.len() <= LARGE {
            bytes.shrink_to_fit();
        }
        Ok(bytes)
    }

    fn bounded(&self) -> &Bounded {
        match &self.unpacking {
            Unpacking::Plain(bytes) => bytes,
            Unpacking::Gzip(decoder) => decoder.get_ref(),
        }
    }

    fn broken(&self) -> HttpError {
        if self.bounded().is_full {
            HttpError::TooLarge(self.limit)
        } else {
            HttpError::Undecodable
        }
    }
}

#[cfg(test)]
mod tests {
    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn read(is_gzip: bool, limit: u64, sent: &[u8], piece: usize) -> Result<Vec<u8>, HttpError> {
        let mut body = Body::new(is_gzip, limit);
        for chunk in sent.chunks(piece) {
            body.take(chunk)?;
        }
        body.finish()
    }

    #[test]
    fn a_body_is_unpacked_however_it_is_cut_into_pieces() {
        let sent = [gzip(b"one "), gzip(b"two")].concat();
        for piece in [1, 7, 4096] {
            assert_eq!(read(true, 100, &sent, piece).unwrap(), b"one two");
        }
        assert_eq!(read(false, 100, b"plain", 2).unwrap(), b"plain");
        assert_eq!(read(true, 100, b"", 2).unwrap(), b"");
    }

    #[test]
    fn what_stands_behind_the_compressed_data_is_an_error_however_it_arrives() {
        let sent = [gzip(b"{}"), b"junk and more of it".to_vec()].concat();
        for piece in [1, 7, 4096] {
            let read = read(true, 100, &sent, piece);
            assert_eq!(read, Err(HttpError::Undecodable), "{piece}");
        }
    }

    #[test]
    fn cut_off_data_is_an_error() {
        let sent = gzip(&[b'x'; 1000]);
        for length in 1..sent.len() {
            let read = read(true, 10_000, &sent[..length], 4096);
            assert_eq!(read, Err(HttpError::CutOff), "{length}");
        }
    }

    #[test]
    fn the_limit_holds_before_and_after_unpacking() {
        let bomb = gzip(&vec![0; 1 << 20]);
        let mut body = Body::new(true, 8192);
        assert_eq!(body.take(&bomb), Err(HttpError::TooLarge(8192)));
        assert!(body.len() <= 8192);
        assert_eq!(
            read(false, 8, &[0; 9], 4),
            Err(HttpError::TooLarge(8)),
            "plain"
        );
        // Members without content unpack to nothing.
        let idle = gzip(b"").repeat(100);
        assert_eq!(read(true, 200, &idle, 64), Err(HttpError::TooLarge(200)));
    }
}
