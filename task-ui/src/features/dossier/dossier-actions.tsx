import { Button, Menu } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierAction, DossierDetail } from '../../api/types';

// dialogs are rare: their code comes when one is opened
const EndDialog = lazy(async () => ({ default: (await import('./end-dialog')).EndDialog }));
const ExtendDialog = lazy(async () => ({ default: (await import('./extend-dialog')).ExtendDialog }));
const RecallDialog = lazy(async () => ({ default: (await import('./recall-dialog')).RecallDialog }));
const ParentAnswerDialog = lazy(async () => ({ default: (await import('./parent-answer-dialog')).ParentAnswerDialog }));

const ACTIONS = ['PARENT_ANSWER', 'RECALL', 'EXTEND', 'STOP', 'WITHDRAW'] as const satisfies readonly DossierAction[];

/** Commands on the whole dossier; the server says which are allowed now. */
export function DossierActions({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const [dialog, setDialog] = useState<(typeof ACTIONS)[number] | null>(null);
  const allowed = ACTIONS.filter((action) => dossier.allowed.includes(action));
  const close = () => setDialog(null);
  if (allowed.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default">{t('action.menu')} ▾</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {allowed.map((action) => (
            <Menu.Item key={action} onClick={() => setDialog(action)}>
              {t(`action.${action}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {dialog === 'WITHDRAW' && <EndDialog dossier={dossier} command="withdraw" onClose={close} />}
        {dialog === 'STOP' && <EndDialog dossier={dossier} command="stop" onClose={close} />}
        {dialog === 'EXTEND' && <ExtendDialog dossier={dossier} onClose={close} />}
        {dialog === 'RECALL' && <RecallDialog dossier={dossier} onClose={close} />}
        {dialog === 'PARENT_ANSWER' && <ParentAnswerDialog dossier={dossier} onClose={close} />}
      </Suspense>
    </>
  );
}
