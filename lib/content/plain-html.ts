import type { Inline, RichText } from './rich-text.ts';

const listTags = { bullets: 'ul', steps: 'ol' } as const;

/** @returns public copy as HTML without any style, for an answer that no component makes */
export function asPlainHtml(content: RichText): string {
  return content
    .map((block) => {
      if (block.kind === 'paragraph') return `<p>${inlinesAsHtml(block.content)}</p>`;
      const items = block.items.map((item) => `<li>${inlinesAsHtml(item)}</li>`);
      const tag = listTags[block.kind];
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    })
    .join('\n');
}

function inlinesAsHtml(content: readonly Inline[]): string {
  return content.map(inlineAsHtml).join('');
}

function inlineAsHtml(inline: Inline): string {
  if (typeof inline === 'string') return escaped(inline);
  switch (inline.kind) {
    case 'strong':
      return `<strong>${escaped(inline.text)}</strong>`;
    case 'code':
      return `<code>${escaped(inline.text)}</code>`;
    case 'link':
      return `<a href="${escaped(inline.href)}">${escaped(inline.text)}</a>`;
    case 'phone':
      return `<a href="tel:${escaped(inline.number.tel)}">${escaped(inline.number.display)}</a>`;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
