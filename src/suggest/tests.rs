//! The tables against the catalogue.

use super::kinds;
use crate::catalog;

#[test]
fn every_file_that_configures_a_service_configures_one_of_the_catalogue() {
    for slug in kinds::services() {
        assert!(catalog::fact_of_slug(slug).is_some(), "{slug}");
    }
}
