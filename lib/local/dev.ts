import { serve } from './stack.ts';

/** `npm run dev`: the whole installation on this computer, with the site rebuilt as it is edited. */
process.exit(await serve('dev'));
