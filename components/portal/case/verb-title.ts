/** The title of the page of a verb, which names its form. */
export const verbTitleId = 'verb';
