/** What the cases rest on. */
import { messageSources } from './message-sources.ts';
import { programReports } from './program-reports.ts';
import { publishingSources } from './publishing-sources.ts';
import { uploadReports } from './upload-reports.ts';
import { uploadSources } from './upload-sources.ts';

export const sources = {
  ...uploadSources,
  ...uploadReports,
  ...programReports,
  ...publishingSources,
  ...messageSources,
} as const;
