/** How much stands on one page of a list. No page grows with the collection. */

/** sources on one page of the home lists */
export const sourcesPerPage = 8;

/** articles of a source on the home page; a source with a few more shows them all rather than hide two or three */
export const articlesOnHome = 12;
export const articlesOnHomeAtMost = 16;

/** articles on one page of a source's contents */
export const articlesPerPage = 60;

/** articles in a feed, the newest first */
export const articlesInFeed = 50;

/** articles, or issues, on one page of an index */
export const rowsPerIndexPage = 100;
