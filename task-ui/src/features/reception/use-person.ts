import { useRef, useState } from 'react';
import { post } from '../../api/http';
import { problemOf } from '../../api/problem';
import type { PersonLookupFound as PersonAnswer, RegisteredPerson } from '../../api/schema';
import type { FormData, FormSchema } from '../../api/types';
import { defaultsIn, isRecord } from '../../components/form/schema';

const WHOLE = /^\d{12}$/;

type Answer = Pick<PersonAnswer, 'person'> & { answer: PersonAnswer['answer'] | 'TOO_MANY' };

/** What the population database said last, for the line above the declaration. */
export type Said = { answer: Answer['answer']; name: string };

/** The personal number in a part of the declaration; null while it is not whole. */
function numberIn(part: unknown): string | null {
  const number = isRecord(part) ? part.idNumber : null;
  return typeof number === 'string' && WHOLE.test(number) ? number : null;
}

type Numbers = Record<string, string>;

/** The whole numbers of a declaration by its parts: taken out, for the form goes on writing into the data it gave. */
export const numbersOf = (data: FormData): Numbers =>
  Object.fromEntries(
    Object.entries(data).flatMap(([part, value]) => {
      const number = numberIn(value);
      return number ? [[part, number]] : [];
    }),
  );

/** The parts in which another whole number stands than before. */
export const newNumbers = (before: Numbers, now: Numbers) =>
  Object.entries(now).filter(([part, number]) => number !== before[part]);

/** A person by the keys of a declaration; a form takes those that it asks for. */
const entriesOf = (person: RegisteredPerson): FormData => ({
  fullName: person.fullName,
  birthDate: person.birthDate,
  birthYear: Number(person.birthDate.slice(0, 4)),
  sex: person.sex,
  ethnicity: person.ethnicity,
  nationality: person.nationality,
  residence: person.residence,
});

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** What of these values may be entered: nothing over what somebody typed, all over what the form filled in beforehand. */
export function fillable(values: FormData, there: unknown, beforehand: FormData = {}): FormData {
  const now = isRecord(there) ? there : {};
  const free = ([key]: [string, unknown]) => isEmpty(now[key]) || now[key] === beforehand[key];
  return Object.fromEntries(Object.entries(values).filter(free));
}

/** What an earlier answer filled and nobody has changed since, as it was before: it is of another person. */
export function cleared(earlier: FormData, there: unknown, beforehand: FormData = {}): FormData {
  const now = isRecord(there) ? there : {};
  return Object.fromEntries(
    Object.entries(earlier).flatMap(([key, value]) =>
      !isEmpty(value) && now[key] === value ? [[key, beforehand[key] ?? null]] : [],
    ),
  );
}

type Fill = (part: string, values: FormData) => Promise<void>;

/**
 * Asks the population database for whoever's whole number is typed into a part of the declaration, fills that part in and
 * goes on from the field. Without an answer one goes on typing.
 */
export function usePersonFilling(
  unitCode: string,
  schema: FormSchema,
  data: FormData,
  fill: Fill,
  onward: (from: Element | null) => void,
) {
  const [said, setSaid] = useState<Said | null>(null);
  const earlier = useRef<Record<string, FormData>>({});
  const latest = useRef(data);
  const numbers = useRef<Numbers | null>(null);
  const asked = useRef<Record<string, string>>({});
  const look = async (part: string, idNumber: string) => {
    const field = document.activeElement;
    asked.current[part] = idNumber;
    const beforehand = defaultsIn(schema, part);
    const former = earlier.current[part];
    if (former) {
      delete earlier.current[part];
      await fill(part, cleared(former, latest.current[part], beforehand));
    }
    const { answer, person } = await personOf(idNumber, unitCode);
    // another number was typed meanwhile: that one fills the part
    if (asked.current[part] !== idNumber) return;
    setSaid({ answer, name: person?.fullName ?? '' });
    if (person) {
      const entries = entriesOf(person);
      const values = fillable(entries, latest.current[part], beforehand);
      earlier.current[part] = values;
      await fill(part, values);
    }
    if (document.activeElement === field) onward(field);
  };
  const typed = (now: FormData) => {
    const before = numbers.current;
    latest.current = now;
    numbers.current = numbersOf(now);
    // what stands there from the beginning was asked for when it was typed
    if (before === null) return;
    for (const [part, number] of newNumbers(before, numbers.current)) void look(part, number);
  };
  return { said, typed };
}

/** The database's answer; one that does not come is as one of a database that is away. */
async function personOf(idNumber: string, unitCode: string): Promise<Answer> {
  try {
    return await post('/api/reception/person', { body: { idNumber, unitCode } });
  } catch (error) {
    return { answer: problemOf(error)?.code === 'too-many-lookups' ? 'TOO_MANY' : 'UNREACHABLE', person: null };
  }
}
