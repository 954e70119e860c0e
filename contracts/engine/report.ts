/** The ways to tell one run: to a terminal as it runs, to programs, and to people. */
export { consoleReport, gradesLine, resultLine } from './report/console.ts';
export { html } from './report/html.ts';
export { type JsonCase, type JsonReport, json } from './report/json.ts';
export { junit } from './report/junit.ts';
export { type CaseOutcome, outcomeOf, type Report, type Totals, totals } from './report/totals.ts';
