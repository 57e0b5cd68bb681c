import { type FormState, isRefused } from '#components/forms/form-state.ts';

export interface FormTitleProps {
  readonly title: string;
  readonly state: FormState;
}

/** The page's title, which also says that something is to be mended. */
export function FormTitle({ title, state }: FormTitleProps) {
  return <title>{isRefused(state) ? `Error: ${title}` : title}</title>;
}
