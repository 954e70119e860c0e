import { get } from './get/endpoint.ts';
import { ids } from './ids/endpoint.ts';

export const users = [ids, get] as const;
