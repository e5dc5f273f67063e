import type { SavedSearch } from '../../api/types';
import { FILTERS, plain, type SearchFilter } from './search-filter';

/** The page's filter as the server keeps it: what asks for nothing is null. */
export const keptFilter = (filter: SearchFilter) =>
  ({
    ...Object.fromEntries(FILTERS.map((name) => [name, filter[name] || null])),
    documents: filter.documents === 'true' || null,
  }) as SavedSearch['filter'];

/** Where a saved search leads. */
export const filterOf = ({ filter }: SavedSearch): SearchFilter =>
  plain({ ...filter, documents: filter.documents ? 'true' : undefined } as SearchFilter);
