import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { dialogOnDemand } from '../on-demand';
import classes from './dossier.module.css';

const CompetenceDialog = dialogOnDemand(async () => (await import('./competence-dialog')).CompetenceDialog);

/** Says that nobody knows who decides, and lets those settle it who may; nothing for any other dossier. */
export function CoordinationNote({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const { text } = useFormats();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (!dossier.competenceUnknown) return null;
  return (
    <Alert color="yellow" title={t('coordination.title')} mb="md">
      <p className={classes.said}>{t('coordination.text', { unit: text(dossier.competentUnit.name) })}</p>
      {dossier.allowed.includes('DECIDE_COMPETENCE') && (
        <Button onClick={() => setOpen(true)}>{t('coordination.open')}</Button>
      )}
      {open && <CompetenceDialog dossier={dossier} onClose={close} onFailed={close} />}
    </Alert>
  );
}
