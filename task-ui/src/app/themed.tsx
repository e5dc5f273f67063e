import { MantineProvider, type MantineProviderProps, Notification } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cssVariables, theme } from '../theme';

type Props = { env?: MantineProviderProps['env']; children: ReactNode };

/** The look of every page, with the few words that belong to it, and the place where notifications appear. */
export function Themed({ env, children }: Props) {
  const { t } = useTranslation();
  const close = t('close');
  const inWords = useMemo(
    () => ({
      ...theme,
      components: {
        ...theme.components,
        Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': close } } }),
      },
    }),
    [close],
  );
  return (
    <MantineProvider theme={inWords} cssVariablesResolver={cssVariables} forceColorScheme="light" env={env}>
      <Notifications position="bottom-right" />
      {children}
    </MantineProvider>
  );
}
