/** How time grows with size. */

export interface Point {
  /** both above 0 */
  size: number;
  seconds: number;
}

/**
 * The exponent b of seconds = a · sizeᵇ, by least squares of the logarithms: 1 is linear, 2 quadratic.
 * @returns nothing for fewer than two sizes
 */
export function growthExponent(points: readonly Point[]): number | undefined {
  const logs = points.map(({ size, seconds }) => ({ x: Math.log(size), y: Math.log(seconds) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const variance = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  if (logs.length < 2 || variance === 0) return undefined;
  return logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / variance;
}
