import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, ReceptionProcedure } from '../../api/types';
import { useSession } from '../../app/use-session';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import classes from './reception.module.css';
import type { Preview } from './use-preview';

const CHANNELS: readonly Channel[] = ['COUNTER', 'ONLINE', 'POST'];

/** What was chosen; who decides is found by the server where nobody chose. */
export type Filed = {
  unitCode: string;
  placeCode: string | undefined;
  decides: string | undefined;
  channel: Channel;
};

/** Where and how the dossier comes in, and where its matter belongs. Begins as it was `before`. */
export function useFiling(before?: Filed) {
  const { officer } = useSession();
  const positions = officer?.positions ?? [];
  const receiving = positions.filter((position) => position.role === 'RECEPTION_OFFICER');
  const units = (receiving.length > 0 ? receiving : positions).map((position) => position.unit);
  const [unit, setUnit] = useState(before?.unitCode);
  const [placeCode, setPlace] = useState(before?.placeCode);
  const [decides, setDecides] = useState(before?.decides);
  const [channel, setChannel] = useState<Channel>(before?.channel ?? 'COUNTER');
  const unitCode = unit ?? units[0]?.code ?? '';
  return { units, unitCode, setUnit, placeCode, setPlace, decides, setDecides, channel, setChannel };
}

export type Filing = ReturnType<typeof useFiling>;

type Props = { procedure: ReceptionProcedure; filing: Filing; preview: Preview };

export function FilingPanel({ procedure, filing, preview }: Props) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  const { units, unitCode, setUnit, placeCode, setPlace, decides, setDecides, channel, setChannel } = filing;
  const found = preview.known?.competentUnit;
  const byTable = found ? t('filing.found', { unit: text(found.name) }) : t('filing.unknown');
  return (
    <Panel title={t('filing.title')}>
      <div className={classes.filing}>
        <NativeSelect
          label={t('filing.unit')}
          data={units.map((unit) => ({ value: unit.code, label: text(unit.name) }))}
          value={unitCode}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
        {procedure.communes.length > 0 && (
          <NativeSelect
            label={t('filing.place')}
            data={[
              { value: '', label: t('filing.placeHere') },
              ...procedure.communes.map((each) => ({ value: each.code, label: text(each.name) })),
            ]}
            value={placeCode ?? ''}
            onChange={(event) => setPlace(event.currentTarget.value || undefined)}
          />
        )}
        <NativeSelect
          label={t('filing.competent')}
          data={[
            { value: '', label: preview.known ? byTable : t('filing.finding') },
            ...procedure.competentUnits.map((each) => ({ value: each.code, label: text(each.name) })),
          ]}
          value={decides ?? ''}
          onChange={(event) => setDecides(event.currentTarget.value || undefined)}
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
