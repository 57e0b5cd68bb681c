/** A number that can be tapped. `tel` is what a phone dials, `display` what people read. */
export interface PhoneNumber {
  readonly tel: string;
  readonly display: string;
}

/** A run of words within a paragraph. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'phone'; readonly number: PhoneNumber };

/** A block of public copy. Headings are not blocks: each page gives them their level. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'bullets' | 'steps';
      readonly items: readonly (readonly Inline[])[];
    };

/** Public copy as data: no markup, so that it can be rendered, searched and measured alike. */
export type RichText = readonly Block[];

/** One item of a list: plain words, or words with links and numbers among them. */
type Item = string | readonly Inline[];

export function paragraph(...content: readonly Inline[]): Block {
  return { kind: 'paragraph', content };
}

/** A list whose order does not matter. */
export function bullets(...items: readonly Item[]): Block {
  return { kind: 'bullets', items: items.map(asInlines) };
}

/** A list whose order matters. */
export function steps(...items: readonly Item[]): Block {
  return { kind: 'steps', items: items.map(asInlines) };
}

export function strong(text: string): Inline {
  return { kind: 'strong', text };
}

/** The name of a file or the like: to be found by, and not read as a sentence. */
export function code(text: string): Inline {
  return { kind: 'code', text };
}

export function link(text: string, href: string): Inline {
  return { kind: 'link', text, href };
}

export function phone(number: PhoneNumber): Inline {
  return { kind: 'phone', number };
}

/** @returns the words alone, one line a paragraph or list item */
export function plainText(content: RichText): string {
  return content
    .flatMap((block) => (block.kind === 'paragraph' ? [block.content] : block.items))
    .map((inlines) => inlines.map(inlineText).join(''))
    .join('\n');
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  return inline.kind === 'phone' ? inline.number.display : inline.text;
}

function asInlines(item: Item): readonly Inline[] {
  return typeof item === 'string' ? [item] : item;
}
