import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { useActionState } from 'react';
import { renderToReadableStream } from 'react-dom/server.edge';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Writer } from './writer.tsx';

const client = z
  .object({
    createServerReference: z.custom<(id: string, call: () => never) => () => Promise<never>>(
      (value) => typeof value === 'function',
    ),
  })
  .parse(
    createRequire(import.meta.url)('next/dist/compiled/react-server-dom-turbopack/client.node.js'),
  );

const action = client.createServerReference(`60${'a'.repeat(40)}`, () => {
  throw new Error('Nobody calls it');
});

function Form() {
  const [, submit] = useActionState(action, undefined);
  return <form action={submit} />;
}

/** By what React finds the form to which an answer belongs, where no script runs. */
async function keyOfForm(draft?: string): Promise<string | undefined> {
  const page = await renderToReadableStream(
    <Writer sealed="sealed" mark="own" draft={draft}>
      {draft !== undefined && <p>You were writing this</p>}
      <Form />
    </Writer>,
  );
  await page.allReady;
  const [field = ''] = (await text(page)).match(/<input[^>]* name="\$ACTION_KEY"[^>]*>/) ?? [];
  return /value="([^"]+)"/.exec(field)?.[1];
}

it('finds the form again without script where a draft was kept, or discarded, since it was drawn', async () => {
  const key = await keyOfForm();
  expect(key).toBeDefined();
  expect(await keyOfForm('draft')).toBe(key);
});
