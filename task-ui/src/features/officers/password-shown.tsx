import { Alert, Button, CopyButton, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './officers.module.css';

/** `password` is null where an identity provider signs officers in. */
type Props = { name: string; password: string | null };

/** A temporary password, this once. */
export function PasswordShown({ name, password }: Props) {
  const { t } = useTranslation('officers');
  if (password === null) return <Alert color="green" role="status" title={t('password.none', { name })} />;
  return (
    <Alert color="green" role="status" title={t('password.title', { name })}>
      <Group>
        <code className={classes.password}>{password}</code>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" onClick={copy}>
              {t(copied ? 'password.copied' : 'password.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <p className={classes.hint}>{t('password.once')}</p>
    </Alert>
  );
}
