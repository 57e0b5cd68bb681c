import { questions } from '#lib/disclosure/questions/current.ts';

/** How many requests a whole disclosure makes: the start, fifteen questions there and back, and what comes after them. */
export const requestsOfDisclosure = 38;

/** Somebody who uses the form as a browser without script does. */
export class Visitor {
  readonly #address: string;
  #cookie: string;
  #requests = 0;

  /** @param cookie the header that carries a sealed draft; none for somebody who begins */
  constructor(address: string, cookie = '') {
    this.#address = address;
    this.#cookie = cookie;
  }

  /** How many requests it has made. */
  get requests(): number {
    return this.#requests;
  }

  /** Goes from the start page to the last one, without a name. @throws where anything is not answered as it should be */
  async discloseAnonymously(): Promise<void> {
    let page = await this.open('/disclose');
    page = await this.press(page, '/disclose', {});
    for (const { id, kind, options } of questions) {
      // An adult to whom no page between the questions is shown.
      const { code = '' } = options[id === 'age' ? 3 : kind === 'one' ? 0 : 1] ?? {};
      page = await this.press(page, `/disclose/${id}`, { question: id, answer: code });
    }
    if (!page.includes('/disclose/choice')) throw new Error('the check page did not come');
    page = await this.open('/disclose/choice');
    page = await this.press(page, '/disclose/choice', { way: 'anonymous' });
    page = await this.press(page, '/disclose/anonymous', {});
    if (!page.includes('Thank you')) throw new Error('the last page did not come');
  }

  /** Opens a page. */
  async open(path: string): Promise<string> {
    this.#requests += 1;
    const answer = await fetch(`${this.#address}${path}`, {
      headers: { cookie: this.#cookie },
      redirect: 'manual',
    });
    const page = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    return page;
  }

  /** Sends the form of a page, and opens where that leads. */
  async press(
    page: string,
    path: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<string> {
    return this.open(await this.post(path, { ...hiddenFields(page), ...fields }));
  }

  /** @returns where the answer leads */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    this.#requests += 1;
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const answer = await fetch(`${this.#address}${path}`, {
      method: 'POST',
      headers: { cookie: this.#cookie, origin: this.#address },
      body,
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    for (const set of answer.headers.getSetCookie()) this.#cookie = set.split(';', 1)[0] ?? '';
    const location = answer.headers.get('location');
    if (answer.status !== 303 || location === null) {
      throw new Error(`${path} was answered with ${answer.status}`);
    }
    return new URL(location, this.#address).pathname;
  }
}

/**
 * @param field the name of a field that the form has
 * @returns the hidden fields of the first form in a page that has any, or of the first one with that field
 */
export function hiddenFields(page: string, field?: string): Readonly<Record<string, string>> {
  const forms = [...page.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => form);
  const wanted = forms.find((form) => field === undefined || form.includes(`name="${field}"`));
  const form = wanted ?? '';
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) fields[name] = plain(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  return fields;
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
