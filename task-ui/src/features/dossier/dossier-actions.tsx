import { Button, Menu } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierAction, DossierDetail } from '../../api/types';
import { dialogOnDemand } from '../../components/on-demand';

// dialogs are rare: their code comes when one is opened
const EndDialog = dialogOnDemand(async () => (await import('./end-dialog')).EndDialog);
const ExtendDialog = dialogOnDemand(async () => (await import('./extend-dialog')).ExtendDialog);
const RecallDialog = dialogOnDemand(async () => (await import('./recall-dialog')).RecallDialog);
const ParentAnswerDialog = dialogOnDemand(async () => (await import('./parent-answer-dialog')).ParentAnswerDialog);

const CorrectDialog = dialogOnDemand(async () => (await import('./correct-dialog')).CorrectDialog);
const ResetDueDialog = dialogOnDemand(async () => (await import('./reset-due-dialog')).ResetDueDialog);

const ACTIONS = [
  'PARENT_ANSWER',
  'RECALL',
  'CORRECT',
  'EXTEND',
  'RESET_DUE',
  'STOP',
  'WITHDRAW',
] as const satisfies readonly DossierAction[];

/** Commands on the whole dossier; the server says which are allowed now. */
export function DossierActions({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const [dialog, setDialog] = useState<(typeof ACTIONS)[number] | null>(null);
  const allowed = ACTIONS.filter((action) => dossier.allowed.includes(action));
  const menu = useRef<HTMLButtonElement>(null);
  const open = (action: (typeof ACTIONS)[number]) => {
    // the item goes with its menu: the dialog must find what it can give the focus back to
    menu.current?.focus();
    setDialog(action);
  };
  const close = () => setDialog(null);
  const props = { dossier, onClose: close, onFailed: close };
  if (allowed.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button ref={menu} variant="default">
            {t('action.menu')} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {allowed.map((action) => (
            <Menu.Item key={action} onClick={() => open(action)}>
              {t(`action.${action}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'WITHDRAW' && <EndDialog {...props} command="withdraw" />}
      {dialog === 'STOP' && <EndDialog {...props} command="stop" />}
      {dialog === 'EXTEND' && <ExtendDialog {...props} />}
      {dialog === 'CORRECT' && <CorrectDialog {...props} />}
      {dialog === 'RESET_DUE' && <ResetDueDialog {...props} />}
      {dialog === 'RECALL' && <RecallDialog {...props} />}
      {dialog === 'PARENT_ANSWER' && <ParentAnswerDialog {...props} />}
    </>
  );
}
