import { institution } from '#lib/institution.ts';

/** Of the web or of email: with a scheme, or a name with a dot before letters, as programs that show emails make links of them. */
const address =
  /(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.)\S+|[\p{L}\p{N}._%+-]*@[\p{L}\p{N}.-]*|[\p{L}\p{N}-]+(?:[.\u3002][\p{L}\p{N}-]+)*[.\u3002]\p{L}[\p{L}\p{N}-]+(?:[/?#:]\S*)?|\d{1,3}(?:\.\d{1,3}){3}\S*/giu;

/** The sites of the institution, as its own links name them. */
const ownSites = [
  ...new Set(
    Object.values(institution.links).flatMap((link) =>
      link !== undefined && 'href' in link ? [hostOf(link.href)] : [],
    ),
  ),
];

/** A page that has a name: a code has figures, or is long. */
const plainPath = /^(?:\/[a-z]{1,20}(?:-[a-z]{1,20}){0,5}){0,4}\/?$/i;

/** @returns what a program that shows the text would make a link of, and what looks like that */
export function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(address)].map(([found]) => found.replace(/[.,;:!?)'"]+$/u, ''));
}

/** @returns whether an address is more than the name of a mailbox, a site or a page: a code may be in it, or it leads elsewhere than it says */
export function hasCode(found: string): boolean {
  if (/^(?:mailto:)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}$/iu.test(found)) return false;
  const page = /^(?:https?:\/\/)?\p{L}[\p{L}\p{N}.-]{0,254}(\/.*)?$/iu.exec(found);
  return page === null || !plainPath.test(page[1] ?? '');
}

/** @returns whether an address is a page of a site that is neither the institution's own nor one of this country, as short links are: what is behind it nobody sees */
export function leadsElsewhere(found: string): boolean {
  if (found.includes('@')) return false;
  const [, site = '', path = ''] =
    /^(?:https?:\/\/)?([\p{L}\p{N}.-]{1,255})(\/.+)?$/iu.exec(found) ?? [];
  return path !== '' && !site.toLowerCase().endsWith('.uk') && !isOwnSite(site);
}

/** @returns whether an address is one of the institution's own, and no more than the name of a person, a place or a page in it */
export function isOwnAddress(found: string): boolean {
  const mailbox = /^(?:mailto:)?([a-z]{1,20}(?:[.-][a-z]{1,20}){0,3})@([a-z0-9.-]+)$/i.exec(found);
  if (mailbox !== null) return isOwnSite(mailbox[2] ?? '');
  const [, site = '', path = ''] = /^(?:https:\/\/)?([a-z0-9.-]+)(\/.*)?$/i.exec(found) ?? [];
  return isOwnSite(site) && plainPath.test(path);
}

function isOwnSite(site: string): boolean {
  const name = site.toLowerCase();
  return ownSites.some((own) => name === own || name === `www.${own}`);
}

function hostOf(href: string): string {
  return new URL(href).hostname.toLowerCase().replace(/^www\./, '');
}
