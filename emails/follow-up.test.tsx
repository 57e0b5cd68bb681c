import { expect, test } from 'vitest';
import { closingTitle, followUpLetter } from '#lib/casework/emails/follow-up-letter.ts';
import { institution } from '#lib/institution.ts';
import { renderEmail } from '#lib/mail/render.ts';
import { tellsSomebodyElse } from '#lib/telling-words.ts';
import { FollowUp } from './to-reporter/follow-up.tsx';

const props = FollowUp.PreviewProps;
const rendered = () => renderEmail(<FollowUp {...props} />);

test('the plain text says all of it, in its order, signed, with room above each heading', async () => {
  const { text } = await rendered();
  const { opening, parts, closing } = followUpLetter(props);
  const within = parts.flatMap(({ title, lines }) => [`\n${title}`, ...lines]);
  expect(text).toBe(
    [...opening, ...within, `\n${closingTitle}`, ...closing, props.university].join('\n\n'),
  );
});

test('how it begins and ends is what a lead wrote, around the day and how to answer', async () => {
  const texts = { opening: 'Dear you,', next: '', closing: 'Take care.' };
  const { text } = await renderEmail(<FollowUp {...props} texts={texts} />);
  expect(text).toMatch(/^Dear you,\n\nWe talked on Tuesday 29 December 2026\.\n/);
  expect(text).toMatch(
    /\n\nTake care\.\n\nYou can answer this message at any time\.\n\nUniversity of Leicester$/,
  );
});

test('the HTML says the same, part by part, under headings', async () => {
  const { html } = await rendered();
  const { parts } = followUpLetter(props);
  expect(parts.map(({ title }) => title)).toEqual([
    'What we explained',
    'What you decided',
    'What we agreed',
    'What happens next',
    'Where to find more help',
  ]);
  for (const { title, lines } of parts) {
    expect(html).toMatch(new RegExp(`<h2[^>]*>${title}</h2>`));
    for (const line of lines) expect(html).toContain(line);
  }
});

test('what a locked screen and an inbox show tells nothing of it', async () => {
  const { html } = await rendered();
  const preheader = /<div style="display:none[^>]*>(.*?)<div>/s.exec(html);
  expect(preheader?.[1]?.replaceAll('<!-- -->', '')).toBe('A message from the University');
  expect(tellsSomebodyElse(institution.email.neutralSubject)).toBe(false);
});

test('nothing is loaded from elsewhere, and there is nothing to follow or to run', async () => {
  const { html, text } = await rendered();
  expect(html.replace(/<!DOCTYPE[^>]*>/, '')).not.toMatch(
    /https?:|\/\/|src=|href=|url\(|@import|<(?:img|link|script|a)\b/i,
  );
  expect(text).not.toMatch(/https?:|www\./);
});

test('a part in which nothing stands is left out', () => {
  const parts = { ...props.parts, agreed: '', services: [] };
  expect(followUpLetter({ ...props, parts }).parts.map(({ title }) => title)).toEqual([
    'What we explained',
    'What you decided',
    'What happens next',
  ]);
});
