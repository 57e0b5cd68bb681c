import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import { hidden, line, moment, press } from '#lib/forms/fields.ts';

/** What stands of keeping in touch with the person: it was agreed, or it has ended. */
export const agreements = ['agreed', 'stopped'] as const;

/** That somebody whose support has come to a rest is asked now and then how they are, where they agreed to it. */
export const keepingInTouchFields = {
  how: line({
    label: 'In one line',
    hint: 'How they would like it, for instance. You can leave it empty.',
    name: 'The line',
    longest: 300,
  }),
};

/** What the page of an email that asks them how they are showed of it: nothing goes that was not read. */
export const askingHowFields = { shown: hidden(4_000) };

/** Who wanted it to end. */
export const stoppings = [
  { code: 'person', label: 'Stop: they asked for it', inStory: 'they asked for it' },
  { code: 'somebody', label: 'Stop: somebody asked for them', inStory: 'somebody asked for them' },
  { code: 'us', label: 'Stop: we end it', inStory: 'we ended it' },
] as const;
export type Stopping = (typeof stoppings)[number]['code'];

/** That keeping in touch ends: who wanted it, when, and in one line why. */
export const stoppingFields = {
  why: line({
    label: 'Why, in one line',
    hint: 'Nobody has to give a reason. Where it is us who end it, say why.',
    name: 'The reason',
    longest: 300,
  }),
  at: moment({ label: 'When did they ask, or when was it decided?', name: 'When' }),
  askedBy: press<Stopping>({
    label: 'Who wants it to end?',
    options: stoppings.map(({ code, label }) => ({ code, label })),
    error: 'Say who wants it to end: save it with one of the buttons',
  }),
};

/**
 * @param known when it was agreed, and now
 * @returns what is wrong with how keeping in touch ends, by field
 */
export function stoppingErrors(
  { at, askedBy, why }: ValuesOf<typeof stoppingFields>,
  { now, agreedAt }: { readonly now: Temporal.Instant; readonly agreedAt: Temporal.Instant },
): ErrorsOf<typeof stoppingFields> {
  const agreed = agreedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  return {
    why: askedBy === 'us' && why === '' ? 'Say why we end it' : undefined,
    at:
      Temporal.Instant.compare(at, now) > 0
        ? 'When: this has not happened yet'
        : Temporal.Instant.compare(at, agreed) < 0
          ? 'When: this is before it was agreed to keep in touch'
          : undefined,
  };
}
