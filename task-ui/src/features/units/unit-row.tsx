import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { UnitNode } from './api/get-unit-tree';
import classes from './units.module.css';

type Props = { node: UnitNode; depth: number; open: boolean; onTurn: () => void; onChoose: () => void };

export function UnitRow({ node, depth, open, onTurn, onChoose }: Props) {
  const { t } = useTranslation('units');
  const { text, number, date } = useFormats();
  const name = text(node.unit.name);
  return (
    <tr>
      <th scope="row" className={classes[`depth${Math.min(depth, 4)}`]}>
        <div className={classes.name}>
          {node.children > 0 ? (
            <ActionIcon
              variant="default"
              size="sm"
              aria-expanded={open}
              aria-label={t('below', { name })}
              onClick={onTurn}
            >
              <span aria-hidden>{open ? '−' : '+'}</span>
            </ActionIcon>
          ) : (
            <span className={classes.leaf} />
          )}
          <div>
            <Button variant="transparent" className={classes.choose} onClick={onChoose}>
              {name}
            </Button>
            <span className={classes.quiet}>
              {node.unit.code} · {t(`kind.${node.unit.kind}`)}
              {node.children > 0 && ` · ${t('children', { count: node.children, shown: number(node.children) })}`}
            </span>
          </div>
        </div>
      </th>
      <td data-label={t('column.officers')}>
        <span>{number(node.officers)}</span>
      </td>
      <td data-label={t('column.dossiers')}>
        <span>{node.openDossiers === null ? t('elsewhere') : number(node.openDossiers)}</span>
      </td>
      <td data-label={t('column.calendar')}>
        <span>{node.calendar ? text(node.calendar) : t('gone')}</span>
      </td>
      <td data-label={t('column.since')}>
        <span>{node.lastDay ? t('span', { from: date(node.from), to: date(node.lastDay) }) : date(node.from)}</span>
      </td>
    </tr>
  );
}
