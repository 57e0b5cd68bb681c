import type { z } from 'zod';
import type { LetterToRead } from './letter-to-read.ts';

/** What a browser posts for a field: one text, or a list of them where it may post several under one name. */
export type Posted = string | readonly string[];

/** An answer to choose. */
export interface FieldOption<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
  /** What it means, in a sentence below its label. */
  readonly details?: string;
  /** Of a long list: the part of it in which it stands, under a title of its own that folds; the first part is open. */
  readonly part?: string;
}

/** How a field is shown. */
export type FieldKind =
  | 'line'
  | 'lines'
  | 'one'
  | 'many'
  | 'tick'
  | 'day'
  | 'moment'
  | 'hidden'
  | 'press';

/** What a page draws of a field: plain data, which may go to the browser. */
export interface DrawnField {
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options?: readonly FieldOption[] | undefined;
  /** In characters; for what is typed alone. */
  readonly longest?: number | undefined;
  /** Whether it is counted down, and said below the label how long it may be; of several lines only. */
  readonly isCounted?: boolean | undefined;
  /** How many lines are in view. */
  readonly rows?: number | undefined;
  /** Of one line: which keys a phone offers. */
  readonly input?: 'email' | 'tel' | 'numeric' | undefined;
  /** What a browser may offer to fill in about the person at it. Nothing where it is left out. */
  readonly autoComplete?: 'email' | 'tel' | 'nickname' | undefined;
  /** Whether what is asked about it comes once it is typed. */
  readonly asksMore?: boolean | undefined;
  /** Whether the answers stand below each other though none needs more words than its label. */
  readonly isStacked?: boolean | undefined;
  /** One answer from a menu: where many such fields stand on one page. */
  readonly isMenu?: boolean | undefined;
  /** Whether many short answers stand in columns of the same width. */
  readonly inColumns?: boolean | undefined;
  /** Whether the person may leave it empty, where the label does not say so by itself. */
  readonly optional?: boolean | undefined;
  /** The heading under which it stands, with others of its subject; those without one come first. */
  readonly group?: string | undefined;
  /** The title of the fold in which it stands, after all fields that stand in none; closed until something is in it. */
  readonly fold?: string | undefined;
  readonly start: Posted;
  /** Whether the browser posts it several times under its name. */
  readonly isList: boolean;
}

/** What a page draws of a form, by the names of its fields. */
export type DrawnFields = Readonly<Record<string, DrawnField>>;

/**
 * A field of a form: its label, hint, what it accepts, what it begins with and what is said of it, in one place. The page draws it,
 * and `readForm` reads it.
 */
export interface Field<Value = unknown, Schema extends z.ZodType<Value> = z.ZodType<Value>>
  extends DrawnField {
  readonly schema: Schema;
}

/** The fields of a form, in its order, by the names under which a browser posts them. */
export type Fields = Readonly<Record<string, Field>>;

/** What was understood of a form. */
export type ValuesOf<Form extends Fields> = {
  readonly [Name in keyof Form]: Form[Name] extends Field<infer Value> ? Value : never;
};

/** What was posted, by field, to be shown again. */
export type PostedValues = Readonly<Record<string, Posted>>;

/** What is wrong, in plain words, by field and in the form's order. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What is wrong with fields of a form, in any order. */
export type ErrorsOf<Form extends Fields> = {
  readonly [Name in keyof Form]?: string | undefined;
};

/** What somebody else saved meanwhile in place of what the form was opened on. */
export interface Theirs {
  readonly by: string | undefined;
  /** When, in words. */
  readonly when: string;
  /** What stands now, by field. */
  readonly values: PostedValues;
}

/** A column of what a form does once it is sent again. */
export interface ReviewColumn {
  readonly title: string;
  readonly lines: readonly string[];
  readonly note?: string;
}

/** A form that cannot be taken: shown again, with what is wrong. */
export interface FormRefused {
  /** Nothing is wrong: these emails are to be read before they go, and the same form is posted once more. */
  readonly letters?: readonly LetterToRead[];
  /** Nothing is wrong: this is what it does, to be looked through before the same form is posted once more. */
  readonly review?: readonly ReviewColumn[];
  /** Where two people changed the same thing: both stand beside each other, and the second chooses. */
  readonly theirs?: Theirs;
  readonly values: PostedValues;
  readonly errors: FieldErrors;
}
