/**
 * Multinomial logit (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974): of several
 * alternatives one is chosen, each with a probability in proportion to the exponential of its utility, the sum of what
 * speaks for it, weighted. The weights are those under which the choices that were made are likeliest, less a quadratic
 * penalty (ridge; for logit models le Cessie and van Houwelingen 1992), which keeps weights small that few choices tell.
 */

export interface Choice {
  /** what speaks for each alternative: a number for each weight, in their order */
  alternatives: readonly Float64Array[];
  /** index of the alternative that was chosen */
  chosen: number;
  /** for how many choices it counts, above 0 */
  times: number;
}

export interface Weight {
  /** where the search begins; of a weight that is held, its value */
  start: number;
  /** of a weight w the penalty is half of this times w²; above 0 unless the weight is held */
  penalty: number;
  /** it is not fitted */
  held: boolean;
}

/** The loss is convex and Newton's method nearly always done after ten steps. */
const mostSteps = 100;
const mostHalvings = 40;
/** Steps end when the next would lower the loss by less than this. */
const tolerance = 1e-9;

/**
 * Newton's method with steps that are halved until the loss falls (Boyd and Vandenberghe, "Convex Optimization", 2004,
 * section 9.5). The same choices give the same weights to the last bit.
 *
 * @returns the weights, in the order in which they are given
 */
export function fitLogit(choices: readonly Choice[], weights: readonly Weight[]): number[] {
  let values = weights.map(({ start }) => start);
  let loss = lossOf(choices, weights, values);
  for (let count = 0; count < mostSteps; count++) {
    const { gradient, curvature } = slopesOf(choices, weights, values);
    const direction = solvePositive(curvature, gradient);
    const fall = direction.reduce((sum, value, at) => sum + value * (gradient[at] as number), 0);
    if (fall / 2 < tolerance) return values;
    const next = lower(choices, weights, values, { loss, direction, fall });
    if (next === undefined) return values;
    ({ values, loss } = next);
  }
  throw new Error(`no weights after ${mostSteps} steps of Newton's method`);
}

/** Negative logarithm of the likelihood, and the penalty. */
function lossOf(choices: readonly Choice[], weights: readonly Weight[], values: readonly number[]): number {
  let loss = 0;
  weights.forEach(({ penalty, held }, at) => {
    if (!held) loss += (penalty / 2) * (values[at] as number) ** 2;
  });
  for (const { alternatives, chosen, times } of choices)
    loss -= times * Math.log(probabilitiesOf(alternatives, values)[chosen] as number);
  return loss;
}

/** Of each alternative by the weights: exponentials of the utilities, in shares of their sum. */
function probabilitiesOf(alternatives: readonly Float64Array[], values: readonly number[]): number[] {
  const utilities = alternatives.map((alternative) => {
    let utility = 0;
    for (let at = 0; at < values.length; at++) utility += (values[at] as number) * (alternative[at] as number);
    return utility;
  });
  const highest = Math.max(...utilities);
  const parts = utilities.map((utility) => Math.exp(utility - highest));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}

interface Slopes {
  /** first derivatives of the loss */
  gradient: number[];
  /** second derivatives, below and on the diagonal */
  curvature: Float64Array[];
}

function slopesOf(choices: readonly Choice[], weights: readonly Weight[], values: readonly number[]): Slopes {
  const gradient = weights.map(({ penalty }, at) => penalty * (values[at] as number));
  const curvature = weights.map(() => new Float64Array(weights.length));
  for (const choice of choices) addSlopes(choice, values, gradient, curvature);
  weights.forEach(({ penalty, held }, at) => {
    (curvature[at] as Float64Array)[at] = ((curvature[at] as Float64Array)[at] as number) + penalty;
    if (held) hold(at, gradient, curvature);
  });
  return { gradient, curvature };
}

/** Of one choice the gradient is mean less chosen, the curvature the covariance, under the probabilities. */
function addSlopes(
  { alternatives, chosen, times }: Choice,
  values: readonly number[],
  gradient: number[],
  curvature: readonly Float64Array[],
): void {
  const probabilities = probabilitiesOf(alternatives, values);
  const mean = new Float64Array(values.length);
  alternatives.forEach((alternative, index) => {
    const probability = probabilities[index] as number;
    for (let at = 0; at < mean.length; at++)
      mean[at] = (mean[at] as number) + probability * (alternative[at] as number);
    addProduct(curvature, alternative, times * probability);
  });
  addProduct(curvature, mean, -times);
  const taken = alternatives[chosen] as Float64Array;
  for (let at = 0; at < mean.length; at++)
    gradient[at] = (gradient[at] as number) + times * ((mean[at] as number) - (taken[at] as number));
}

/** Adds the product of a vector with itself, times a factor, below and on the diagonal. */
function addProduct(matrix: readonly Float64Array[], vector: Float64Array, factor: number): void {
  for (let row = 0; row < vector.length; row++) {
    const scaled = factor * (vector[row] as number);
    if (scaled === 0) continue;
    const cells = matrix[row] as Float64Array;
    for (let column = 0; column <= row; column++)
      cells[column] = (cells[column] as number) + scaled * (vector[column] as number);
  }
}

/** Takes a weight out of the step. */
function hold(held: number, gradient: number[], curvature: readonly Float64Array[]): void {
  gradient[held] = 0;
  curvature.forEach((row, at) => {
    if (at === held) row.fill(0);
    row[held] = at === held ? 1 : 0;
  });
}

interface Step {
  loss: number;
  direction: readonly number[];
  /** by how much the loss falls along a whole step, as the gradient has it */
  fall: number;
}

/** @returns nothing where no part of the step lowers the loss: it is as low as numbers of this precision tell */
function lower(
  choices: readonly Choice[],
  weights: readonly Weight[],
  values: readonly number[],
  { loss, direction, fall }: Step,
): { values: number[]; loss: number } | undefined {
  for (let halvings = 0, part = 1; halvings < mostHalvings; halvings++, part /= 2) {
    const next = values.map((value, at) => value - part * (direction[at] as number));
    const nextLoss = lossOf(choices, weights, next);
    if (nextLoss <= loss - 0.25 * part * fall) return { values: next, loss: nextLoss };
  }
  return undefined;
}

/**
 * Solves matrix · x = right by Cholesky's decomposition.
 * @param matrix symmetric and positive definite; only what lies below and on the diagonal is read
 */
function solvePositive(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const factor = matrix.map((row) => Float64Array.from(row));
  const at = (row: number, column: number) => (factor[row] as Float64Array)[column] as number;
  for (let row = 0; row < factor.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = at(row, column);
      for (let before = 0; before < column; before++) rest -= at(row, before) * at(column, before);
      (factor[row] as Float64Array)[column] = row === column ? Math.sqrt(rest) : rest / at(column, column);
    }
  }
  const solution = [...right];
  for (let row = 0; row < factor.length; row++) {
    for (let before = 0; before < row; before++)
      solution[row] = (solution[row] as number) - at(row, before) * (solution[before] as number);
    solution[row] = (solution[row] as number) / at(row, row);
  }
  for (let row = factor.length - 1; row >= 0; row--) {
    for (let after = row + 1; after < factor.length; after++)
      solution[row] = (solution[row] as number) - at(after, row) * (solution[after] as number);
    solution[row] = (solution[row] as number) / at(row, row);
  }
  return solution;
}
