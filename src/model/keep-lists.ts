/** The lists of files that make a site readable without a network: written by the build, read by pages. */
import { z } from 'astro/zod';

/** Folder of the lists of files to keep, from the site's root. */
export const listsFolder = 'offline-lists';
export const everythingList = `${listsFolder}/everything.json`;
export const listOfSource = (source: string) => `${listsFolder}/of-${source}.json`;

/** The files that make one issue, or the whole site, readable without a network. */
export const keepListSchema = z.strictObject({
  /** changes when any of the files does */
  build: z.string().min(1),
  /** uncompressed bytes of the files */
  bytes: z.int().nonnegative(),
  /** addresses from the site's root, without a slash before them: `zh/weekly/loans/`, `pagefind/summary.json` */
  files: z.array(z.string()),
});
export type KeepList = z.infer<typeof keepListSchema>;
