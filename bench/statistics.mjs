// What is said of many measurements of one thing.

export const sorted = (values) => [...values].sort((one, other) => one - other);

// The value below which so large a share (0 to 1) of the values lie: the nearest of those that were measured.
export function quantile(values, share) {
  if (values.length === 0) return undefined;
  const at = Math.ceil(share * values.length) - 1;
  return sorted(values)[Math.min(values.length - 1, Math.max(0, at))];
}

// The middle one; between two, their mean.
export function median(values) {
  if (values.length === 0) return undefined;
  const all = sorted(values);
  const middle = all.length >> 1;
  return all.length % 2 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
}

// How long the page could not answer, in milliseconds: of each long task between `from` and `to` what is over 50 ms.
export function blockingTime(tasks, from, to) {
  return tasks
    .map(({ start, duration }) => Math.min(start + duration, to) - Math.max(start, from))
    .reduce((sum, length) => sum + Math.max(0, length - 50), 0);
}
