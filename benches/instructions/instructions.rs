//! What whole checks cost a Rust program, in instructions. Of these there are as many in every run, but for two in a
//! hundred that the random seeds of hash tables make, so that a bound can fail where time cannot. Each bound is a seventh
//! above what was counted: C libraries and processors differ a little.

mod requests;

use std::hint::black_box;

use gungraun::prelude::*;
use gungraun::{Callgrind, EventKind};
use request_forms::{Context, Value, catalog, validate};
use requests::{CONFIRMATION, UPDATE, confirmation, six_errors, valid};

type Request = (&'static str, Value);

#[library_benchmark]
#[bench::valid(args = (UPDATE, valid()), setup = warm, config = at_most(255_000))]
#[bench::six_errors(args = (UPDATE, six_errors()), setup = warm, config = at_most(415_000))]
#[bench::list_of_1000(args = (CONFIRMATION, confirmation(1000)), setup = warm, config = at_most(18_000_000))]
fn whole_request(request: Request) -> usize {
    black_box(check(&request))
}

fn check((id, values): &Request) -> usize {
    let request_type = catalog::find(id).expect("it is built in");
    validate(request_type, values, &Context::default()).issues().len()
}

/// The first check of a type compiles it, which is not what is counted.
fn warm(id: &'static str, values: Value) -> Request {
    let request = (id, values);
    check(&request);
    request
}

fn at_most(instructions: u64) -> LibraryBenchmarkConfig {
    let mut config = LibraryBenchmarkConfig::default();
    config.tool(Callgrind::default().hard_limits([(EventKind::Ir, instructions)]));
    config
}

library_benchmark_group!(name = hot_paths, benchmarks = whole_request);
main!(library_benchmark_groups = hot_paths);
