//! QR codes.

use turnwise::exchange::{QrError, QrPicture};

/// The dark modules of a picture, read from its path.
fn dark(picture: &QrPicture) -> Vec<Vec<bool>> {
    let size = picture.size as usize;
    let mut rows = vec![vec![false; size]; size];
    for part in picture.path.split('M').filter(|part| !part.is_empty()) {
        let (place, rest) = part.split_once('h').expect("a run");
        let (x, y) = place.split_once(' ').expect("a place");
        let run: usize = rest.split('v').next().expect("a length").parse().expect("a number");
        assert_eq!(rest, format!("{run}v1h-{run}z"));
        let (x, y): (usize, usize) = (x.parse().expect("x"), y.parse().expect("y"));
        for cell in &mut rows[y][x..x + run] {
            assert!(!*cell, "runs do not overlap");
            *cell = true;
        }
    }
    rows
}

#[test]
fn the_path_draws_the_code_module_by_module() {
    let text = "https://example.org/turnwise/#/in/1.abc.00000000";
    let picture = QrPicture::of(text).expect("it fits");
    let rows = dark(&picture);
    let code = qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Medium).expect("it fits");
    assert_eq!(picture.size, code.size() as u32 + 8);
    for (y, row) in rows.iter().enumerate() {
        for (x, cell) in row.iter().enumerate() {
            // Outside the code, in the quiet zone, there is nothing dark.
            assert_eq!(*cell, code.get_module(x as i32 - 4, y as i32 - 4), "at {x}, {y}");
        }
    }
}

#[test]
fn more_than_phones_read_is_refused() {
    assert!(QrPicture::of(&"x".repeat(400)).is_ok());
    assert_eq!(QrPicture::of(&"x".repeat(401)), Err(QrError::TooLong { bytes: 401, limit: 400 }));
    assert!(QrPicture::fits(&"x".repeat(400)) && !QrPicture::fits(&"x".repeat(401)));
}

/// What another's reader of codes finds in a picture, drawn four pixels a module.
fn scanned(picture: &QrPicture) -> String {
    const PIXELS: usize = 4;
    let rows = dark(picture);
    let side = rows.len() * PIXELS;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if rows[y / PIXELS][x / PIXELS] { 0 } else { 255 }
    });
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1, "one code in the picture");
    codes[0].decode().expect("it can be read").1
}

#[test]
fn another_reader_of_codes_finds_the_same_words() {
    let address = "https://example.org/a/b/#/in/1.";
    for length in [0, 1, 60, 150, 250, 400 - address.len()] {
        let text = format!("{address}{}", "aZ9-_.".chars().cycle().take(length).collect::<String>());
        assert_eq!(scanned(&QrPicture::of(&text).expect("it fits")), text);
    }
    for length in [500, 900, 1_200 - address.len()] {
        let text = format!("{address}{}", "aZ9-_.".chars().cycle().take(length).collect::<String>());
        assert_eq!(scanned(&QrPicture::large(&text).expect("it fits a wall")), text);
    }
}
