import type { Answer } from '../../../../core/answer.ts';
import type { Call } from '../../../../core/call.ts';
import type { StoredObject } from '../../../../core/store.ts';
import type { World } from '../../../../core/world.ts';
import { headersOf, newLogId } from '../../gateway/reply.ts';
import { contentDispositionOf } from '../../resources/content-disposition.ts';

/** The bytes as they were sent. */
export function givenOut(file: StoredObject, isNamed: boolean, _call: Call, world: World): Answer {
  const headers = headersOf(newLogId(world), world, file.mediaType);
  if (isNamed) headers.push('Content-Disposition', contentDispositionOf(file.filename ?? file.key));
  return { reply: { status: 200, headers, body: file.bytes } };
}
