import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, UnitRef } from '../../api/types';
import { useSession } from '../../app/use-session';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import classes from './reception.module.css';

const CHANNELS: readonly Channel[] = ['COUNTER', 'ONLINE', 'POST'];

/** What was chosen; without a choice the unit decides by itself where it may. */
export type Filed = { unitCode: string; decides: string | undefined; channel: Channel };

/**
 * Where and how the dossier comes in, and who decides it: the unit is one where the officer receives, which decides by
 * itself where it may; a service centre says for whom it receives. Begins as it was `before`.
 */
export function useFiling(competent: readonly UnitRef[], before?: Filed) {
  const { officer } = useSession();
  const positions = officer?.positions ?? [];
  const receiving = positions.filter((position) => position.role === 'RECEPTION_OFFICER');
  const units = (receiving.length > 0 ? receiving : positions).map((position) => position.unit);
  const [unit, setUnit] = useState(before?.unitCode);
  const [decides, setDecides] = useState(before?.decides);
  const [channel, setChannel] = useState<Channel>(before?.channel ?? 'COUNTER');
  const unitCode = unit ?? units[0]?.code ?? '';
  const place = units.find((each) => each.code === unitCode);
  const own = competent.find((each) => each.code === unitCode || each.code === place?.parent);
  const competentUnitCode = decides || (own?.code ?? '');
  return { units, competent, unitCode, setUnit, decides, competentUnitCode, setDecides, channel, setChannel };
}

type Props = {
  filing: ReturnType<typeof useFiling>;
  /** How often the dossier could not be sent because nobody is named who decides; each time leads to the field. */
  refusals: number;
};

export function FilingPanel({ filing, refusals }: Props) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  const { units, competent, unitCode, setUnit, competentUnitCode, setDecides, channel, setChannel } = filing;
  const decides = useRef<HTMLSelectElement>(null);
  const missing = refusals > 0 && competentUnitCode === '';
  useEffect(() => {
    if (refusals > 0) decides.current?.focus();
  }, [refusals]);
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
          ref={decides}
          label={t('filing.competent')}
          withAsterisk
          data={[
            ...(competentUnitCode === '' ? [{ value: '', label: t('filing.choose') }] : []),
            ...competent.map((each) => ({ value: each.code, label: text(each.name) })),
          ]}
          value={competentUnitCode}
          error={missing ? t('filing.required') : undefined}
          onChange={(event) => setDecides(event.currentTarget.value)}
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
