import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { branchQuery } from './api/get-unit-tree';
import { UnitRow } from './unit-row';
import classes from './units.module.css';

const COLUMNS = 5;

type Props = { parent?: string; on: string; depth: number; onChoose: (code: string) => void };

/** The rows below one unit; each opens its own branch, which is fetched only then. The top opens by itself. */
export function UnitBranch({ parent, on, depth, onChoose }: Props) {
  const { t } = useTranslation(['units', 'common']);
  const branch = useInfiniteQuery(branchQuery(parent, on));
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const turn = (code: string) =>
    setTurned((before) => {
      const after = new Set(before);
      if (!after.delete(code)) after.add(code);
      return after;
    });
  if (!branch.data) {
    return (
      <tr>
        <td colSpan={COLUMNS}>
          {branch.isError ? (
            <Failure error={branch.error} onRetry={() => void branch.refetch()} />
          ) : (
            <Loading label={t('loading')} />
          )}
        </td>
      </tr>
    );
  }
  const nodes = branch.data.pages.flatMap((page) => page.items);
  const byItself = depth === 0 && nodes.length === 1;
  return (
    <>
      {nodes.length === 0 && (
        <tr>
          <td colSpan={COLUMNS}>{t('none')}</td>
        </tr>
      )}
      {nodes.map((node) => {
        const open = node.children > 0 && byItself !== turned.has(node.unit.code);
        return [
          <UnitRow
            key={node.unit.code}
            node={node}
            depth={depth}
            open={open}
            onTurn={() => turn(node.unit.code)}
            onChoose={() => onChoose(node.unit.code)}
          />,
          open && (
            <UnitBranch
              key={`${node.unit.code} below`}
              parent={node.unit.code}
              on={on}
              depth={depth + 1}
              onChoose={onChoose}
            />
          ),
        ];
      })}
      {branch.hasNextPage && (
        <tr>
          <td colSpan={COLUMNS} className={classes[`depth${Math.min(depth, 4)}`]}>
            <Button
              variant="default"
              size="xs"
              loading={branch.isFetchingNextPage}
              onClick={() => void branch.fetchNextPage()}
            >
              {t('common:loadMore')}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}
