import { institution } from '#lib/institution.ts';
import type { PhoneNumber } from './rich-text.ts';

/** What a person may be looking for. The directory page has one section for each, in this order. */
export const needs = [
  { id: 'danger', title: 'In danger now' },
  { id: 'crisis', title: 'Suicidal thoughts, or too much to bear' },
  { id: 'sexual-violence', title: 'Sexual assault, rape and unwanted touching' },
  { id: 'domestic-abuse', title: 'Abuse by a partner, an ex or family' },
  { id: 'honour-based-abuse', title: 'Forced marriage and so-called honour-based abuse' },
  { id: 'images', title: 'Private images shared without your consent' },
  { id: 'stalking', title: 'Stalking' },
  { id: 'hate', title: 'Hate and prejudice' },
  { id: 'young-people', title: 'Children and young people' },
  { id: 'crime', title: 'Other crime and the police' },
  { id: 'health', title: 'Health' },
] as const;

export type Need = (typeof needs)[number]['id'];

/** How a service is reached. */
export type Contact =
  | ({ readonly kind: 'call' } & PhoneNumber)
  | { readonly kind: 'text'; readonly word: string; readonly tel: string }
  | { readonly kind: 'app'; readonly href: string | undefined };

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly contact: Contact;
  /** What it is for, and for whom, in a sentence or two. */
  readonly about: string;
  readonly hours?: string;
  /** It stands in the section of each. An address that points to it leads to the first. */
  readonly needs: readonly [Need, ...Need[]];
  /** Whose number it is, or who publishes it: the place to check it against. */
  readonly source: string;
  /** `check`: someone must confirm it before going live. Never shown to the public. */
  readonly certainty: 'sure' | 'check';
  /**
   * ISO date on which the makers last compared the entry with the project's list of services: name, number, and whom it is for.
   * Nobody has called the number, and the page says so. Where the list itself is not sure (`check`), comparing with it
   * shows nothing, so there is no date.
   */
  readonly checkedOn?: string;
}

/** When all entries were last compared with the list. */
const checkedOn = '2026-11-22';
const dayAndNight = 'Day and night, every day';
const { emergencyServices, security, securityName, safetyApp } = institution.emergency;

const call = (display: string, tel = display.replaceAll(' ', '')): Contact => ({
  kind: 'call',
  display,
  tel,
});

/** Every service that the site names, each once. */
export const directory = [
  {
    id: 'emergency-services',
    name: 'Emergency services',
    contact: { kind: 'call', ...emergencyServices },
    about:
      'Police, ambulance and fire. If you cannot speak on a mobile, stay on the line and press 55 when asked.',
    hours: dayAndNight,
    needs: ['danger'],
    source: 'gov.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'university-security',
    name: securityName,
    contact: { kind: 'call', ...security },
    about: 'For anyone on campus who needs help quickly.',
    hours: dayAndNight,
    needs: ['danger'],
    source: institution.university.name,
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'safety-app',
    name: `${safetyApp.name} app`,
    contact: { kind: 'app', href: safetyApp.link?.href },
    about: `A free phone app for students and staff. On campus it alerts ${securityName} when you need help fast, first aid or help in an emergency.`,
    needs: ['danger'],
    source: institution.university.name,
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'samaritans',
    name: 'Samaritans',
    contact: call('116 123'),
    about: 'Someone to listen when life feels too hard. Free to call. You can talk about anything.',
    hours: dayAndNight,
    needs: ['crisis'],
    source: 'samaritans.org',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'shout',
    name: 'Shout',
    contact: { kind: 'text', word: 'SHOUT', tel: '85258' },
    about: 'Help by text message in a crisis, when you would rather not talk.',
    needs: ['crisis'],
    source: 'giveusashout.org',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'juniper-lodge',
    name: 'Juniper Lodge',
    contact: call('0116 273 3330'),
    about:
      'The sexual assault referral centre for Leicestershire. Care, advice and, if you want it, a forensic examination, for people aged 18 and over. You do not have to tell the police.',
    needs: ['sexual-violence'],
    source: 'Care Quality Commission, cqc.org.uk',
    certainty: 'check',
  },
  {
    id: 'rape-crisis',
    name: 'Rape Crisis England & Wales',
    contact: call('0808 500 2222'),
    about:
      'Free support after any kind of sexual violence. It is for people aged 16 and over. It does not matter how long ago it was.',
    hours: dayAndNight,
    needs: ['sexual-violence'],
    source: 'rapecrisis.org.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'freeva',
    name: 'FreeVA',
    contact: call('0808 802 0028'),
    about:
      'A charity in Leicester. It is for people who have been through domestic abuse. It also helps after sexual violence.',
    needs: ['sexual-violence', 'domestic-abuse'],
    source: 'freeva.org.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'national-domestic-abuse-helpline',
    name: 'National Domestic Abuse Helpline',
    contact: call('0808 2000 247'),
    about:
      'Free advice, in private, for people who are being abused at home. Their friends can call too.',
    hours: dayAndNight,
    needs: ['domestic-abuse'],
    source: 'nationaldahelpline.org.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'mens-advice-line',
    name: 'Men’s Advice Line',
    contact: call('0808 801 0327'),
    about: 'Advice for men. They can help if you are abused by a partner, an ex or family.',
    needs: ['domestic-abuse'],
    source: 'mensadviceline.org.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'living-without-abuse',
    name: 'Living Without Abuse',
    contact: call('01509 550317'),
    about: 'Local help for people who live with domestic abuse, or have left it.',
    needs: ['domestic-abuse'],
    source: 'lwa.org.uk',
    certainty: 'check',
  },
  {
    id: 'karma-nirvana',
    name: 'Karma Nirvana',
    contact: call('0800 5999 247'),
    about: 'Helps people who face forced marriage or so-called honour-based abuse.',
    needs: ['honour-based-abuse'],
    source: 'karmanirvana.org.uk',
    certainty: 'check',
  },
  {
    id: 'forced-marriage-unit',
    name: 'Forced Marriage Unit',
    contact: call('020 7008 0151'),
    about:
      'A team of the government. It helps people who are, or may be, forced to marry, here or abroad.',
    needs: ['honour-based-abuse'],
    source: 'gov.uk',
    certainty: 'check',
  },
  {
    id: 'revenge-porn-helpline',
    name: 'Revenge Porn Helpline',
    contact: call('0345 6000 459'),
    about:
      'Helps adults when someone shares an intimate image of them, or threatens to. They help to get images taken down.',
    needs: ['images'],
    source: 'revengepornhelpline.org.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'national-stalking-helpline',
    name: 'National Stalking Helpline',
    contact: call('0808 802 0300'),
    about:
      'Does someone follow you, watch you or keep getting in touch? They can tell you how to stay safe.',
    needs: ['stalking'],
    source: 'suzylamplugh.org',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'stop-hate-uk',
    name: 'Stop Hate UK',
    contact: call('0800 138 1625'),
    about: 'Support for people who are targeted for who they are.',
    needs: ['hate'],
    source: 'stophateuk.org',
    certainty: 'check',
  },
  {
    id: 'galop',
    name: 'Galop',
    contact: call('0800 999 5428'),
    about: 'For LGBT+ people who have been through abuse, violence or hate.',
    needs: ['hate', 'sexual-violence', 'domestic-abuse'],
    source: 'galop.org.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'childline',
    name: 'Childline',
    contact: call('0800 1111'),
    about: 'For anyone under 19. Free, and it does not show on a phone bill.',
    needs: ['young-people', 'crisis'],
    source: 'childline.org.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'nspcc',
    name: 'NSPCC',
    contact: call('0808 800 5000'),
    about: 'For adults who are worried about a child.',
    needs: ['young-people'],
    source: 'nspcc.org.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'victim-first',
    name: 'Victim First',
    contact: call('0800 953 9595'),
    about:
      'Free local help for people in Leicestershire who have been affected by a crime, whether or not the police know.',
    needs: ['crime'],
    source: 'victimfirst.org',
    certainty: 'check',
  },
  {
    id: 'police-101',
    name: 'Police, when it is not an emergency',
    contact: call('101'),
    about: 'To tell the police about something, or to ask them a question.',
    needs: ['crime', 'hate'],
    source: 'police.uk',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'crimestoppers',
    name: 'Crimestoppers',
    contact: call('0800 555 111'),
    about: 'To say what you know about a crime without giving your name.',
    needs: ['crime'],
    source: 'crimestoppers-uk.org',
    certainty: 'sure',
    checkedOn,
  },
  {
    id: 'nhs-111',
    name: 'NHS 111',
    contact: call('111'),
    about:
      'Health advice when it is not an emergency. Can say where to go after an assault, at any age.',
    needs: ['health'],
    source: '111.nhs.uk',
    certainty: 'sure',
    checkedOn,
  },
] as const satisfies readonly Service[];

export type ServiceId = (typeof directory)[number]['id'];

/** @returns the services with these ids, in the order of the ids; an id that is not known (any more) is left out */
export function findServices(ids: readonly string[]): readonly Service[] {
  const all: readonly Service[] = directory;
  return ids.flatMap((id) => all.filter((service) => service.id === id));
}

/** @returns the services that help with a need: first those that are there for it above all */
export function servicesFor(need: Need): readonly Service[] {
  const all: readonly Service[] = directory;
  return [
    ...all.filter((service) => service.needs[0] === need),
    ...all.filter((service) => service.needs.slice(1).includes(need)),
  ];
}

/** @returns how a service is reached, in words */
export function contactInWords(contact: Contact): string {
  switch (contact.kind) {
    case 'call':
      return contact.display;
    case 'text':
      return `text ${contact.word} to ${contact.tel}`;
    case 'app':
      return 'an app for your phone';
  }
}
