import { CloseButton, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, DossierDetail } from '../../api/types';
import { filesOf } from '../dossier/document-files';
import { useFocusReturn } from '../use-focus-return';
import { DocumentViewer } from '../viewer/document-viewer';
import type { ItemFiles } from './item-files';
import classes from './supplement.module.css';

type Props = { dossier: DossierDetail; name: string; files: ItemFiles; onClose: () => void };

/** What lay in the dossier beside what has come; on a narrow screen one above the other. */
export function SideBySide({ dossier, name, files, onClose }: Props) {
  const { t } = useTranslation('supplement');
  useFocusReturn();
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      padding={12}
      transitionProps={{ duration: 0 }}
      aria-label={t('compareTitle', { name })}
    >
      <div className={classes.compareHead}>
        <h2>{t('compareTitle', { name })}</h2>
        <CloseButton aria-label={t('closeCompare')} onClick={onClose} />
      </div>
      <div className={classes.pair}>
        <Side title={t('old')} none={t('noOld')} dossier={dossier} files={files.before} />
        <Side title={t('new')} none={t('noNew')} dossier={dossier} files={files.since} />
      </div>
    </Modal>
  );
}

type SideProps = { title: string; none: string; dossier: DossierDetail; files: Attachment[] };

function Side({ title, none, dossier, files }: SideProps) {
  const [shown, setShown] = useState(files.at(-1)?.id ?? '');
  const own = filesOf({ ...dossier, attachments: files });
  return (
    <section className={classes.side} aria-label={title}>
      <h3>{title}</h3>
      {own.length === 0 ? <p>{none}</p> : <DocumentViewer files={own} shown={shown} onShown={setShown} />}
    </section>
  );
}
