import { create } from './create/endpoint.ts';
import { get } from './get/endpoint.ts';
import { ids } from './ids/endpoint.ts';
import { patch } from './patch/endpoint.ts';

export const users = [ids, get, create, patch] as const;
