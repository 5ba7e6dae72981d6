//! The secrets that this run was given, so that whatever is printed or stored can be cleared of them.

use std::borrow::Cow;
use std::sync::{PoisonError, RwLock};

/// Shorter values are words that occur everywhere.
const SHORTEST: usize = 4;

static SECRETS: RwLock<Vec<String>> = RwLock::new(Vec::new());

/// Masks this value, and its forms in an address, in everything that is printed or stored from now on.
pub(crate) fn conceal(secret: &str) {
    let secret = secret.trim();
    if secret.len() < SHORTEST {
        return;
    }
    let mut known = SECRETS.write().unwrap_or_else(PoisonError::into_inner);
    for form in forms(secret) {
        if !known.contains(&form) {
            known.push(form);
        }
    }
    // One secret can be a part of another.
    known.sort_by_key(|one| std::cmp::Reverse(one.len()));
}

/// The value as it is, and as a path and a query write it.
fn forms(secret: &str) -> Vec<String> {
    let mut forms = vec![secret.to_owned()];
    if let Ok(mut url) = url::Url::parse("http://a.example") {
        url.set_path(secret);
        forms.push(url.path().trim_start_matches('/').to_owned());
        url.set_query(Some(secret));
        forms.push(url.query().unwrap_or_default().to_owned());
    }
    let encoded: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
    forms.push(encoded);
    forms.retain(|form| form.len() >= SHORTEST);
    forms
}

/// The text without the secrets of this run.
pub(crate) fn concealed(text: &str) -> Cow<'_, str> {
    let known = SECRETS.read().unwrap_or_else(PoisonError::into_inner);
    let mut shown = Cow::Borrowed(text);
    for secret in known.iter().filter(|secret| text.contains(secret.as_str())) {
        shown = Cow::Owned(shown.replace(secret.as_str(), "***"));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_masked_in_each_form() {
        conceal("open+sesame/42 ünit-test");
        for text in [
            "Bearer open+sesame/42 ünit-test",
            "https://a.example/open+sesame/42%20%C3%BCnit-test/x",
            "https://a.example/?t=open%2Bsesame%2F42+%C3%BCnit-test",
        ] {
            let shown = concealed(text);
            assert!(
                shown.contains("***") && !shown.contains("sesame"),
                "{shown}"
            );
        }
        conceal("abc");
        assert_eq!(concealed("abc"), "abc");
    }
}
