//! The only place that names reqwest, rustls and tokio: requests in, responses out.
