//! Clients of a protocol that several vendors speak: a host of another vendor says more than the client's package.

use super::evidence::{Evidence, EvidenceKind, Weight};

/// A protocol: the entries that its clients and their variables point to, and hosts of others that speak it.
struct Protocol {
    slugs: &'static [&'static str],
    hosts: &'static [&'static str],
    /// Whether the variables of the client serve for the others, too.
    shares_variables: bool,
}

const PROTOCOLS: &[Protocol] = &[
    Protocol {
        slugs: &["s3", "amazon-web-services"],
        hosts: &[
            "r2.cloudflarestorage.com",
            "digitaloceanspaces.com",
            "backblazeb2.com",
            "wasabisys.com",
            "linodeobjects.com",
            "vultrobjects.com",
            "scw.cloud",
            "storjshare.io",
            "storage.tigris.dev",
            "t3.storage.dev",
            "storage.yandexcloud.net",
            "cloud.ovh.net",
        ],
        shares_variables: true,
    },
    Protocol {
        slugs: &["openai-api", "openai"],
        hosts: &[
            "api.groq.com",
            "openrouter.ai",
            "api.deepseek.com",
            "api.together.xyz",
            "api.together.ai",
            "api.fireworks.ai",
            "api.perplexity.ai",
            "openai.azure.com",
            "api.x.ai",
            "api.mistral.ai",
        ],
        shares_variables: false,
    },
];

/// Whether nothing but a client of a protocol points to this entry, and a host of another vendor that speaks it is called.
pub(super) fn is_overruled(slug: &str, own: &[Evidence], all: &[Evidence]) -> bool {
    let speaks = |protocol: &&Protocol| protocol.slugs.contains(&slug);
    let Some(protocol) = PROTOCOLS.iter().find(speaks) else {
        return false;
    };
    let is_client = |one: &Evidence| match one.kind {
        EvidenceKind::Package => true,
        EvidenceKind::Variable => protocol.shares_variables || one.fact.by_pattern,
        _ => false,
    };
    let is_other = |one: &&Evidence| one.kind == EvidenceKind::Host && one.weight == Weight::Direct;
    let ends = |name: &str| {
        let under = |host: &&str| {
            name.strip_suffix(*host)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        protocol.hosts.iter().any(under)
    };
    own.iter().all(is_client) && all.iter().filter(is_other).any(|one| ends(&one.name))
}
