import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { languageReady, setLocale } from '../../i18n';
import { pdfOf } from '../../testing/files';
import { DocumentViewer, type Viewable } from './document-viewer';

const urls: string[] = [];
const urlOf = (content: Blob) => {
  urls.push(URL.createObjectURL(content));
  return urls.at(-1) as string;
};

afterEach(() => {
  for (const url of urls.splice(0)) URL.revokeObjectURL(url);
});

/** A picture that is wider than high. */
async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(400, 100);
  canvas.getContext('2d')?.fillRect(0, 0, 200, 100);
  return canvas.convertToBlob({ type: 'image/png' });
}

const file = (id: string, name: string, mediaType: string, content: Blob): Viewable => ({
  id,
  name,
  mediaType,
  url: urlOf(content),
  windowUrl: `/dossiers/x/documents/${id}`,
});

async function show(...files: Viewable[]) {
  await languageReady;
  await setLocale('vi');
  const onClose = vi.fn();
  function Held() {
    const [shown, setShown] = useState(files[0]?.id ?? '');
    return <DocumentViewer files={files} shown={shown} onShown={setShown} onClose={onClose} />;
  }
  await render(
    <MantineProvider>
      <div style={{ width: 600 }}>
        <Held />
      </div>
    </MantineProvider>,
  );
  return { onClose };
}

const drawn = () => {
  const canvas = document.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return Array.from(pixels).some((value, at) => at % 4 === 0 && value < 100 && (pixels[at + 3] ?? 0) > 0);
};
const pageBox = () => page.getByRole('region', { name: 'Trang 1 trong 3' }).element().getBoundingClientRect();

it('draws a PDF page by page, with words that can be selected, as wide as the place', async () => {
  await show(file('a', 'to-khai.pdf', 'application/pdf', pdfOf(3)));
  await expect.element(page.getByText('Trang so 1')).toBeInTheDocument();
  await vi.waitFor(() => expect(drawn()).toBe(true), { timeout: 10_000 });
  expect(page.getByRole('region', { name: 'Trang 3 trong 3' }).element()).toBeDefined();
  expect(pageBox().width).toBeGreaterThan(500);
  expect(pageBox().height / pageBox().width).toBeCloseTo(842 / 595, 1);
});

it('is made larger and turned by keys, and leaves the keys of the browser alone', async () => {
  await show(file('a', 'to-khai.pdf', 'application/pdf', pdfOf(3)));
  await expect.element(page.getByText('Trang so 1')).toBeInTheDocument();
  const { width } = pageBox();
  await userEvent.keyboard('+');
  await vi.waitFor(() => expect(pageBox().width).toBeCloseTo(width * 1.25, 0));
  await userEvent.keyboard('0');
  await vi.waitFor(() => expect(pageBox().width).toBeCloseTo(width, 0));
  await userEvent.keyboard('r');
  await vi.waitFor(() => expect(pageBox().height).toBeLessThan(pageBox().width));
  await userEvent.keyboard('{Control>}r{/Control}');
  expect(pageBox().height).toBeLessThan(pageBox().width);
});

it('shows a picture upright and turned, and goes through the files', async () => {
  const { onClose } = await show(
    file('a', 'anh.png', 'image/png', await picture()),
    file('b', 'cong-van.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', new Blob()),
  );
  const image = page.getByRole('img', { name: 'Xem trước anh.png' });
  const box = () => image.element().getBoundingClientRect();
  await vi.waitFor(() => expect(box().width).toBeCloseTo(400, 0));
  expect(box().height).toBeCloseTo(100, 0);
  await userEvent.click(page.getByRole('button', { name: 'Xoay phải' }));
  await vi.waitFor(() => expect(box().height).toBeGreaterThan(box().width));
  await userEvent.click(page.getByRole('button', { name: 'Giấy tờ sau' }));
  await expect.element(page.getByText('Không xem trực tiếp được tệp này.', { exact: false })).toBeVisible();
  await userEvent.keyboard('p');
  await expect.element(image).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

it('says so when a file is not what it seems, and offers it to be saved', async () => {
  await show(file('a', 'hong.pdf', 'application/pdf', new Blob(['no PDF at all'])));
  await expect.element(page.getByText('Không xem trực tiếp được tệp này.', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Tải về' }).first()).toHaveAttribute('download', 'hong.pdf');
});

it('opens a window of its own', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  await show(file('a', 'to-khai.pdf', 'application/pdf', pdfOf(1)));
  await userEvent.click(page.getByRole('button', { name: 'Mở ở cửa sổ riêng' }));
  expect(open).toHaveBeenCalledWith('/dossiers/x/documents/a', '_blank', expect.stringContaining('popup'));
});
