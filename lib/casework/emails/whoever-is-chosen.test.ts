import { expect, it } from 'vitest';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { renderReporterEmail } from '#lib/mail/render-reporter-email.ts';
import { nameInEmail } from './name-in-email.ts';
import { whoeverIsChosen, withName } from './whoever-is-chosen.ts';

const introduction = (colleague: string) =>
  renderReporterEmail({
    kind: 'introduction',
    words: { colleague, contactBy: undefined, texts: originalTexts('introduction') },
  });

const inbox = { to: 'a@b.c', from: 'F', subject: 'S', previewLine: 'P', answersTo: 'A' };

it.each(['Priya Raman', "Siobhán O'Neill", 'A & B <i>"$&"'])(
  'an introduction with the name of %s put in is the one that is sent',
  async (name) => {
    const ofAnybody = { inbox, ...(await introduction(whoeverIsChosen)) };
    expect(withName(ofAnybody, nameInEmail(name))).toEqual({
      inbox,
      ...(await introduction(name)),
    });
  },
);
