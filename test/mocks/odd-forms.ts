import type { ProviderName } from '../../contracts/engine/case.ts';
import { addressed } from '../hostile/parts.ts';
import type { Row } from '../hostile/row.ts';
import type { Target } from '../hostile/targets.ts';
import type { Place } from './pair.ts';
import { ask, type Heard } from './same-bytes.ts';
import type { Sent } from './senders.ts';

const FORM = 'multipart/form-data; boundary=b';

export async function toEach(targets: readonly Target[], row: Row, place: Place): Promise<Heard> {
  const heard = [];
  for (const target of targets) heard.push(await ask(place, providerOf(target), formOf(row, target)));
  return heard;
}

function formOf([, body, , contentType = FORM]: Row, { path, headers, field }: Target): Partial<Sent> {
  const named = headers.map((line) => line.split(': ') as [string, string]);
  // A line end in a type begins another line of the same header.
  const types = contentType === null ? [] : contentType.split('\r\nContent-Type: ');
  const typed = types.length === 0 ? {} : { 'Content-Type': types };
  return { url: path, headers: { ...Object.fromEntries(named), ...typed }, body: addressed(body, field) };
}

function providerOf({ name }: Target): ProviderName {
  return name === 'feishu' || name === 'wechat' ? name : 'kakao';
}
