/** From a folder of articles to a folder of web pages: Astro, then links and search index, then into its place. */
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import {
  createWorkFolder,
  foldersBeside,
  publishSite,
  removeFolder,
  sizeOfFolder,
  type WorkFolder,
} from '../disk/site-folder.ts';
import { finishPages } from './finish-pages.ts';
import { writeHeadersFile } from './host-headers.ts';
import { indexPages } from './index-pages.ts';
import { keepOffline } from './keep-offline.ts';

export interface SiteOptions {
  /** absolute path of the folder that holds `LANG/SOURCE/SLUG.mdx` */
  articles: string;
  /** absolute path of the folder that holds `LANG/SOURCE/SLUG.po`; it need not exist */
  translations: string;
  /** absolute path of the folder to publish in: absent, empty or an earlier site */
  out: string;
  /** address at which the site will stand, where it is known */
  site?: string;
  /** told of each step; `done` and `total` where it can be counted */
  onProgress: (what: string, done?: number, total?: number) => void;
  /** registers what must be removed when the process is stopped; gives back how to take that back */
  onInterrupt: (cleanup: () => void) => () => void;
  /** milliseconds, for the measures of the steps */
  now: () => number;
}

export type SiteResult =
  | {
      built: true;
      pages: number;
      files: number;
      bytes: number;
      milliseconds: { render: number; finish: number; index: number };
    }
  | { built: false; message: string; stack: string };

export const projectRoot = resolve(import.meta.dirname, '../..');

/**
 * Builds the site. When anything fails, `out` stays as it was and the message says what failed where.
 * Not for two builds in one process at a time: the folders are told to Astro by the environment.
 */
export async function buildSite(options: SiteOptions): Promise<SiteResult> {
  const work = createWorkFolder(projectRoot);
  const beside = foldersBeside(options.out);
  const removeTemporary = () => [work.path, beside.fresh].forEach(removeFolder);
  const forgetInterrupt = options.onInterrupt(removeTemporary);
  try {
    return await buildIn(work, options);
  } catch (error) {
    return { built: false, message: describeFailure(error), stack: error instanceof Error ? (error.stack ?? '') : '' };
  } finally {
    removeTemporary();
    forgetInterrupt();
  }
}

async function buildIn(work: WorkFolder, options: SiteOptions): Promise<SiteResult> {
  const start = options.now();
  const pages = await renderPages(work, options);
  const rendered = options.now();
  options.onProgress('Setting links');
  await finishPages(work.dist);
  const finished = options.now();
  options.onProgress('Indexing for search');
  const index = await indexPages(work.dist, (done, total) => options.onProgress('Indexing for search', done, total));
  if (index.errors.length > 0) throw new Error(`Pagefind refused pages: ${index.errors.join('; ')}`);
  const indexed = options.now();
  options.onProgress('Preparing for reading offline');
  await keepOffline(work.dist);
  await writeHeadersFile(work.dist);
  const { files, bytes } = await sizeOfFolder(work.dist);
  await publishSite(work.dist, options.out);
  const milliseconds = { render: rendered - start, finish: finished - rendered, index: indexed - finished };
  return { built: true, pages, files, bytes, milliseconds };
}

/** @returns number of pages */
async function renderPages(work: WorkFolder, options: SiteOptions): Promise<number> {
  prepareForAstro(options);
  const counter = { pages: 0 };
  const config: AstroInlineConfig = {
    root: projectRoot,
    mode: 'production',
    // What fails is thrown and told by us; Astro and Vite would print it twice more.
    logLevel: 'silent',
    outDir: work.dist,
    cacheDir: work.cache,
    integrations: [pageCounter(counter, options.onProgress)],
    ...(options.site === undefined ? {} : { site: options.site }),
  };
  options.onProgress('Preparing the pages');
  // Imported here because Astro reads the environment when it is loaded.
  const { build } = await import('astro');
  await build(config);
  return counter.pages;
}

/**
 * Astro asks no host for anything, takes the folders of articles and translations from the environment, and finds its packages only when
 * the process stands in the project.
 */
export function prepareForAstro({ articles, translations }: Pick<SiteOptions, 'articles' | 'translations'>): void {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
  process.env.READING_ROOM_ARTICLES = articles;
  process.env.READING_ROOM_TRANSLATIONS = translations;
  process.chdir(projectRoot);
}

/** Counts the pages as Astro renders them. */
function pageCounter(counter: { pages: number }, onProgress: SiteOptions['onProgress']): AstroIntegration {
  let total = 0;
  return {
    name: 'page-counter',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const paths = await prerenderer.getStaticPaths();
            total = paths.length;
            return paths;
          },
          render(request, renderOptions) {
            onProgress('Rendering pages', counter.pages++, total);
            return prerenderer.render(request, renderOptions);
          },
        })),
    },
  };
}

/** What went wrong, where, and what Astro advises. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const parts = error as Error & { hint?: unknown; loc?: { file?: unknown; line?: unknown } };
  const file = typeof parts.loc?.file === 'string' ? parts.loc.file : undefined;
  const place = file === undefined ? '' : `${file}${typeof parts.loc?.line === 'number' ? `:${parts.loc.line}` : ''}: `;
  const hint = typeof parts.hint === 'string' ? `\n  ${parts.hint}` : '';
  return stripVTControlCharacters(`${place}${error.message}${hint}`);
}
