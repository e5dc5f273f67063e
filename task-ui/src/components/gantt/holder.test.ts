import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { languageReady } from '../../i18n';
import { timeline } from '../../testing/answers/timeline';
import { useHolder } from './holder';

it('takes no officer for the applicant whose turn it is', async () => {
  await languageReady;
  const { result } = renderHook(useHolder);
  const holderOf = (id: string) => {
    const step = timeline.steps.find((it) => it.step === id);
    return step && result.current(step);
  };
  expect(holderOf('Task_Receive')).toBe('Trần Thị Mỹ Linh');
  expect(holderOf('Task_ReceiveSupplement')).toBe('cán bộ ghi nhận: Trần Thị Mỹ Linh');
});
