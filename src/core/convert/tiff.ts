import type { Allowance } from './allowance.ts';
import { readPage, type TiffPage } from './page.ts';
import { type Paint, painter } from './paint.ts';
import type { Raster } from './raster.ts';
import { unpack } from './unpack.ts';

/** The first page, turned as its Orientation says. */
export async function tiffRaster(bytes: Uint8Array<ArrayBuffer>, allowance: Allowance): Promise<Raster> {
  const page = readPage(bytes);
  const planes = await unpack(bytes, page, allowance);
  return upright(page, painter(page, planes));
}

/** Orientations whose first column, or row, is shown on the right, or at the bottom; from 5 on columns are shown as rows. */
const fromRight = [2, 3, 7, 8];
const fromBottom = [3, 4, 6, 7];

function upright({ width, height, orientation }: TiffPage, paint: Paint): Raster {
  const isTurned = orientation >= 5 && orientation <= 8;
  const [lastColumn, lastRow] = [width - 1, height - 1];
  const mirrorsColumns = fromRight.includes(orientation);
  const mirrorsRows = fromBottom.includes(orientation);
  const shown = isTurned ? { width: height, height: width } : { width, height };
  return {
    ...shown,
    row(y, into) {
      for (let x = 0; x < shown.width; x++) {
        const column = isTurned ? y : x;
        const row = isTurned ? x : y;
        paint(mirrorsColumns ? lastColumn - column : column, mirrorsRows ? lastRow - row : row, into, 3 * x);
      }
    },
  };
}
