/** What stood in the way of a search that failed. */

import type { Obstacle } from './obstacles.ts';
import type { Library } from './search-index.ts';

export async function obstacleBehind(error: unknown, library: Library): Promise<Obstacle> {
  console.warn('The search failed:', error);
  if (!navigator.onLine) return 'offline';
  return (await library.isFromAnotherBuild()) ? 'otherBuild' : 'noIndex';
}
