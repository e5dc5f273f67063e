import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../loading';
import { loadPdf, type PDFDocumentProxy } from './load-pdf';
import { PdfPage } from './pdf-page';
import classes from './viewer.module.css';

type Props = {
  url: string;
  /** Turned to the right, in degrees. */
  rotation: number;
  /** 1 is as wide as the place. */
  zoom: number;
  /** Width of the place in pixels. */
  width: number;
  onFailed: () => void;
};

/** The pages of a PDF file one below the other; each is drawn when it comes near. */
export function PdfPages({ url, rotation, zoom, width, onFailed }: Props) {
  const { t } = useTranslation('dossier');
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const failed = useRef(onFailed);
  failed.current = onFailed;

  useEffect(() => {
    const task = loadPdf(url);
    let over = false;
    setPdf(null);
    task.promise.then(
      (loaded) => over || setPdf(loaded),
      () => over || failed.current(),
    );
    return () => {
      over = true;
      void task.destroy();
    };
  }, [url]);

  if (!pdf) return <Loading />;
  return (
    <div className={classes.pages}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
          key={index}
          pdf={pdf}
          number={index + 1}
          rotation={rotation}
          width={width * zoom}
          label={t('viewer.page', { number: index + 1, count: pdf.numPages })}
        />
      ))}
    </div>
  );
}
