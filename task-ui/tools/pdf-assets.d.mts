import type { Plugin } from 'vite';

export declare const pdfAssets: () => Plugin;
