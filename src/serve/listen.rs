//! Takes connections: on a thread of its own, no more than the limits allow, until it is stopped.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use futures_util::future::{Either, select};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};

use super::connection::Patient;
use super::limits;
use super::routes;
use super::site::Site;

/// A server that listens.
pub(crate) struct Running {
    /// Its address, with the port that the system chose.
    pub(crate) address: SocketAddr,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

/// Ends a server from another thread.
pub(crate) struct Stopper(watch::Sender<bool>);

/// An address that was taken; who connects waits until the server starts.
pub(crate) struct Listener(std::net::TcpListener);

/// Takes an address.
///
/// # Errors
/// Where it is taken already or not this machine's.
pub(crate) fn bind(address: SocketAddr) -> io::Result<Listener> {
    let listener = std::net::TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(Listener(listener))
}

/// Answers from now on.
///
/// # Errors
/// Where the system gives no thread.
pub(crate) fn start(Listener(listener): Listener, site: Arc<Site>) -> io::Result<Running> {
    let address = listener.local_addr()?;
    let (stop, stopped) = watch::channel(false);
    let runtime = Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .max_blocking_threads(limits::THREADS)
        .build()?;
    let thread = thread::Builder::new().name("serve".into());
    let thread = thread.spawn(move || run(runtime, listener, &site, stopped))?;
    Ok(Running {
        address,
        stop,
        thread: Some(thread),
    })
}

impl Running {
    /// Ends it once what is under way is over, or its time is.
    pub(crate) fn stop(mut self) {
        let _ = self.stop.send(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }

    /// Begins to end it from another thread, and waits a little for what is under way.
    pub(crate) fn stopper(&self) -> Stopper {
        Stopper(self.stop.clone())
    }
}

impl Stopper {
    /// Ends it once what is under way is over, or its time is.
    pub(crate) fn stop(self) {
        let _ = self.0.send(true);
        let mut waited = Duration::ZERO;
        let step = Duration::from_millis(10);
        // The thread drops its end when it is done.
        while self.0.receiver_count() > 0 && waited < limits::FAREWELL + step * 10 {
            thread::sleep(step);
            waited += step;
        }
    }
}

fn run(
    runtime: Runtime,
    listener: std::net::TcpListener,
    site: &Arc<Site>,
    stopped: watch::Receiver<bool>,
) {
    runtime.block_on(async {
        let Ok(listener) = TcpListener::from_std(listener) else {
            return;
        };
        let connections = connections();
        let server = Server {
            site: Arc::clone(site),
            open: Arc::new(Semaphore::new(connections)),
            addresses: Arc::default(),
            stopped: stopped.clone(),
        };
        server.accept(&listener).await;
        drop(listener);
        site.events.end();
        let all = u32::try_from(connections).unwrap_or(u32::MAX);
        let _ = timeout(limits::FAREWELL, server.open.acquire_many(all)).await;
    });
    runtime.shutdown_background();
    drop(stopped);
}

/// How many connections the open files that the system allows leave room for.
fn connections() -> usize {
    let files = rlimit::increase_nofile_limit(limits::FILES).unwrap_or(limits::FILES);
    let half = usize::try_from(files / 2).unwrap_or(usize::MAX);
    half.min(limits::CONNECTIONS)
}

struct Server {
    site: Arc<Site>,
    open: Arc<Semaphore>,
    addresses: Arc<Addresses>,
    stopped: watch::Receiver<bool>,
}

impl Server {
    async fn accept(&self, listener: &TcpListener) {
        let mut stopped = self.stopped.clone();
        let mut stop = Box::pin(async move { drop(stopped.wait_for(|stop| *stop).await) });
        loop {
            let accepted = match select(&mut stop, Box::pin(listener.accept())).await {
                Either::Left(_) => return,
                Either::Right((accepted, _)) => accepted,
            };
            match accepted {
                Ok((stream, peer)) => self.take(stream, peer.ip()),
                // No file is left: those of connections that end will be.
                Err(_) => sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Serves a connection beside the others; one too many is closed at once.
    fn take(&self, stream: TcpStream, peer: IpAddr) {
        let Ok(permit) = Arc::clone(&self.open).try_acquire_owned() else {
            return;
        };
        let access = self.site.access();
        let is_many = peer.is_loopback() || access.behind_proxy;
        let Some(place) = Addresses::enter(&self.addresses, peer, is_many) else {
            return;
        };
        let (site, stopped) = (Arc::clone(&self.site), self.stopped.clone());
        tokio::spawn(async move {
            let _held = (permit, place);
            let _ = stream.set_nodelay(true);
            let stream = Patient::new(stream);
            match &access.tls {
                None => serve(stream, site, stopped).await,
                Some(tls) => {
                    let shaken = timeout(limits::HANDSHAKE_TIME, tls.accept(stream)).await;
                    if let Ok(Ok(stream)) = shaken {
                        serve(stream, site, stopped).await;
                    }
                }
            }
        });
    }
}

/// Answers the requests of a connection, one after the other.
async fn serve(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    site: Arc<Site>,
    mut stopped: watch::Receiver<bool>,
) {
    let service = service_fn(move |request| {
        let site = Arc::clone(&site);
        async move { Ok::<_, std::convert::Infallible>(routes::respond(&site, request).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits::HEADER_TIME)
        .max_buf_size(limits::HEADER_BYTES)
        .max_headers(limits::HEADERS)
        .half_close(false)
        .serve_connection(TokioIo::new(stream), service);
    let stop = Box::pin(async move { drop(stopped.wait_for(|stop| *stop).await) });
    if let Either::Right(((), mut connection)) = select(Box::pin(connection), stop).await {
        connection.as_mut().graceful_shutdown();
        let _ = connection.await;
    }
}

/// How many connections each address has.
#[derive(Default)]
struct Addresses(Mutex<HashMap<IpAddr, usize>>);

/// The place of a connection among those of its address.
struct Place {
    addresses: Arc<Addresses>,
    peer: IpAddr,
}

impl Addresses {
    /// `None`: the address has all that it may have.
    fn enter(addresses: &Arc<Self>, peer: IpAddr, is_many: bool) -> Option<Place> {
        let mut counts = addresses.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(peer).or_default();
        if *count >= limits::PER_ADDRESS && !is_many {
            return None;
        }
        *count += 1;
        drop(counts);
        Some(Place {
            addresses: Arc::clone(addresses),
            peer,
        })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut counts = self
            .addresses
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.peer) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.peer);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_cannot_take_every_connection() {
        let addresses = Arc::new(Addresses::default());
        let peer = "192.0.2.1".parse().unwrap();
        let other = "192.0.2.2".parse().unwrap();
        let enter = |peer, is_many| Addresses::enter(&addresses, peer, is_many);
        let held: Vec<_> = (0..limits::PER_ADDRESS)
            .map(|_| enter(peer, false).unwrap())
            .collect();
        assert!(enter(peer, false).is_none());
        assert!(enter(peer, true).is_some(), "a proxy is many clients");
        assert!(enter(other, false).is_some());
        drop(held);
        assert!(addresses.0.lock().unwrap().is_empty());
    }
}
