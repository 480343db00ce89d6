# The commands of this repository. Each of them does everything it needs, on a fresh clone too.

.DEFAULT_GOAL := help
.PHONY: help tools build start test test-consumers bench check format golden clean

# What scripts/tools.sh installs comes before other programs of the same name.
export PATH := $(CURDIR)/.tools/bin:$(PATH)

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

tools: ## Install what building needs: Rust toolchain, wasm-bindgen, npm packages
	@scripts/tools.sh

build: tools ## Build the npm package, its WebAssembly module included, and the page
	npm run build --workspace npm
	node www/build.mjs

start: build ## Serve the page and the example portal
	node examples/portal/server.mjs

test: build ## Run all tests; SUITES="native page" runs some of them
	@node scripts/test.mjs $(SUITES)

test-consumers: build ## Use the packed package in bundlers, frameworks and runtimes; CONSUMERS="vite jest" for some
	@node tests/consumers/run.mjs $(CONSUMERS)

bench: build ## Compare checks and whole forms with what one would use instead; time long lists in a form
	@npm ci --prefix benches --ignore-scripts --no-audit --no-fund --loglevel=error
	@node benches/run.mjs

check: build ## Check format, lints, types and documentation
	cargo fmt --check
	cargo fmt --check --manifest-path benches/instructions/Cargo.toml
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features core,module -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features define,module -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features form --lib --test wasm -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps
	node_modules/.bin/biome check --error-on-warnings
	node_modules/.bin/tsc --noEmit --project npm
	node npm/reference.mjs --check
	node npm/readme-parts.mjs --check
	node npm/definitions.mjs --check
	node npm/notices.mjs --check
	node npm/golden.mjs --check
	node scripts/crate-files.mjs

format: tools ## Format all sources, and apply the fixes that are safe
	cargo fmt
	cargo fmt --manifest-path benches/instructions/Cargo.toml
	node_modules/.bin/biome check --write

golden: build ## Rewrite what is generated and committed from what the code says now; read the difference
	@UPDATE_GOLDEN=1 node scripts/test.mjs native
	@npm run build --workspace npm
	@node npm/golden.mjs
	@node npm/reference.mjs
	@node npm/readme-parts.mjs
	@node npm/definitions.mjs
	@node npm/notices.mjs
	@UPDATE_GOLDEN=1 node --test tests/package/spoken.test.mjs tests/package/spoken-page.test.mjs
	@UPDATE_GOLDEN=1 node scripts/test.mjs page-chromium

clean: ## Remove what was built; what was installed stays
	cargo clean
	rm -rf npm/dist www/dist test-results playwright-report
