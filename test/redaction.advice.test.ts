import { expect, it } from 'vitest';
import { recordOf } from '../src/control/request-record.ts';
import type { Entry } from '../src/core/journal.ts';
import { endpointsOf } from '../src/core/provider.ts';
import type { Rule } from '../src/core/rule.ts';
import { isSwitch } from '../src/core/settings.ts';
import { providers } from '../src/providers/index.ts';
import { entry } from './redaction/places.ts';

const rows = providers.flatMap((provider) =>
  endpointsOf(provider).flatMap((endpoint) =>
    endpoint.rules.map((rule: Rule<never>) => ({ id: rule.id, provider: provider.name, endpoint, rule })),
  ),
);

/** A refusal by a rule, under a credential that a program took for one. */
function refused({ provider, endpoint, rule }: (typeof rows)[number], secret: string): Entry {
  const error = typeof rule.error === 'string' ? rule.error : (Object.values(rule.error.errors)[0] ?? '');
  const limit = isSwitch(rule.limit) ? undefined : rule.limit;
  const mend = typeof rule.mend === 'string' ? rule.mend : `mend ${rule.id}`;
  const finding = { rule: rule.id, error, measured: limit, limit, mend };
  return {
    ...entry,
    ...{
      provider,
      endpoint: endpoint.name,
      url: `/x?access_token=${encodeURIComponent(secret)}`,
      body: `secret=${secret}`,
    },
    headers: ['authorization', `Bearer ${secret}`],
    verdict: { ...finding, detail: rule.detail, also: [finding] },
    others: [{ ...finding, image: 2 }],
    warnings: [{ says: rule.source.says, source: rule.source }, { says: `live refuses ${rule.id}` }],
    deviation: `live does what ${rule.source.says}`,
  };
}

function ownWords(sent: Entry) {
  const { id, at, provider, endpoint, status, verdict, others, warnings, deviation, struckBy } = recordOf(
    sent,
    providers,
  );
  return { id, at, provider, endpoint, status, verdict, others, warnings, deviation, struckBy };
}

it.each(rows)('says all of $id whatever word of it is a secret', (row) => {
  const meant = ownWords(refused(row, 'unlike any of it'));
  const said = JSON.stringify(meant);
  const words = new Set([
    'Bearer',
    'access_token',
    'tenant_access_token',
    'media',
    said,
    ...(said.match(/[^"\\\s]{6,}/g) ?? []),
  ]);
  for (const word of words) expect(ownWords(refused(row, word))).toEqual(meant);
});

it('masks what was measured where it is what the caller sent, and not in what we say of it', () => {
  const [row] = rows;
  if (row === undefined) throw new Error('there are no rules');
  const sent = refused(row, 'access_token');
  const finding = {
    rule: row.id,
    error: 'x',
    measured: 'an access_token of theirs',
    mend: 'send an access_token of ours',
  };
  const { verdict } = recordOf(
    { ...sent, verdict: { ...finding, detail: 'access_token', also: [finding] } },
    providers,
  );
  const theirs = expect.stringMatching(/^an ac…[\da-f]{8} of theirs$/);
  expect(verdict).toMatchObject({ mend: finding.mend, measured: theirs, detail: expect.stringMatching(/^ac…/) });
  expect(verdict?.also).toEqual([{ ...finding, measured: theirs }]);
});
