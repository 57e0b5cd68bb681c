import { describe, expect, it } from 'vitest';
import { contactDetailsSchema } from './contact-details.ts';

const safe = { phone: '07700 900123', callSafe: 'yes' };

describe('the name that a confirmation greets by', () => {
  it.each([
    'Sam',
    'J. Smith',
    'J.Smith',
    'Dr.Khan',
    'Mary-Ann O’Neill',
    'Łukasz',
    'مريم',
    'Sam 🌙',
    'Li',
  ])('may be %s', (name) => {
    expect(contactDetailsSchema.safeParse({ ...safe, name }).success).toBe(true);
  });

  it.each([
    'Visit http://evil.example/login',
    'www.evil.example',
    'evil.example',
    'a@evil.example',
    'evil\u200B.example',
    'ｅｖｉｌ．ｅｘａｍｐｌｅ',
  ])('may not be %s, which leads somewhere', (name) => {
    const { error } = contactDetailsSchema.safeParse({ ...safe, name });
    expect(error?.issues[0]?.message).toBe('Name must not have a web address in it');
  });
});
