import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormData, ReceptionPreview } from '../../api/types';
import { previewQuery } from './api/procedures';
import type { Filing } from './filing-panel';

/**
 * What the declaration asks for: components, fee, due date, and who decides, computed by the server as one types. `current` only when it
 * answers what stands there now; a failure leaves the last known answer, so that ticks and files stay in sight.
 */
export function usePreview(procedureCode: string, data: FormData, { unitCode, placeCode, channel }: Filing) {
  const [asked] = useDebouncedValue(data, 400);
  const query = useQuery(
    previewQuery(procedureCode, { data: asked, unitCode: unitCode || undefined, placeCode, channel }),
  );
  const [last, setLast] = useState<ReceptionPreview>();
  if (query.data && query.data !== last) setLast(query.data);
  return {
    known: query.data ?? last,
    current: query.isSuccess && !query.isPlaceholderData && asked === data,
    pending: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
  };
}

export type Preview = ReturnType<typeof usePreview>;
