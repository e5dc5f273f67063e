import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import type { HandOverDesk, HandOverView } from './api/hand-overs';
import classes from './hand-overs.module.css';
import { ListsSection } from './lists-section';
import { WaitingSection } from './waiting-section';

type Props = {
  desk: HandOverDesk;
  desks: readonly HandOverDesk[];
  onDesk: (desk: HandOverDesk) => void;
  onMade: (list: HandOverView) => void;
};

/** The papers of a side of a unit: what waits to be handed over, and the lists that were made or are to be received. */
export function HandOversPage({ desk, desks, onDesk, onMade }: Props) {
  const { t } = useTranslation('handOvers');
  const formats = useFormats();
  const at = { unit: desk.unit.code, side: desk.side };
  const label = ({ title, unit }: HandOverDesk) => `${formats.text(title)}, ${formats.unit(unit.name)}`;
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t(`lead.${desk.side}`)} />
      {desks.length > 1 && (
        <NativeSelect
          className={classes.desk}
          label={t('desk')}
          value={desks.indexOf(desk)}
          onChange={(event) => {
            const chosen = desks[Number(event.currentTarget.value)];
            if (chosen) onDesk(chosen);
          }}
          data={desks.map((it, index) => ({ value: String(index), label: label(it) }))}
        />
      )}
      <WaitingSection desk={at} onMade={onMade} />
      <ListsSection desk={at} />
    </div>
  );
}
