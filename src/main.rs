//! The bin: mounts the app, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnwise::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Turnwise runs in a browser: `make run` builds and serves it.");
}
