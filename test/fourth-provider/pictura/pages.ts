import type { Pages } from '../../../src/core/source.ts';

export const pages = {
  'pictura-photos': { title: 'Photos', url: 'https://pictura.example/docs/photos', seen: '2026-11', kind: 'official' },
  'pictura-forum': { title: 'What people saw', url: 'https://pictura.example/forum', seen: '2026-11', kind: 'field' },
} as const satisfies Pages;
