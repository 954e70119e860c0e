import { type Filling, inRow, phrase, type Said, type Saying, say, wholly } from '../../src/core/say.ts';
import type { CheckResult, Finding, Grade, RecordedVerdict } from '../../src/core/shapes.ts';
import type { CheckedPath } from './check-file.ts';
import type { SecondOpinion } from './second-opinion.ts';

/** What `standin check` says beside verdicts and warnings, which are told already. */

export function whatItIs({ bytes, image, is }: CheckedPath): Said {
  const facts = image ? `${image.format} ${image.width} x ${image.height}` : withoutSize(is);
  return say`${facts}, ${bytes} bytes`;
}

/** A picture whose header is broken, or lies past what was read of it, is one all the same. */
function withoutSize(is: string | undefined): Saying {
  if (is?.startsWith('image/')) return say`${is} of unknown size`;
  return is ? say`no picture: ${is}` : phrase('no picture');
}

/** What the other readers make of it, if anything. One that was given up made nothing of it. */
export function readings({ fileType, imageSize }: SecondOpinion = {}): Said | undefined {
  const all: Filling[] = [];
  if (fileType) all.push(say`file-type reads ${fileType}`);
  if (imageSize) all.push(say`image-size reads ${`${imageSize.format} ${imageSize.width} x ${imageSize.height}`}`);
  return all.length === 0 ? undefined : say`but ${inRow(all)}`;
}

export function outcome({ taken }: CheckResult): Said {
  return taken ? 'takes it' : 'refuses';
}

export function next({ error, mend }: Finding): Said {
  return say`and then ${error}: ${mend}`;
}

export function caution(says: string): Said {
  return say`but: ${says}`;
}

const grades: Readonly<Record<Grade, Saying>> = {
  documented: phrase('documented'),
  observed: phrase('observed'),
  assumed: phrase('assumed'),
};

/** How sure that is, and where it can be read. */
export function evidence({ grade, source }: RecordedVerdict): Said {
  if (grade === undefined) return wholly(source?.address ?? '');
  return source ? say`${grades[grade]}, ${source.address}` : grades[grade];
}
