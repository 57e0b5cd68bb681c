import { randomBytes } from 'node:crypto';
import { assertKeysFit } from '#lib/data/store/installation.ts';
import { keysInUse, type NamedKey, resealAll } from '#lib/data/store/reseal.ts';
import { portalEnv } from '#lib/env.ts';
import { privateKeyIds } from '#lib/sealing/envelope.ts';
import { currentRecordKeyId, knownRecordKeyIds } from '#lib/sealing/record.ts';
import { runCommand } from './run-command.ts';

/*
 * `npm run keys -- rotate`: with one key, makes a new one and says where it goes. With a new one before the old, seals
 * everything again under the new one, as often as it is asked and from wherever it was broken off; then says which keys nothing names any
 * more.
 */

await runCommand(async () => {
  await assertKeysFit();
  const ids = knownRecordKeyIds();
  if (ids.length === 1 && portalEnv().MATCHING_KEY.length === 1) return proposeKey();
  process.stdout.write('Sealing again under the current key …\n');
  const { records, closed, walls, people } = await resealAll();
  process.stdout.write(
    `Sealed again: ${records} records; hashed again: ${walls} walls, the keys of people in ${people} cases.\n${closed === 0 ? '' : `${closed} records stay as they are: no key of this process opens them.\n`}`,
  );
  const { records: recordKeys, envelopes } = await keysInUse();
  const retired = ids.filter((id) => !recordKeys.some(({ keyId }) => keyId === id));
  const current = currentRecordKeyId();
  process.stdout.write(
    [
      tell('Records name', recordKeys),
      tell('Envelopes that wait name', envelopes),
      ...retired.flatMap((id) =>
        id === current
          ? []
          : [
              `RECORD_KEYS: nothing names ${id} any more (number ${ids.indexOf(id) + 1}): take it out.`,
            ],
      ),
      ...(await privateKeyIds())
        .slice(1)
        .flatMap((id, place) =>
          envelopes.some(({ keyId }) => keyId === id)
            ? []
            : [
                `SEALING_PRIVATE_KEY: nothing that waits names ${id} (number ${place + 2}): take it out once every public process has the new SEALING_PUBLIC_KEY.`,
              ],
        ),
      ...(portalEnv().MATCHING_KEY.length > 1
        ? [
            'MATCHING_KEY: every wall and every key of a person is under the first one: take the others out.',
          ]
        : []),
      '',
    ].join('\n'),
  );
  return closed === 0 ? 0 : 1;
});

function proposeKey(): number {
  const key = randomBytes(32).toString('base64url');
  process.stdout.write(
    `A new key for records. Put it before the one that is there, with a comma between, and start the portal again:
  RECORD_KEYS='${key},<the key that is there>'
Then run this again: it seals everything under the new key, and says when the old one can go.
`,
  );
  return 0;
}

function tell(what: string, keys: readonly NamedKey[]): string {
  const each = keys.map(({ keyId, count }) => `${keyId} (${count})`).join(', ');
  return `${what}: ${each === '' ? 'none' : each}.`;
}
