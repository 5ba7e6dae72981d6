//! The made-up vendors of `serve demo`, and what happens to each in a round of the story.

/// A made-up vendor.
pub(super) struct Vendor {
    pub(super) slug: &'static str,
    pub(super) name: &'static str,
    pub(super) group: &'static str,
    pub(super) kind: Kind,
    pub(super) components: &'static [&'static str],
    pub(super) plot: &'static [Step],
    /// The incident of each round: its title and its impact.
    pub(super) title: (&'static str, &'static str),
    /// Incidents of the weeks before: days ago, minutes, impact, title.
    pub(super) past: &'static [(i64, i64, &'static str, &'static str)],
}

/// What a vendor publishes, and how.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A Statuspage with incidents.
    Incidents,
    /// A Statuspage with maintenance.
    Maintenance,
    /// A Statuspage whose server fails in a part of each round.
    Failing,
    /// An RSS feed, which never says what works.
    Feed,
}

/// A step of the story.
pub(super) struct Step {
    /// Seconds after the round began.
    pub(super) at: i64,
    pub(super) status: &'static str,
    /// The state of the first component from then on.
    pub(super) component: &'static str,
    pub(super) text: &'static str,
}

const fn step(at: i64, status: &'static str, component: &'static str, text: &'static str) -> Step {
    Step {
        at,
        status,
        component,
        text,
    }
}

pub(super) const VENDORS: &[Vendor] = &[
    Vendor {
        slug: "cobalt",
        name: "Cobalt Payments",
        group: "payments",
        kind: Kind::Incidents,
        components: &["Checkout", "Payouts", "Dashboard"],
        plot: &[],
        title: ("", ""),
        past: &[
            (12, 42, "minor", "Delayed payouts to some banks"),
            (47, 18, "major", "Failing card payments"),
        ],
    },
    Vendor {
        slug: "harbor",
        name: "Harbor CDN",
        group: "platform",
        kind: Kind::Incidents,
        components: &["Edge network", "Purge API", "Logs"],
        plot: &[
            step(
                30,
                "investigating",
                "degraded_performance",
                "Requests in Frankfurt are slower than usual.",
            ),
            step(
                90,
                "identified",
                "degraded_performance",
                "AWS has a network problem in eu-central-1; traffic is being moved.",
            ),
            step(
                150,
                "monitoring",
                "degraded_performance",
                "Traffic was moved. We watch the response times.",
            ),
            step(
                240,
                "resolved",
                "operational",
                "Response times are as usual again.",
            ),
        ],
        title: ("Slow responses in Frankfurt", "minor"),
        past: &[
            (3, 65, "minor", "Purges take longer"),
            (29, 12, "minor", "Missing log lines"),
        ],
    },
    Vendor {
        slug: "juniper",
        name: "Juniper Cloud",
        group: "platform",
        kind: Kind::Incidents,
        components: &["API", "Compute", "Object storage", "Console"],
        plot: &[
            step(
                0,
                "investigating",
                "degraded_performance",
                "We see elevated error rates on the API.",
            ),
            step(
                60,
                "investigating",
                "partial_outage",
                "About one request in five fails.",
            ),
            step(
                120,
                "identified",
                "partial_outage",
                "The cause is a network problem of AWS in eu-central-1; load is being moved.",
            ),
            step(
                200,
                "monitoring",
                "degraded_performance",
                "The load was moved to another region; errors decrease.",
            ),
            step(280, "resolved", "operational", "Error rates are as usual."),
        ],
        title: ("Elevated error rates on the API", "major"),
        past: &[
            (6, 95, "critical", "API unavailable"),
            (21, 30, "major", "Machines cannot be created"),
            (64, 240, "minor", "Slow console"),
        ],
    },
    Vendor {
        slug: "kestrel",
        name: "Kestrel Mail",
        group: "communication",
        kind: Kind::Maintenance,
        components: &["Delivery", "Inbound", "Web"],
        plot: &[
            step(
                0,
                "scheduled",
                "operational",
                "The mail store is upgraded. Delivery is delayed by some minutes.",
            ),
            step(
                120,
                "in_progress",
                "under_maintenance",
                "The upgrade has begun.",
            ),
            step(260, "completed", "operational", "The upgrade is done."),
        ],
        title: ("Upgrade of the mail store", "maintenance"),
        past: &[(9, 22, "minor", "Delayed deliveries")],
    },
    Vendor {
        slug: "lumen",
        name: "Lumen AI",
        group: "platform",
        kind: Kind::Failing,
        components: &["Inference", "Fine-tuning"],
        plot: &[step(180, "", "", ""), step(270, "", "", "")],
        title: ("", ""),
        past: &[
            (1, 55, "major", "Elevated errors of the large model"),
            (2, 20, "minor", "Slow answers"),
            (15, 130, "major", "Inference unavailable in Europe"),
        ],
    },
    Vendor {
        slug: "moss",
        name: "Moss DNS",
        group: "communication",
        kind: Kind::Feed,
        components: &[],
        plot: &[step(
            20,
            "",
            "",
            "Some zones are updated late. Our team looks into it.",
        )],
        title: ("Late zone updates", ""),
        past: &[
            (5, 0, "", "Planned move of name servers"),
            (33, 0, "", "Resolvers in Tokyo"),
        ],
    },
];
