//! Where a redirect may lead.

use reqwest::Url;

use super::error::HttpError;

/// Redirects of one request: enough for http to https, to another name, to the page's path and its language, with one
/// to spare.
const MOST: usize = 5;

/// The addresses that one request went through; the last is the one to ask.
pub(super) struct RedirectChain {
    at: Url,
    before: Vec<Url>,
}

impl RedirectChain {
    /// Starts where the request says.
    pub(super) fn new(start: Url) -> Self {
        let before = Vec::new();
        Self { at: start, before }
    }

    /// The address to ask.
    pub(super) fn url(&self) -> &Url {
        &self.at
    }

    /// Goes on to where a `Location` header points, seen from here.
    pub(super) fn follow(&mut self, location: &str) -> Result<(), HttpError> {
        let next = self.resolve(location)?;
        if next == self.at || self.before.contains(&next) {
            return Err(HttpError::RedirectLoop);
        }
        if self.before.len() >= MOST {
            return Err(HttpError::TooManyRedirects(MOST));
        }
        self.before.push(std::mem::replace(&mut self.at, next));
        Ok(())
    }

    fn resolve(&self, location: &str) -> Result<Url, HttpError> {
        let next = self.at.join(location);
        let mut next = next.map_err(|_| HttpError::RedirectRefused("to an invalid address"))?;
        match (self.at.scheme(), next.scheme()) {
            (_, "https") | ("http", "http") => {}
            ("https", "http") => return Err(HttpError::RedirectRefused("from https to http")),
            _ => {
                return Err(HttpError::RedirectRefused(
                    "to what is neither http nor https",
                ));
            }
        }
        next.set_fragment(None);
        self.hand_on_credentials(&mut next);
        Ok(next)
    }

    /// Credentials stay with the server that they were given for, and a server cannot give any.
    fn hand_on_credentials(&self, next: &mut Url) {
        let (name, password) = if next.origin() == self.at.origin() {
            (self.at.username(), self.at.password())
        } else {
            ("", None)
        };
        // Both fail only for addresses without a host, which http and https do not have.
        let _ = next.set_username(name);
        let _ = next.set_password(password);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow(start: &str, location: &str) -> Result<String, HttpError> {
        let mut chain = RedirectChain::new(Url::parse(start).unwrap());
        chain.follow(location)?;
        Ok(chain.url().to_string())
    }

    #[test]
    fn relative_locations_are_resolved() {
        let to = |location| follow("https://a.example/x/y", location).unwrap();
        assert_eq!(to("/z"), "https://a.example/z");
        assert_eq!(to("z?q=1#part"), "https://a.example/x/z?q=1");
        assert_eq!(to("//b.example"), "https://b.example/");
    }

    #[test]
    fn a_redirect_never_leaves_the_web_or_its_encryption() {
        let refused = |start, location| {
            let outcome = follow(start, location);
            matches!(outcome, Err(HttpError::RedirectRefused(_)))
        };
        assert!(refused("https://a.example", "http://a.example/x"));
        assert!(refused("http://a.example", "file:///etc/passwd"));
        assert!(refused("http://a.example", "javascript:1"));
        assert!(refused("http://a.example", "http://[::1"));
        assert!(!refused("http://a.example", "https://a.example"));
    }

    #[test]
    fn a_redirect_loop_differs_from_a_long_chain() {
        let mut chain = RedirectChain::new(Url::parse("http://a.example/0").unwrap());
        for step in 1..=MOST {
            chain.follow(&format!("/{step}")).unwrap();
        }
        assert_eq!(chain.follow("/3"), Err(HttpError::RedirectLoop));
        assert_eq!(chain.follow("/5"), Err(HttpError::RedirectLoop));
        assert_eq!(chain.follow("/6"), Err(HttpError::TooManyRedirects(5)));
    }

    #[test]
    fn credentials_do_not_follow_to_another_server() {
        let to = |location| follow("http://me:secret@a.example/", location).unwrap();
        assert_eq!(to("http://a.example/x"), "http://me:secret@a.example/x");
        assert_eq!(to("http://b.example/x"), "http://b.example/x");
        assert_eq!(to("http://you:known@b.example/"), "http://b.example/");
        assert_eq!(to("https://a.example/"), "https://a.example/");
    }
}
