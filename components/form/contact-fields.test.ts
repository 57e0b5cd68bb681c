import { describe, expect, it } from 'vitest';
import {
  answeredByOther,
  safeDays,
  safeTimes,
  unreachableWishes,
  voicemailWords,
} from '#lib/disclosure/contact-details.ts';
import {
  answeredByOtherChoices,
  dayChoices,
  safeOrNot,
  timeChoices,
  unreachableChoices,
  voicemailChoices,
  yesOrNo,
} from './contact-fields.ts';

describe('the answers of the contact form are those that are understood', () => {
  it.each([
    ['days', dayChoices, safeDays],
    ['times', timeChoices, safeTimes],
    ['voicemail', voicemailChoices, voicemailWords],
    ['when someone else answers', answeredByOtherChoices, answeredByOther],
    ['when nobody can be reached', unreachableChoices, unreachableWishes],
    ['safe or not', safeOrNot, ['yes', 'no']],
    ['yes or no', yesOrNo, ['yes', 'no']],
  ] as const)('%s', (_, choices, codes) => {
    expect(choices.map(({ code }) => code)).toEqual(codes);
  });
});
