import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../src/core/input-error.ts';
import { failuresOf, type RunReport } from './report.ts';

/** Each is loaded when it is asked for. */
const forms = {
  junit: async (report: RunReport) => (await import('./junit.ts')).junit(report),
  json: async (report: RunReport) => `${JSON.stringify({ ...report, failures: failuresOf(report) }, null, 2)}\n`,
  html: async (report: RunReport) => (await import('./html.ts')).html(report),
};

export type ReportForm = keyof typeof forms;

export const reportForms = Object.keys(forms) as ReportForm[];

export interface ReportFile {
  readonly form: ReportForm;
  readonly file: string;
}

/** Whoever has waited for a command to end is not told then that its report has no place. Throws an InputError. */
export function checkReportFiles(files: readonly ReportFile[]): void {
  for (const { file } of files) {
    if (existsSync(file) && statSync(file).isDirectory()) throw cannot(file, 'it is a folder');
    if (!existsSync(dirname(file))) throw cannot(file, `there is no folder ${dirname(file)}`);
    orSay(file, () => accessSync(existsSync(file) ? file : dirname(file), constants.W_OK));
  }
}

/** Throws an InputError for one that cannot be written. */
export async function writeReports(report: RunReport, files: readonly ReportFile[]): Promise<void> {
  for (const { form, file } of files) {
    const text = await forms[form](report);
    orSay(file, () => writeFileSync(file, text));
  }
}

function orSay(file: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw cannot(file, (error as Error).message);
  }
}

function cannot(file: string, why: string): InputError {
  return new InputError(`report ${file} cannot be written: ${why}`);
}
