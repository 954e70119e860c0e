import { just, object, type Schema, type Shapes } from '../../../core/described.ts';

export const ok = { errcode: just(0), errmsg: just('ok') };

export const done: Schema = object(ok);

/** As most are: fields as JSON, and an answer. */
export const asks = (says: string, json: Shapes, reply: Schema = done) => ({
  says,
  method: 'POST',
  json: object(json),
  reply,
});
