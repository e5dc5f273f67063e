import { GlobalWorkerOptions, getDocument, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
export { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';

const ASSETS = `/assets/pdfjs/${version}/`;

GlobalWorkerOptions.workerSrc = workerUrl;

/**
 * Reads a PDF file in a worker. The file is foreign: no scripts of it run, no code is made of it, and nothing is fetched
 * but what the product itself brings along.
 */
export const loadPdf = (url: string) =>
  getDocument({
    url,
    standardFontDataUrl: ASSETS,
    wasmUrl: ASSETS,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
  });
