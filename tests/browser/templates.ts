/** One page of each template, in each language of the interface, as paths from the site's root. */
export const templates: Record<string, string> = {
  'home, zh': 'zh/',
  'home, en': 'en/',
  'source, zh': 'zh/meadow-review-2024/',
  'source, en': 'en/signal-papers-2022/',
  'source of the other language': 'en/meadow-review-2024/',
  'long source': 'zh/long-list-2021/',
  'article, zh': 'zh/meadow-review-2024/wind-on-the-slope/',
  'article, traditional': 'zh/harbour-notes-2023/lighthouse/',
  'article, en': 'en/signal-papers-2022/quiet-channels/',
  'article, long title': 'zh/meadow-review-2024/very-long-title/',
  'translation, en': 'en/meadow-review-2024/wind-on-the-slope/',
  'translation, zh': 'zh/signal-papers-2022/quiet-channels/',
  'parallel, zh': 'zh/meadow-review-2024/wind-on-the-slope/parallel/',
  'parallel, en': 'en/meadow-review-2024/wind-on-the-slope/parallel/',
  'search, zh': 'zh/search/',
  'search, en': 'en/search/',
  'results, zh': 'zh/search/?q=风机',
  'results, en': 'en/search/?q=masts',
  'about, zh': 'zh/about/',
  'about, en': 'en/about/',
  'offline, zh': 'zh/offline/',
  'offline, en': 'en/offline/',
  'not found': '404.html',
};

/** The policy that a careful host sends: nothing from elsewhere, nothing inline, WebAssembly for the search. */
export const strictPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; object-src 'none'";
