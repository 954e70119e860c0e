/** The contract for programs: the cases, the runner, and what can be run against. */

export { allCases, casesOf } from './cases.ts';
export { deviations } from './deviations.ts';
export type { Case, EvidenceGrade, ProviderName } from './engine/case.ts';
export type { CaseResult } from './engine/case-result.ts';
export type { CommandContext, ContractOptions } from './engine/command/options.ts';
export { contractCommand } from './engine/command.ts';
export type { Difference } from './engine/compare.ts';
export type { Deviation } from './engine/deviation.ts';
export { type Drift, driftsOf, type TargetResults } from './engine/drift.ts';
export { type LiveOptions, type LiveSession, openLive } from './engine/live/live-target.ts';
export { type Recordings, recordedTarget } from './engine/live/recording.ts';
export { setReplySchema } from './engine/reply-schema.ts';
export { consoleReport, html, json, junit, type Report, resultLine, totals } from './engine/report.ts';
export { type RunOptions, runContract } from './engine/run.ts';
export type { OpenQuestion } from './engine/settle/open-question.ts';
export { allQuestions } from './engine/settle/open-questions.ts';
export { type Settled, settle } from './engine/settle/settle.ts';
export { addressAt, emulatorAt, type Target } from './engine/target.ts';
export { UsageError } from './engine/usage-error.ts';
