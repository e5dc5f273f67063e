import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, DossierDetail } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { DocumentPreview } from './document-preview';
import classes from './dossier.module.css';

/** Files of a dossier; choosing one shows it right here. */
export function Documents({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  const [shown, setShown] = useState<string | null>(null);
  const { attachments, components, code } = dossier;
  if (attachments.length === 0) return <p className={classes.quiet}>{t('document.none')}</p>;
  const nameOf = (attachment: Attachment) => {
    const component = components.find((it) => it.code === attachment.componentCode);
    return component ? formats.text(component.name) : t('document.other');
  };
  return (
    <ul className={classes.documents}>
      {attachments.map((attachment) => {
        const open = attachment.id === shown;
        return (
          <li key={attachment.id}>
            <button
              type="button"
              className={classes.document}
              aria-expanded={open}
              onClick={() => setShown(open ? null : attachment.id)}
            >
              <span className={classes.documentName}>{attachment.name}</span>
              <span className={classes.quiet}>
                {nameOf(attachment)} · {formats.size(attachment.size)} · {formats.dateTime(attachment.at)} ·{' '}
                {attachment.by.name}
              </span>
            </button>
            {open && <DocumentPreview attachment={attachment} url={attachmentUrl(code, attachment.id)} />}
          </li>
        );
      })}
    </ul>
  );
}

const attachmentUrl = (code: string, id: string) =>
  `/api/dossiers/${encodeURIComponent(code)}/attachments/${encodeURIComponent(id)}`;
