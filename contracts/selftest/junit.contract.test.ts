import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { junit, resultLine } from '../engine/report.ts';
import { type Element, readXml } from './read-xml.ts';
import {
  everything,
  exampleOf,
  failed,
  hostile,
  known,
  passed,
  reportOf,
  saying,
  unprovokable,
  unrun,
} from './report-samples.ts';

// JUnit.

it('writes a JUnit suite for each provider, and counts as its readers do', () => {
  const root = readXml(junit(reportOf(everything)));
  expect(root).toMatchObject({
    name: 'testsuites',
    attributes: { name: 'contract: here', tests: '5', failures: '1', errors: '0', time: '83.250' },
  });
  const suites = root.children.map(({ attributes: { name, tests, failures, errors, skipped, timestamp } }) =>
    [name, tests, failures, errors, skipped, timestamp].join(' '),
  );
  expect(suites).toEqual([
    'feishu 2 1 0 0 2026-03-04T05:06:07',
    'kakao 2 0 0 2 2026-03-04T05:06:07',
    'wechat 1 0 0 1 2026-03-04T05:06:07',
  ]);
});

it('names each JUnit case by its id, and tells what was expected, what came and the source', () => {
  const took = { ...failed, durationMs: 250 };
  const [, fails] = readXml(junit(reportOf([passed, took]))).children[0]?.children ?? [];
  expect(fails?.attributes).toEqual({ classname: 'contract.here.feishu', name: 'feishu/fails', time: '0.250' });
  expect(fails?.children[0]).toMatchObject({
    name: 'failure',
    attributes: { type: 'difference', message: 'body.code: expected 234006, got 234001 (and 1 more)' },
    text: [
      'body.code\n  expected 234006\n  got      234001',
      'body.msg\n  expected "too large"\n  got      "invalid"',
      'assumed: a-page, a place: something is so',
    ].join('\n'),
  });
});

it.each([
  [known, 'known deviation: there is one store'],
  [unprovokable, 'not provokable here: needs the clock'],
  [unrun, 'not run: the budget is spent'],
])('skips in JUnit, with the reason, what is neither passed nor failed: $0.status', (result, message) => {
  const [skipped] = readXml(junit(reportOf([result]))).children[0]?.children[0]?.children ?? [];
  expect(skipped).toMatchObject({ name: 'skipped', attributes: { message } });
});

/** What junit-10.xsd of Jenkins's xunit plugin lets an element have; the first list is required. */
const schema: Readonly<Record<string, readonly [required: string[], optional: string[], children: string[]]>> = {
  testsuites: [[], ['name', 'time', 'tests', 'failures', 'errors'], ['testsuite']],
  testsuite: [['name', 'tests', 'failures', 'errors'], ['id', 'time', 'skipped', 'timestamp'], ['testcase']],
  testcase: [['name'], ['classname', 'time'], ['failure', 'skipped']],
  failure: [[], ['type', 'message'], []],
  skipped: [[], ['type', 'message'], []],
};

function breaches({ name, attributes, children }: Element): readonly string[] {
  const [required, optional, inside] = schema[name] ?? [[], [], []];
  const missing = required.filter((key) => !(key in attributes)).map((key) => `${name} has no ${key}`);
  const strange = Object.keys(attributes).filter((key) => ![...required, ...optional].includes(key));
  const astray = children.filter((child) => !inside.includes(child.name)).map((child) => child.name);
  const time = /^(\d+\.\d{3})?$/.test(attributes.time ?? '') ? [] : [`time ${attributes.time}`];
  return [...missing, ...strange, ...astray, ...time, ...children.flatMap(breaches)];
}

it('keeps to the JUnit schema, and its sums to what they sum up', () => {
  for (const results of [[], everything, saying('x'), [passed]]) {
    const root = readXml(junit(reportOf(results)));
    expect(breaches(root)).toEqual([]);
    const sum = (key: string) => root.children.reduce((all, { attributes }) => all + Number(attributes[key]), 0);
    expect(root.attributes).toMatchObject({ tests: `${sum('tests')}`, failures: `${sum('failures')}` });
    for (const { attributes, children } of root.children) expect(attributes.tests).toBe(`${children.length}`);
  }
});

it.each(hostile)('writes well-formed JUnit, and keeps what was said, whatever it was: %j', (text) => {
  const cases = readXml(junit(reportOf(saying(text), text))).children[0]?.children ?? [];
  expect(cases.map(({ children }) => children.map(({ name }) => name))).toEqual([
    ['failure'],
    ['skipped'],
    ['skipped'],
    ['skipped'],
    [],
  ]);
  const shown = resultLine({ ...passed, case: exampleOf(`feishu/${text}`) }).slice('passed  '.length);
  expect(cases.map(({ attributes }) => attributes.name)).toEqual(Array(5).fill(shown));
});

const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

it('writes well-formed JUnit for any text', () => {
  fc.assert(fc.property(anyText, (text) => breaches(readXml(junit(reportOf(saying(text), text)))).length === 0));
});

const expat = 'import sys, xml.parsers.expat as expat; expat.ParserCreate().Parse(sys.stdin.buffer.read(), True)';
const python = ['/usr/bin/python3', 'python3'].find(
  (each) => spawnSync(each, ['-c', expat], { input: '<a/>' }).status === 0,
);
if (python === undefined) console.log('skipped: no python3 here has expat');

it.skipIf(python === undefined)('writes JUnit that a parser of XML takes', () => {
  const parse = (input: string) => spawnSync(`${python}`, ['-c', expat], { input, timeout: 20_000 }).status;
  expect(parse('<a>&b;</a>')).not.toBe(0);
  expect(parse(junit(reportOf(hostile.flatMap(saying), hostile.join())))).toBe(0);
});
