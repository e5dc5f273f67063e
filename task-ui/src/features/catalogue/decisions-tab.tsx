import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DecisionTable, type Say } from '../../components/decision-table/decision-table';
import { readDecisions } from '../../components/decision-table/read-decisions';
import { TryDecision } from '../../components/decision-table/try-decision';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { useFormats } from '../../lib/formats';
import { evaluateDecision } from './api/evaluate-decision';
import { type DecisionRef, decisionQuery, formQuery, type Parts } from './api/get-version';
import classes from './catalogue.module.css';
import { codeWords } from './code-words';

type Props = { parts: Parts; version: number; part: string | undefined; onPart: (part: string) => void };

/** The rules of a procedure as tables, each of which can be tried with facts of one's own. */
export function DecisionsTab({ parts, version, part, onPart }: Props) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const chosen = parts.decisions.find((it) => it.key === part) ?? parts.decisions[0];
  if (!chosen) return <Empty title={t('decision.none')} />;
  return (
    <div className={classes.stack}>
      <Select
        className={classes.pick}
        label={t('decision.pick')}
        value={chosen.key}
        allowDeselect={false}
        data={parts.decisions.map((it) => ({ value: it.key, label: formats.text(it.name) }))}
        onChange={(key) => key && onPart(key)}
      />
      <One key={`${version}-${chosen.key}`} parts={parts} version={version} decision={chosen} />
    </div>
  );
}

function One({ parts, version, decision }: { parts: Parts; version: number; decision: DecisionRef }) {
  const { t } = useTranslation('catalogue');
  const xml = useQuery(decisionQuery(version, decision.key));
  const tables = useQuery({
    queryKey: ['catalogue', version, 'decision', decision.key, 'read'],
    queryFn: () => readDecisions(xml.data ?? ''),
    enabled: xml.isSuccess,
    retry: false,
  });
  const attempt = useMutation({
    mutationFn: (inputs: Record<string, unknown>) => evaluateDecision(version, decision.key, inputs),
  });
  const say = useSay(parts, version);
  if (xml.isError) return <Failure error={xml.error} onRetry={() => xml.refetch()} />;
  if (tables.isError) return <p role="alert">{t('decision.broken')}</p>;
  if (!tables.data) return <Loading label={t('decision.loading')} />;
  return tables.data.map((table) => (
    <div key={table.id} className={classes.stack}>
      <DecisionTable decision={table} matched={attempt.data?.matchedRules ?? []} say={say} />
      <TryDecision
        decision={table}
        answer={attempt.data ?? null}
        busy={attempt.isPending}
        error={attempt.error}
        onTry={attempt.mutate}
        onClear={attempt.reset}
        say={say}
      />
    </div>
  ));
}

/** Codes in words: as the declaration or the manifest has them, else as the catalogue knows them. */
function useSay(parts: Parts, version: number): Say {
  const { t, i18n } = useTranslation('catalogue');
  const formats = useFormats();
  const declaration = parts.forms[0];
  const form = useQuery({ ...formQuery(version, declaration?.id ?? ''), enabled: declaration !== undefined });
  const word = codeWords(parts.manifest, form.data);
  return (code, variable) => {
    const text = word(code, variable);
    if (text) return formats.text(text);
    return i18n.exists(`catalogue:codes.${code}`) ? t(`codes.${code}` as 'codes.COUNTER') : code;
  };
}
