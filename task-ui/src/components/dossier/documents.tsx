import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, DossierDetail } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { partOnDemand } from '../on-demand';
import { filesOf } from './document-files';
import classes from './dossier.module.css';

// who only looks at the list needs none of it
const DocumentViewer = partOnDemand(async () => (await import('../viewer/document-viewer')).DocumentViewer);
const ViewerOverlay = partOnDemand(async () => (await import('../viewer/viewer-overlay')).ViewerOverlay);

const NARROW = '(max-width: 48em)';

/** Files of a dossier; choosing one shows it in place of the list, on a narrow screen above everything. */
export function Documents({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const [shown, setShown] = useState<string | null>(null);
  const narrow = useMediaQuery(NARROW);
  const list = useRef<HTMLUListElement>(null);
  const latest = useRef<string | null>(null);
  const open = shown !== null && dossier.attachments.some((it) => it.id === shown);
  if (open) latest.current = shown;

  // back in the list one stands where one left it
  useEffect(() => {
    if (open || !latest.current) return;
    list.current?.querySelector<HTMLElement>(`[data-file="${CSS.escape(latest.current)}"]`)?.focus();
    latest.current = null;
  }, [open]);

  if (dossier.attachments.length === 0) return <p className={classes.quiet}>{t('document.none')}</p>;
  const viewer = { files: filesOf(dossier), shown: shown ?? '', onShown: setShown, onClose: () => setShown(null) };
  if (open && !narrow) return <DocumentViewer {...viewer} />;
  return (
    <>
      {open && <ViewerOverlay {...viewer} />}
      <ul className={classes.documents} ref={list}>
        {dossier.attachments.map((attachment) => (
          <li key={attachment.id}>
            <Row dossier={dossier} attachment={attachment} onOpen={() => setShown(attachment.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

type RowProps = { dossier: DossierDetail; attachment: Attachment; onOpen: () => void };

function Row({ dossier, attachment, onOpen }: RowProps) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  const component = dossier.components.find((it) => it.code === attachment.componentCode);
  return (
    <button type="button" className={classes.document} data-file={attachment.id} onClick={onOpen}>
      <span className={classes.documentName}>{attachment.name}</span>
      {attachment.replacedBy && <span className={classes.former}>{t('document.replaced')}</span>}
      <span className={classes.quiet}>
        {component ? formats.text(component.name) : t('document.other')} · {formats.size(attachment.size)} ·{' '}
        {formats.dateTime(attachment.at)} · {attachment.by.name}
        {(attachment.version > 1 || attachment.replacedBy) &&
          ` · ${t('document.version', { number: attachment.version })}`}
        {attachment.reason && ` · ${attachment.reason}`}
      </span>
    </button>
  );
}
