/** The contract for programs: the cases, the runner, and what can be run against. */
export type { Case, Grade, Provider } from './case.ts';
export { allCases, casesOf } from './cases.ts';
export type { ContractOptions, Surroundings } from './command/options.ts';
export { contractCommand } from './command.ts';
export type { Difference } from './compare.ts';
export { type Deviation, deviations } from './deviations.ts';
export { type Drift, driftsOf, type Sighting } from './drift.ts';
export { type Recordings, recordedTarget } from './live/recording.ts';
export { type Live, type LiveOptions, openLive } from './live/target.ts';
export { html, json, junit, line, type Report, report, totals } from './report.ts';
export { type Run, runContract, type Verdict } from './run.ts';
export type { Question } from './settle/question.ts';
export { allQuestions } from './settle/questions.ts';
export { type Settled, settle } from './settle/settle.ts';
export { addressAt, emulatorAt, type Target } from './targets.ts';
export { UsageError } from './usage.ts';
