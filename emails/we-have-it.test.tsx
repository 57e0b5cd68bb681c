import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  closedLetter,
  doorOpenLetter,
  introductionLetter,
  keepingInTouchLetter,
  triedLetter,
} from '#lib/casework/emails/letters.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { paragraphsIn, tidied } from '#lib/casework/texts/paragraphs.ts';
import { wrongInText } from '#lib/casework/texts/wrong-in-text.ts';
import { renderEmail } from '#lib/mail/render.ts';
import { tellsSomebodyElse } from '#lib/telling-words.ts';
import { Appointment } from './to-reporter/appointment.tsx';
import { Closed } from './to-reporter/closed.tsx';
import { DoorOpen } from './to-reporter/door-open.tsx';
import { Introduction } from './to-reporter/introduction.tsx';
import { KeepingInTouch } from './to-reporter/keeping-in-touch.tsx';
import { Tried } from './to-reporter/tried.tsx';
import { WeHaveIt } from './to-reporter/we-have-it.tsx';

const props = WeHaveIt.PreviewProps;

/** Every signal: an email that somebody else may see. */
const signals = [
  ['we have it', <WeHaveIt key="1" {...props} />],
  ['introduction', <Introduction key="2" {...Introduction.PreviewProps} />],
  [
    'introduction, late',
    <Introduction key="3" {...Introduction.PreviewProps} contactBy={undefined} />,
  ],
  ['tried', <Tried key="4" {...Tried.PreviewProps} />],
  ['closed', <Closed key="5" {...Closed.PreviewProps} />],
  ['the door stays open', <DoorOpen key="6" {...DoorOpen.PreviewProps} />],
  ['tried for the last time', <Tried key="7" {...Tried.PreviewProps} isTriedAgain={false} />],
  ['invitation', <Appointment key="8" {...Appointment.PreviewProps} />],
  ['change', <Appointment key="9" {...Appointment.PreviewProps} letter="change" way="teams" />],
  ['cancellation', <Appointment key="10" {...Appointment.PreviewProps} letter="cancellation" />],
  [
    'reminder',
    <Appointment key="11" {...Appointment.PreviewProps} letter="reminder" way="phone" />,
  ],
  ['keeping in touch', <KeepingInTouch key="12" {...KeepingInTouch.PreviewProps} />],
  ['closed, with feedback', <Closed key="13" {...Closed.PreviewProps} wantsFeedback />],
] as const;
const university = 'University of Leicester';

/** What a reader sees of the HTML, without the preheader, in one line. */
function visible(html: string): string {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<div style="display:none.*?<\/div><\/div>/s, ' ');
  return oneLine(
    body
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&'),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

test.each(signals)('%s: the text and the HTML say the same', async (_, email) => {
  const { html, text } = await renderEmail(email);
  expect(oneLine(text)).toBe(visible(html));
});

test('the confirmation says so', async () => {
  const { html, text } = await renderEmail(<WeHaveIt {...props} />);
  expect(oneLine(text)).toBe(visible(html));
  expect(text).toBe(
    [
      'Hello,',
      'Thank you for getting in touch. What you sent has arrived.',
      'We aim to contact you by the end of Tuesday 29 December 2026, in the way that you asked for.',
      'We will talk with you about what you would like to happen next. You do not need to do anything until then.',
      'You do not have to answer this email. If you do, your answer reaches the people who have what you sent.',
      'If you did not expect this email, you can ignore it.',
      university,
    ].join('\n\n'),
  );
});

test.each([
  [
    'introduction',
    signals[1][1],
    introductionLetter(Introduction.PreviewProps, originalTexts('introduction')),
  ],
  ['tried', signals[3][1], triedLetter({ isTriedAgain: true }, originalTexts('tried'))],
  ['closed', signals[4][1], closedLetter({ wantsFeedback: false }, originalTexts('closed'))],
  ['the door stays open', signals[5][1], doorOpenLetter(originalTexts('door-open'))],
  [
    'tried for the last time',
    signals[6][1],
    triedLetter({ isTriedAgain: false }, originalTexts('tried')),
  ],
  ['keeping in touch', signals[11][1], keepingInTouchLetter(originalTexts('keeping-in-touch'))],
  [
    'closed, with feedback',
    signals[12][1],
    closedLetter({ wantsFeedback: true }, originalTexts('closed')),
  ],
] as const)('%s: what arrives is what a colleague was shown', async (_, email, shown) => {
  const { text } = await renderEmail(email);
  expect(text).toBe([...shown, university].join('\n\n'));
});

test('whatever a lead may write, the text and the HTML say it as it was shown', async () => {
  const sentence = fc
    .string({
      unit: fc.constantFrom(...'abeio éŵ.,:;!?()’“&"\'-+/=0…—'),
      minLength: 1,
      maxLength: 60,
    })
    .filter((words) => paragraphsIn(words).length > 0 && wrongInText(words) === undefined);
  const texts = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n'));
  await fc.assert(
    fc.asyncProperty(texts, texts, async (opening, closing) => {
      const own = { opening: tidied(opening), next: '', closing: tidied(closing) };
      const { html, text } = await renderEmail(<Tried {...Tried.PreviewProps} texts={own} />);
      expect(text).toBe([...triedLetter({ isTriedAgain: true }, own), university].join('\n\n'));
      expect(oneLine(text)).toBe(visible(html));
    }),
    { numRuns: 60 },
  );
});

test('the last email that says so does not promise another attempt', () => {
  const texts = originalTexts('tried');
  expect(triedLetter({ isTriedAgain: true }, texts).join(' ')).toContain('We will try again');
  expect(triedLetter({ isTriedAgain: false }, texts).join(' ')).not.toMatch(/we will|try again/i);
});

test('who closes a case is asked how it was only where they said that they would like to say so', () => {
  const invitation = /how it was for you/;
  const texts = originalTexts('closed');
  expect(closedLetter({ wantsFeedback: true }, texts).join(' ')).toMatch(invitation);
  expect(closedLetter({ wantsFeedback: false }, texts).join(' ')).not.toMatch(invitation);
});

test('an email that keeps in touch says how to end it, and asks for no answer, whatever a lead writes', () => {
  const nothing = { opening: '', next: '', closing: '' };
  const letter = keepingInTouchLetter(nothing).join(' ');
  expect(letter).toContain('If you would rather that we do not write any more');
  expect(letter).toContain('You do not have to answer');
});

test.each(signals)(
  '%s: what a locked screen shows is who wrote, and nothing of the email',
  async (_, email) => {
    const { html } = await renderEmail(email);
    const preheader = /<div style="display:none[^>]*>(.*?)<div>(.*?)<\/div><\/div>/s.exec(html);
    expect(preheader?.[1]?.replaceAll('<!-- -->', '')).toBe(`A message from the University`);
    expect(preheader?.[2]?.length).toBeGreaterThan(150);
    expect(html).toContain(`<title>A message from the University</title>`);
  },
);

test.each(signals)(
  '%s: nothing is loaded from elsewhere, and there is nothing to follow or to run',
  async (_, email) => {
    const { html, text } = await renderEmail(email);
    const afterDoctype = html.replace(/<!DOCTYPE[^>]*>/, '');
    expect(afterDoctype).not.toMatch(
      /https?:|\/\/|src=|href=|url\(|@import|<(?:img|link|script|a)\b/i,
    );
    expect(text).not.toMatch(/https?:|www\./);
  },
);

test.each(signals)('%s: no word tells somebody else what it is about', async (_, email) => {
  const { html, text } = await renderEmail(email);
  expect(tellsSomebodyElse(text)).toBe(false);
  const shown = html.replace(/<head>.*<\/head>/s, (head) =>
    head.replaceAll('format-detection', ''),
  );
  expect(tellsSomebodyElse(shown)).toBe(false);
});
