import type { Pages } from '../../../src/core/source.ts';

export const pages = {
  'pictura-photos': { title: 'Photos', url: 'https://pictura.example/docs/photos', kind: 'official' },
  'pictura-forum': { title: 'What people saw', url: 'https://pictura.example/forum', kind: 'field' },
} as const satisfies Pages;
