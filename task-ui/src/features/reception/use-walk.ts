import { type RefObject, useEffect, useRef } from 'react';
import type { FormSchema } from '../../api/types';
import type { walkThrough } from './walk';

type Part = { id?: string; properties?: Record<string, string>; components?: Part[] };

/** Ids of the optional fields at which the form wants the walk to stop. */
export const namedStops = (schema: FormSchema): string[] => {
  const stops = ({ id, properties, components = [] }: Part): string[] => [
    ...(id && properties?.walk === 'yes' ? [id] : []),
    ...components.flatMap(stops),
  ];
  return stops(schema as unknown as Part);
};

/** The walk by keyboard through the counter; its code comes after the page. `onward` goes on from a field by code. */
export function useWalk(root: RefObject<HTMLElement | null>, schema: FormSchema) {
  const walk = useRef<ReturnType<typeof walkThrough> | null>(null);
  const coming = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    let gone = false;
    // without its code the page works by Tab as any other
    coming.current = import('./walk')
      .then((it) => {
        if (root.current && !gone) walk.current = it.walkThrough(root.current, namedStops(schema));
      })
      .catch(() => undefined);
    return () => {
      gone = true;
      walk.current?.stop();
      walk.current = null;
    };
  }, [root, schema]);
  return (from: Element | null) =>
    void coming.current.then(() => walk.current?.onward(from instanceof HTMLElement ? from : null));
}
