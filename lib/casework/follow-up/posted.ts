import type { PostedValues, ValuesOf } from '#lib/forms/field.ts';
import type { followUpFields } from './fields.ts';
import { type FollowUpParts, textParts } from './parts.ts';

/** @returns a follow-up as its form holds it */
export function partsAsPosted({ services, ...texts }: FollowUpParts): PostedValues {
  return {
    ...Object.fromEntries(textParts.map((part) => [`part-${part}`, texts[part]])),
    services,
  };
}

/** @returns a follow-up, as its form was understood */
export function partsRead(read: ValuesOf<ReturnType<typeof followUpFields>>): FollowUpParts {
  return {
    explained: read['part-explained'],
    decided: read['part-decided'],
    agreed: read['part-agreed'],
    next: read['part-next'],
    services: [...read.services],
  };
}
