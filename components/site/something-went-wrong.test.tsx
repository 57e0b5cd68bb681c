import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { emergencyNumbers } from '#lib/emergency-numbers.ts';
import { SomethingWentWrong } from './something-went-wrong.tsx';

describe('a page in place of one that failed', () => {
  const page = renderToStaticMarkup(<SomethingWentWrong />);

  const { emergencyServices, security } = emergencyNumbers;
  const numbers = [emergencyServices, security].map(({ tel }) => `tel:${tel}`);

  it.each([...numbers, '/support#safety-app', '/leave', '/'])('links to %s', (href) => {
    expect(page).toContain(`href="${href}"`);
  });
});
