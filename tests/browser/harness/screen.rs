//! Windows: how large, and by which light.

/// How large the window is, and which light there is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Does the device prefer dark?
    pub dark: bool,
}

impl Screen {
    /// A phone.
    pub const PHONE: Self = Self { width: 390, height: 844, dark: false };
    /// The narrowest there is.
    pub const NARROW: Self = Self { width: 320, height: 640, dark: false };
    /// A desk.
    pub const DESK: Self = Self { width: 1280, height: 900, dark: false };

    /// The same at night.
    pub const fn at_night(self) -> Self {
        Self { dark: true, ..self }
    }
}
