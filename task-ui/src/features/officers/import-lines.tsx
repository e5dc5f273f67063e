import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { OfficerImportLine } from './api/positions';
import classes from './officers.module.css';

const PAGE = 100;

type Props = { lines: readonly OfficerImportLine[]; labelOf: (field: string) => string | undefined };

/** What each line of the file does; faulty ones first, because nothing goes before they are mended. */
export function ImportLines({ lines, labelOf }: Props) {
  const { t } = useTranslation('officers');
  const { text, number } = useFormats();
  const [shown, setShown] = useState(PAGE);
  const ordered = [...lines].sort((a, b) => Number(b.state === 'FAULTY') - Number(a.state === 'FAULTY'));
  return (
    <>
      <table className={classes.table} aria-label={t('import.lines')}>
        <thead>
          <tr>
            {(['line', 'officer', 'state', 'what'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`import.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, shown).map((line) => (
            <tr key={line.number}>
              <th scope="row">{number(line.number)}</th>
              <td data-label={t('import.column.officer')}>
                <span>
                  {line.name}
                  <span className={classes.quiet}>{line.officerId}</span>
                </span>
              </td>
              <td data-label={t('import.column.state')}>
                <span className={line.state === 'FAULTY' ? classes.locked : undefined}>
                  {t(`import.state.${line.state}`)}
                </span>
              </td>
              <td data-label={t('import.column.what')}>
                <span>
                  {line.sentence && text(line.sentence)}
                  {line.broken.map((it) => (
                    <span key={`${it.field} ${it.rule.en}`} className={classes.broken}>
                      {labelOf(it.field)}
                      {it.value && ` “${it.value}”`}: {text(it.rule)}
                    </span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < ordered.length && (
        <Group>
          <Button variant="default" size="xs" onClick={() => setShown(shown + PAGE)}>
            {t('import.more', { left: number(ordered.length - shown) })}
          </Button>
        </Group>
      )}
    </>
  );
}
