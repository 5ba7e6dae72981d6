//! One reader for each family of ecosystems: from the text of a file to what it names.

pub(super) mod cargo;
pub(super) mod composer;
pub(super) mod docker;
pub(super) mod go;
pub(super) mod gradle;
pub(super) mod helm;
pub(super) mod hex;
mod json;
pub(super) mod jvm;
pub(super) mod npm;
pub(super) mod nuget;
pub(super) mod pipelines;
pub(super) mod pub_dev;
pub(super) mod pypi;
pub(super) mod pypi_locks;
pub(super) mod rubygems;
pub(super) mod swift;
pub(super) mod terraform;
mod toml;
mod xml;
pub(super) mod yaml;
