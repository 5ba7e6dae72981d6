//! `suggest`: which vendors a project depends on.

mod answer;
mod command;
mod configured;
mod fragment;

pub(crate) use command::Suggest;
