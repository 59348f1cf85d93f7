/** Why a search cannot be done; the page has a sentence for each. */
export type Obstacle = 'noIndex' | 'otherBuild' | 'offline' | 'noWebAssembly' | 'fromDisk';

/** What stands in the way before anything is read, if anything does. */
export function obstacleHere(): Obstacle | undefined {
  if (location.protocol === 'file:') return 'fromDisk';
  return allowsWebAssembly() ? undefined : 'noWebAssembly';
}

/** A content security policy refuses WebAssembly when a module is compiled, not before. */
function allowsWebAssembly(): boolean {
  const emptyModule = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
  try {
    return new WebAssembly.Module(emptyModule) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
