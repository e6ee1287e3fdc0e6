//! Turns the string files in `locales/` into typed functions.
//!
//! The work is in `build/strings.rs`, which the tests compile too.

#[path = "build/strings.rs"]
mod strings;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build/strings.rs");
    println!("cargo::rerun-if-changed=build.rs");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let sources = match read_sources(&root.join("locales")) {
        Ok(sources) => sources,
        Err(error) => return fail(&format!("The folder locales/ could not be read: {error}.")),
    };
    let compiled = match strings::compile(&sources) {
        Ok(compiled) => compiled,
        Err(problems) => {
            for problem in problems {
                fail(&problem.to_string());
            }
            return ExitCode::FAILURE;
        }
    };
    let written = fs::write(out.join("strings.rs"), compiled.rust).and_then(|()| {
        compiled.tables.iter().try_for_each(|table| fs::write(out.join(&table.file), &table.text))
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("The generated strings could not be written: {error}.")),
    }
}

/// Reads every `locales/<language>/*.ftl`, sorted, so that the output does not
/// depend on the order in which the file system lists them.
fn read_sources(locales: &Path) -> io::Result<Vec<strings::Source>> {
    let mut sources = Vec::new();
    for language in sorted(locales)? {
        if !language.is_dir() {
            continue;
        }
        for file in sorted(&language)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                sources.push(strings::Source {
                    language: name_of(&language),
                    file: format!("locales/{}/{}", name_of(&language), name_of(&file)),
                    text: fs::read_to_string(&file)?,
                });
            }
        }
    }
    Ok(sources)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn fail(sentence: &str) -> ExitCode {
    println!("cargo::error={}", sentence.replace('\n', " "));
    ExitCode::FAILURE
}
