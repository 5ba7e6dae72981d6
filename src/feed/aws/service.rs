//! A service of AWS as its feeds key it: `ec2-us-east-1`, or `cloudfront` where it has no region.

use crate::model::{ComponentRef, ComponentStatus, Impact, Text};

/// The URL of every incident: events have no page of their own.
pub(super) const DASHBOARD: &str = "https://health.aws.amazon.com/health/status";

/// The four codes. The words stand in the RSS: "Service is operating normally", "Informational message", "Service
/// degradation", "Service disruption". AWS posts raised error rates as informational: it is trouble.
pub(super) fn state(code: i64) -> Option<ComponentStatus> {
    match code {
        0 => Some(ComponentStatus::Operational),
        1 | 2 => Some(ComponentStatus::DegradedPerformance),
        3 => Some(ComponentStatus::MajorOutage),
        _ => None,
    }
}

/// How bad the worst of an event's codes is.
pub(super) fn impact(code: i64) -> Option<Impact> {
    state(code)?.impact()
}

/// The component of a key; its name repeats in every region, so the region stands as its group.
pub(super) fn component(key: &str, name: Option<&str>) -> ComponentRef {
    let name = name.filter(|name| !name.trim().is_empty()).unwrap_or(key);
    ComponentRef {
        id: Some(Text::from(key)),
        group: region(key).map(Text::from),
        ..ComponentRef::named(name)
    }
}

/// Whether a key stands for an event in many services, which are listed beside it.
pub(super) fn is_collective(key: &str) -> bool {
    key.starts_with("multipleservices")
}

/// The region behind a service's key: `us-east-1`, `us-gov-west-1`.
pub(super) fn region(key: &str) -> Option<&str> {
    let starts = key.match_indices('-').map(|(at, _)| at + 1);
    let starts = std::iter::once(0).chain(starts);
    starts
        .filter_map(|start| key.get(start..))
        .find(|rest| is_region(rest))
}

fn is_region(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').take(5).collect();
    let ([area, side, number] | [area, "gov" | "iso" | "isob" | "isoe" | "isof", side, number]) =
        parts.as_slice()
    else {
        return false;
    };
    let sides = ["north", "south", "east", "west", "central"];
    area.len() == 2
        && area.bytes().all(|c| c.is_ascii_lowercase())
        && sides.iter().any(|own| side.starts_with(own))
        && !number.is_empty()
        && number.bytes().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_stands_behind_the_service() {
        assert_eq!(region("ec2-us-east-1"), Some("us-east-1"));
        assert_eq!(region("acm-pca-me-central-1"), Some("me-central-1"));
        assert_eq!(region("s3-us-gov-west-1"), Some("us-gov-west-1"));
        assert_eq!(region("ec2-ap-northeast-1"), Some("ap-northeast-1"));
        assert_eq!(region("us-east-1"), Some("us-east-1"));
        for global in ["cloudfront", "management-console", "", "-", "ec2-us-east"] {
            assert_eq!(region(global), None, "{global}");
        }
    }

    #[test]
    fn a_key_of_many_dashes_takes_linear_time() {
        assert_eq!(region(&"-".repeat(100_000)), None);
    }
}
