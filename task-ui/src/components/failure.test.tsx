import { act, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ProblemError } from '../api/problem';
import { setLocale } from '../i18n';
import { renderPage } from '../testing/render-page';
import { Failure } from './failure';

afterEach(() => setLocale('vi'));

it('says what it shows already in the language that is switched to', async () => {
  const error = new ProblemError({
    title: 'Không tìm thấy',
    titleText: { vi: 'Không tìm thấy', en: 'Not found' },
    text: { vi: 'Không có hồ sơ này.', en: 'There is no such dossier.' },
    status: 404,
    code: 'not-found',
  });
  await renderPage(<Failure error={error} />);
  expect(await screen.findByText('Không tìm thấy')).toBeInTheDocument();
  await act(() => setLocale('en'));
  expect(screen.getByText('Not found')).toBeInTheDocument();
  expect(screen.getByText('There is no such dossier.')).toBeInTheDocument();
  expect(screen.queryByText(/Không/)).toBeNull();
});
