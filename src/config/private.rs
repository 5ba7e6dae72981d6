//! Private pages: the address and the headers of a vendor's section, from the file itself or from others.

use std::path::{Path, PathBuf};

use super::error::ConfigError;
use super::expand::variable;
use super::file::Config;
use super::place::text;
use super::value::SpannedString;
use super::vendor::OwnVendor;
use crate::model::conceal;

impl Config {
    /// The address that a vendor's section names, from the file itself or from another.
    ///
    /// # Errors
    /// Where `url-file` cannot be read.
    pub(crate) fn url(&self, own: &OwnVendor) -> Result<Option<String>, ConfigError> {
        match (&own.url, &own.url_file) {
            (Some(url), None) => Ok(Some(url.get_ref().clone())),
            (None, Some(file)) => {
                let url = self.secret_file("url-file", file)?.trim().to_owned();
                conceal_address(&url);
                Ok(Some(url))
            }
            (None, None) => Ok(None),
            (Some(_), Some(file)) => {
                Err(self.wrong(Some(file), "set `url` or `url-file`, not both".into()))
            }
        }
    }

    /// The headers of a vendor's section, from the file itself and from another.
    ///
    /// # Errors
    /// Where `headers-file` cannot be read, or has a line that is no header.
    pub(crate) fn headers(&self, own: &OwnVendor) -> Result<Vec<(String, String)>, ConfigError> {
        let named = own.headers.iter();
        let mut headers: Vec<_> = named
            .map(|(name, value)| (name.clone(), value.get_ref().clone()))
            .collect();
        if let Some(file) = &own.headers_file {
            let lines = self.secret_file("headers-file", file)?;
            for (number, line) in lines.lines().enumerate() {
                if line.trim().is_empty() || line.starts_with('#') {
                    continue;
                }
                let (name, value) = line.split_once(':').ok_or_else(|| {
                    let message = format!("headers-file: line {} is not `Name: value`", number + 1);
                    self.wrong(Some(file), message)
                })?;
                headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        for (_, value) in &headers {
            conceal(value);
            value.split(' ').skip(1).for_each(conceal);
        }
        Ok(headers)
    }

    /// A secret of a channel: from a variable or a file, never in clear.
    ///
    /// # Errors
    /// Where it stands in clear or twice, or the file cannot be read.
    pub(crate) fn secret(
        &self,
        key: &str,
        value: Option<&SpannedString>,
        file: Option<&SpannedString>,
    ) -> Result<Option<String>, ConfigError> {
        let secret = match (value, file) {
            (None, None) => return Ok(None),
            (Some(value), None) => {
                let written = self.text.get(value.span());
                if written.is_none_or(|text| variable(text).is_none()) {
                    let message = format!(
                        "`{key}` holds a secret in clear: put it into a variable (`${{NAME}}`) or a file (`{key}-file`)"
                    );
                    return Err(self.wrong(Some(value), message));
                }
                value.get_ref().clone()
            }
            (None, Some(file)) => {
                let text = self.secret_file(&format!("{key}-file"), file)?;
                text.trim().to_owned()
            }
            (Some(_), Some(file)) => {
                let message = format!("set `{key}` or `{key}-file`, not both");
                return Err(self.wrong(Some(file), message));
            }
        };
        if url::Url::parse(&secret).is_ok_and(|url| url.has_host()) {
            conceal_address(&secret);
        } else {
            conceal(&secret);
        }
        Ok(Some(secret))
    }

    /// Whether a vendor's address comes from a variable or a file.
    pub(crate) fn has_secret_url(&self, own: &OwnVendor) -> bool {
        let written = own.url.as_ref().and_then(|url| self.text.get(url.span()));
        own.url_file.is_some() || written.is_some_and(|text| variable(text).is_some())
    }

    /// A file that the configuration names, relative to its own folder.
    pub(crate) fn beside(&self, file: &str) -> PathBuf {
        let folder = Path::new(&self.path).parent().unwrap_or(Path::new(""));
        folder.join(file)
    }

    /// The content of a file that the configuration names.
    fn secret_file(&self, key: &str, file: &SpannedString) -> Result<String, ConfigError> {
        text(&self.beside(file.get_ref()))
            .map_err(|error| self.wrong(Some(file), format!("{key}: {error}")))
    }
}

/// Masks an address except for its host, which is no secret to whoever resolves it.
fn conceal_address(url: &str) {
    let Ok(parsed) = url::Url::parse(url) else {
        conceal(url);
        return;
    };
    let path = parsed.path().trim_matches('/');
    let parts = [path, parsed.query().unwrap_or_default(), parsed.username()];
    parts.into_iter().for_each(conceal);
    conceal(parsed.password().unwrap_or_default());
}
