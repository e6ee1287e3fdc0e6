//! What becomes of the rest when something urgent takes time from it.

/// Fits segments, each with its minutes and the fewest it can do with, into
/// the minutes that are left.
///
/// Each gives up time in proportion to what it can spare, in whole minutes and
/// never below its minimum, so that together they take exactly what is left
/// (or what they took before, if that is less). When even the minimums do not
/// fit, segments are set aside (`None`) from the end, and the very last one, the
/// close, goes only after all others. The order stays.
pub fn reflow(segments: &[(u64, u64)], left: u64) -> Vec<Option<u64>> {
    let mut kept: Vec<bool> = segments.iter().map(|_| true).collect();
    let minimum = |(minutes, minimum): &(u64, u64)| *minimum.min(minutes);
    let sum = |kept: &[bool], of: &dyn Fn(&(u64, u64)) -> u64| {
        let all = segments.iter().zip(kept).filter(|(_, kept)| **kept);
        all.fold(0_u64, |sum, (segment, _)| sum.saturating_add(of(segment)))
    };
    while sum(&kept, &minimum) > left {
        let mut open = kept.iter().enumerate().rev().filter(|(_, kept)| **kept).map(|(at, _)| at);
        let close = open.next();
        let Some(kept) = open.next().or(close).and_then(|at| kept.get_mut(at)) else {
            break;
        };
        *kept = false;
    }
    let total = sum(&kept, &|segment| segment.0);
    let spare = sum(&kept, &|segment| segment.0 - minimum(segment));
    let cut = total.saturating_sub(left);
    // Cumulative shares, so that rounding never loses or makes a minute.
    let mut spared = 0_u64;
    let share = |spared: u64| {
        let exact = u128::from(spared) * u128::from(cut);
        exact.checked_div(u128::from(spare)).map_or(0, |share| u64::try_from(share).unwrap_or(u64::MAX))
    };
    segments
        .iter()
        .zip(kept)
        .map(|(segment, kept)| {
            if !kept {
                return None;
            }
            let before = share(spared);
            spared += segment.0 - minimum(segment);
            Some(segment.0 - (share(spared) - before))
        })
        .collect()
}
