/** What a model can reach at run time: facts and listed delegates, no bean, no class, no script. */
package vn.motcua.engine.camunda.sandbox;
