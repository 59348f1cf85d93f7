/**
 * How often a damage strikes. `measured` is how often it was counted in real files of that shape (0 to 1);
 * strength 0.5 is as dense as those, 0 leaves clean type, 1 is twice as dense.
 */
export function rateAt(strength: number, measured: number): number {
  return Math.min(1, Math.max(0, (measured * strength) / 0.5));
}
