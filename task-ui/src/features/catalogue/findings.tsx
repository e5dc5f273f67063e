import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { Finding } from './api/get-drafts';
import classes from './catalogue.module.css';

type Props = { findings: readonly Finding[]; nodes: ReadonlySet<string>; onNode: (node: string) => void };

/** What the checks say to the last save; a node of the diagram that is shown leads there. */
export function Findings({ findings, nodes, onNode }: Props) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  return (
    <table className={`${classes.table} ${classes.findings}`}>
      <caption className={classes.hidden}>{t('draft.findings')}</caption>
      <thead>
        <tr>
          {(['file', 'element', 'sentence'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`draft.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {findings.map(({ file, element, value, text }) => (
          <tr key={`${file} ${element} ${value} ${text.vi}`}>
            <td data-label={t('draft.file')}>
              <code>{file}</code>
            </td>
            <td data-label={t('draft.element')}>
              <span>
                {element && nodes.has(element) ? (
                  <button type="button" className={classes.link} onClick={() => onNode(element)}>
                    {element}
                  </button>
                ) : (
                  <code>{element ?? '—'}</code>
                )}
                {value && ` (${value})`}
              </span>
            </td>
            <td data-label={t('draft.sentence')}>{formats.text(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
