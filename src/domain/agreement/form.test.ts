import { describe, expect, it } from 'vitest';
import { formFor, responses, template } from '../../../tests/templates.ts';
import { noResponses } from '../responses.ts';
import { nextBlank } from './form.ts';

const mentoring = template('mentoring');

describe('the next blank of a form', () => {
  it('is a name at first, and then whatever comes after the field one is at', () => {
    const form = formFor(mentoring, noResponses());
    expect(nextBlank(form, noResponses())?.id).toBe('mentor');
    expect(nextBlank(form, noResponses(), 'mentor')?.id).toBe('mentee');
    expect(nextBlank(form, responses({ mentee: 'Ζωή' }), 'mentor')?.id).toBe('under-18');
  });

  it('leads to every field once, and to none after the last', () => {
    const form = formFor(mentoring, noResponses());
    const walked: string[] = [];
    for (let at = nextBlank(form, noResponses()); at; at = nextBlank(form, noResponses(), at.id))
      walked.push(at.id);
    expect(walked).toEqual(form.flatMap(({ fields }) => fields.map(({ id }) => id)));
  });
});
