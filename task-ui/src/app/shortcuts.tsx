import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from '../components/use-focus-return';
import classes from './shortcuts.module.css';

const ROWS = [
  ['j, ↓', 'next'],
  ['k, ↑', 'previous'],
  ['Enter, o', 'open'],
  ['c', 'claim'],
  ['n', 'best'],
  ['/', 'filter'],
  ['Ctrl K', 'palette'],
  ['?', 'help'],
] as const;

export function Shortcuts({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useFocusReturn();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('shortcuts.close') }}
    >
      <dl className={classes.list}>
        {ROWS.map(([keys, action]) => (
          <div key={action}>
            <dt>
              {keys.split(', ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`shortcuts.${action}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
