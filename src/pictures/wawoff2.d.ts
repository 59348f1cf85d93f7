/** The package has no types of its own. */
declare module 'wawoff2' {
  /** @param woff2 a font in WOFF2 @returns the same font in the format that it was packed from: TrueType or OpenType */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}
