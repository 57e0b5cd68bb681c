import { about } from '#lib/content/about.ts';
import { accessibility } from '#lib/content/accessibility.ts';
import { characterCount } from '#lib/content/character-count.ts';
import { contactWords } from '#lib/content/contact-words.ts';
import { directory, needs } from '#lib/content/directory.ts';
import { directoryWords } from '#lib/content/directory-words.ts';
import { emergencyCopy } from '#lib/content/emergency.ts';
import { faq } from '#lib/content/faq.ts';
import { home } from '#lib/content/home.ts';
import { notFoundCopy } from '#lib/content/not-found.ts';
import { careByAge, noticeCopy, ownNoticeCopy } from '#lib/content/notices.ts';
import { policies } from '#lib/content/policies.ts';
import { privacy } from '#lib/content/privacy.ts';
import { findablePages } from '#lib/content/public-pages.ts';
import { questionNotes } from '#lib/content/question-notes.ts';
import {
  browserHelp,
  browserHelpLabels,
  browserHelpNote,
  callInSilence,
  deleteVisits,
  leaveFast,
  privateWindow,
  safetySections,
} from '#lib/content/safety.ts';
import { security } from '#lib/content/security.ts';
import {
  anonymousCopy,
  checkCopy,
  choiceCopy,
  contactCopy,
  expiredCopy,
  sentCopy,
} from '#lib/content/sending.ts';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { somethingWentWrong } from '#lib/content/something-went-wrong.ts';
import { startCopy, startedAgainCopy } from '#lib/content/start.ts';
import { guideOutlines, guides, wayLabels, ways } from '#lib/content/support.ts';
import { timeKept } from '#lib/content/time-kept.ts';
import { whyAnonymousCopy } from '#lib/content/why-anonymous.ts';
import { contactParts } from '#lib/disclosure/contact-fields.ts';
import { questions } from '#lib/disclosure/questions/current.ts';
import type { Wording } from '#lib/disclosure/questions/kinds.ts';
import { whyAnonymousOptions } from '#lib/disclosure/why-anonymous-options.ts';
import { messages } from './messages.ts';
import { each, type Piece, pageCopy, textsIn, together } from './pieces.ts';

/**
 * Everything that the public reads, piece by piece. New copy is added here: each kind is a line below, with
 * `each` for pieces that are long enough to be measured alone, and `together` for labels and other short lines.
 */
export const publicCopy: readonly Piece[] = [
  ...pageCopy('about', about),
  ...pageCopy('accessibility', accessibility),
  ...pageCopy('privacy', privacy),
  ...pageCopy('security', security),
  ...pageCopy('safety', [callInSilence, leaveFast, privateWindow, deleteVisits, ...safetySections]),
  ...each('safety', [
    ...browserHelp.map(({ id, devices }) => [id, textsIn(devices)] as const),
    ['browser help', textsIn([browserHelpNote, browserHelpLabels])],
  ]),

  together(
    'faq',
    'titles',
    faq.map(({ title }) => title),
  ),
  together(
    'faq',
    'questions',
    faq.flatMap(({ entries }) => entries.map(({ question }) => question)),
  ),
  ...each(
    'faq',
    faq.flatMap(({ entries }) => entries.map(({ id, answer }) => [id, answer] as const)),
  ),

  together(
    'support',
    'titles of guides',
    guideOutlines.map(({ title }) => title),
  ),
  ...each(
    'support',
    guideOutlines.map(({ id, lead }) => [`lead of ${id}`, lead]),
  ),
  ...guides.flatMap(({ id, sections }) => pageCopy(`support, ${id}`, sections)),
  ...each(
    'support',
    ways.map(({ id, title: _, ...way }) => [`your options, ${id}`, textsIn(way)]),
  ),
  together('support', 'labels of options', textsIn([wayLabels, ways.map(({ title }) => title)])),
  together(
    'directory',
    'needs',
    needs.map(({ title }) => title),
  ),
  ...each(
    'directory',
    directory.map(({ id, about: purpose }) => [id, purpose]),
  ),

  ...each(
    'home',
    Object.entries(home).map(([part, words]) => [part, textsIn(words)]),
  ),
  ...each(
    'public-pages',
    findablePages.map(({ path, description }) => [path, description]),
  ),
  together(
    'public-pages',
    'titles',
    findablePages.map(({ title }) => title),
  ),
  ...each('emergency', [['panel', emergencyCopy.body]]),
  ...each(
    'directory-words',
    Object.entries(directoryWords).map(([part, words]) => [part, textsIn(words)]),
  ),
  ...each('not-found', [
    ['title and lead', [notFoundCopy.title, notFoundCopy.lead]],
    [
      'ways on',
      [
        ...[notFoundCopy.start, notFoundCopy.support, notFoundCopy.perhaps],
        ...notFoundCopy.places.map(({ words }) => words),
      ],
    ],
  ]),
  ...each(
    'policies',
    Object.values(policies).map(({ policy, changed }) => [`what changed: ${policy}`, changed]),
  ),
  ...each('something-went-wrong', [
    ['body', somethingWentWrong.body],
    ['title and lead', [somethingWentWrong.title, somethingWentWrong.lead]],
  ]),

  ...each('start', [
    ...Object.entries(startCopy).map(
      ([part, words]) => [`start, ${part}`, textsIn(words)] as const,
    ),
    ...Object.entries(startedAgainCopy).map(([part, words]) => [`again, ${part}`, words] as const),
  ]),
  ...each('questions', questions.flatMap(questionCopy)),
  ...each('questions', questions.flatMap(hintCopy)),
  ...each(
    'question-notes',
    questions.map(({ id }) => [id, textsIn(questionNotes[id])] as const),
  ),
  ...each(
    'notices',
    Object.entries({ ...noticeCopy, ...careByAge }).map(([id, { body }]) => [id, body]),
  ),
  ...each(
    'own-notices',
    Object.entries(ownNoticeCopy).map(([id, { body }]) => [id, body]),
  ),
  together(
    'notices',
    'titles',
    Object.values(noticeCopy).map(({ title }) => title),
  ),
  ...each('time-kept', [
    ['line', timeKept.line('ten past ten')],
    [
      'warning',
      textsIn([
        timeKept.warning.title,
        timeKept.warning.body('answers', 5),
        timeKept.warning.failed,
      ]),
    ],
    ['warning of what was typed', timeKept.warning.body('typed', 5)],
    ['buttons', [timeKept.warning.stay, timeKept.warning.exit]],
  ]),

  ...each('sending', [
    ['check', textsIn(checkCopy)],
    [
      'choice',
      [choiceCopy.question, choiceCopy.error, ...choiceCopy.ways.map(({ label }) => label)],
    ],
    ...choiceCopy.ways.map(({ code, body }) => [`choice, ${code}`, body] as const),
    ['anonymous', anonymousCopy.body],
    ['anonymous, demonstration', anonymousCopy.demonstration],
    ['contact, about me', contactCopy.aboutMe],
    ['contact, about someone else', contactCopy.aboutSomeoneElse],
    ['expired', expiredCopy.body],
    ['sent, anonymous', sentCopy.anonymous.next],
    ['sent, anonymous, reference', sentCopy.anonymous.reference],
    ['sent, named', sentCopy.named.next],
    ['sent, named, reference', sentCopy.named.reference],
    ...(['named', 'anonymous'] as const).flatMap((path) =>
      (['same-way', 'other-way'] as const).map(
        (way) => [`sent, kept earlier, ${path}, ${way}`, sentCopy.keptEarlier[path][way]] as const,
      ),
    ),
    ['sent, clear', [sentCopy.clear.body('ten past ten')]],
    ['sent, traces', sentCopy.traces],
    ['sent, when', [`${sentCopy.when.before} Monday${sentCopy.when.after}`, sentCopy.when.email]],
    ['sent, leads', [sentCopy.anonymous.lead, sentCopy.named.lead, sentCopy.keptEarlier.lead]],
    [
      'titles and buttons',
      [
        ...[anonymousCopy.title, contactCopy.title, expiredCopy.title, expiredCopy.action],
        ...[sentCopy.anonymous.title, sentCopy.keptEarlier.title, ...textsIn(sentCopy.titles)],
        ...[sentCopy.when.title, sentCopy.clear.title, sentCopy.clear.action, sentCopy.allSupport],
        sentCopy.keptEarlier.means,
      ],
    ],
  ]),
  together(
    'why-anonymous',
    'options',
    whyAnonymousOptions.map(({ label }) => label),
  ),
  ...each('why-anonymous', [['question', textsIn(whyAnonymousCopy)]]),
  ...each(
    'contact-words',
    Object.entries(contactWords).map(([part, words]) => [part, textsIn(words)]),
  ),
  ...each(
    'contact-fields',
    Object.entries(contactParts([])).map(([part, fields]) => [
      part,
      Object.values(fields).flatMap(({ label, hint = [] }) => [label, hint].flat()),
    ]),
  ),
  together('contact-fields', 'with people to tick', [
    ...Object.values(contactParts([{ id: 'lead', listedAs: '' }]).needs).map(({ label }) => label),
  ]),
  together('character-count', 'words', [
    characterCount.limit(500),
    characterCount.left(20),
    characterCount.left(-20),
  ]),
  together(
    'contact-fields',
    'answers',
    Object.values(contactParts([]))
      .flatMap((fields) => Object.values(fields))
      .flatMap(({ options = [] }) => options.map(({ label }) => label)),
  ),
  ...each(
    'sending-trouble',
    Object.entries(sendingTrouble).map(([id, words]) => [id, textsIn(words)]),
  ),
  ...messages,
];

/** A question as its page shows it, in each of its wordings. */
function questionCopy(question: (typeof questions)[number]) {
  const inWordsTo = (whom: 'you' | 'other') => {
    const hint = 'hint' in question ? [wordsTo(whom, question.hint)] : [];
    const labels = question.options.map(({ label }) => wordsTo(whom, label));
    return [wordsTo(whom, question.title), ...hint, ...labels].join('\n');
  };
  const you = inWordsTo('you');
  const other = inWordsTo('other');
  return you === other
    ? [[question.id, you] as const]
    : [[question.id, you] as const, [`${question.id}, about someone else`, other] as const];
}

function hintCopy(question: (typeof questions)[number]) {
  if (!('hint' in question)) return [];
  const wordings = [
    wordsTo('you', question.hint),
    wordsTo('other', question.hint),
    wordsTo('several', question.hint),
  ];
  return [[`hint of ${question.id}`, [...new Set(wordings)]] as const];
}

function wordsTo(whom: 'you' | 'other' | 'several', wording: Wording): string {
  return typeof wording === 'string' ? wording : (wording[whom] ?? wording.other);
}
