import { describe, expect, it } from 'vitest';
import {
  closingSteps,
  type JourneyState,
  passNotice,
  prune,
  questionBefore,
  type Step,
  stepAfter,
  visit,
} from './journey.ts';
import { noticeRules } from './notices.ts';
import { findQuestion, questions } from './questions/current.ts';
import { notGiven } from './questions/kinds.ts';
import { skip, takeReply } from './reply.ts';

/*
 * The journey as a table. A walk is a list of lines, "where: what is done → where that leads". What is done is an
 * answer (its code or codes), "skip", "go on" (from a notice), "back" or "open" (its address, by hand). A notice is
 * written in brackets behind the question at whose address it is shown.
 */

const skipEverything = `
  about: skip → role
  role: skip → age
  age: skip → gender
  gender: skip → safe
  safe: skip → what
  what: skip → often
  often: skip → when
  when: skip → where
  where: skip → who
  who: skip → still
  still: skip → linked
  linked: skip → effects
  effects: skip → told
  told: skip → help
  help: skip → check`;

const walks: Readonly<Record<string, string>> = {
  'skipping every question': skipEverything,

  'an undergraduate': `
    about: me → role
    role: undergraduate → age
    age: 18-20 → gender
    gender: woman → safe
    safe: yes → what
    what: bullying harassment discrimination → often
    often: once → when
    when: last-24-hours → where
    where: teaching-library laboratory-clinic-workplace → who
    who: same-course another-student → still
    still: live-together → linked
    linked: age disability → effects
    effects: anxiety-low-mood sleep → told
    told: nobody → help
    help: record listen → check
    choice: open → choice
    anonymous: open → anonymous
    contact: open → contact`,

  'a taught postgraduate, for someone who knows': `
    about: someone-who-knows → role
    role: taught-postgraduate → age
    age: 21-24 → gender
    gender: man → safe
    safe: worried-later → what
    what: hate sexual-comments → often
    often: few-times → when
    when: 2-7-days → where
    where: accommodation students-union → who
    who: teacher-supervisor line-manager → still
    still: share-course-team → linked
    linked: gender-identity marriage → effects
    effects: injury-health fear → told
    told: friend-family → help
    help: safety-planning adjustments → check`,

  'a researcher, for someone who does not know': `
    about: someone-who-does-not-know → role
    role: postgraduate-researcher → age
    age: 25-34 → gender
    gender: non-binary → safe
    safe: not-sure → what
    what: intimate-image stalking → often
    often: regularly → when
    when: 8-30-days → where
    where: elsewhere-campus private-home → who
    who: other-staff partner-ex → still
    still: hold-power → linked
    linked: pregnancy race → effects
    effects: missed-study-work grades-performance → told
    told: tutor-manager university-service → help
    help: housing distance → check`,

  'an apprentice of 17 who is not safe, for several people': `
    about: several-people → role
    role: apprentice → age
    age: 16-17 → gender (under-18)
    gender: go on → gender
    gender: another-way → safe
    safe: no → what (not-safe)
    what: go on → what
    what: sexual-assault rape → often
    often: getting-worse → when
    when: 1-6-months → where
    where: placement-abroad public-place → who
    who: family housemate → still
    still: occasionally → linked
    linked: religion sex → effects
    effects: thinking-of-leaving housing → told
    told: union police → help
    help: health-counselling formal-report → check`,

  'academic staff': `
    about: me → role
    role: academic-staff → age
    age: 35-49 → gender
    gender: not-sure → safe
    safe: yes → what
    what: partner-family-abuse forced-marriage-honour → often
    often: stopped → when
    when: 6-12-months → where
    where: online-university online-elsewhere → who
    who: placement-contractor outside → still
    still: online-only → linked
    linked: sexual-orientation → effects
    effects: money relationships → told
    told: health-sarc charity → help
    help: police → check`,

  'professional staff': `
    about: me → role
    role: professional-staff → age
    age: 50-or-over → gender
    gender: prefer-not-to-say → safe
    safe: prefer-not-to-say → what
    what: physical-assault threats-to-kill choking-weapon → often
    often: not-sure → when
    when: over-a-year → where
    where: not-sure → who
    who: stranger several → still
    still: no → linked
    linked: none → effects
    effects: no-effect → told
    told: prefer-not-to-say → help
    help: not-sure → check`,

  'a student and member of staff who is sure of little': `
    about: me → role
    role: both-as-student → age
    age: not-sure → gender (under-18)
    gender: go on → gender
    gender: woman → safe
    safe: not-sure → what
    what: spiking online-abuse abuse-of-power punished something-else → often
    often: prefer-not-to-say → when
    when: before-university → where
    where: prefer-not-to-say → who
    who: not-sure → still
    still: not-sure → linked
    linked: not-sure → effects
    effects: not-sure → told
    told: prefer-not-to-say → help
    help: prefer-not-to-say → check`,

  'a member of staff and student, under 16': `
    about: prefer-not-to-say → role
    role: both-as-staff → age
    age: under-16 → gender (under-18)
    gender: go on → gender
    gender: man → safe
    safe: yes → what
    what: not-sure → often
    often: once → when
    when: not-sure → where
    where: private-home → who
    who: prefer-not-to-say → still
    still: prefer-not-to-say → linked
    linked: prefer-not-to-say → effects
    effects: prefer-not-to-say → told
    told: nobody → help
    help: not-sure → check`,

  'rather not saying': `
    about: me → role
    role: prefer-not-to-say → age
    age: prefer-not-to-say → gender
    gender: prefer-not-to-say → safe
    safe: prefer-not-to-say → what
    what: prefer-not-to-say → often
    often: prefer-not-to-say → when
    when: prefer-not-to-say → where
    where: skip → who`,

  'rape yesterday, and thoughts of suicide': `
    about: skip → role
    role: skip → age
    age: skip → gender
    gender: skip → safe
    safe: skip → what
    what: rape → often
    often: skip → when
    when: last-24-hours → where (evidence)
    where: go on → where
    where: skip → who
    who: skip → still
    still: skip → linked
    linked: skip → effects
    effects: suicide-self-harm → told (crisis)
    told: go on → told
    told: skip → help
    help: skip → check`,

  'neither a student nor staff: the journey ends, kindly': `
    about: me → role
    role: neither → age (not-a-member)
    age: go on → age (not-a-member)
    age: 18-20 → age (not-a-member)
    age: skip → age (not-a-member)
    what: open → age (not-a-member)
    check: open → age (not-a-member)
    contact: open → age (not-a-member)`,

  'a change of mind after that ending': `
    about: me → role
    role: neither → age (not-a-member)
    age: back → role
    role: undergraduate → age
    age: 18-20 → gender`,

  'a change to "neither" at the end, which drops what came after': `
    ${skipEverything}
    role: neither → age (not-a-member)
    choice: open → age (not-a-member)
    role: academic-staff → age
    check: open → age
    age: 25-34 → gender`,

  'going back, and on again without losing the place': `
    about: me → role
    role: back → about
    about: back → start
    about: me → role
    role: undergraduate → age
    age: skip → gender
    about: someone-who-knows → role
    role: open → role
    gender: woman → safe`,

  'a step whose turn has not come': `
    what: open → about
    check: open → about
    help: police → about
    about: me → role
    age: open → role
    contact: open → role
    anonymous: open → role`,

  'a change from "check your answers" leads back there': `
    ${skipEverything}
    about: someone-who-knows → check
    what: bullying → check
    help: listen → check
    told: skip → check`,

  'a change that brings up a notice shows it, and then leads back': `
    ${skipEverything}
    safe: no → what (not-safe)
    check: open → what (not-safe)
    anonymous: open → what (not-safe)
    what: go on → check
    check: open → check`,

  'a change that brings up a notice behind another question': `
    ${skipEverything}
    when: 2-7-days → check
    what: sexual-assault → where (evidence)
    choice: open → where (evidence)
    where: go on → check`,

  'a notice cannot be jumped': `
    about: me → role
    role: skip → age
    age: 18-20 → gender
    gender: skip → safe
    safe: yes → what
    age: under-16 → gender (under-18)
    safe: no → gender (under-18)
    what: open → gender (under-18)
    gender: man → gender (under-18)
    gender: go on → gender
    what: open → what`,

  'two notices at once, one after the other': `
    ${skipEverything}
    when: 2-7-days → check
    what: rape → where (evidence)
    safe: no → what (not-safe)
    check: open → what (not-safe)
    what: go on → where (evidence)
    where: go on → check`,

  'a notice that was read is not shown again': `
    ${skipEverything}
    age: under-16 → gender (under-18)
    gender: go on → check
    age: 16-17 → check
    gender: open → gender`,

  'a notice that no longer applied is shown again when it does': `
    ${skipEverything}
    effects: suicide-self-harm → told (crisis)
    told: go on → check
    effects: sleep → check
    effects: suicide-self-harm sleep → told (crisis)`,

  'a notice that is passed twice, or was never there': `
    about: me → role
    role: undergraduate → age
    age: under-16 → gender (under-18)
    gender: go on → gender
    gender: go on → gender
    safe: go on → gender`,
};

const visited = new Set<string>();

describe('the journey', () => {
  it.each(Object.entries(walks))('%s', (_, walk) => {
    let state: JourneyState = { answers: {}, seen: [] };
    for (const line of linesOf(walk)) {
      const [at, input, expected] = partsOf(line);
      const moved = move(state, at, input);
      expect(`${at}: ${input} → ${moved.arrivesAt}`).toBe(`${at}: ${input} → ${expected}`);
      state = moved.state;
    }
  });

  it('has an address of its own for each step', () => {
    const addresses = [...questions.map(({ id }) => id), ...closingSteps];
    expect(addresses.filter((one, index) => addresses.indexOf(one) !== index)).toEqual([]);
  });

  it('has no question, option, notice or closing step that no walk visits', () => {
    const all = [
      ...questions.flatMap(({ id, options }) => [
        id,
        `${id}: ${notGiven}`,
        ...options.map(({ code }) => `${id}: ${code}`),
      ]),
      ...noticeRules.map(({ id }) => `notice ${id}`),
      ...closingSteps,
    ];
    expect(all.filter((one) => !visited.has(one))).toEqual([]);
  });
});

/** Does what the pages do with one line of a walk. */
function move(state: JourneyState, at: Step, input: string) {
  const found = visit(state, at);
  const question = findQuestion(at);
  if (input === 'open' || question === undefined) return { state, arrivesAt: placeOf(state, at) };
  if (input === 'back') return { state, arrivesAt: questionBefore(question.id) ?? 'start' };
  if (input === 'go on') {
    const rule = noticeRules.find(({ id }) => found.show === 'notice' && id === found.notice);
    if (rule === undefined) return { state, arrivesAt: placeOf(state, at) };
    const passed = passNotice(state, rule.id);
    return { state: passed, arrivesAt: placeOf(passed, stepAfter(passed, rule.after)) };
  }
  if (found.show !== 'step') return { state, arrivesAt: placeOf(state, at) };
  const codes = input === 'skip' ? [notGiven] : input.split(' ');
  for (const code of codes) visited.add(`${question.id}: ${code}`);
  const saved = prune({ ...state, answers: answered(state, question, input) });
  return { state: saved, arrivesAt: placeOf(saved, stepAfter(saved, question.id)) };
}

function answered(state: JourneyState, question: (typeof questions)[number], input: string) {
  if (input === 'skip') return skip(state.answers, question);
  const reply = takeReply(state.answers, question, input.split(' '));
  if (!reply.accepted) throw new Error(`${question.id}: ${input}: ${reply.error}`);
  return reply.answers;
}

/** Follows a visit to what is shown in the end. */
function placeOf(state: JourneyState, step: Step): string {
  const found = visit(state, step);
  if (found.show === 'elsewhere') return placeOf(state, found.step);
  visited.add(found.show === 'notice' ? `notice ${found.notice}` : step);
  return found.show === 'notice' ? `${step} (${found.notice})` : step;
}

function linesOf(walk: string): string[] {
  return walk
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function partsOf(line: string): [at: Step, input: string, expected: string] {
  const [, place = '', input = '', expected = ''] = /^(\S+): (.+) → (.+)$/.exec(line) ?? [];
  const at = findQuestion(place)?.id ?? closingSteps.find((step) => step === place);
  if (at === undefined) throw new Error(`A walk has a line that says nothing: ${line}`);
  return [at, input, expected];
}
