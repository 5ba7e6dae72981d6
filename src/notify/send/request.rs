//! Requests: what each status code means for the message.

use super::refusal::Refusal;
use crate::http::{Post, Poster};
use crate::model::{Text, length};

/// How much of a receiver's reason is shown.
const REASON: usize = 200;

pub(super) fn send(poster: &Poster, post: &Post) -> Result<(), Refusal> {
    let receipt = poster.post(post).map_err(|error| Refusal {
        error: error.to_string(),
        detail: None,
        wait: None,
        of_receiver: true,
    })?;
    if (200..300).contains(&receipt.status) {
        return Ok(());
    }
    let asks = receipt.wait.map(|wait| {
        let seconds = i64::try_from(wait.as_secs()).unwrap_or(i64::MAX);
        format!(" and asks to wait {}", length(seconds))
    });
    let reason: String = Text::new(&receipt.reason)
        .line()
        .chars()
        .take(REASON)
        .collect();
    Err(Refusal {
        error: format!("answered {}{}", receipt.status, asks.unwrap_or_default()),
        detail: (!reason.is_empty()).then_some(reason),
        wait: receipt.wait,
        // What is wrong with the message is not wrong with the next one.
        of_receiver: !matches!(receipt.status, 400 | 406 | 411..=417 | 422 | 431),
    })
}
