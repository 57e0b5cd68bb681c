import type { Block, Inline, RichText } from '#lib/content/rich-text.ts';
import { PhoneLink } from './phone-link.tsx';

export interface ProseProps {
  readonly content: RichText;
}

/** Renders public copy. Lines stay short enough to read. */
export function Prose({ content }: ProseProps) {
  return (
    <div className="prose max-w-prose">
      {content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed copy, never reordered
        <ProseBlock key={index} block={block} />
      ))}
    </div>
  );
}

function ProseBlock({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Inlines content={block.content} />
      </p>
    );
  }
  const List = block.kind === 'steps' ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed copy, never reordered
        <li key={index}>
          <Inlines content={item} />
        </li>
      ))}
    </List>
  );
}

/** Words, emphasis, links and numbers within a line. */
export function Inlines({ content }: { readonly content: readonly Inline[] }) {
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: fixed copy, never reordered
    <InlineRun key={index} inline={inline} />
  ));
}

function InlineRun({ inline }: { readonly inline: Inline }) {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'strong':
      return <strong>{inline.text}</strong>;
    case 'code':
      return <code className="wrap-anywhere text-small">{inline.text}</code>;
    case 'link':
      return <a href={inline.href}>{inline.text}</a>;
    case 'phone':
      return <PhoneLink tel={inline.number.tel}>{inline.number.display}</PhoneLink>;
  }
}
