import type { Call, Reply } from '../../../../core/call.ts';
import { reachable } from '../../../../core/call.ts';
import type { World } from '../../../../core/world.ts';
import type { FeishuError } from '../../gateway/errors.ts';
import { json, newLogId, unknownPath } from '../../gateway/reply.ts';
import { clientConfig, linesOf, SERVICE } from '../lines.ts';
import { type ConnectErrorName, connectErrors } from './errors.ts';

/** As two captured addresses have it (feishu-socket-code). */
const PLACE = 'msg-frontier.feishu.cn/ws/v2';

/** Gives out an address that opens one socket: on this server, or on a listener that is opened for it. */
export async function connected(appId: string, call: Call, world: World): Promise<Reply> {
  const { keys, sockets } = world;
  const device = `7${keys.from('0123456789', 18)}`;
  const fields = [
    'fpid=493',
    'aid=552564',
    `device_id=${device}`,
    `access_key=${keys.hex(32)}`,
    `service_id=${SERVICE}`,
    `ticket=${keys.uuid()}`,
  ];
  const target = `/${PLACE}?${fields.join('&')}`;
  sockets.invite(target, linesOf(world).invitation(appId));
  const base = call.takesSockets && call.base !== undefined ? call.base : `http://${await sockets.loopback()}`;
  const url = reachable({ base }, target.slice(1)).replace(/^http/, 'ws');
  const data = { ClientConfig: clientConfig, URL: url };
  return json(200, { code: 0, data, msg: '' }, newLogId(world), world);
}

export function connectRefusal(name: ConnectErrorName, world: World): Reply {
  if (name === 'notFound') return unknownPath(world);
  const { http, code, message }: FeishuError = connectErrors[name];
  return json(http, { code, data: {}, msg: message }, newLogId(world), world);
}
