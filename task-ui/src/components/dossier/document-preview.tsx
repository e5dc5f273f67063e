import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../api/types';
import classes from './dossier.module.css';

/** Images and PDF files are shown in place; anything else can be downloaded. */
export function DocumentPreview({ attachment, url }: { attachment: Attachment; url: string }) {
  const { t } = useTranslation('dossier');
  const { mediaType, name } = attachment;
  return (
    <div className={classes.preview}>
      {mediaType.startsWith('image/') && <img src={url} alt={t('document.preview', { name })} />}
      {mediaType === 'application/pdf' && <iframe src={url} title={t('document.preview', { name })} />}
      <p>
        <a href={url} target="_blank" rel="noreferrer">
          {t('document.open')}
        </a>
        <a href={url} download={name}>
          {t('document.download')}
        </a>
      </p>
    </div>
  );
}
