import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// What the viewer of PDF files asks for by name while it reads one: fonts that a file may leave out, and the decoder of
// JPEG 2000 that needs no WebAssembly, which the policy of the pages does not allow. Under the version, for ever.
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const BASE = `assets/pdfjs/${version}/`;

const fonts = readdirSync(join(home, 'standard_fonts')).map((name) => join('standard_fonts', name));
const decoder = ['openjpeg_nowasm_fallback.js', 'LICENSE_OPENJPEG', 'LICENSE_PDFJS_OPENJPEG'];
const files = new Map(
  [...fonts, ...decoder.map((name) => join('wasm', name)), 'LICENSE'].map((path) => [path.split('/').at(-1), path]),
);
const content = (name) => readFileSync(join(home, files.get(name)));

/** Adds these files to the build, and serves them to the development server's pages. */
export const pdfAssets = () => ({
  name: 'pdf-assets',
  generateBundle() {
    for (const name of files.keys()) {
      this.emitFile({ type: 'asset', fileName: BASE + name, source: content(name) });
    }
  },
  configureServer(server) {
    server.middlewares.use(`/${BASE}`, (request, response, next) => {
      const name = request.url?.split('/').at(-1) ?? '';
      if (!files.has(name)) return next();
      if (name.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
      response.end(content(name));
    });
  },
});
