//! Many conversations side by side.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use super::super::limits::Limiter;
use super::super::proxy::Proxies;
use super::super::queue::Queue;
use super::super::tls::configuration;
use super::super::worker::{Shared, refuse};
use super::*;

fn bodies(ended: Vec<Script>) -> Vec<String> {
    let body = |script: Script| match script.outcomes().pop().unwrap() {
        Ok(response) => String::from_utf8(response.body).unwrap(),
        Err(error) => error.to_string(),
    };
    ended.into_iter().map(body).collect()
}

#[test]
fn nothing_to_ask_is_nothing_to_do() {
    let stated = Mutex::new(Vec::new());
    let done = |index| stated.lock().unwrap().push(index);
    assert!(client().converse(Vec::<Script>::new(), &done).is_empty());
    let ended = client().converse(vec![Script::new([]), Script::new([])], &done);
    assert!(ended.iter().all(|script| script.answers.is_empty()));
    stated.lock().unwrap().sort_unstable();
    assert_eq!(*stated.lock().unwrap(), [0, 1]);
}

#[test]
fn a_request_that_hangs_does_not_delay_the_others() {
    let servers: Vec<_> = (0..40)
        .map(|_| {
            Server::start(|asked| match asked.path.as_str() {
                "/7" => Reply::Hang,
                path => Reply::ok(path),
            })
        })
        .collect();
    let scripts = (0..40).map(|number: usize| {
        let url = servers[number].url(&format!("/{number}"));
        Script::new([vec![get(url)]])
    });
    let timeout = Duration::from_secs(2);
    let client = Client::new(Settings {
        timeout,
        concurrency: 4,
        ..settings()
    })
    .unwrap();
    let stated = Mutex::new(Vec::new());
    let start = Instant::now();
    let ended = client.converse(scripts.collect(), &|index| {
        stated.lock().unwrap().push(index);
    });
    assert!(start.elapsed() < 10 * timeout);
    let mut expected: Vec<_> = (0..40).map(|number| format!("/{number}")).collect();
    expected[7] = "no answer within 2 s".into();
    assert_eq!(bodies(ended), expected);
    let mut stated = stated.into_inner().unwrap();
    assert_eq!(stated.last(), Some(&7));
    stated.sort_unstable();
    assert!(stated.into_iter().eq(0..40));
}

/// A server that takes its time, and how many requests it had at once at most.
fn slow_server() -> (Server, Arc<AtomicUsize>) {
    let (now, most) = (AtomicUsize::new(0), Arc::new(AtomicUsize::new(0)));
    let seen = Arc::clone(&most);
    let server = Server::start(move |asked| {
        seen.fetch_max(now.fetch_add(1, SeqCst) + 1, SeqCst);
        std::thread::sleep(Duration::from_millis(5));
        now.fetch_sub(1, SeqCst);
        Reply::ok(&asked.path)
    });
    (server, most)
}

#[test]
fn a_shared_host_is_asked_gently_over_few_connections() {
    let (server, most) = slow_server();
    let paths: Vec<_> = (0..200).map(|number| format!("/{number}")).collect();
    let scripts = paths
        .iter()
        .map(|path| Script::new([vec![get(server.url(path))]]));
    let ended = client().converse(scripts.collect(), &|_| {});
    assert_eq!(bodies(ended), paths);
    assert_eq!(most.load(SeqCst), 6);
    assert!(server.connections() < 50, "{}", server.connections());
}

#[test]
fn one_conversation_asks_a_host_gently_too() {
    let (server, most) = slow_server();
    let paths: Vec<_> = (0..20).map(|number| format!("/{number}")).collect();
    let gets = paths.iter().map(|path| get(server.url(path))).collect();
    let mut ended = client().converse(vec![Script::new([gets])], &|_| {});
    let bodies = ended
        .remove(0)
        .outcomes()
        .into_iter()
        .map(|outcome| outcome.unwrap().body);
    assert!(bodies.eq(paths.iter().map(String::as_bytes)));
    assert_eq!(most.load(SeqCst), 6);
}

#[test]
fn each_goes_its_own_number_of_rounds() {
    let server = Server::start(|asked| Reply::ok(&asked.path));
    let other = Server::start(|asked| Reply::ok(&asked.path));
    let rounds = |count: usize| {
        let both = |_| vec![get(server.url("/a")), get(other.url("/b"))];
        Script::new((0..count).map(both))
    };
    let ended = client().converse((0..10).map(rounds).collect(), &|_| {});
    for (count, script) in ended.iter().enumerate() {
        assert_eq!(script.answers.len(), count);
        for answers in &script.answers {
            let urls = answers.iter().map(|answer| answer.get.url.as_str());
            assert!(urls.eq([server.url("/a"), other.url("/b")]));
            assert!(answers.iter().all(|answer| answer.outcome.is_ok()));
        }
    }
}

#[test]
fn the_smallest_concurrency_still_ends() {
    let server = Server::start(|asked| Reply::ok(&asked.path));
    for concurrency in [0, 1] {
        let client = Client::new(Settings {
            concurrency,
            ..settings()
        })
        .unwrap();
        let scripts = (0..20).map(|_| Script::new([vec![get(server.url("/")); 3]]));
        let ended = client.converse(scripts.collect(), &|_| {});
        assert!(ended.iter().all(|script| script.answers[0].len() == 3));
    }
}

#[test]
fn a_client_is_used_again() {
    let server = Server::start(|asked| Reply::ok(&asked.path));
    let client = client();
    for path in ["/1", "/2"] {
        assert_eq!(
            ask(&client, server.url(path)).unwrap().body,
            path.as_bytes()
        );
    }
}

#[test]
fn where_no_thread_can_work_everything_is_answered_with_the_reason() {
    let script = || {
        Script::new([
            vec![get("http://a.example"); 2],
            vec![get("http://b.example")],
        ])
    };
    let settings = settings();
    let stated = AtomicUsize::new(0);
    let shared = Shared {
        proxies: &Proxies::of_environment().unwrap(),
        tls: &configuration(&settings).unwrap(),
        settings: &settings,
        pool: &crate::http::share::Pool::new(),
        limiter: &Limiter::new(1),
        cache: None,
        queue: &Queue::new(vec![script(), script()]),
        done: &|_| {
            stated.fetch_add(1, SeqCst);
        },
    };
    let error = HttpError::Setup("too many open files".into());
    let ended = refuse(&shared, &error);
    assert_eq!((ended.len(), stated.load(SeqCst)), (2, 2));
    for (_, script) in ended {
        let outcomes = script.outcomes();
        assert_eq!(outcomes.len(), 3);
        assert!(
            outcomes
                .into_iter()
                .all(|outcome| outcome.unwrap_err() == error)
        );
    }
}
