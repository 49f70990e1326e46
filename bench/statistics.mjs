/** Value below which the share `q` (0…1) of the values lies: nearest rank, so it is always one that was measured. */
export function quantile(values, q) {
  if (values.length === 0) return Number.NaN;
  const sorted = new Float64Array(values).toSorted();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))];
}

/** Middle value; the mean of the two middle ones of an even number. */
export function median(values) {
  if (values.length === 0) return Number.NaN;
  const sorted = new Float64Array(values).toSorted();
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function summary(values) {
  const known = values.filter((value) => Number.isFinite(value));
  return { median: median(known), min: Math.min(...known), max: Math.max(...known), n: known.length };
}

/**
 * Ratio of two programs measured in the same rounds. It is taken round by round, and the middle one is the result: what
 * disturbs the machine for a while disturbs both sides of a round, and so mostly cancels out.
 */
export function pairedRatio(ours, theirs) {
  const ratios = ours.map((value, round) => value / theirs[round]).filter((ratio) => Number.isFinite(ratio));
  return summary(ratios);
}

/** By how much ours is more, round by round. */
export function pairedDifference(ours, theirs) {
  return summary(ours.map((value, round) => value - theirs[round]));
}

/** Of the straight line that fits the points [x, y] best. */
export function slope(points) {
  const mean = (pick) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point[0]), mean((point) => point[1])];
  return mean((point) => (point[0] - x) * (point[1] - y)) / mean((point) => (point[0] - x) ** 2);
}
