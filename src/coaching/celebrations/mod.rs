//! Progress marked on purpose: celebrations, thanks, small wins, anniversaries.

pub(in crate::coaching) mod anniversary;
pub(in crate::coaching) mod appreciation;
pub(in crate::coaching) mod celebration;
pub(in crate::coaching) mod small_win;

pub use anniversary::Anniversary;
pub use appreciation::{Appreciation, AppreciationCommand};
pub use celebration::{Celebration, CelebrationCommand};
pub use small_win::{JarCommand, SmallWin, draw};
