/** A decoded picture, upright, without transparency. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Writes row `y`, three bytes a pixel: red, green, blue. */
  row(y: number, into: Uint8Array): void;
}

/** A sample over white. `isMixed`: it was already weighed by its alpha. */
export function overWhite(sample: number, alpha: number, isMixed: boolean): number {
  return isMixed ? Math.min(255, sample + 255 - alpha) : 255 - ((255 - sample) * alpha) / 255;
}
