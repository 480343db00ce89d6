//! What a module is shipped with. Tests link the standard library, which brings an allocator and a panic handler.

/// Smaller in the download than the allocator of the standard library, and quicker.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Text about a panic would bring in all that formats it: a trap says enough, as a fresh instance takes over.
#[cfg(not(any(feature = "model", feature = "define")))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
