import { Alert, Button, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineUpTo } from '../../api/timeline';
import type { FormData, TaskDetail } from '../../api/types';
import { useSession } from '../../app/use-session';
import { labelAt, schemaIn } from '../../components/form/schema';
import { useFormats } from '../../lib/formats';
import { type Conflict, merged } from './changed-fields';
import classes from './task.module.css';
import { useChanges } from './use-changes';

type Props = {
  /** The task as the officer saw it when they began. */
  seen: TaskDetail;
  task: TaskDetail;
  typed: FormData;
  /** The officer goes on from the present task with these values. */
  onSeen: (data: FormData) => void;
};

/**
 * The dossier is no longer as the officer saw it: who did what since, which values are others now, and where something
 * else was typed here the choice between the two. What only the officer has done needs no notice.
 */
export function ChangesNotice({ seen, task, typed, onSeen }: Props) {
  const { t } = useTranslation('work');
  const formats = useFormats();
  const { officer } = useSession();
  const changes = useChanges(seen, task);
  const timeline = useQuery(timelineUpTo(task.dossierCode, task.dossier.revision));
  const events = (timeline.data?.events ?? []).filter((it) => it.seq > seen.dossier.revision).reverse();
  const merge = merged(seen.form?.data ?? {}, task.form?.data ?? {}, typed);
  const [theirs, setTheirs] = useState<string[]>([]);
  const own = timeline.isSuccess && events.every((it) => it.by?.id === officer?.id) && merge.conflicts.length === 0;
  const goOn = useEffectEvent(onSeen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is known that nobody else did anything
  useEffect(() => {
    if (own) goOn(merge.data);
  }, [own, task]);
  if (timeline.isPending || own) return null;
  const taken = merge.conflicts.filter(({ key }) => theirs.includes(key)).map((it) => [it.key, it.theirs] as const);
  const chosen: FormData = { ...merge.data, ...Object.fromEntries(taken) };
  return (
    <Alert color="yellow" role="alert" title={t('stale.title')} className={classes.notice}>
      <p className={classes.said}>{t('stale.lead')}</p>
      <ul className={classes.changes}>
        {events.map((event) => (
          <li key={event.seq}>
            <span className="digits">{formats.dateTime(event.at)}</span> · {event.by?.name ?? t('stale.system')}:{' '}
            {formats.text(event.text)}
          </li>
        ))}
      </ul>
      {timeline.isError && <p className={classes.said}>{t('stale.unknown')}</p>}
      {changes.length > 0 && (
        <dl className={classes.changed}>
          {changes.map(({ label, before, now }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {before !== undefined && (
                  <>
                    <span className="visually-hidden">{t('stale.before')} </span>
                    <del>{before || t('stale.empty')}</del> → <span className="visually-hidden">{t('stale.now')} </span>
                  </>
                )}
                <ins>{now || t('stale.empty')}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Choices task={task} conflicts={merge.conflicts} theirs={theirs} onTheirs={setTheirs} />
      <Button size="xs" variant="default" onClick={() => onSeen(chosen)}>
        {t('stale.goOn')}
      </Button>
    </Alert>
  );
}

type ChoicesProps = {
  task: TaskDetail;
  conflicts: Conflict[];
  /** Keys for which the other value is taken. */
  theirs: string[];
  onTheirs: (keys: string[]) => void;
};

/** Fields of the form that were changed there and here: one decides for each of them. */
function Choices({ task, conflicts, theirs, onTheirs }: ChoicesProps) {
  const { t, i18n } = useTranslation('work');
  const schema = task.form && schemaIn(task.form.schema, i18n.language === 'en' ? 'en' : 'vi');
  const words = (value: unknown) =>
    value === undefined || value === null || value === '' ? t('stale.empty') : String(value);
  return conflicts.map(({ key, mine, theirs: other }) => (
    <Radio.Group
      key={key}
      label={(schema && labelAt(schema, key)) ?? key}
      description={t('stale.choose')}
      value={theirs.includes(key) ? 'theirs' : 'mine'}
      onChange={(value) => onTheirs(value === 'theirs' ? [...theirs, key] : theirs.filter((it) => it !== key))}
      mb="xs"
    >
      <Radio value="mine" label={t('stale.mine', { value: words(mine) })} />
      <Radio value="theirs" label={t('stale.theirs', { value: words(other) })} />
    </Radio.Group>
  ));
}
