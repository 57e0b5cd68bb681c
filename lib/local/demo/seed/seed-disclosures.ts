import type pg from 'pg';
import { questionSetVersion } from '#lib/disclosure/questions/current.ts';
import type { OnStored } from './seed-cases.ts';
import { everyTold } from './seeded-answers.ts';

/** How many go through one statement. */
const portion = 20_000;

/** Of the newest so many are yet to be read, as in a week with nobody there. */
const unread = 200;

/**
 * Stores anonymous disclosures of three years that are not there yet: of each nothing but an id, a date, answers and a level. They are made
 * in the database, as their ids are: the same at every run.
 */
export async function seedDisclosures(
  client: pg.Client,
  { disclosures, onStored }: { readonly disclosures: number; readonly onStored: OnStored },
): Promise<void> {
  await client.query('SET synchronous_commit = off');
  const told = JSON.stringify(
    everyTold.map(({ answers, level }) => ({ answers: { ...answers, whyAnonymous: [] }, level })),
  );
  for (let from = 0; from < disclosures; from += portion) {
    const to = Math.min(disclosures, from + portion);
    await client.query(
      `WITH made AS (
         SELECT i, overlay(overlay(md5('disclosure ' || i) PLACING '4' FROM 13 FOR 1) PLACING '8' FROM 17 FOR 1)::uuid AS id,
           current_date - (i % 1095) AS day, $3::jsonb -> (i % $4::int) AS told
         FROM generate_series($1::int, $2::int) i
       ), stored AS (
         INSERT INTO public.anonymous_disclosure (id, received_on, question_set_version, answers, level)
         SELECT id, day, $5, told -> 'answers', (told ->> 'level')::"Level" FROM made ON CONFLICT DO NOTHING
         RETURNING id
       )
       SELECT count(*) FROM stored`,
      [from, to - 1, told, everyTold.length, questionSetVersion],
    );
    onStored(to);
  }
  await client.query(
    `INSERT INTO public.anonymous_unread (disclosure_id, level, received_on)
     SELECT id, level, received_on FROM public.anonymous_disclosure ORDER BY received_on DESC, id LIMIT $1
     ON CONFLICT DO NOTHING`,
    [Math.min(unread, disclosures)],
  );
}
