/** Two-sided 95 % quantile of the normal distribution. */
const Z = 1.959964;

/**
 * Wilson's score interval for a share: unlike the textbook one it stays inside 0 to 1 and is honest about few answers.
 * Example: 9 right of 10 → 0.596 to 0.982; none of none → 0 to 1.
 */
export function wilson(right: number, count: number): [number, number] {
  if (count === 0) return [0, 1];
  const share = right / count;
  const spread = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  const [middle, scale] = [share + Z ** 2 / (2 * count), 1 + Z ** 2 / count];
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
