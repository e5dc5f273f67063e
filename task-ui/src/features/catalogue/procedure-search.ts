export const TABS = ['diagram', 'decisions', 'forms', 'steps', 'facts', 'versions'] as const;
export type Tab = (typeof TABS)[number];

/** What of a procedure is open: the tab, the version, the decision or form in it, the node of the diagram. */
export type ProcedureSearch = { tab: Tab; version?: number; part?: string; node?: string };
