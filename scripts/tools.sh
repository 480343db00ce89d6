#!/usr/bin/env bash
# Installs what building and testing need, once; when all of it is there this only looks.
#
# The tools stay inside this folder (.tools, node_modules), so that no other project meets these versions.
# Each part is checked by asking the tool itself, not by a marker file: an installation that was interrupted
# halfway is therefore seen as missing, and done again.
set -euo pipefail
cd "$(dirname "$0")/.."

stop() {
  printf 'tools: %s\n' "$@" >&2
  exit 1
}

node_is_there() {
  command -v node >/dev/null || stop "Node is missing. Version 20 or newer builds the package and runs the tests."
  node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' ||
    stop "Node $(node --version) is too old: version 20 or newer is needed."
  command -v npm >/dev/null || stop "npm is missing. It comes with most installations of Node; Debian packages it apart."
}

linker_is_there() {
  # rustc links native programs with the C compiler, and some of the tools compile C themselves.
  command -v cc >/dev/null ||
    scripts/apt-install.sh "a C compiler, which Rust links native programs with" gcc libc6-dev
}

rust_is_there() {
  command -v rustup >/dev/null ||
    stop "rustup is missing. It installs the Rust toolchain that rust-toolchain.toml names: see rustup.rs."
  # The toolchain, its components and the WebAssembly target are all read from rust-toolchain.toml. rustup
  # itself is the developer's own and must not change version because somebody built this project.
  rustup --quiet toolchain install --no-self-update ||
    stop "rustup could not install the toolchain of rust-toolchain.toml (this needs rustup 1.28 or newer)."
}

wasm_bindgen_is_there() {
  local version
  version=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock) || version=
  [ -n "$version" ] || stop "Cargo.lock names no version of wasm-bindgen, so its command line tool cannot be chosen."

  local tool
  for tool in wasm-bindgen wasm-bindgen-test-runner; do
    [ "$(".tools/bin/$tool" --version 2>/dev/null)" = "$tool $version" ] && continue
    echo "tools: building the wasm-bindgen tools $version, once; this takes a few minutes." >&2
    # Not optimised they are still quick enough, and they build in a third of the time. Cargo refuses to replace
    # what an earlier or interrupted installation left, unless told that this is meant.
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_PROFILE_RELEASE_LTO=off \
      cargo install wasm-bindgen-cli --version "$version" --locked --force --root .tools \
      --bin wasm-bindgen --bin wasm-bindgen-test-runner ||
      stop "cargo could not install wasm-bindgen-cli $version; its messages are above."
    return
  done
}

node_modules_are_there() {
  # npm writes its own copy of the lock file last, so a missing or older copy means that there is work to do.
  [ package-lock.json -nt node_modules/.package-lock.json ] || return 0
  echo "tools: installing the npm packages of package-lock.json." >&2
  # None of the packages needs its installation script, and a script that does not run can do no harm.
  npm ci --ignore-scripts --no-audit --no-fund || stop "npm ci failed; its messages are above."
}

node_is_there
linker_is_there
rust_is_there
wasm_bindgen_is_there
node_modules_are_there
