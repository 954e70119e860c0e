/** What the page does beyond being read: search and filters. Without it nothing is missing but these. */
export const script = `
const form = document.querySelector('form');
const { query, outcome, grade } = form.elements;
const cases = [...document.querySelectorAll('.case')].map((node) => ({ node, text: node.textContent.toLowerCase() }));
const groups = [...document.querySelectorAll('details')];
const holders = [...document.querySelectorAll('section.cases, .provider, details')];
const opener = form.querySelector('button');
let openedByReader = null;

function matches({ node, text }, words) {
  return (outcome.value === '' || node.dataset.outcome === outcome.value)
    && (grade.value === '' || node.dataset.grade === grade.value)
    && words.every((word) => text.includes(word));
}

function narrow() {
  const words = query.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const narrowed = words.length > 0 || outcome.value !== '' || grade.value !== '';
  let shown = 0;
  for (const each of cases) {
    each.node.hidden = !matches(each, words);
    if (!each.node.hidden) shown += 1;
  }
  for (const holder of holders) holder.hidden = narrowed && holder.querySelector('.case:not([hidden])') === null;
  if (narrowed && openedByReader === null) openedByReader = groups.filter(({ open }) => open);
  if (narrowed) for (const group of groups) group.open = true;
  else if (openedByReader !== null) {
    for (const group of groups) group.open = openedByReader.includes(group);
    openedByReader = null;
  }
  form.querySelector('output').value = (narrowed ? shown + ' of ' : '') + cases.length + ' cases';
}

opener.addEventListener('click', () => {
  const open = groups.some((group) => !group.open);
  for (const group of groups) group.open = open;
});
form.addEventListener('input', narrow);
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
narrow();
`;
