/** What is in the library is given out, listed, counted and deleted. */
import type { Case } from '../engine/case.ts';
import { gatedCases } from './gated-calls.ts';
import { counts, gatedCount, news } from './library-counts.ts';
import { bodies, deleted, deletedIsNotCounted, deleting, gatedItem, given, reading } from './library-items.ts';
import { gatedList, lists, refusedLists } from './library-lists.ts';

export const libraryCases: readonly Case[] = [
  ...[reading, deleting].flatMap((item) => [...gatedCases(gatedItem(item)), ...bodies(item)]),
  ...given,
  ...deleted,
  ...gatedCases(gatedList),
  ...refusedLists,
  ...lists,
  ...gatedCases(gatedCount),
  ...counts,
  deletedIsNotCounted,
  ...news('add-news', '/cgi-bin/material/add_news'),
  ...news('update-news', '/cgi-bin/material/update_news'),
];
