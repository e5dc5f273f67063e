/** What operators do with flows that cannot go on. */
package vn.motcua.engine.web;
