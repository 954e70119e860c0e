import { create } from './create/endpoint.ts';
import { get } from './get/endpoint.ts';
import { list } from './list/endpoint.ts';
import { add } from './members/add.ts';
import { inChat } from './members/in-chat.ts';
import { list as members } from './members/list.ts';
import { update } from './update/endpoint.ts';

export const chats = [create, list, get, update, members, add, inChat] as const;
