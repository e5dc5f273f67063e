import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../api/types';
import { useSession } from '../../app/use-session';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import classes from './reception.module.css';

const CHANNELS: readonly Channel[] = ['COUNTER', 'ONLINE', 'POST'];

/** Where and how the dossier comes in; the unit is one where the officer receives. Begins as it was `before`. */
export function useFiling(before?: { unitCode: string; channel: Channel }) {
  const { officer } = useSession();
  const positions = officer?.positions ?? [];
  const receiving = positions.filter((position) => position.role === 'RECEPTION_OFFICER');
  const units = (receiving.length > 0 ? receiving : positions).map((position) => position.unit);
  const [unit, setUnit] = useState(before?.unitCode);
  const [channel, setChannel] = useState<Channel>(before?.channel ?? 'COUNTER');
  return { units, unitCode: unit ?? units[0]?.code ?? '', setUnit, channel, setChannel };
}

export function FilingPanel({ filing }: { filing: ReturnType<typeof useFiling> }) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  const { units, unitCode, setUnit, channel, setChannel } = filing;
  return (
    <Panel title={t('filing.title')}>
      <div className={classes.filing}>
        <NativeSelect
          label={t('filing.unit')}
          data={units.map((unit) => ({ value: unit.code, label: text(unit.name) }))}
          value={unitCode}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('filing.channel')}
          data={CHANNELS.map((value) => ({ value, label: t(`filing.${value}`) }))}
          value={channel}
          onChange={(event) => setChannel(event.currentTarget.value as Channel)}
        />
      </div>
    </Panel>
  );
}
