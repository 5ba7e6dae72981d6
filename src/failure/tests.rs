//! Runs of each form.
