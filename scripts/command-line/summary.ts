/** The closing summary of a command. */
import type { ConversionFigures } from '../convert-folder.ts';
import { type Reason, reasons } from '../restore/document.ts';

export interface SiteFigures {
  pages: number;
  files: number;
  bytes: number;
  /** the folder, as the user wrote it */
  out: string;
}

export interface Usage {
  seconds: number;
  /** the most memory the process held, in bytes */
  peakMemory: number;
}

/** What each reason says to a user. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  furniture: 'mastheads, running heads, page numbers',
  promo: 'teasers and indexes',
  advertisement: 'advertisements',
  contents: 'contents lists',
  doubled: 'doubled by the extraction',
  repeated: 'repeated passages',
  overlap: 'read twice at a cut',
  control: 'control characters',
  hyphen: 'hyphens at line ends',
  syntax: 'JSON syntax',
  unpublished: 'unpublished JSON fields',
  mark: 'list and footnote marks shown by other means',
};

/** @returns lines, each `name  figure` */
export function conversionSummary(figures: ConversionFigures, verbose: boolean): string[] {
  const failed = figures.failedDocuments === 0 ? '' : `, ${figures.failedDocuments} failed`;
  const rows: [string, string][] = [
    ['Documents', `${count(figures.documents)}${failed}`],
    ['Articles', count(figures.articles)],
    ['Characters kept', count(figures.kept)],
    ['Left out', leftOutWords(figures)],
    ...leftOutRows(figures.leftOut),
    ['Lost in the source', lostWords(figures)],
    ['Doubts', doubtWords(figures.doubts, verbose)],
    ...(figures.errors === 0 ? [] : [['Errors', count(figures.errors)] as [string, string]]),
  ];
  return alignRows(rows);
}

export function siteSummary(site: SiteFigures, articles: number): string[] {
  return alignRows([
    ['Pages', count(site.pages)],
    ['Size', `${megabytes(site.bytes)} in ${count(site.files)} files${perArticle(site.bytes, articles)}`],
    ['Site', site.out],
  ]);
}

export function usageSummary({ seconds, peakMemory }: Usage): string[] {
  return alignRows([
    ['Time', `${seconds.toFixed(1)} s`],
    ['Peak memory', `${Math.round(peakMemory / 1e6).toLocaleString('en')} MB`],
  ]);
}

function lostWords({ lost, lostFigures }: ConversionFigures): string {
  if (lost + lostFigures === 0) return 'none';
  const figures =
    lostFigures === 0 ? '' : ` and ${count(lostFigures)} ${lostFigures === 1 ? 'figure' : 'figures'} that left a blank`;
  return `${count(lost)}${figures}, marked in the articles`;
}

function leftOutWords({ kept, leftOut }: ConversionFigures): string {
  const total = [...leftOut.values()].reduce((sum, each) => sum + each, 0);
  if (total === 0) return 'nothing';
  return `${count(total)} (${((100 * total) / (kept + total)).toFixed(1)} %), each accounted for in ledger.json`;
}

function leftOutRows(leftOut: ReadonlyMap<Reason, number>): [string, string][] {
  const present = reasons.filter((reason) => (leftOut.get(reason) ?? 0) > 0);
  return present.map((reason) => [`  ${reason}`, `${count(leftOut.get(reason) ?? 0)}  ${reasonWords[reason]}`]);
}

function doubtWords(doubts: number, verbose: boolean): string {
  if (doubts === 0) return 'none';
  return verbose ? `${count(doubts)}, listed above` : `${count(doubts)}; --verbose lists them`;
}

function perArticle(bytes: number, articles: number): string {
  return articles === 0 ? '' : `, ${Math.round(bytes / articles / 1000)} KB an article`;
}

function alignRows(rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([name, figure]) => `${name.padEnd(20)}${figure}`);
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
