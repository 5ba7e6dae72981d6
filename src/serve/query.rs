//! The query of a request: names and values, decoded.

use url::form_urlencoded;

use super::answers::Refused;
use super::limits;

/// Names and values in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query(pub(super) Vec<(String, String)>);

impl Query {
    /// # Errors
    /// Where there are too many.
    pub(super) fn parse(text: &str) -> Result<Self, Refused> {
        let pairs = form_urlencoded::parse(text.as_bytes());
        let pairs: Vec<_> = pairs.into_owned().take(limits::PARAMETERS + 1).collect();
        if pairs.len() > limits::PARAMETERS {
            let message = format!("more than {} parameters", limits::PARAMETERS);
            return Err(Refused::Wrong(message));
        }
        Ok(Self(pairs))
    }

    /// The first value of a name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let mut pairs = self.0.iter();
        pairs
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }

    /// Refuses names that mean nothing here.
    ///
    /// # Errors
    /// Where there is one.
    pub(super) fn only(&self, known: &[&str]) -> Result<(), Refused> {
        let mut names = self.0.iter().map(|(name, _)| name);
        match names.find(|name| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some(name) => Err(unknown(name, known)),
        }
    }
}

/// An unknown parameter, with the known ones.
pub(super) fn unknown(name: &str, known: &[&str]) -> Refused {
    Refused::Wrong(match known {
        [] => format!("unknown parameter `{name}`: none is taken here"),
        known => format!(
            "unknown parameter `{name}`; known parameters: {}",
            known.join(", ")
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_are_decoded() {
        let query = Query::parse("vendor=a%2Fb&all&since=1+d").unwrap();
        assert_eq!(query.get("vendor"), Some("a/b"));
        assert_eq!(query.get("all"), Some(""));
        assert_eq!(query.get("since"), Some("1 d"));
        assert!(query.only(&["vendor", "all", "since"]).is_ok());
        assert!(query.only(&["vendor"]).is_err());
    }

    #[test]
    fn too_many_parameters_are_refused() {
        assert!(Query::parse(&"a&".repeat(limits::PARAMETERS)).is_ok());
        assert!(Query::parse(&"a&".repeat(limits::PARAMETERS + 1)).is_err());
    }
}
