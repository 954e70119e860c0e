/** How the page looks. Every colour is a variable, and every pair of them that is read has a contrast of 4.5 or more. */
export const style = `
:root {
  --page: #ffffff; --panel: #f4f6f8; --line: #c4ccd4; --text: #1a1f24; --quiet: #535d67; --link: #0a53b8;
  --good: #14652f; --bad: #a91b12; --known: #7a4a00; --mark: #ffe3a3;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #14181c; --panel: #1d2329; --line: #3d4751; --text: #e7ebef; --quiet: #a9b4be; --link: #9dc4ff;
    --good: #85d79b; --bad: #ffa79e; --known: #f0bd68; --mark: #5c4300;
  }
}
@media screen { :root { color-scheme: light dark } }
* { box-sizing: border-box }
[hidden] { display: none !important }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif }
h1, h2, h3, h4, p, dl, dd, ul { margin: 0; padding: 0 }
h1 { font-size: 1.25rem; line-height: 1.25; overflow-wrap: anywhere }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem }
h3 { font-size: 1rem }
ul { list-style: none }
code { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  overflow-wrap: anywhere; unicode-bidi: isolate }
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -99rem }
.skip:focus { position: static }
.quiet { color: var(--quiet) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .5rem }
nav a { display: inline-block; padding: .25rem 0 }
.score { font-size: 1.125rem; font-weight: 600; margin: .5rem 0 .25rem }
.passed { color: var(--good) }
.failed { color: var(--bad) }
.known { color: var(--known) }
.unasked { color: var(--quiet) }
.outcome { font-weight: 600; white-space: nowrap }

.tables { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)) }
table { border-collapse: collapse; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums }
caption { text-align: left; font-size: 1rem; font-weight: 600; padding-bottom: .25rem }
th, td { padding: .25rem .125rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: bottom }
th { font-weight: 400 }
th:first-child { text-align: left; padding-left: 0 }
table .outcome { white-space: normal }
thead th { font-size: .75rem; color: var(--quiet) }
td.none { color: var(--quiet) }
td.failed, td.known { font-weight: 700 }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0 }

form { display: grid; gap: .5rem; grid-template-columns: 1fr 1fr; align-items: end; margin-top: 2rem; padding: .75rem;
  background: var(--panel); border: 1px solid var(--line); border-radius: .5rem }
form label { display: grid; font-size: .875rem }
form label:first-of-type, form output { grid-column: 1 / -1 }
form label { min-width: 0 }
input, select, button { font: inherit; color: inherit; min-height: 2.75rem; width: 100%; padding: .25rem .5rem;
  background: var(--page); border: 1px solid var(--quiet); border-radius: .25rem }
::placeholder { color: var(--quiet); opacity: 1 }
button { cursor: pointer; grid-column: 1 / -1 }
output { font-size: .875rem }

article { border: 1px solid var(--line); border-left: .375rem solid var(--bad); border-radius: .375rem;
  padding: .75rem; margin-bottom: 1rem }
[data-outcome="known deviation"] { border-left: .375rem double var(--known) }
.case a { color: inherit; text-decoration-color: var(--line) }
h3 code { font-size: 1rem }
h4 { font-size: .875rem; font-weight: 400; margin-top: .75rem; color: var(--quiet) }
.difference { display: grid; gap: .5rem; break-inside: avoid }
.difference > div { background: var(--panel); border-radius: .25rem; padding: .375rem .5rem; min-width: 0 }
dt { font-size: .8125rem; color: var(--quiet) }
.difference code { white-space: pre-wrap }
mark { background: var(--mark); color: inherit; text-decoration: underline; text-underline-offset: .2em }
.facts { display: grid; column-gap: .75rem; margin-top: .5rem; font-size: .9375rem; overflow-wrap: anywhere }
.facts dt { margin-top: .25rem }
.grade { display: inline-block; font-size: .8125rem; border: 1px solid var(--quiet); border-radius: 1rem;
  padding: 0 .5rem; white-space: nowrap }
.grade.observed { border-style: dashed }
.grade.assumed { border-style: dotted }

details { border: 1px solid var(--line); border-radius: .375rem; margin-bottom: .5rem }
summary { cursor: pointer; padding: .625rem .75rem; overflow-wrap: anywhere }
summary .quiet { display: block; font-size: .875rem; padding-left: 1.125rem }
details[open] > summary { background: var(--panel) }
li.case { padding: .625rem .75rem; border-top: 1px solid var(--line); break-inside: avoid; overflow-wrap: anywhere }
li.case .about { font-size: .875rem; color: var(--quiet) }
.provider { margin: 1.5rem 0 .5rem }
:target { background: var(--panel); outline: 2px solid var(--link) }
footer h2 { margin-top: 0 }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .9375rem }
footer dl { display: grid; gap: .125rem .75rem }
footer dt { margin-top: .375rem; font-weight: 600; color: inherit }

@media (min-width: 42rem) {
  body { padding: 1.5rem 2rem }
  h1 { font-size: 1.75rem }
  table { font-size: 1rem }
  thead th { font-size: .875rem }
  th, td { padding: .375rem .25rem }
  .difference { grid-template-columns: 1fr 1fr }
  .facts, footer dl { grid-template-columns: max-content 1fr }
  .facts dt, footer dt { margin: 0; font-size: inherit }
  form { grid-template-columns: 1fr max-content max-content max-content }
  form label:first-of-type, form button { grid-column: auto }
  summary .quiet { display: inline; padding: 0 }
  li.case { display: grid; grid-template-columns: 1fr 20rem; gap: 0 1rem }
  li.case > * { grid-column: 1 }
  li.case .judged { grid-column: 2; grid-row: 1 / span 3 }
}
@media (min-width: 42rem) and (min-height: 40rem) {
  form { position: sticky; top: 0; z-index: 1 }
  html { scroll-padding-top: 9rem }
}
@media print {
  html { font-size: 9pt }
  body { padding: 0; max-width: none }
  .facts { break-inside: avoid }
  form, .skip { display: none }
  a { color: inherit }
  h2, h3, h4, summary { break-after: avoid }
}
`;
