/** Size of title pictures in pixels; the proportion that OpenGraph readers expect. */
export const pictureSize = { width: 1200, height: 630 } as const;
