/** What the site tells of a source's ledger, `content/articles/SOURCE/ledger.json`: how much was kept. */
import { z } from 'astro/zod';

const count = z.int().nonnegative();

/** The ledger's own counts, of characters that are not blank; its long lists of places are passed over. */
export const ledgerCountsSchema = z
  .object({
    source: z.string().min(1),
    counts: z.object({ all: count, inArticles: count, leftOut: z.record(z.string(), count) }),
  })
  .transform(({ counts }) => ({
    source: counts.all,
    kept: counts.inArticles,
    leftOut: Object.values(counts.leftOut).reduce((sum, one) => sum + one, 0),
  }));

export type LedgerCounts = z.infer<typeof ledgerCountsSchema>;
