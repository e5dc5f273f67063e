/** Engine events become calls of the flow listeners in the same transaction; the engine writes no history. */
package vn.motcua.engine.camunda.history;
