import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page';
import { DayField, dayOf } from './day-field';
import { timeOf } from './time-field';

test.each([
  ['23/11/2026', '2026-11-23'],
  ['1/2/2026', '2026-02-01'],
  ['29022024', '2024-02-29'],
  ['29/02/2026', undefined],
  ['31/04/2026', undefined],
  ['11/23/2026', undefined],
  ['23/11/26', undefined],
  ['', undefined],
])('the day of %j is %j', (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});

test.each([
  ['17:00', '17:00'],
  ['7h30', '07:30'],
  ['0730', '07:30'],
  ['24:00', undefined],
  ['7:60', undefined],
  ['5 PM', undefined],
])('the time of %j is %j', (typed, time) => {
  expect(timeOf(typed)).toBe(time);
});

test('a day is told once it is one, and what is none when the field is left is told as none and stays', async () => {
  const user = userEvent.setup();
  const told: string[] = [];
  function Page() {
    const [day, setDay] = useState('2026-11-23');
    const take = (next: string) => {
      told.push(next);
      setDay(next);
    };
    return <DayField label="Từ ngày" day={day} onDay={take} />;
  }
  await renderPage(<Page />);
  const field = await screen.findByLabelText('Từ ngày');
  expect(field).toHaveValue('23/11/2026');
  await user.clear(field);
  await user.type(field, '24/11/2026');
  expect(told).toEqual(['', '2026-11-24']);
  await user.type(field, '{Backspace}');
  expect(told).toHaveLength(2);
  await user.tab();
  expect(told).toEqual(['', '2026-11-24', '']);
  expect(field).toHaveValue('24/11/202');
  expect(screen.getByText('Ghi theo dạng ngày/tháng/năm.')).toBeInTheDocument();
});
