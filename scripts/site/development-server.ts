/** Astro's development server over a folder of articles. */
import { prepareForAstro, projectRoot } from './build-site.ts';

export interface DevelopmentServer {
  /** addresses at which the site can be opened */
  addresses: string[];
  stop(): Promise<void>;
}

/** @param folders absolute paths; what changes in them shows in open pages */
export async function startDevelopmentServer(
  folders: { articles: string; translations: string },
  place: { port: number; host: string },
): Promise<DevelopmentServer> {
  prepareForAstro(folders);
  const { dev } = await import('astro');
  const server = await dev({ root: projectRoot, logLevel: 'warn', server: place });
  const { local, network } = server.resolvedUrls;
  return { addresses: [...local, ...network], stop: () => server.stop() };
}
