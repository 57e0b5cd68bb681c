import { z } from 'zod';
import { typedLine, withoutMarks } from './typed-text.ts';

/*
 * A phone number as people write it, with or without an extension. It is shown to whoever calls, and never made into a
 * link: an extension that is put behind the digits of a number would be dialled as a part of it.
 */

const number = /^\+?(?:[\s().-]*\d){7,15}[\s().-]*$/;

/**
 * “ext 12”, “ext. 12”, “extension: 12”, “x12”, “#12” and “;ext=12”, which is how a link writes it. What stands before
 * it is looked at once, however long it is.
 */
const extension = /(?<![\s,;])[\s,;]*(?:extension|extn|ext|x|#)[\s.:=]*(\d{1,7})$/i;

const error =
  'Check the phone number. It should look like 07700 900123, or like 0116 496 0123 ext 1234';

/** The field of a phone number. Its extension, if it has one, always comes back as “ext 1234”. */
export const phoneNumber = z
  .preprocess(withPlainExtension, typedLine('Phone number', 40))
  .refine((value) => value === '' || number.test(value.replace(/ ext \d{1,7}$/, '')), { error });

function withPlainExtension(value: unknown): unknown {
  const plain = withoutMarks(value);
  return typeof plain === 'string' ? plain.trim().replace(extension, ' ext $1') : plain;
}
