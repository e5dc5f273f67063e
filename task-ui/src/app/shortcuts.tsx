import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from '../components/use-focus-return';
import classes from './shortcuts.module.css';

/** Keys by where they work. */
const GROUPS = {
  list: [
    ['j, ↓', 'next'],
    ['k, ↑', 'previous'],
    ['Enter, o', 'open'],
    ['c', 'claim'],
    ['w', 'watch'],
    ['x', 'pick'],
    ['n', 'best'],
    ['/', 'filter'],
  ],
  task: [
    ['c', 'claimThis'],
    ['1 – 9', 'choose'],
    ['f', 'form'],
    ['Ctrl Enter', 'complete'],
    ['n', 'best'],
    ['u', 'back'],
  ],
  counter: [
    ['Enter', 'onward'],
    ['1 – 9', 'answer'],
    ['Ctrl Enter', 'receive'],
    ['p', 'print'],
    ['n', 'another'],
  ],
  search: [
    ['Enter, o', 'openDossier'],
    ['c', 'step'],
  ],
  everywhere: [
    ['Ctrl K', 'palette'],
    ['?', 'help'],
  ],
} as const;

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
      {(['list', 'task', 'counter', 'search', 'everywhere'] as const).map((group) => (
        <section key={group} aria-label={t(`shortcuts.${group}`)}>
          <h3 className={classes.group}>{t(`shortcuts.${group}`)}</h3>
          <dl className={classes.list}>
            {GROUPS[group].map(([keys, action]) => (
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
        </section>
      ))}
      <p className={classes.note}>{t('shortcuts.typing')}</p>
    </Modal>
  );
}
