//! The vendors that pingoru knows, as data.
