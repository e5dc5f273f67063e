import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../api/types';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { partsQuery } from './api/get-version';
import { DecisionsTab } from './decisions-tab';
import { DiagramTab } from './diagram-tab';
import { FactsTab } from './facts-tab';
import { FormsTab } from './forms-tab';
import type { ProcedureSearch, Tab } from './procedure-search';
import { StepsTab } from './steps-tab';

type Props = {
  tab: Tab;
  name: Text;
  version: number;
  search: ProcedureSearch;
  onSearch: (search: ProcedureSearch) => void;
};

/** What a tab shows of the chosen version, be it in force, not yet, no more, or a draft. */
export function PartsTab({ tab, name, version, search, onSearch }: Props) {
  const { t } = useTranslation('catalogue');
  const query = useQuery(partsQuery(version));
  if (query.isPending) return <Loading label={t('procedure.loading')} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  const parts = query.data;
  const chosen = { version, part: search.part, onPart: (part: string) => onSearch({ ...search, part }) };
  switch (tab) {
    case 'decisions':
      return <DecisionsTab parts={parts} {...chosen} />;
    case 'forms':
      return <FormsTab forms={parts.forms} {...chosen} />;
    case 'steps':
      return <StepsTab parts={parts} />;
    case 'facts':
      return <FactsTab manifest={parts.manifest} />;
    default:
      return (
        <DiagramTab
          name={name}
          nodes={parts.diagramNodes}
          version={version}
          node={search.node ?? null}
          onNode={(node) => onSearch({ ...search, node })}
        />
      );
  }
}
