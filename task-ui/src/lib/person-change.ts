const forgetters: (() => void)[] = [];

/** What a page remembers outside of the query cache tells here how to forget it. */
export const onPersonChange = (forget: () => void) => void forgetters.push(forget);

/** Another person sits at this browser, or nobody: nothing of the former one's work stays in memory. */
export const forgetPerson = () => {
  for (const forget of forgetters) forget();
};
