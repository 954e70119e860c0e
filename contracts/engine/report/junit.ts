/**
 * The report for whoever reads JUnit XML: a suite for each provider, valid for the schema of Jenkins's xunit plugin.
 */
import { providerOf } from '../case.ts';
import type { CaseResult } from '../case-result.ts';
import type { Difference } from '../compare.ts';
import { becauseLine } from './because.ts';
import { grouped } from './by-endpoint.ts';
import { type Markup, markup } from './markup.ts';
import { count, type FailedResult, outcomeOf, type Report, reasonOf, totals } from './totals.ts';

export function junit(report: Report): string {
  const { compared, failed } = totals(report.results);
  const byProvider = grouped(report.results, (result) => providerOf(result.case));
  const suites = [...byProvider].map(([provider, results], i) => suite(report, provider, results, i));
  const empty = compared === 0 ? [nothingCompared(report, suites.length)] : [];
  const tests = report.results.length + empty.length;
  const root = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="contract: ${report.target}" tests="${tests}" failures="${failed + empty.length}" errors="0" time="${seconds(report.durationMs)}">
${[...suites, ...empty]}
</testsuites>
`;
  return root.markup;
}

function suite({ target, startedAt }: Report, name: string, results: readonly CaseResult[], id: number): Markup {
  const failed = count(results, 'failed');
  const skipped = results.length - failed - count(results, 'passed');
  const took = results.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
  const cases = results.map((result) => testcase(classOf(target, name), result));
  return markup`<testsuite id="${id}" name="${name}" timestamp="${utc(startedAt)}" tests="${results.length}" failures="${failed}" errors="0" skipped="${skipped}" time="${seconds(took)}">
${cases}
</testsuite>`;
}

/** Readers of these files look at failures alone, and a run that saw nothing must not look green to them. */
const nothingCompared = ({ target, startedAt }: Report, id: number): Markup =>
  markup`<testsuite id="${id}" name="run" timestamp="${utc(startedAt)}" tests="1" failures="1" errors="0" skipped="0">
<testcase classname="${classOf(target, 'run')}" name="compares something"><failure type="nothing compared" message="nothing was compared"/></testcase>
</testsuite>`;

function testcase(classname: string, result: CaseResult): Markup {
  const head = markup`<testcase classname="${classname}" name="${result.case.id}" time="${seconds(result.durationMs)}"`;
  if (result.status === 'passed') return markup`${head}/>`;
  return markup`${head}>${result.status === 'failed' ? different(result) : skipped(result, source(result))}</testcase>`;
}

function different(result: FailedResult): Markup {
  const [{ path, expected, got }, ...rest] = result.differences;
  const others = rest.length === 0 ? '' : ` (and ${rest.length} more)`;
  const details = markup`${result.differences.map(difference)}
${source(result)}`;
  if (result.excused !== undefined) return skipped(result, details);
  const message = `${path}: expected ${expected}, got ${got}${others}`;
  return markup`<failure type="difference" message="${message}">${details}</failure>`;
}

const skipped = (result: CaseResult, details: Markup): Markup =>
  markup`<skipped message="${outcomeOf(result)}: ${reasonOf(result) ?? ''}">${details}</skipped>`;

const difference = ({ path, expected, got }: Difference): Markup => markup`${path}
  expected ${expected}
  got      ${got}`;

const source = ({ case: { because, grade } }: CaseResult): Markup => markup`${grade}: ${becauseLine(because)}`;

/** Readers make a tree of the dots in it, and keep apart what ran against different targets. */
const classOf = (target: string, provider: string): string => `contract.${target.replace(/[^\w-]+/g, '_')}.${provider}`;

const seconds = (ms = 0): string => (ms / 1000).toFixed(3);

/** As the readers of these files want it: to the second, in UTC, without saying so. */
const utc = (iso: string): string => new Date(iso).toISOString().slice(0, 19);
