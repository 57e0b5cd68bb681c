import { describe, expect, it } from 'vitest';
import { firstFieldOf } from '#lib/forms/first-field.ts';
import { appointmentFields } from '../appointments/fields.ts';
import { flagAnswers } from '../assessment/flag-answers.ts';
import { assignmentFields } from '../assignment/fields.ts';
import { contactFields } from '../contact/fields.ts';
import { noteFields } from '../notes/fields.ts';
import { taskFields } from '../tasks/fields.ts';
import {
  actionOfKey,
  caseForKeys,
  firstFields,
  type KeyPlace,
  keyGroups,
  type PressedKey,
} from './desk-keys.ts';

const alone = {
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
} as const;
const onPage: KeyPlace = { isInField: false, isCovered: false };

const actionOf = (key: string, changes: Partial<PressedKey> = {}, place: Partial<KeyPlace> = {}) =>
  actionOfKey({ ...alone, key, ...changes }, { ...onPage, ...place });

const singleKeys = keyGroups.flatMap(({ isSingle, isInField, keys }) =>
  isSingle && isInField !== true ? keys.map((one) => one.keys) : [],
);

describe('single keys of the desk', () => {
  it.each([
    ['j', { kind: 'row', by: 1 }],
    ['k', { kind: 'row', by: -1 }],
    ['l', { kind: 'verb', verb: 'log-contact' }],
    ['n', { kind: 'verb', verb: 'note' }],
    ['t', { kind: 'verb', verb: 'task' }],
    ['a', { kind: 'verb', verb: 'assign' }],
    ['/', { kind: 'find' }],
    ['?', { kind: 'list-keys' }],
    ['r', { kind: 'reset' }],
  ])('%s does what the list of keys says', (key, action) => {
    expect(actionOf(key)).toEqual(action);
  });

  it('are all of those that are listed, and no more', () => {
    const everyKey = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place));
    expect(everyKey.filter((key) => actionOf(key) !== undefined).toSorted()).toEqual(
      singleKeys.toSorted(),
    );
  });

  it.each(singleKeys)('%s does nothing in a field, under a dialog, or with another key', (key) => {
    expect(actionOf(key, {}, { isInField: true })).toBeUndefined();
    expect(actionOf(key, {}, { isCovered: true })).toBeUndefined();
    for (const with_ of ['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const) {
      expect(actionOf(key, { [with_]: true }), with_).toBeUndefined();
    }
  });

  it('that are held down move through rows, and open nothing twice', () => {
    const held = singleKeys.filter((key) => actionOf(key, { repeat: true }) !== undefined);
    expect(held).toEqual(['j', 'k']);
  });
});

it('lists the keys that answer a red flag, which are those of its answers', () => {
  const listed = keyGroups.flatMap(({ isInField, keys }) => (isInField === true ? keys : []));
  expect(listed).toEqual(flagAnswers.map(({ key, label }) => ({ keys: key, does: label })));
});

it('says for each verb that is not possible why not', () => {
  const found = caseForKeys('RS-ABCD-EFGH', (verb) => {
    if (verb === 'assign') return { kind: 'hidden' };
    if (verb === 'task') return { kind: 'not-now', why: 'The case is closed' };
    return { kind: 'possible' };
  });
  expect(found).toEqual({
    reference: 'RS-ABCD-EFGH',
    whyNot: {
      assign: 'Assign is not for you on this case.',
      task: 'Task is not possible now. The case is closed.',
    },
  });
});

it('opens each form at the field that comes first in it', () => {
  const ways = { emailSafe: 'yes', callSafe: 'yes', textSafe: 'yes' } as const;
  const owner = { id: 'a', name: 'A', openCases: 0, isAway: false };
  expect(firstFields).toEqual({
    'log-contact': firstFieldOf(contactFields({ ...ways, voicemailSafe: 'no', teamsSafe: 'no' })),
    note: firstFieldOf(noteFields),
    task: firstFieldOf(taskFields([], '')),
    book: firstFieldOf(
      appointmentFields({
        people: [],
        self: '',
        wishes: { ...ways, teamsSafe: 'no', preference: '' },
        mayEmail: false,
      }),
    ),
    assign: firstFieldOf(assignmentFields([owner])),
  });
});
