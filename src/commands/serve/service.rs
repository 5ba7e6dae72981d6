//! The polling and the server beside it, until a signal ends both.

use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;

use super::demo::Demo;
use super::notifier::Notifier;
use super::options::Serve;
use super::recorded::Recorded;
use crate::answer::{Problem, Schedule};
use crate::commands::alerting::Alerting;
use crate::commands::polling::{Observer, Poll, Polling, Stop};
use crate::commands::{Answer, Ending, LongRunning, UsageError};
use crate::config::{Config, Place};
use crate::context::Context;
use crate::fetch::Target;
use crate::filter::ComponentFilter;
use crate::gate::Decision;
use crate::history::History;
use crate::interrupt::Interrupt;
use crate::model::Time;
use crate::report::{ChangeReport, Subject};
use crate::resolve::{Resolver, Selection};
use crate::serve::{self, Listener, News, Settings, Site};

/// A page is unknown once so many polls of it are missing, and this time has passed besides.
const MISSED: u32 = 3;
const SLACK: Duration = Duration::from_secs(60);

/// An alert that is being sent may take so long when the server ends or reads its configuration again.
const PATIENCE: Duration = Duration::from_secs(2);

/// The polling and the server beside it.
pub(super) struct Service {
    asked: Serve,
    settings: Settings,
    listener: Listener,
    targets: Vec<Target>,
    polling: Polling,
    demo: Option<Demo>,
}

impl Service {
    /// The same for made-up vendors.
    pub(super) fn of(self, demo: Demo) -> Self {
        let demo = Some(demo);
        Self { demo, ..self }
    }

    pub(super) fn new(
        asked: Serve,
        (settings, listener): (Settings, Listener),
        targets: Vec<Target>,
        alerting: Option<Alerting>,
    ) -> Self {
        let schedule = Schedule::new(targets.clone(), asked.interval);
        let mut polling = Polling::new("serve", "serving", schedule);
        polling.alerting = alerting;
        Self {
            asked,
            settings,
            listener,
            targets,
            polling,
            demo: None,
        }
    }
}

impl LongRunning for Service {
    fn subject(&self) -> Option<Subject> {
        None
    }

    fn run(
        self: Box<Self>,
        context: &Context,
        interrupt: &Interrupt,
        _answer: &mut Answer<'_>,
        err: &mut dyn Write,
    ) -> io::Result<Ending> {
        let Self {
            asked,
            settings,
            listener,
            targets,
            mut polling,
            demo,
        } = *self;
        let context = demo.as_ref().map_or(context, |demo| &demo.context);
        let folder = demo.as_ref().map(|demo| demo.folder.path().to_owned());
        let _open = kept_open(context, err);
        let site = Site::new(Arc::new(answers(&asked, context, &targets)), &settings);
        let server = serve::start(listener, Arc::clone(&site))?;
        let place = format!("{}://{}/", settings.scheme(), server.address);
        let serving = format!("serving {} on {place}", vendors(targets.len()));
        writeln!(err, "{serving}")?;
        err.flush()?;
        let notifier = Notifier::new();
        interrupt.accept_reloads();
        let stopper = server.stopper();
        interrupt.before_sudden_end(move || {
            Notifier::stopping();
            stopper.stop();
            if let Some(folder) = folder {
                let _ = std::fs::remove_dir_all(folder);
            }
        });
        Notifier::ready(&serving);
        polling.start(context);
        let mut poller = Poller { site, notifier };
        let ending = poller.poll(&asked, &mut polling, context, interrupt, err);
        Notifier::stopping();
        server.stop();
        if let Some(alerting) = polling.alerting {
            alerting.stop_within(PATIENCE, err);
        }
        ending
    }
}

/// The history, open as long as the server runs: SQLite takes its log apart when the last connection goes, and who opens
/// the file at that moment reads an older state of it.
fn kept_open(context: &Context, err: &mut dyn Write) -> Option<History> {
    let path = context.history.as_ref()?;
    match History::open(path, context.now) {
        Ok(opened) => {
            for warning in opened.warnings {
                let _ = writeln!(err, "{}", Problem::warning(warning));
            }
            Some(opened.history)
        }
        Err(error) => {
            let _ = writeln!(err, "{}", Problem::warning(error));
            None
        }
    }
}

fn vendors(count: usize) -> String {
    match count {
        1 => "1 vendor".into(),
        more => format!("{more} vendors"),
    }
}

/// What requests are answered from.
fn answers(asked: &Serve, context: &Context, targets: &[Target]) -> Recorded {
    let resolver = Resolver {
        config: &context.config,
        filter: ComponentFilter::default(),
        now: context.now,
    };
    let selection = Selection::new(targets.to_vec(), &resolver);
    let within = asked.interval.saturating_mul(MISSED) + SLACK;
    let within = TimeDelta::from_std(within).unwrap_or(TimeDelta::MAX);
    Recorded::new(context.for_readers(selection, within), asked.interval)
}

/// Hands the polls on to the server.
struct Poller {
    site: Arc<Site>,
    notifier: Notifier,
}

impl Poller {
    /// Polls until it is interrupted; what was configured anew counts from the next poll on.
    fn poll(
        &mut self,
        asked: &Serve,
        polling: &mut Polling,
        context: &Context,
        interrupt: &Interrupt,
        err: &mut dyn Write,
    ) -> io::Result<Ending> {
        let mut replaced: Option<Context> = None;
        loop {
            let current = replaced.as_ref().unwrap_or(context);
            match polling.run(current, interrupt, self, err)? {
                // A server that is asked to end has done what it is for.
                Stop::Done | Stop::Interrupted => return Ok(Ending::Decided(Decision::Pass)),
                Stop::Reload => {
                    Notifier::reloading();
                    let status = match self.reload(asked, polling, current, err) {
                        Ok((next, count)) => {
                            replaced = Some(next);
                            format!("the configuration was read again: {}", vendors(count))
                        }
                        Err(error) => format!("error: the configuration stays as it was: {error}"),
                    };
                    let _ = writeln!(err, "{status}");
                    Notifier::ready(&status);
                }
            }
        }
    }

    /// Reads the configuration again, and puts what it says into force, all or nothing.
    fn reload(
        &self,
        asked: &Serve,
        polling: &mut Polling,
        context: &Context,
        err: &mut dyn Write,
    ) -> Result<(Context, usize), UsageError> {
        let Some(path) = &context.config_path else {
            return Err(UsageError::Other("there is no configuration file".into()));
        };
        let place = Place {
            path: path.into(),
            is_found: context.config.is_found,
        };
        let next = context.with_config(Config::read(&place, &context.trust)?);
        let settings = asked.settings(&next)?;
        let targets = asked.pages(&next)?;
        let mut alerting = asked.alerting(&next, &targets)?;
        self.site
            .replace(Arc::new(answers(asked, &next, &targets)), &settings);
        std::mem::swap(&mut polling.alerting, &mut alerting);
        if let Some(before) = alerting {
            before.stop_within(PATIENCE, err);
        }
        polling.start(&next);
        let count = targets.len();
        polling.schedule.replace(targets);
        Ok((next, count))
    }
}

impl Observer for Poller {
    fn polled(&mut self, poll: Poll, _context: &Context) -> io::Result<()> {
        let news = poll.changes.into_iter().map(|logged| News {
            place: logged.seq,
            change: ChangeReport::of(logged),
        });
        self.site
            .polled(poll.at, (poll.read, poll.failed), news.collect());
        self.notifier.alive();
        Ok(())
    }

    fn not_recorded(&mut self, _at: Time) {
        self.site.not_recorded();
        self.notifier.alive();
    }

    fn between(&mut self) {
        self.site.is_waiting();
        self.notifier.alive();
    }
}
