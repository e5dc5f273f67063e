/**
 * Models from outside as untrusted input: safe parsing, what a model may contain, and what its nodes say. The lists are
 * of what is allowed; everything else is refused.
 */
package vn.motcua.engine.model;
