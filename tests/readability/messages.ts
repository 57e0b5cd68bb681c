import { readContactDetails } from '#lib/disclosure/contact-details.ts';
import { findQuestion, type Question } from '#lib/disclosure/questions/current.ts';
import { takeReply } from '#lib/disclosure/reply.ts';
import { longestBody } from '#lib/serving/form-limits.ts';
import { fieldCalling } from '#lib/serving/next-internals.ts';
import {
  refusalOf,
  type Standards,
  tooLongAddress,
  tooManyHeaders,
  tooSlow,
  trouble,
} from '#lib/serving/refusal.ts';
import type { Piece } from './pieces.ts';

const host = 'site.example';
const here = `https://${host}/disclose`;
const standards: Standards = { host, actions: new Set(['known']), takesActionsAlone: false };
const form = 'application/x-www-form-urlencoded';
const post = (body: string, headers: Record<string, string> = {}) =>
  refusalOf(
    new Request(here, { method: 'POST', body, headers: { 'content-type': form, ...headers } }),
    standards,
  );

/** What is said when something cannot be taken: each message is provoked, so that none is forgotten here and kept there. */
export const messages: readonly Piece[] = [
  { id: 'reply: errors', text: replyErrors().join('\n') },
  { id: 'contact-details: errors', text: contactErrors().join('\n') },
  ...(await refusals()),
];

function replyErrors(): readonly string[] {
  const errorOf = (id: string, submitted: readonly string[]) => {
    const reply = takeReply({}, questionOf(id), submitted);
    if (reply.accepted) throw new Error(`Taken: ${submitted}`);
    return reply.error;
  };
  return [
    errorOf('age', []),
    errorOf('what', []),
    errorOf('age', ['no such answer']),
    errorOf('age', ['under-16', '16-17']),
    errorOf('what', ['bullying', 'not-sure']),
  ];
}

function contactErrors(): readonly string[] {
  const wrong: readonly Readonly<Record<string, string>>[] = [
    {
      name: 'a'.repeat(81),
      pronouns: '\u0000',
      voicemailWords: '-',
      safeDays: '-',
      mayConfirm: '-',
    },
    { email: '-', phone: '-', teamsSafe: 'yes', mayConfirm: 'yes' },
    { emailSafe: 'yes', callSafe: 'yes', answeredByOther: 'cover-name' },
    { emailSafe: '-' },
    { mayConfirm: 'yes', callSafe: 'yes' },
    { email: 'a@example.com' },
    { phone: '07700 900123' },
    { teams: 'a' },
    { teams: 'a', phone: '07700 900123' },
    { name: '\u202Ea', coverName: 'a\nb', email: 'zoë@example.com', notToPeople: '-' },
    { textSafe: '-', voicemailSafe: '-', teamsSafe: '-', answeredByOther: '-', unreachable: '-' },
    { signLanguage: '-', friend: '-', safeTimes: '-', callSafe: '-' },
    {},
  ];
  const found = wrong.flatMap((fields) => {
    const typed = new FormData();
    for (const [field, value] of Object.entries(fields)) typed.append(field, value);
    const read = readContactDetails(typed);
    return 'errors' in read ? Object.values(read.errors) : [];
  });
  return [...new Set(found)];
}

async function refusals(): Promise<readonly Piece[]> {
  const found = {
    foreign: await post('a=b', { origin: 'https://other.example' }),
    'too long': await post('a'.repeat(longestBody + 1)),
    'too many fields': await post('a&'.repeat(100)),
    outdated: await post(`${fieldCalling('unknown')}=`),
    unreadable: await post('a', { 'content-type': 'multipart/form-data' }),
    'not offered': await refusalOf(new Request(here, { method: 'PUT' }), standards),
    'no such address': await refusalOf(new Request(`https://${host}/%E0`), standards),
    trouble,
    'too long an address': tooLongAddress,
    'too many headers': tooManyHeaders,
    'too slow': tooSlow,
  };
  const words = (name: keyof typeof found) => {
    const refusal = found[name];
    if (refusal === undefined) throw new Error(`Not refused: ${name}`);
    return refusal.words;
  };
  const short = [words('not offered'), words('no such address'), words('too long an address')].join(
    '\n',
  );
  return [
    { id: 'refusal: foreign', text: words('foreign') },
    { id: 'refusal: unreadable', text: words('unreadable') },
    { id: 'refusal: too long', text: words('too long') },
    { id: 'refusal: too many fields', text: words('too many fields') },
    { id: 'refusal: outdated', text: words('outdated') },
    { id: 'refusal: trouble', text: words('trouble') },
    { id: 'refusal: too many headers', text: words('too many headers') },
    { id: 'refusal: not offered + no such address + too long an address', text: short },
  ];
}

function questionOf(id: string): Question {
  const question = findQuestion(id);
  if (question === undefined) throw new Error(`No such question: ${id}`);
  return question;
}
