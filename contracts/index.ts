/** The contract for programs: the cases, the runner, and what can be run against. */

export { allCases, casesOf } from './cases.ts';
export { deviations } from './deviations.ts';
export type { Case, Grade, Provider } from './engine/case.ts';
export type { ContractOptions, Surroundings } from './engine/command/options.ts';
export { contractCommand } from './engine/command.ts';
export type { Difference } from './engine/compare.ts';
export type { Deviation } from './engine/deviation.ts';
export { type Drift, driftsOf, type Sighting } from './engine/drift.ts';
export { type Recordings, recordedTarget } from './engine/live/recording.ts';
export { type Live, type LiveOptions, openLive } from './engine/live/target.ts';
export { html, json, junit, line, type Report, report, totals } from './engine/report.ts';
export { type Run, runContract } from './engine/run.ts';
export type { Question } from './engine/settle/question.ts';
export { allQuestions } from './engine/settle/questions.ts';
export { type Settled, settle } from './engine/settle/settle.ts';
export { addressAt, emulatorAt, type Target } from './engine/targets.ts';
export { UsageError } from './engine/usage.ts';
export type { Verdict } from './engine/verdict.ts';
