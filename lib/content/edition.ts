import { z } from 'zod';
import type { PageSection } from './page-section.ts';
import type { PolicyVersion } from './policy-version.ts';

/** The pages whose earlier versions stay readable. Each stands at the address of the same name. */
export const policyIds = ['faq', 'privacy', 'security', 'accessibility'] as const;

export type PolicyId = (typeof policyIds)[number];

/** The words of a policy page as they were in one version. */
export interface Edition extends PolicyVersion {
  readonly policy: PolicyId;
  readonly title: string;
  readonly sections: readonly PageSection[];
}

const inline = z.union([
  z.string(),
  z.strictObject({ kind: z.literal('strong'), text: z.string() }),
  z.strictObject({ kind: z.literal('code'), text: z.string() }),
  z.strictObject({ kind: z.literal('link'), text: z.string(), href: z.string() }),
  z.strictObject({
    kind: z.literal('phone'),
    number: z.strictObject({ tel: z.string(), display: z.string() }),
  }),
]);

const block = z.union([
  z.strictObject({ kind: z.literal('paragraph'), content: z.array(inline) }),
  z.strictObject({ kind: z.enum(['bullets', 'steps']), items: z.array(z.array(inline)) }),
]);

const edition = z.strictObject({
  policy: z.enum(policyIds),
  version: z.string().regex(/^\d+\.\d+$/),
  updatedOn: z.iso.date(),
  // The earliest versions were kept before this was.
  changed: z.string().default(''),
  title: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string(), body: z.array(block) })),
});

/**
 * @param stored a frozen edition as its file has it
 * @throws ZodError where the file is not one
 */
export function readEdition(stored: unknown): Edition {
  return edition.parse(stored);
}
