package vn.motcua.engine.model;

import vn.motcua.engine.FlowNode;

/**
 * A node with what only the engine module needs of it.
 *
 * @param role candidate group of a user task, null elsewhere
 */
public record ModelNode(FlowNode node, String role) {}
