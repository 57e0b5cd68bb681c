const ownNames =
  'The answers are what students and staff are called at a university. They look for the word that they know.';

/** Pieces that may be harder to read, by id, each with the reason. A test says when one is needed no more. */
export const exceptions: Readonly<Record<string, string>> = {
  'questions: role': ownNames,
  'questions: role, about someone else': ownNames,
  'questions: linked':
    'The answers name the characteristics that the Equality Act 2010 protects, most of them as it does.',
};
