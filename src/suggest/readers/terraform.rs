//! Terraform and its relatives: providers, backends, modules, and the lock file.

use crate::suggest::mention::{Mention, Need, Read, What};
use crate::suggest::text::{numbered, quoted};

const TERRAFORM: &str = "terraform";

/// The registry that providers and modules come from unless they name another.
const REGISTRY: &str = "registry.terraform.io";

/// `*.tf`: `required_providers`, `provider`, `backend`, `cloud`, `module`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn configuration(text: &str) -> Read {
    let sourced = sourced(text);
    let mut mentions = Vec::new();
    let mut module = None;
    for (line, content) in numbered(text) {
        let content = content.trim();
        if content.starts_with('#') || content.starts_with("//") {
            continue;
        }
        let name = quoted(content);
        match content
            .split([' ', '"', '{', '='])
            .next()
            .unwrap_or_default()
        {
            "source" => match (&module, name) {
                (Some(()), Some(source)) => mentions.extend(module_source(source, line)),
                (None, Some(source)) => mentions.extend(provider(source, line)),
                _ => {}
            },
            "provider" if content.starts_with("provider \"") => {
                let name = name.unwrap_or_default();
                if !sourced.contains(&name) {
                    mentions.extend(provider(&format!("hashicorp/{name}"), line));
                }
            }
            "backend" => mentions.extend(
                name.and_then(backend)
                    .map(|what| Mention::always(what, line)),
            ),
            "cloud" if content.ends_with('{') => {
                mentions.push(Mention::always(What::Service("hcp-terraform"), line));
            }
            "module" => module = Some(()),
            "terraform" | "required_providers" | "resource" | "data" => module = None,
            _ => {}
        }
    }
    Ok(mentions)
}

/// The local names of providers whose source is written: `stripe = { source = "a/b" }`, on one line or several.
fn sourced(text: &str) -> Vec<&str> {
    let mut last = "";
    let mut names = Vec::new();
    for line in text.lines() {
        let content = line.trim();
        if let Some((name, _)) = content
            .split_once('=')
            .filter(|(_, rest)| rest.trim_start().starts_with('{'))
        {
            last = name.trim();
        }
        if content.contains("source") {
            names.push(last);
        }
    }
    names
}

/// A provider by its source, `namespace/name` or `host/namespace/name`.
fn provider(source: &str, line: usize) -> Vec<Mention> {
    let parts: Vec<_> = source.split('/').collect();
    let (registry, name) = match parts.as_slice() {
        [namespace, name] => (REGISTRY, format!("{namespace}/{name}")),
        [host, namespace, name] if host.contains('.') => (*host, format!("{namespace}/{name}")),
        _ => return Vec::new(),
    };
    let registry = Mention::always(What::Registry(registry.to_owned()), line);
    vec![
        Mention::package(TERRAFORM, name, line, Need::Always),
        registry,
    ]
}

/// Where a module comes from.
fn module_source(source: &str, line: usize) -> Option<Mention> {
    let is_in_registry =
        !source.starts_with('.') && source.split('/').count() == 3 && !source.contains("::");
    let host = source
        .split('/')
        .next()
        .filter(|host| host.contains('.') && is_in_registry);
    let registry = host.unwrap_or(REGISTRY);
    is_in_registry.then(|| Mention::always(What::Registry(registry.to_owned()), line))
}

/// The service that a backend keeps the state in.
fn backend(name: &str) -> Option<What> {
    Some(What::Service(match name {
        "s3" => "s3",
        "gcs" => "google-cloud-storage",
        "azurerm" => "azure",
        "remote" => "hcp-terraform",
        _ => return None,
    }))
}

/// `.terraform.lock.hcl`: `provider "registry.terraform.io/namespace/name" {`.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
pub(in crate::suggest) fn lock(text: &str) -> Read {
    let providers = numbered(text).filter_map(|(line, content)| {
        let source = quoted(content.strip_prefix("provider ")?)?;
        Some(provider(source, line))
    });
    Ok(providers.flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn providers_backends_and_modules_are_named() {
        let text = "terraform {\n  required_providers {\n    stripe = {\n      source = \"lukasaron/stripe\"\n    }\n    dd = { source = \"DataDog/datadog\" }\n  }\n  backend \"s3\" {}\n}\nprovider \"aws\" {}\nprovider \"stripe\" {}\nmodule \"vpc\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n}\nmodule \"own\" {\n  source = \"./x\"\n}\n";
        let named: Vec<_> = configuration(text)
            .unwrap()
            .into_iter()
            .map(|one| (one.line, one.what))
            .collect();
        let package = |name: &str| What::Package(TERRAFORM, name.to_owned());
        let registry = || What::Registry(REGISTRY.to_owned());
        assert_eq!(
            named,
            [
                (4, package("lukasaron/stripe")),
                (4, registry()),
                (8, What::Service("s3")),
                (10, package("hashicorp/aws")),
                (10, registry()),
                (13, registry()),
            ]
        );
    }
}
