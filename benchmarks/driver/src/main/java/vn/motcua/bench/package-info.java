/** The load driver: starts each system with a database of its own, does the standard job, counts what it costs. */
package vn.motcua.bench;
