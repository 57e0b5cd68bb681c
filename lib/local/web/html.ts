/** HTML that is safe to write as it is: only `html` and `trustedHtml` make it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Insertable = string | number | Markup | readonly Markup[];

/** A template whose insertions are escaped, except for Markup. */
export function html(strings: TemplateStringsArray, ...values: readonly Insertable[]): Markup {
  const parts = strings.map((part, index) => {
    const value = values[index];
    return value === undefined ? part : part + insert(value);
  });
  return new Markup(parts.join(''));
}

/** Markup from a source that escapes for itself, such as the provider's library. */
export function trustedHtml(text: string): Markup {
  return new Markup(text);
}

function insert(value: Insertable): string {
  if (typeof value === 'string' || typeof value === 'number') {
    return escapeHtml(String(value));
  }
  if (value instanceof Markup) {
    return value.text;
  }
  return value.map((item) => item.text).join('\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
