import { type Verb, workflow } from './workflow.ts';

/** What the button says by which somebody gets a case themselves, who cannot give it to anybody else. */
export const takeLabel = 'Take this case';

/**
 * @param isLead whether the viewer acts as the lead of the case: anybody else to whom Assign is possible can only take it
 * @returns what a verb is called for that viewer
 */
export function labelFor(verb: Verb, { isLead }: { readonly isLead: boolean }): string {
  return verb === 'assign' && !isLead ? takeLabel : workflow[verb].label;
}
