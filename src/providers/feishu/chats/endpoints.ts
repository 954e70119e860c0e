import { create } from './create/endpoint.ts';
import { get } from './get/endpoint.ts';
import { list } from './list/endpoint.ts';
import { update } from './update/endpoint.ts';

export const chats = [create, list, get, update] as const;
