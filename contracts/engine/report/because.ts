/** Why a case expects what it does, in one line. */
import type { Because } from '../case.ts';
import { whereOf } from '../sources.ts';

export const becauseLine = (because: Because): string =>
  [claimOf(because), ...(because.source ? [whereOf(because.source)] : [])].join(' – ');

/** The same without the address. */
export const claimOf = ({ page, at, says, assumes }: Because): string =>
  `${page}, ${at}: ${says}${assumes === undefined ? '' : `; assumed: ${assumes}`}`;
