/** True for an element of one of the types, without the prefix `bpmn:`. */
function is(element, ...types) {
  return types.some((type) => element.$instanceOf?.(`bpmn:${type}`));
}

/** The extension properties by their name. */
function properties(element) {
  const extensions = element.extensionElements?.values ?? [];
  const found = extensions.filter((it) => it.$type === 'camunda:Properties').flatMap((it) => it.values ?? []);
  return Object.fromEntries(found.map((it) => [it.name, it.value]));
}

/** The text that a reader needs is there. */
function filled(text) {
  return typeof text === 'string' && text.trim() !== '';
}

/** A gateway that decides; one with a single way out only joins. */
function splits(element) {
  return is(element, 'ExclusiveGateway') && (element.outgoing ?? []).length > 1;
}

/** A shared block, or its copy in a bundle, is called `<process>.<block>`. */
function isBlock(process) {
  return process.id.includes('.');
}

/** Every element below a root and itself; references are not followed, or the walk would not end. */
function tree(element) {
  const contained = (element.$descriptor?.properties ?? [])
    .filter((it) => !it.isReference && !it.isAttr)
    .flatMap((it) => element[it.name] ?? []);
  return [element, ...[...contained, ...(element.$children ?? [])].filter((it) => it?.$type).flatMap(tree)];
}

module.exports = { is, properties, filled, splits, isBlock, tree };
