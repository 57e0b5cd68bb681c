import { expect, it } from 'vitest';
import { questions } from '#lib/disclosure/questions/current.ts';
import { questionNotes } from './question-notes.ts';

it('says of each of the fifteen questions why we ask it', () => {
  expect(Object.keys(questionNotes)).toEqual(questions.map(({ id }) => id));
  for (const { why } of Object.values(questionNotes)) expect(why).toMatch(/^\S.{30,}\.$/);
});

it('warns before every list that names sexual violence, weapons or suicide', () => {
  const hard = questions.filter(({ options }) =>
    options.some(({ label }) =>
      /rape|sexual touching|weapon|suicide|kill|choking|forced marriage/i.test(
        JSON.stringify(label),
      ),
    ),
  );
  expect(hard.map(({ id }) => id)).toEqual(['what', 'effects']);
  for (const { id } of hard) expect(questionNotes[id].contentNote).toBeDefined();
});
