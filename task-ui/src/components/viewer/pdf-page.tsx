import { useEffect, useRef, useState } from 'react';
import { type PDFDocumentProxy, type PDFPageProxy, TextLayer } from './load-pdf';
import classes from './viewer.module.css';

type Props = { pdf: PDFDocumentProxy; number: number; rotation: number; width: number; label: string };

/** Beyond that a browser refuses to draw, or the machine runs out of memory. */
const LARGEST_AREA = 16_000_000;

/** How far outside the window a page is drawn already. */
const NEAR = '600px 0px';

/** One page: drawn, with its text above it for those who select it or have it read to them. */
export function PdfPage({ pdf, number, rotation, width, label }: Props) {
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    let over = false;
    void pdf.getPage(number).then(
      (it) => over || setPage(it),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [pdf, number]);

  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: NEAR,
    });
    observer.observe(place.current as HTMLElement);
    return () => observer.disconnect();
  }, []);

  const turned = page?.getViewport({ scale: 1, rotation: (page.rotate + rotation) % 360 });
  const scale = turned ? width / turned.width : 1;

  useEffect(() => {
    const board = canvas.current;
    const words = text.current;
    if (!page || !near || !board || !words || scale <= 0) return;
    const viewport = page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 });
    const wanted = globalThis.devicePixelRatio || 1;
    const density = Math.min(wanted, Math.sqrt(LARGEST_AREA / (viewport.width * viewport.height)));
    board.width = Math.floor(viewport.width * density);
    board.height = Math.floor(viewport.height * density);
    const drawing = page.render({
      canvas: board,
      viewport,
      transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
    });
    drawing.promise.catch(() => undefined);
    words.replaceChildren();
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
    layer.render().catch(() => undefined);
    return () => {
      drawing.cancel();
      layer.cancel();
    };
  }, [page, near, scale, rotation]);

  const height = turned ? turned.height * scale : width * Math.SQRT2;
  return (
    <section
      ref={place}
      aria-label={label}
      className={classes.page}
      style={{ width, height, '--total-scale-factor': scale } as React.CSSProperties}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing takes no focus; its words lie above it */}
      {near && <canvas ref={canvas} aria-hidden="true" className={classes.canvas} />}
      <div ref={text} className={`textLayer ${classes.text}`} />
    </section>
  );
}
