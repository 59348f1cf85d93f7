/** Names of the device's caches, which pages and service worker share. */

/** Pages: those that were read, and those of issues that the reader asked to keep. */
export const pagesCache = 'reading-room-pages';
/** Style sheets and scripts; their names change with their content, so they never grow old. */
export const assetsCache = 'reading-room-assets';
/** The search index. */
export const searchCache = 'reading-room-search';
/** Which lists of files were kept whole, each under its own address. */
export const keptCache = 'reading-room-kept';
