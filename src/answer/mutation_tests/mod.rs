//! Every fixture in trouble, with a piece of information taken away: the verdict is never ok.

mod amplification;
mod fixture;
mod grown;
mod growth;
mod json;
mod random;
mod runs;
mod xml;
