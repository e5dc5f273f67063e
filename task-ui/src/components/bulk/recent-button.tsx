import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dialogOnDemand } from '../on-demand';

const RecentActions = dialogOnDemand(async () => (await import('./recent-actions')).RecentActions);

/** Opens what the officer did with many tasks at once, also when its own panel is long closed. */
export function RecentButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
        {t('recentBulk')}
      </Button>
      {open && <RecentActions onClose={close} onFailed={close} />}
    </>
  );
}
