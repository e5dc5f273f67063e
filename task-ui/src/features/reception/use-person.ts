import { useRef, useState } from 'react';
import { post } from '../../api/http';
import type { PersonLookupFound as PersonAnswer, RegisteredPerson } from '../../api/schema';
import type { FormData } from '../../api/types';
import { isRecord } from '../../components/form/schema';

const WHOLE = /^\d{12}$/;

/** What the population database said last, for the line above the declaration. */
export type Said = { answer: 'FOUND' | 'UNKNOWN' | 'UNREACHABLE'; name: string };

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

/** What of these values may be entered: nothing over what somebody typed, all over what an earlier answer filled. */
export function fillable(values: FormData, there: unknown, earlier: FormData = {}): FormData {
  const now = isRecord(there) ? there : {};
  // the country is filled beforehand in every declaration
  const free = ([key]: [string, unknown]) => isEmpty(now[key]) || now[key] === earlier[key] || key === 'nationality';
  return Object.fromEntries(Object.entries(values).filter(free));
}

type Fill = (part: string, values: FormData) => Promise<void>;

/**
 * Asks the population database for whoever's whole number is typed into a part of the declaration, fills that part in and
 * goes on from the field. Without an answer one goes on typing.
 */
export function usePersonFilling(unitCode: string, data: FormData, fill: Fill, onward: (from: Element | null) => void) {
  const [said, setSaid] = useState<Said | null>(null);
  const earlier = useRef<Record<string, FormData>>({});
  const latest = useRef(data);
  const numbers = useRef<Numbers | null>(null);
  const asked = useRef<Record<string, string>>({});
  const look = async (part: string, idNumber: string) => {
    const field = document.activeElement;
    asked.current[part] = idNumber;
    const { answer, person } = await personOf(idNumber, unitCode);
    // another number was typed meanwhile: that one fills the part
    if (asked.current[part] !== idNumber) return;
    setSaid({ answer, name: person?.fullName ?? '' });
    if (person) {
      const entries = entriesOf(person);
      const values = fillable(entries, latest.current[part], earlier.current[part]);
      earlier.current[part] = entries;
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
async function personOf(idNumber: string, unitCode: string): Promise<PersonAnswer> {
  try {
    return await post('/api/reception/person', { body: { idNumber, unitCode } });
  } catch {
    return { answer: 'UNREACHABLE', person: null };
  }
}
