import { MantineProvider } from '@mantine/core';
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import declaration from '../../../../processes/src/main/resources/procedures/birth-registration/forms/birth-declaration.form?raw';
import receive from '../../../../processes/src/main/resources/procedures/birth-registration/forms/receive.form?raw';
import { languageReady, setLocale } from '../../i18n';
import { type FormHandle, FormViewer } from './form-viewer';

const schema = JSON.parse(declaration);
const NOTHING = {};

async function show(onChange = vi.fn()) {
  await languageReady;
  await setLocale('vi');
  const form = createRef<FormHandle>();
  await render(
    <MantineProvider>
      <FormViewer ref={form} schema={schema} data={NOTHING} label="Tờ khai" onChange={onChange} />
    </MantineProvider>,
  );
  const name = page.getByLabelText(/Họ, chữ đệm, tên/).first();
  await expect.element(name).toBeVisible();
  return { form, name, onChange };
}

it('refuses an empty declaration in Vietnamese and leads to the first wrong field', async () => {
  const { form } = await show();
  expect(form.current?.submit()).toBeNull();
  await expect.element(page.getByText('Trường này bắt buộc.').first()).toBeVisible();
  await expect.element(page.getByLabelText(/^Giấy tờ tùy thân \(số\)/).first()).toHaveFocus();
});

it('takes entries of a part by code, those that it has fields for, and says so', async () => {
  const { form, name, onChange } = await show();
  await form.current?.fill('declarant', { fullName: 'Đỗ Quốc Huy', birthYear: 1990 });
  await expect.element(name).toHaveValue('Đỗ Quốc Huy');
  const { declarant, child } = onChange.mock.calls.at(-1)?.[0] ?? {};
  expect(declarant.fullName).toBe('Đỗ Quốc Huy');
  expect(declarant.birthYear).toBeUndefined();
  expect(child?.fullName ?? '').toBe('');
});

it('shows no English word on a Vietnamese page', async () => {
  await show();
  const shown = () => document.querySelector('.motcua-form')?.textContent ?? '';
  await vi.waitFor(() => expect(shown()).toContain('Chọn'));
  expect(shown()).not.toMatch(/\b(Select|Search|Field|Add new|required)\b/);
});

it('writes dates as day, month, year whatever the browser speaks', async () => {
  await show();
  const date = document.querySelector('.motcua-form .fjs-datepicker input, .motcua-form [placeholder*="yyyy"]');
  expect(date?.getAttribute('placeholder')).toBe('dd/mm/yyyy');
});

it('keeps what was typed when the language changes', async () => {
  const { name, onChange } = await show();
  await name.fill('Nguyễn Văn Bình');
  await userEvent.tab();
  const declarant = expect.objectContaining({ fullName: 'Nguyễn Văn Bình' });
  await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ declarant })), {
    timeout: 5_000,
  });
  await setLocale('en');
  await expect.element(page.getByLabelText(/Full name/).first()).toHaveValue('Nguyễn Văn Bình');
  await setLocale('vi');
});

it('keeps a text being typed while another part of the form is drawn anew', async () => {
  const { name, form } = await show();
  await name.fill('Trần Thị Hà');
  // without leaving the field: the marks of all wrong fields are drawn
  expect(form.current?.submit()).toBeNull();
  await expect.element(page.getByText('Trường này bắt buộc.').first()).toBeVisible();
  await expect.element(name).toHaveValue('Trần Thị Hà');
});

it('keeps the mark of its makers in sight', async () => {
  await show();
  await expect.element(page.getByTitle('Powered by bpmn.io')).toBeInTheDocument();
});

it('shows the whole name of a component to add, and stays within a phone', async () => {
  await page.viewport(390, 844);
  await languageReady;
  await setLocale('en');
  const asked = { receptionOutcome: 'SUPPLEMENT', supplementItems: [{ componentCode: 'surrogacyConfirmation' }] };
  await render(
    <MantineProvider>
      <FormViewer schema={JSON.parse(receive)} data={asked} label="Receive the dossier" />
    </MantineProvider>,
  );
  const chosen = page.getByText('Confirmation of the clinic about the surrogacy');
  await expect.element(chosen).toBeVisible();
  const { scrollWidth, clientWidth } = chosen.element();
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await setLocale('vi');
});
