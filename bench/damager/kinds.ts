/** The kinds of damage that the bench tells apart, each alone on a plain page, and nearly all of them together. */
import { type PlainPageDamage, plainPageDamages, type Strengths } from './shapes/plain-page.ts';

export interface DamageKind {
  readonly name: string;
  /** what it is, in a few words for tables and plots */
  readonly about: string;
  /** @param seed by which a document of all kinds is set in wide lines, in narrow lines, or a paragraph on a line */
  strengthsAt(strength: number, seed: number): Strengths;
}

const about: Readonly<Record<PlainPageDamage, { readonly name: string; readonly about: string }>> = {
  columns: { name: 'columns', about: 'columns read out of order' },
  wideLines: { name: 'wide lines', about: 'hard-wrapped at 36–46 characters' },
  narrowLines: { name: 'narrow lines', about: 'hard-wrapped at 10–20 characters' },
  furniture: { name: 'running heads', about: 'running heads and folios' },
  doubling: { name: 'doubling', about: 'bold printed twice' },
  swaps: { name: 'swaps', about: 'headlines and blocks moved' },
  headlines: { name: 'no headlines', about: 'headlines lost' },
  repeats: { name: 'repeats', about: 'blocks and clauses repeated' },
  lost: { name: 'lost', about: 'digits and characters lost' },
  noise: { name: 'noise', about: 'characters confused, specks' },
};

/** Lines have one width on a page, and hardly any real page has lost a headline: those would outweigh the rest. */
const apart: readonly PlainPageDamage[] = ['wideLines', 'narrowLines', 'headlines'];

const together: DamageKind = {
  name: 'all together',
  about: 'all but lost headlines at once',
  strengthsAt(strength, seed) {
    const lines = [{}, { wideLines: strength }, { narrowLines: strength }][seed % 3];
    const others = plainPageDamages.filter((damage) => !apart.includes(damage));
    return { ...Object.fromEntries(others.map((damage) => [damage, strength])), ...lines };
  },
};

export const damageKinds: readonly DamageKind[] = [
  ...plainPageDamages.map((damage) => ({
    ...about[damage],
    strengthsAt: (strength: number): Strengths => ({ [damage]: strength }),
  })),
  together,
];
