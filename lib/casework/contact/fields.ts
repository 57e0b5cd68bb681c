import { choice, line, moment, tick } from '#lib/forms/fields.ts';
import { type ContactWayOnFile, wayNames } from './ways.ts';

/**
 * What is written down of a contact or an attempt at one.
 * @param ways those that may be used
 * @param mayLeaveVoicemail whether the person called voicemail safe
 */
export function contactFields(ways: readonly ContactWayOnFile[], mayLeaveVoicemail: boolean) {
  return {
    outcome: choice({
      label: 'Did you reach them?',
      options: [
        { code: 'reached', label: 'Reached' },
        { code: 'not-reached', label: 'Not reached' },
      ],
      error: 'Say whether you reached them',
    }),
    way: choice<ContactWayOnFile>({
      label: 'How?',
      options: ways.map((code) => ({ code, label: wayNames[code] })),
      error: 'Choose how, from the ways that they called safe',
      start: ways[0],
    }),
    said: line({
      label: 'In one line',
      hint: 'What was said, or why you could not reach them. You can leave it empty.',
      name: 'The line',
      longest: 300,
    }),
    ...(mayLeaveVoicemail && {
      voicemail: tick({ label: 'I left a message, in the words that they wished' }),
    }),
    at: moment({ label: 'When?', name: 'When' }),
  };
}
