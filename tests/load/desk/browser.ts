/** What a member of staff asks for, as a browser without script does. */
export class DeskBrowser {
  readonly #address: string;
  readonly #cookie: string;

  /** @param cookie the header that carries their session */
  constructor(address: string, cookie: string) {
    this.#address = address;
    this.#cookie = cookie;
  }

  /** @returns the whole page. @throws where it does not open, or has not these words on it */
  async open(path: string, words: string): Promise<string> {
    const answer = await fetch(`${this.#address}${path}`, {
      headers: { cookie: this.#cookie },
      redirect: 'manual',
    });
    const page = await answer.text();
    if (answer.status !== 200 || !page.includes(words)) {
      throw new Error(`${path} was answered with ${answer.status}, without “${words}”`);
    }
    return page;
  }

  /** @returns where an address leads. @throws where it leads nowhere */
  async leadsTo(path: string): Promise<string> {
    const answer = await fetch(`${this.#address}${path}`, {
      headers: { cookie: this.#cookie },
      redirect: 'manual',
    });
    const location = answer.headers.get('location');
    if (location === null)
      throw new Error(`${path} leads nowhere: it was answered with ${answer.status}`);
    return location;
  }

  /** Sends a form. @returns where the answer leads, and the page that it is where it leads nowhere */
  async post(
    path: string,
    fields: readonly (readonly [name: string, value: string])[],
  ): Promise<{ readonly location: string | undefined; readonly page: string }> {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const answer = await fetch(`${this.#address}${path}`, {
      method: 'POST',
      headers: { cookie: this.#cookie, origin: this.#address },
      body,
      redirect: 'manual',
    });
    const page = await answer.text();
    if (answer.status >= 400) throw new Error(`${path} was answered with ${answer.status}`);
    return { location: answer.headers.get('location') ?? undefined, page };
  }
}
