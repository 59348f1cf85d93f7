// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { handWritten, restoredArticles } from './src/markdown/processor.ts';

/**
 * Parts of the search are loaded when they are needed, by links that hold under any path; Vite would preload them from the
 * root of the host. Astro takes this setting over from nowhere but a plugin.
 * @type {import('vite').Plugin}
 */
const withoutPreloading = {
  name: 'without-preloading',
  configEnvironment: () => ({ build: { modulePreload: false } }),
};

/**
 * What the script of every page shares with the scripts of some: one file, where the bundler would make one of each module.
 * @type {import('vite').Plugin}
 */
const fewScripts = {
  name: 'few-scripts',
  configEnvironment: (name) => {
    if (name !== 'client') return;
    const shared =
      /components\/(choose-language|device-storage|place-now)|offline\/cache-names|search\/shortcut|model\/languages|preload-helper/;
    return {
      build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: shared }] } } } },
    };
  },
};

export default defineConfig({
  trailingSlash: 'always',
  integrations: [mdx({ processor: handWritten })],
  markdown: { syntaxHighlight: false, processor: restoredArticles },
  build: { inlineStylesheets: 'never', format: 'directory' },
  // No script or style may end up inside a page: a strict content security policy has to hold.
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [withoutPreloading, fewScripts],
    // They bring WebAssembly and native code of their own, which does not go into a bundle.
    ssr: { external: ['harfbuzzjs', 'wawoff2', 'sharp', '@node-rs/jieba', '@fontsource-variable/noto-serif-sc'] },
  },
  devToolbar: { enabled: false },
});
