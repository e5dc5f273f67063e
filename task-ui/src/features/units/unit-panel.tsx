import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { useFocusReturn } from '../../components/use-focus-return';
import { useFormats } from '../../lib/formats';
import { unitQuery } from './api/get-unit-tree';
import { RoleTable } from './role-table';
import classes from './units.module.css';

type Props = { code: string; on: string; onClose: () => void };

/** One unit on a day: who may do what there, and what became of it. */
export function UnitPanel({ code, on, onClose }: Props) {
  const { t } = useTranslation('units');
  const { text, date } = useFormats();
  const unit = useQuery(unitQuery(code, on));
  const head = useRef<HTMLHeadingElement>(null);
  useFocusReturn();
  useEffect(() => head.current?.focus(), []);
  return (
    <section className={classes.card} aria-labelledby="unit-title">
      <div>
        <h2 id="unit-title" ref={head} tabIndex={-1}>
          {unit.data ? text(unit.data.unit.name) : code}
        </h2>
        {unit.data && (
          <p className={classes.quiet}>
            {[code, t(`kind.${unit.data.unit.kind}`), unit.data.address, unit.data.phone].filter(Boolean).join(' · ')}
          </p>
        )}
      </div>
      {unit.isPending && <Loading label={t('loading')} />}
      {unit.isError && <Failure error={unit.error} onRetry={() => void unit.refetch()} />}
      {unit.data && (
        <>
          <RoleTable roles={unit.data.roles} everybody={unit.data.everybody} unit={code} on={on} />
          <div>
            <h3 className={classes.sub} id="unit-history">
              {t('history')}
            </h3>
            <ul className={classes.history} aria-labelledby="unit-history">
              {unit.data.changes.map((change) => (
                <li key={`${change.day} ${change.sentence.en}`}>
                  <span className={classes.digits}>{date(change.day)}</span>
                  <span>{text(change.sentence)}</span>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
      <Group>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </section>
  );
}
