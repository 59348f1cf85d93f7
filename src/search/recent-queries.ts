/** The last questions of the reader, kept in this browser alone. */
import { keepOnDevice, keptOnDevice } from '../components/device-storage.ts';

const key = 'reading-room:queries';
const most = 8;

/** @returns the last first; none where the browser keeps nothing */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(keptOnDevice(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch (error) {
    console.info('The last questions could not be read:', error);
    return [];
  }
}

/** @returns whether the browser has kept it; it may be full, or forbidden to keep anything */
export function keepQuery(query: string): boolean {
  const kept = [query, ...recentQueries().filter((each) => each !== query)].slice(0, most);
  return query === '' || keepOnDevice(key, JSON.stringify(kept));
}

export function forgetQueries(): boolean {
  return keepOnDevice(key, '[]');
}
