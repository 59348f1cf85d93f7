/** Scores against the strength of the damage as an SVG: one small plot a kind, the same axes in all. */
import type { Score, ShareName } from '../score/score.ts';
import { cleanName, type DamageGroup, type ShareSpreads, scoresOf, spreadsOf } from './damage-groups.ts';

interface Line {
  name: ShareName;
  label: string;
  /** colour-blind safe (Okabe and Ito 2008) */
  colour: string;
  marker: 'circle' | 'square' | 'diamond' | 'triangle' | 'ring' | 'cross';
}

const lines: readonly Line[] = [
  { name: 'articleF1', label: 'article F1', colour: '#0072B2', marker: 'circle' },
  { name: 'titles', label: 'titles', colour: '#E69F00', marker: 'square' },
  { name: 'headingF1', label: 'heading F1', colour: '#009E73', marker: 'diamond' },
  { name: 'paragraphF1', label: 'paragraph F1', colour: '#000000', marker: 'ring' },
  { name: 'joins', label: 'joins restored', colour: '#CC79A7', marker: 'triangle' },
  { name: 'joinPrecision', label: 'join precision', colour: '#D55E00', marker: 'cross' },
];

const columns = 4;
const panel = { width: 300, height: 236 };
const plot = { left: 44, top: 44, width: 236, height: 150 };
const header = 78;
const margin = 16;
const ticks = [0, 0.25, 0.5, 0.75, 1];

export interface PlotKind {
  name: string;
  about: string;
}

interface Point {
  strength: number;
  spreads: ShareSpreads;
}

/**
 * @param kinds one plot each, in this order
 * @param groups of these kinds, and the clean pages, with which each line begins
 * @param subtitle what was run
 * @returns a whole SVG document; the band around a line is its mean's standard error
 */
export function plotScores(kinds: readonly PlotKind[], groups: readonly DamageGroup[], subtitle: string): string {
  const rows = Math.ceil(kinds.length / columns);
  const width = 2 * margin + Math.min(columns, kinds.length) * panel.width;
  const height = header + rows * panel.height + margin;
  const panels = kinds.map((kind, at) => {
    const [x, y] = [margin + (at % columns) * panel.width, header + Math.floor(at / columns) * panel.height];
    return `<g transform="translate(${x} ${y})">${panelOf(kind, pointsOf(kind.name, groups))}</g>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, 'Helvetica Neue', Arial, sans-serif" font-size="12" fill="#222">
<title>Scores of the restorer against the strength of the damage</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${margin}" y="24" font-size="16" font-weight="600">Scores of the restorer against the strength of the damage</text>
<text x="${margin}" y="43" fill="#555">${escaped(subtitle)}</text>
${legend()}
${panels.join('\n')}
</svg>
`;
}

function pointsOf(kind: string, groups: readonly DamageGroup[]): Point[] {
  return groups
    .filter((group) => group.name === kind || group.name === cleanName)
    .map(({ strength, results }) => ({ strength, spreads: plottedSpreads(scoresOf(results)) }))
    .sort((left, right) => left.strength - right.strength);
}

/** The precision of less than one join a page is chance. */
function plottedSpreads(scores: readonly Score[]): ShareSpreads {
  const { joinPrecision, ...others } = spreadsOf(scores);
  const joins = scores.reduce((sum, score) => sum + score.judgedJoins, 0);
  return joinPrecision === undefined || joins < scores.length ? others : { ...others, joinPrecision };
}

function legend(): string {
  const entries = lines.map(({ label, colour, marker }, at) => {
    const x = margin + at * 130;
    const stroke = `<line x1="${x}" y1="61" x2="${x + 22}" y2="61" stroke="${colour}" stroke-width="2"/>`;
    return `${stroke}${markerAt(marker, colour, x + 11, 61)}<text x="${x + 28}" y="65">${label}</text>`;
  });
  return entries.join('\n');
}

function panelOf({ name, about }: PlotKind, points: readonly Point[]): string {
  const drawn = lines.map((line) => lineOf(line, points));
  return [
    `<text x="${plot.left}" y="16" font-weight="600">${escaped(name)}</text>`,
    `<text x="${plot.left}" y="32" fill="#555" font-size="11">${escaped(about)}</text>`,
    axes(),
    ...drawn.map(({ band }) => band),
    ...drawn.map(({ stroke }) => stroke),
  ].join('\n');
}

const xAt = (strength: number): string => (plot.left + strength * plot.width).toFixed(1);
const yAt = (value: number): string => (plot.top + (1 - Math.min(1, Math.max(0, value))) * plot.height).toFixed(1);

function axes(): string {
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  const horizontal = ticks.map(
    (value) =>
      `<line x1="${plot.left}" y1="${yAt(value)}" x2="${right}" y2="${yAt(value)}" stroke="#ddd"/>` +
      `<text x="${plot.left - 6}" y="${(Number(yAt(value)) + 4).toFixed(1)}" text-anchor="end" font-size="10" fill="#555">${value}</text>`,
  );
  const vertical = ticks.map(
    (value) =>
      `<text x="${xAt(value)}" y="${bottom + 14}" text-anchor="middle" font-size="10" fill="#555">${value}</text>`,
  );
  const names = `<text x="${plot.left + plot.width / 2}" y="${bottom + 28}" text-anchor="middle" font-size="10" fill="#555">strength (0.5: as dense as in real documents)</text>`;
  return [...horizontal, ...vertical, names].join('\n');
}

function lineOf({ name, colour, marker }: Line, points: readonly Point[]): { band: string; stroke: string } {
  const known = points.flatMap(({ strength, spreads }) => {
    const spread = spreads[name];
    return spread === undefined ? [] : [{ strength, ...spread }];
  });
  if (known.length === 0) return { band: '', stroke: '' };
  const errors = known.map(({ deviation, count }) => deviation / Math.sqrt(count));
  const upper = known.map(({ strength, mean }, at) => `${xAt(strength)},${yAt(mean + (errors[at] ?? 0))}`);
  const lower = known.map(({ strength, mean }, at) => `${xAt(strength)},${yAt(mean - (errors[at] ?? 0))}`);
  const places = known.map(({ strength, mean }) => `${xAt(strength)},${yAt(mean)}`);
  const markers = known.map(({ strength, mean }) => markerAt(marker, colour, Number(xAt(strength)), Number(yAt(mean))));
  return {
    band: `<polygon points="${[...upper, ...lower.reverse()].join(' ')}" fill="${colour}" opacity="0.12"/>`,
    stroke: `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="1.6"/>${markers.join('')}`,
  };
}

function markerAt(marker: Line['marker'], colour: string, x: number, y: number): string {
  const at = (dx: number, dy: number): string => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`;
  switch (marker) {
    case 'circle':
      return `<circle cx="${x}" cy="${y}" r="3.2" fill="${colour}"/>`;
    case 'ring':
      return `<circle cx="${x}" cy="${y}" r="3" fill="#fff" stroke="${colour}" stroke-width="1.6"/>`;
    case 'square':
      return `<polygon points="${at(-3, -3)} ${at(3, -3)} ${at(3, 3)} ${at(-3, 3)}" fill="${colour}"/>`;
    case 'diamond':
      return `<polygon points="${at(0, -4)} ${at(4, 0)} ${at(0, 4)} ${at(-4, 0)}" fill="${colour}"/>`;
    case 'triangle':
      return `<polygon points="${at(0, -4)} ${at(3.6, 3)} ${at(-3.6, 3)}" fill="${colour}"/>`;
    case 'cross':
      return `<path d="M${at(-3, -3)} L${at(3, 3)} M${at(3, -3)} L${at(-3, 3)}" stroke="${colour}" stroke-width="2"/>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
